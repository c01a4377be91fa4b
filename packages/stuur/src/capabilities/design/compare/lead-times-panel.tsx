import { judgeDifference } from "@stuur/methods/simulation";
import { IntervalBars } from "../../../ui/chart/interval-bars.tsx";
import { OverlaidPicture } from "../../../ui/chart/overlaid-picture.tsx";
import { SvgDownload } from "../../../ui/chart/svg-download-link.tsx";
import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { MaybeEstimate } from "./compare.contract.ts";
import { compareFiguresTexts } from "./compare-figures.texts.ts";
import { figuresOf, type Shown, sureOf, useTimes } from "./shown.ts";

/** How the lead times of single cases are divided in both designs, and how many are on time. */
export function LeadTimesPanel(shown: Shown) {
  const t = useTexts(compareFiguresTexts);
  const format = useFormat();
  const { organisation, run, result, today, design } = shown;
  const times = useTimes(run.inputs.model);
  const { language } = useLanguage();
  const { leadTimes } = result;
  const unit = times.unitFor(leadTimes.width * 20);
  const inUnit = (seconds: number) => seconds / times.duration.secondsOf(times.clock, unit);
  const found = [today, design].flatMap((name) => leadTimes.designs.find((one) => one.design === name) ?? []);
  const due = dueOf(run.inputs.model.caseTypes, run.inputs.model.workingTime);
  const quantiles = useQuantiles(shown);
  return (
    <div className="panel span-7">
      <h2>{t("timesTitle", { cases: organisation.words.cases[language], unit: times.unitName(unit) })}</h2>
      <p className="lead">{useLead(shown)}</p>
      <SvgDownload fileName={`${t("fileName")}-${t("leadTimeWorking")}`}>
        <OverlaidPicture
          title={t("timesPicture", { today, design, ...quantiles })}
          distributions={found.map(({ design: name, n, counts }) => ({
            ...{ key: name, label: name },
            shares: counts.map((count) => count / Math.max(1, n)),
          }))}
          barWidth={inUnit(leadTimes.width)}
          mark={due === null ? undefined : { value: inUnit(due), label: t("due", { value: times.say(due) }) }}
          axis={t("timesAxis", { unit: times.unitName(unit) })}
          figure={(value, digits) => format.number(value, digits)}
        />
      </SvgDownload>
      <OnTime {...shown} />
    </div>
  );
}

/** What was agreed, where it is the same for all cases and counted in the time of the axis. */
function dueOf(
  caseTypes: Shown["run"]["inputs"]["model"]["caseTypes"],
  workingTime: string | undefined,
): number | null {
  const agreed = new Set(
    caseTypes.map(({ due }) => (due?.calendar === workingTime ? due?.within : undefined)),
  );
  const [only] = agreed;
  return agreed.size === 1 && only !== undefined ? only : null;
}

function useQuantiles({ run, result, today, design }: Shown) {
  const times = useTimes(run.inputs.model);
  const of = (name: string) => figuresOf(result, name)?.leadTimeWorking;
  const say = (estimate: MaybeEstimate | undefined) => times.say(estimate?.mean ?? 0);
  return {
    todayHalf: say(of(today)?.p50),
    todayTenth: say(of(today)?.p90),
    half: say(of(design)?.p50),
    tenth: say(of(design)?.p90),
  };
}

/** Sooner and more predictable are two things. */
function useLead(shown: Shown): string {
  const t = useTexts(compareFiguresTexts);
  const { run, result, today, design } = shown;
  const times = useTimes(run.inputs.model);
  const quantiles = useQuantiles(shown);
  const compared = result.differences.find((one) => one.design === design);
  const tenth = compared?.figures.find(({ figure }) => figure === "leadTimeWorking.p90");
  const longest = figuresOf(result, today)?.leadTimeWorking.p90.mean;
  if (compared && tenth && longest) {
    const amount = times.say(Math.abs(tenth.mean));
    const verdict = judgeDifference(tenth, longest);
    if (verdict === "longer") return t("timesWider", { amount });
    if (verdict === "shorter")
      return t(compared.verdict === "shorter" ? "timesBoth" : "timesNarrower", { amount });
  }
  return t("timesPlain", { today, design, ...quantiles });
}

function OnTime({ result, today, design }: Shown) {
  const t = useTexts(compareFiguresTexts);
  const format = useFormat();
  const bars = [today, design].flatMap((name) => {
    const onTime = sureOf(figuresOf(result, name)?.onTime);
    if (!onTime) return [];
    const range = {
      lower: format.percent(Math.max(0, onTime.lower)),
      upper: format.percent(Math.min(1, onTime.upper)),
    };
    const value = t("onTimeValue", { value: format.percent(onTime.mean), ...range });
    return [
      { key: name, label: name, share: onTime.mean, interval: onTime, value, isChosen: name === design },
    ];
  });
  if (bars.length === 0) return <p className="small apart">{t("onTimeNone")}</p>;
  const list = format.list(bars.map(({ label, value }) => `${label} ${value}`));
  return (
    <>
      <h3 className="apart">{t("onTimeTitle")}</h3>
      <SvgDownload fileName={`${t("fileName")}-${t("onTime")}`}>
        <IntervalBars title={t("onTimePicture", { list })} bars={bars} />
      </SvgDownload>
    </>
  );
}
