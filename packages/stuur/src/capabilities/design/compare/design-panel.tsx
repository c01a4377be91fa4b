import { designMatrix, expectedFlows, orderSteps } from "@stuur/methods/team-formation";
import { useMemo } from "react";
import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import { DesignTable } from "../../../ui/study/design-table.tsx";
import { useTexts } from "../../../ui/texts.ts";
import { compareTexts } from "./compare.texts.ts";
import { figuresOf, type Shown, sureOf, useTimes } from "./shown.ts";

/** Which team does which step, where work goes to other hands, and two figures that say most. */
export function DesignPanel({
  name,
  isChosen = false,
  ...shown
}: Shown & { readonly name: string; readonly isChosen?: boolean }) {
  const { model } = shown.run.inputs;
  const matrix = useMemo(() => {
    const { flows } = expectedFlows(model);
    return designMatrix({ ...model, steps: orderSteps(model.steps, flows) }, name, flows);
  }, [model, name]);
  const span = matrix.steps.length > mostBeside ? "span-12" : "span-6";
  return (
    <div className={`panel ${span} design-panel${isChosen ? " design-chosen" : ""}`}>
      <h2>{name}</h2>
      <DesignTable name={name} data={matrix} />
      <Facts {...shown} name={name} />
    </div>
  );
}

/** More steps than this do not fit on half the page. */
const mostBeside = 18;

function Facts({ name, organisation, run, result, today }: Shown & { readonly name: string }) {
  const t = useTexts(compareTexts);
  const format = useFormat();
  const times = useTimes(run.inputs.model);
  const { language } = useLanguage();
  const figures = figuresOf(result, name);
  const leadTime = sureOf(figures?.leadTimeWorking.mean);
  const between = sureOf(figures?.handoversBetween);
  const within = sureOf(figures?.handoversWithin);
  // Beside each other in the same unit.
  const measure = sureOf(figuresOf(result, today)?.leadTimeWorking.mean) ?? leadTime;
  const unit = measure ? times.unitFor(measure.mean) : "Day";
  return (
    <dl className="design-facts">
      <div>
        <dt>{t("factLeadTime")}</dt>
        {leadTime ? (
          <dd>
            {times.figure(leadTime.mean, unit)} <small>{times.unitName(unit)}</small>
            <br />
            <small>
              {t("range", {
                lower: times.figure(leadTime.lower, unit),
                upper: times.figure(leadTime.upper, unit),
              })}
            </small>
          </dd>
        ) : (
          <dd>{t("noFigures")}</dd>
        )}
      </div>
      {between && within && (
        <div>
          <dt>{t("factHandovers", { case: organisation.words.case[language] })}</dt>
          <dd>
            {format.number(between.mean, 1)} <small>{t("factBetween")}</small>
            <br />
            {format.number(within.mean, 1)} <small>{t("factWithin")}</small>
          </dd>
        </div>
      )}
    </dl>
  );
}
