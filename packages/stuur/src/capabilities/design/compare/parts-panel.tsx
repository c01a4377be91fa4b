import type { Effect, GrowingHybrid } from "@stuur/methods/simulation";
import { SvgDownload } from "../../../ui/chart/svg-download-link.tsx";
import { Waterfall } from "../../../ui/chart/waterfall.tsx";
import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { SureEstimate } from "./compare.contract.ts";
import { compareFiguresTexts } from "./compare-figures.texts.ts";
import { completeResidual } from "./complete-residual.ts";
import { type Shown, useTimes } from "./shown.ts";

/** What the difference is made of, part by part, with what remains. */
export function PartsPanel(shown: Shown) {
  const { run, result, today, design } = shown;
  const t = useTexts(compareFiguresTexts);
  const format = useFormat();
  const times = useTimes(run.inputs.model);
  const { language } = useLanguage();
  const decomposition = result.explanations.find((one) => one.design === design)?.decomposition;
  const from = leadTimeOf(result, today);
  const to = leadTimeOf(result, design);
  if (from === null || to === null || !decomposition) return null;
  if (!decomposition.ok) {
    return (
      <div className="panel span-12 parts-panel">
        <h2>{t("partsTitle")}</h2>
        <p className="lead">{t("partsNone")}</p>
        {decomposition.problems.slice(0, 1).map(({ message }) => (
          <p key={message.en}>{message[language]}</p>
        ))}
      </div>
    );
  }
  const unit = times.unitFor(from);
  const tell = ({ mean, lower, upper }: SureEstimate) => ({
    amount: mean,
    interval: { lower, upper },
    value: times.signed(mean, unit),
    note: t("partsRange", { lower: times.signed(lower, unit), upper: times.signed(upper, unit) }),
  });
  const parts = [
    ...decomposition.parts
      .filter(({ lower, upper }) => lower !== 0 || upper !== 0)
      .map(({ effect, ...estimate }) => ({
        key: effect,
        label: t(labelOf(effect, estimate.mean)),
        ...tell(estimate),
      }))
      .toSorted((a, b) => a.amount - b.amount),
    { key: "residual", label: t("part_residual"), ...tell(completeResidual(decomposition, { from, to })) },
  ];
  const list = parts.map(({ label, value, note }) =>
    t("partsItem", { part: label, value: `${value} (${note})` }),
  );
  const ends = { from: times.say(from), to: times.say(to) };
  const counts = {
    n: format.number(decomposition.replications),
    of: format.number(result.replications),
  };
  return (
    <div className="panel span-12 parts-panel">
      <h2>{t("partsTitle")}</h2>
      <p className="lead">
        {t("partsLead", { ...counts, unit: times.unitName(unit) })}
        {decomposition.replications !== result.replications && ` ${t("partsRest", counts)}`}
      </p>
      <Growing {...shown} growing={decomposition.growing ?? []} />
      <SvgDownload fileName={`${t("fileName")}-${t("partsTitle")}`}>
        <Waterfall
          title={t("partsPicture", { ...ends, today, design, list: list.join("; ") })}
          from={{ label: today, amount: from, value: times.figure(from, unit) }}
          parts={parts}
          to={{ label: design, value: times.figure(to, unit) }}
        />
      </SvgDownload>
    </div>
  );
}

/** Parts that hold for this experiment only, with every reason. Runs of before have none of it. */
function Growing({ run, growing }: Shown & { readonly growing: readonly GrowingHybrid[] }) {
  const t = useTexts(compareFiguresTexts);
  const format = useFormat();
  const { language } = useLanguage();
  if (growing.length === 0) return null;
  const reasons = growing.map(({ without, design, problem: { code, details } }) => {
    const left = format.list(without.map((effect) => t(`off_${effect}`)));
    return t(code === "SIMULATION_OVERLOADED" ? "partsOverloaded" : "partsKeepGrowing", {
      without: left.charAt(0).toLocaleUpperCase(language) + left.slice(1),
      design,
      load: format.percent(Number(details.load) / 100),
    });
  });
  return (
    <div className="small growing">
      <p>
        <span aria-hidden="true">≈ </span>
        {t("partsGrowing", { count: run.experiment.days })}
      </p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </div>
  );
}

/** An effect that the design suffers less from than today's is named by what it gains. */
function labelOf(effect: Effect, amount: number) {
  if (effect === "delay" || effect === "returnedWork") return `part_${effect}` as const;
  return amount < 0 ? (`part_${effect}Less` as const) : (`part_${effect}` as const);
}

function leadTimeOf({ designs }: Shown["result"], name: string): number | null {
  const outcome = designs.find(({ design }) => design === name);
  return outcome?.ok ? outcome.figures.leadTimeWorking.mean.mean : null;
}
