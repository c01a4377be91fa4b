import { OverlaidPicture } from "../../../ui/chart/overlaid-picture.tsx";
import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { ModelValidation } from "./model.contract.ts";
import { modelTexts } from "./model.texts.ts";
import { RunValidation } from "./run-validation.tsx";
import { useModelEditor } from "./use-editor.ts";
import type { ReadyStudy } from "./use-model-editing.ts";
import { ValidationTable } from "./validation-table.tsx";

/** Real and simulated beside each other: lead times as a picture, all else as a table, and the way to compare anew. */
export function ValidationSection({
  study,
  organisation,
  isKept,
}: {
  readonly study: ReadyStudy;
  readonly organisation: Organisation;
  readonly isKept: boolean;
}) {
  const t = useTexts(modelTexts);
  const { language } = useLanguage();
  const words = { case: organisation.words.case[language], cases: organisation.words.cases[language] };
  const { validation } = study.content;
  if (study.log === null) return null;
  return (
    <section className="panel">
      <h2>{t("compared")}</h2>
      {validation?.leadTime && <LeadTimes leadTime={validation.leadTime} />}
      {validation && validation.figures.length > 0 && (
        <ValidationTable figures={validation.figures} words={words} />
      )}
      {validation?.power && <Power power={validation.power} />}
      <RunValidation
        organisation={organisation}
        studyId={study.id}
        isFirst={validation === null}
        isKept={isKept}
      />
      {validation && validation.figures.length > 0 && (
        <details className="how-computed">
          <summary>{t("howTitle")}</summary>
          <ul>
            <li>{t("howWindow")}</li>
            <li>{t("howFitted")}</li>
            <li>{t("howEdges", words)}</li>
            <li>{t("howVerdict")}</li>
            <li>{t("howSeed", { seed: String(validation.seed) })}</li>
          </ul>
        </details>
      )}
    </section>
  );
}

const factors: Readonly<Record<number, "longerQuarter" | "twice" | "half">> = {
  1.25: "longerQuarter",
  2: "twice",
  0.5: "half",
};

/** How far off estimated times may be without being noticed. */
function Power({ power }: { readonly power: NonNullable<ModelValidation["power"]> }) {
  const t = useTexts(modelTexts);
  const format = useFormat();
  const tried = power.map(({ factor, found, of }) =>
    t("powerItem", {
      factor: t(factors[factor] ?? "twice"),
      found: format.number(found),
      of: format.number(of),
    }),
  );
  return <p className="apart">{t("power", { tried: tried.join("; ") })}</p>;
}

function LeadTimes({ leadTime }: { readonly leadTime: NonNullable<ModelValidation["leadTime"]> }) {
  const t = useTexts(modelTexts);
  const format = useFormat();
  const { durations } = useModelEditor();
  const clock = leadTime.working === null ? "clock" : "working";
  const { mean, histogram, quantiles } = leadTime.working ?? leadTime.clock;
  const unit = durations.unitFor(mean.observed, clock);
  const seconds = durations.secondsOf(clock, unit);
  const at = (p: number) => quantiles.find((one) => one.p === p);
  const say = (value: number | undefined) => durations.say(value ?? 0, clock, unit);
  return (
    <>
      <p className="lead">{t("pictureLead", { unit: durations.unitName(clock, unit) })}</p>
      <OverlaidPicture
        title={t("pictureTitle", {
          observed: say(at(0.5)?.observed),
          observedLong: say(at(0.9)?.observed),
          simulated: say(at(0.5)?.simulated),
          simulatedLong: say(at(0.9)?.simulated),
        })}
        distributions={[
          { key: "simulated", label: t("simulated"), shares: histogram.bins.map((bin) => bin.simulated) },
          { key: "real", label: t("real"), shares: histogram.bins.map((bin) => bin.observed) },
        ]}
        barWidth={histogram.width / seconds}
        axis={durations.unitName(clock, unit)}
        figure={(value, digits) => format.number(value, digits)}
      />
    </>
  );
}
