import { estimateTextWidth } from "../../../ui/matrix/text-width.ts";

interface Bin {
  readonly from: number;
  readonly to: number | null;
  readonly cases: number;
}

interface Mark {
  readonly at: number;
  readonly words: readonly [string, string];
}

interface PictureProps {
  readonly title: string;
  /** Of equal width; the last one can be without end. */
  readonly bins: readonly Bin[];
  readonly marks: readonly Mark[];
  /** Seconds of the unit on the axis. */
  readonly unit: number;
  readonly write: (value: number) => string;
  readonly axis: string;
}

/** How many cases take how long, with the half and the one in ten pointed out on it. */
export function DurationHistogram(props: PictureProps) {
  return (
    <>
      <Picture {...props} form="wide" />
      <Picture {...props} form="narrow" />
    </>
  );
}

const measures = {
  wide: { width: 1100, height: 250, ticks: 10 },
  narrow: { width: 360, height: 250, ticks: 4 },
} as const;
const top = 84;
const bottom = 34;

function Picture({
  title,
  bins,
  marks,
  unit,
  write,
  axis,
  form,
}: PictureProps & { readonly form: "wide" | "narrow" }) {
  const { width, height, ticks } = measures[form];
  const floor = height - bottom;
  const most = Math.max(1, ...bins.map(({ cases }) => cases));
  const step = bins.length > 0 ? (width - 2) / bins.length : width;
  const binWidth = (bins[0]?.to ?? 1) - (bins[0]?.from ?? 0);
  const place = (seconds: number) => Math.round(1 + Math.min(seconds / binWidth, bins.length) * step);
  const every = Math.max(1, Math.ceil(bins.length / ticks));
  return (
    <svg
      className={`durations ${form === "wide" ? "wide-only" : "narrow"}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={title}
    >
      <title>{title}</title>
      {bins.map(({ from, to, cases }, index) => (
        <rect
          key={from}
          className={to === null ? "bin beyond" : "bin"}
          x={1 + index * step + 1}
          width={Math.max(1, step - 2)}
          y={floor - (cases / most) * (floor - top)}
          height={(cases / most) * (floor - top)}
        />
      ))}
      <path className="axis" d={`M0 ${floor}H${width}`} />
      {bins.map(({ from, to }, index) =>
        index % every === 0 ? (
          <text key={from} className={index === 0 ? "soft" : "soft mid"} x={1 + index * step} y={floor + 20}>
            {index === 0 ? `0 ${axis}` : `${write(from / unit)}${to === null ? "+" : ""}`}
          </text>
        ) : null,
      )}
      {marks.map(({ at, words }, index) => {
        const x = place(at);
        const room = Math.max(...words.map((word) => estimateTextWidth(word, 14, true)));
        // Without room beside its line the words stand above it, to the edge.
        const isAbove = x + room + 8 > width;
        const y = 14 + index * 36;
        const spot = isAbove ? { className: "end", x: width } : { className: "", x: x + 6 };
        return (
          <g key={words[0]}>
            <path className="mark" d={`M${x} ${isAbove ? y + 23 : y - 10}V${floor}`} />
            <text className={`halo soft ${spot.className}`} x={spot.x} y={y}>
              {words[0]}
            </text>
            <text className={`halo strong ${spot.className}`} x={spot.x} y={y + 17}>
              {words[1]}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
