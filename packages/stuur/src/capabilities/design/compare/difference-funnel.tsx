import { CurvePicture } from "../../../ui/chart/curve-picture.tsx";
import { useFormat } from "../../../ui/format.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { Run, RunProgress } from "./compare.contract.ts";
import { compareRunsTexts } from "./compare-runs.texts.ts";
import { judgeSoFar, widenForLooks } from "./judge-so-far.ts";
import { useTimes } from "./shown.ts";

/** Fewer replications than this have an interval that hides all later ones. */
const fewestShown = 3;

const confidence = 0.95;

const titles = {
  shorter: "funnelShorter",
  longer: "funnelLonger",
  "practically-equal": "funnelEqual",
  undecided: "funnelUnsure",
} as const;

/** How the difference of a design with today's becomes more certain with every replication, up to now. */
export function DifferenceFunnel({
  run,
  progress,
  design,
}: {
  readonly run: Run;
  readonly progress: RunProgress;
  readonly design: string;
}) {
  const t = useTexts(compareRunsTexts);
  const format = useFormat();
  const times = useTimes(run.inputs.model);
  // As the answer at the end: for all designs together.
  const level = 1 - (1 - confidence) / Math.max(1, progress.differences.length);
  const moments = progress.earlier.flatMap(({ replications, differences }) => {
    const found = differences.find((one) => one.design === design);
    return found && replications >= fewestShown
      ? [{ replications, ...widenForLooks(found.leadTimeWorking, level) }]
      : [];
  });
  const last = moments.at(-1);
  if (!last) return null;
  const today = run.inputs.model.designs[0]?.id ?? "";
  const against = progress.designs.find((one) => one.design === today)?.leadTimeWorking.mean;
  const unit = times.unitFor(Math.max(Math.abs(last.lower), Math.abs(last.upper)));
  const inUnit = (seconds: number) => seconds / times.duration.secondsOf(times.clock, unit);
  const value = times.say(Math.abs(last.mean));
  const verdict = against === undefined ? "undecided" : judgeSoFar(last, against);
  const title = t(titles[verdict], { design, value });
  const lead = t("funnelLead", {
    ...{ today, unit: times.unitName(unit) },
    lower: times.signed(last.lower, unit),
    upper: times.signed(last.upper, unit),
  });
  return (
    <section className="panel span-6" aria-label={design}>
      <h2>{title}</h2>
      <p className="lead">{lead}</p>
      <CurvePicture
        title={t("funnelPicture", { design, today, unit: times.unitName(unit), lead })}
        points={moments.map(({ replications, mean, lower, upper }) => ({
          ...{ x: replications, y: inUnit(mean), lower: inUnit(lower), upper: inUnit(upper) },
        }))}
        until={progress.most}
        above={t("later")}
        below={t("sooner")}
        axis={t("funnelAxis")}
        xFigure={(count) => format.number(count)}
        yFigure={(amount, digits) =>
          `${amount > 0 ? "+" : amount < 0 ? "−" : ""}${format.number(Math.abs(amount), digits)}`
        }
      />
    </section>
  );
}
