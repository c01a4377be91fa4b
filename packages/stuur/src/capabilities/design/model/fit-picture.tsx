import { distributionCdf } from "@stuur/methods/fitting";
import type { Distribution } from "@stuur/methods/simulation";
import { useFormat } from "../../../ui/format.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { TimesPicture } from "./model.contract.ts";
import { modelPartsTexts } from "./parts.texts.ts";

const [width, height, floor] = [260, 84, 64];

/** The times that were measured as bars, with over them how often the simulation draws them. */
export function FitPicture({
  name,
  picture,
  work,
  say,
}: {
  readonly name: string;
  readonly picture: TimesPicture;
  readonly work: Distribution;
  readonly say: (seconds: number) => string;
}) {
  const t = useTexts(modelPartsTexts);
  const format = useFormat();
  const { n, median, histogram } = picture;
  const bars = histogram.map(({ from, to, count }) => ({
    share: count / n,
    drawn: (to === null ? 1 : distributionCdf(work, to)) - (from === 0 ? 0 : distributionCdf(work, from)),
  }));
  const most = Math.max(1e-9, ...bars.flatMap(({ share, drawn }) => [share, drawn]));
  const step = width / Math.max(1, bars.length);
  const y = (share: number) => Math.round((floor - (share / most) * (floor - 4)) * 10) / 10;
  const line = bars.map(({ drawn }, i) => `${Math.round((i + 0.5) * step * 10) / 10} ${y(drawn)}`).join("L");
  const end = histogram.at(-1)?.from ?? 0;
  const title = t("fitPicture", {
    step: name,
    n: format.number(n),
    half: say(median),
    form: t(`form_${work.kind}`),
  });
  return (
    <svg
      className="fit-picture"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      role="img"
      aria-label={title}
    >
      <title>{title}</title>
      {bars.map(({ share }, i) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: bars have no other name than their place
          key={i}
          x={i * step + 0.5}
          width={Math.max(1, step - 1.5)}
          y={y(share)}
          height={floor - y(share)}
        />
      ))}
      {bars.length > 1 && <path d={`M${line}`} />}
      <line className="axis" x1={0} x2={width} y1={floor + 0.5} y2={floor + 0.5} />
      <text x={0} y={height - 4} className="soft">
        0
      </text>
      <text x={width} y={height - 4} className="end soft">
        {say(end)}+
      </text>
    </svg>
  );
}
