import { type CaseType, distributionMean, type RouteStop, type Wait } from "@stuur/methods/simulation";
import { useState } from "react";
import { useFormat } from "../../../ui/format.ts";
import { ScrollRegion } from "../../../ui/scroll-region.tsx";
import { useTexts } from "../../../ui/texts.ts";
import { withMean, withShare } from "./edit-model.ts";
import { orderOfSteps } from "./flow-order.ts";
import { modelPartsTexts } from "./parts.texts.ts";
import { useModelEditor } from "./use-editor.ts";
import { useVisitName } from "./use-visit-name.ts";
import { ValueField } from "./value-field.tsx";

/** Which step follows which, and how often work must be done again. */
export function RoutesSection() {
  const t = useTexts(modelPartsTexts);
  const { model } = useModelEditor();
  const [isWhole, setWhole] = useState(false);
  return (
    <section className="panel">
      <h2>{t("routesTitle")}</h2>
      <p className="lead">{t("routesLead")}</p>
      <button
        type="button"
        className="button quiet"
        aria-pressed={isWhole}
        onClick={() => setWhole(!isWhole)}
      >
        {t("alsoNone")}
      </button>
      {model.caseTypes.map((type, c) => (
        <RouteTable key={type.id} type={type} place={`caseTypes[${c}]`} isWhole={isWhole} />
      ))}
    </section>
  );
}

/** Rarer ways are shown when asked for. */
const leastShown = 0.05;

interface Shown {
  /** Also what there is none of: a wait of 0, nothing done again. */
  readonly isWhole: boolean;
}

function RouteTable({ type, place, isWhole }: Shown & { readonly type: CaseType; readonly place: string }) {
  const t = useTexts(modelPartsTexts);
  const { model, evidence } = useModelEditor();
  const order = orderOfSteps(model, evidence);
  const rows = type.route
    .map((stop, r) => ({ stop, r }))
    .toSorted((a, b) => order.indexOf(a.stop.step) - order.indexOf(b.stop.step));
  return (
    <ScrollRegion label={`${t("routesTitle")}: ${type.id}`}>
      <table className="model-table">
        {model.caseTypes.length > 1 && (
          <caption>{t("routeOf", { type: type.id, step: type.route[0]?.step ?? "" })}</caption>
        )}
        <thead>
          <tr>
            <th scope="col">{t("from")}</th>
            <th scope="col">{t("to")}</th>
            <th scope="col">{t("wait")}</th>
            <th scope="col">{t("redone")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ stop, r }) => (
            <StopRow
              key={stop.id ?? stop.step}
              stop={stop}
              following={type.route[r + 1]}
              place={`${place}.route[${r}]`}
              isWhole={isWhole}
            />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function StopRow({
  stop,
  following,
  place,
  isWhole,
}: Shown & {
  readonly stop: RouteStop;
  readonly following: RouteStop | undefined;
  readonly place: string;
}) {
  const t = useTexts(modelPartsTexts);
  const format = useFormat();
  const { evidence, measured } = useModelEditor();
  const nameVisit = useVisitName();
  const name = nameVisit(stop.id ?? stop.step);
  const ways = stop.next ?? [{ to: following ? (following.id ?? following.step) : "end", probability: 1 }];
  const rare = ways.filter(({ probability }) => probability < leastShown);
  const nameWay = (to: string) => (to === "end" ? t("end") : nameVisit(to));
  const rework = evidence?.steps.find(({ step }) => step === stop.step)?.rework;
  const isMeasured = rework !== undefined && rework !== null && rework.count > 0;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {ways.length === 1 ? (
          nameWay(ways[0]!.to)
        ) : (
          <ul className="model-ways">
            {ways.map(({ to, probability }, i) =>
              isWhole || probability >= leastShown ? (
                <li key={to}>
                  <span>{nameWay(to)}</span>
                  <ValueField
                    label={t("shareOf", { from: name, to: nameWay(to) })}
                    place={`${place}.next`}
                    value={probability * 100}
                    unit="%"
                    most={100}
                    isSecond={i > 0}
                    toValue={(typed) => withShare(ways, i, typed / 100)}
                  />
                </li>
              ) : null,
            )}
            {!isWhole && rare.length > 0 && (
              <li className="small">
                {t("rareWays", {
                  count: rare.length,
                  share: format.percent(rare.reduce((sum, { probability }) => sum + probability, 0)),
                })}
              </li>
            )}
          </ul>
        )}
      </td>
      <td>
        {isWhole || stop.wait !== undefined || measured(`${place}.wait`) ? (
          <WaitField wait={stop.wait} name={name} place={`${place}.wait`} />
        ) : (
          <span className="small">{t("none")}</span>
        )}
      </td>
      <td>
        {isWhole || stop.rework !== undefined || isMeasured ? (
          <ValueField
            label={t("redoneOf", { step: name })}
            place={`${place}.rework`}
            value={(stop.rework?.probability ?? 0) * 100}
            unit="%"
            most={100}
            toValue={(typed) => (typed === 0 ? undefined : { ...stop.rework, probability: typed / 100 })}
          />
        ) : (
          <span className="small">{t("none")}</span>
        )}
        {isMeasured && (
          <span className="small">
            {t("redoneMeasured", { count: format.number(rework.count), n: format.number(rework.n) })}
          </span>
        )}
      </td>
    </tr>
  );
}

/** Time before the work can begin, which no team can shorten; 0 takes it away. */
function WaitField({
  wait,
  name,
  place,
}: {
  readonly wait: Wait | undefined;
  readonly name: string;
  readonly place: string;
}) {
  const t = useTexts(modelPartsTexts);
  const format = useFormat();
  const { model, durations, measured } = useModelEditor();
  const calendar = wait === undefined ? model.workingTime : wait.calendar;
  const clock = calendar === undefined ? "clock" : "working";
  const mean = wait === undefined ? 0 : distributionMean(wait.time);
  const unit = durations.unitFor(mean === 0 ? 3600 : mean, clock);
  const seconds = durations.secondsOf(clock, unit);
  const seen = measured(place);
  const before = seen?.value as Wait | undefined;
  return (
    <>
      <ValueField
        label={t("waitOf", { step: name, unit: durations.unitName(clock, unit) })}
        place={place}
        value={mean / seconds}
        digits={2}
        unit={durations.unitName(clock, unit)}
        toValue={(typed) => (typed === 0 ? undefined : makeWait(wait, typed * seconds, calendar))}
        measured={
          before && t("measured", { value: durations.say(distributionMean(before.time), clock, unit) })
        }
      />
      {seen && <span className="small">{t("n", { n: format.number(seen.n) })}</span>}
    </>
  );
}

/** Of a wait that nobody measured only the mean is known: the exponential distribution assumes least. */
function makeWait(before: Wait | undefined, mean: number, calendar: string | undefined): Wait {
  const isKnown = before !== undefined && distributionMean(before.time) > 0;
  const time: Wait["time"] = isKnown ? withMean(before.time, mean) : { kind: "exponential", mean };
  return { time, ...(calendar !== undefined && { calendar }) };
}
