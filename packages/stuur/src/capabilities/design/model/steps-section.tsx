import { type Distribution, distributionMean } from "@stuur/methods/simulation";
import type { Clock } from "../../../ui/duration.ts";
import { useFormat } from "../../../ui/format.ts";
import { useTexts } from "../../../ui/texts.ts";
import { spreadOf, withSpread } from "./edit-model.ts";
import { FitPicture } from "./fit-picture.tsx";
import { orderOfSteps } from "./flow-order.ts";
import type { ModelEvidence } from "./model.contract.ts";
import { modelPartsTexts } from "./parts.texts.ts";
import { useModelEditor } from "./use-editor.ts";
import { useVisitName } from "./use-visit-name.ts";
import { ValueField } from "./value-field.tsx";
import { MeanField } from "./work-field.tsx";

interface StepWork {
  readonly step: string;
  /** Of all times that the step was done. */
  readonly work: Distribution;
  readonly fit: ModelEvidence["steps"][number]["fit"] | undefined;
  /** What the simulation uses: one for the step, or one for each place in the route where it takes another time. */
  readonly parts: readonly { readonly name: string; readonly place: string; readonly work: Distribution }[];
}

/** How long the work of each step takes: measured, and what is simulated with. */
export function StepsSection() {
  const t = useTexts(modelPartsTexts);
  const { evidence } = useModelEditor();
  return (
    <section className="panel">
      <h2>{t("stepsTitle")}</h2>
      <p className="lead">
        {t("stepsLead")} {evidence?.hasStartTimes && t("stepsPicture")}
      </p>
      <ul className={evidence === null ? "model-list" : "model-list pictured"}>
        {useStepWork().map((step) => (
          <StepRow key={step.step} {...step} />
        ))}
      </ul>
    </section>
  );
}

function useStepWork(): readonly StepWork[] {
  const { model, evidence } = useModelEditor();
  const order = orderOfSteps(model, evidence);
  const rows = model.steps.map(({ id, work }, i) => {
    const stops = model.caseTypes.flatMap(({ route }, c) =>
      route.flatMap((stop, r) =>
        stop.step === id ? [{ ...stop, place: `caseTypes[${c}].route[${r}].work` }] : [],
      ),
    );
    const own = stops.flatMap((stop) =>
      stop.work === undefined ? [] : [{ name: stop.id ?? id, place: stop.place, work: stop.work }],
    );
    const isUsed = stops.length === 0 || own.length < stops.length;
    return {
      ...{ step: id, work },
      fit: evidence === null ? undefined : (evidence.steps.find(({ step }) => step === id)?.fit ?? null),
      parts: [...(isUsed ? [{ name: id, place: `steps[${i}].work`, work }] : []), ...own],
    };
  });
  return rows.toSorted((a, b) => order.indexOf(a.step) - order.indexOf(b.step));
}

function StepRow({ step, work, fit, parts }: StepWork) {
  const t = useTexts(modelPartsTexts);
  const format = useFormat();
  const { model, durations } = useModelEditor();
  const clock = model.workingTime === undefined ? "clock" : "working";
  const unit = durations.unitFor(distributionMean(work), clock);
  const say = (value: number) => durations.say(value, clock, unit);
  return (
    <li className="model-step">
      <h3>{step}</h3>
      {fit?.picture != null && fit.picture.n > 0 && (
        <FitPicture name={step} picture={fit.picture} work={work} say={say} />
      )}
      <div className="model-parts">
        {parts.map((part) => (
          <PartFields key={part.place} {...part} isNamed={parts.length > 1} clock={clock} />
        ))}
        <p className="small">
          {t(`form_${work.kind}`)}
          {fit === null && ` · ${t("unseen")}`}
          {fit && ` · ${t("n", { n: format.number(fit.n) })}`}
          {fit?.meanInterval &&
            say(fit.meanInterval.lower) !== say(fit.meanInterval.upper) &&
            ` · ${t("meanInterval", {
              mean: say(fit.mean),
              lower: durations.figure(fit.meanInterval.lower, clock, unit),
              upper: say(fit.meanInterval.upper),
            })}`}
        </p>
      </div>
    </li>
  );
}

function PartFields({
  name,
  place,
  work,
  isNamed,
  clock,
}: StepWork["parts"][number] & { readonly isNamed: boolean; readonly clock: Clock }) {
  const t = useTexts(modelPartsTexts);
  const nameVisit = useVisitName();
  const { durations } = useModelEditor();
  const unit = durations.unitFor(distributionMean(work), clock);
  const seconds = durations.secondsOf(clock, unit);
  const unitName = durations.unitName(clock, unit);
  return (
    <div className="model-fields">
      {isNamed && <b>{nameVisit(name)}</b>}
      <span className="small">{t("mean")}</span>
      <MeanField
        place={place}
        distribution={work}
        clock={clock}
        label={(unitOf) => t("meanOf", { step: name, unit: unitOf })}
      />
      <span className="small">{t("spread")}</span>
      <ValueField
        label={t("spreadOf", { step: name, unit: unitName })}
        place={place}
        value={spreadOf(work) / seconds}
        digits={2}
        unit={unitName}
        isSecond
        toValue={(typed) => withSpread(work, typed * seconds)}
      />
    </div>
  );
}
