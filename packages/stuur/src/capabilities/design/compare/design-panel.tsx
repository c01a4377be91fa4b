import { designMatrix, expectedFlows, orderSteps } from "@stuur/methods/team-formation";
import { useMemo } from "react";
import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import { ScrollRegion } from "../../../ui/scroll-region.tsx";
import { useTexts } from "../../../ui/texts.ts";
import { compareTexts } from "./compare.texts.ts";
import { figuresOf, type Shown, sureOf, useTimes } from "./shown.ts";

type Cell = ReturnType<typeof designMatrix>["rows"][number]["cells"][number];

/** Which team does which step, where work goes to other hands, and two figures that say most. */
export function DesignPanel({
  name,
  isChosen = false,
  ...shown
}: Shown & { readonly name: string; readonly isChosen?: boolean }) {
  const t = useTexts(compareTexts);
  const { model } = shown.run.inputs;
  const matrix = useMemo(() => {
    const { flows } = expectedFlows(model);
    return designMatrix({ ...model, steps: orderSteps(model.steps, flows) }, name, flows);
  }, [model, name]);
  // More steps than fit beside each other on half the page.
  const span = matrix.steps.length > 8 ? "span-12" : "span-6";
  return (
    <div className={`panel ${span} design-panel${isChosen ? " design-chosen" : ""}`}>
      <ScrollRegion label={name}>
        <table className="design">
          <caption>{name}</caption>
          <thead>
            <tr>
              <th scope="col">{t("matrixStep")}</th>
              {matrix.steps.map((step) => (
                <th scope="col" key={step}>
                  {step}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.rows.map(({ team, cells }, i) => (
              <tr key={team} className={`t${Math.min(6, i + 1)}`}>
                <th scope="row">
                  <span className="team">{team}</span>
                </th>
                {cells.map((cell) => (
                  <td key={cell.step}>{cell.isCarried && <Carried team={team} cell={cell} />}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <Facts {...shown} name={name} />
    </div>
  );
}

function Carried({ team, cell }: { readonly team: string; readonly cell: Cell }) {
  const t = useTexts(compareTexts);
  const format = useFormat();
  const { step, isHandedOn, isDelivery, receivers } = cell;
  const words = [
    t("matrixCarries", { team, step }),
    ...(isHandedOn ? [t("matrixHandsOn", { teams: format.list(receivers.map((one) => one.team)) })] : []),
    ...(isDelivery ? [t("matrixDelivers")] : []),
  ];
  return (
    <>
      <span className="x" title={words.join(", ")} aria-hidden="true">
        X
      </span>
      {(isHandedOn || isDelivery) && (
        <b className={isHandedOn ? "handover" : "handover to-customer"} aria-hidden="true">
          !
        </b>
      )}
      <span className="hidden-visually">{words.join(", ")}</span>
    </>
  );
}

function Facts({ name, organisation, run, result }: Shown & { readonly name: string }) {
  const t = useTexts(compareTexts);
  const format = useFormat();
  const times = useTimes(run.inputs.model);
  const { language } = useLanguage();
  const figures = figuresOf(result, name);
  const leadTime = sureOf(figures?.leadTimeWorking.mean);
  const between = sureOf(figures?.handoversBetween);
  const within = sureOf(figures?.handoversWithin);
  const unit = leadTime ? times.unitFor(leadTime.mean) : "Day";
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

export function DesignLegend() {
  const t = useTexts(compareTexts);
  return (
    <ul className="legend span-12">
      <li>
        <span className="handover" aria-hidden="true">
          !
        </span>
        {t("legendHandover")}
      </li>
      <li>
        <span className="handover to-customer" aria-hidden="true">
          !
        </span>
        {t("legendCustomer")}
      </li>
    </ul>
  );
}
