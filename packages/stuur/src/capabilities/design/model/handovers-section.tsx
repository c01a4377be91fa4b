import type { Handover } from "@stuur/methods/simulation";
import { useFormat } from "../../../ui/format.ts";
import { ScrollRegion } from "../../../ui/scroll-region.tsx";
import { useTexts } from "../../../ui/texts.ts";
import { orderOfSteps, orderOfTeams } from "./flow-order.ts";
import { findHandover } from "./measured-values.ts";
import type { ModelEvidence } from "./model.contract.ts";
import { modelPartsTexts } from "./parts.texts.ts";
import { useModelEditor } from "./use-editor.ts";
import { ValueField } from "./value-field.tsx";
import { MeanField } from "./work-field.tsx";

interface Pair {
  readonly from: string;
  readonly to: string;
}

interface HandoverRow {
  readonly name: string;
  readonly place: string;
  readonly handover: Handover;
  readonly pair?: Pair;
}

/** What a handover costs today: between teams, within them, and from one team to another. */
export function HandoversSection() {
  const t = useTexts(modelPartsTexts);
  const format = useFormat();
  const { model, evidence } = useModelEditor();
  const { between = {}, within = {}, exceptions = [] } = model.designs[0]?.handovers ?? {};
  const teams = orderOfTeams(model.designs[0] ?? { teams: [] }, orderOfSteps(model, evidence));
  const inOrder = (a: Pair, b: Pair) =>
    teams.indexOf(a.from) - teams.indexOf(b.from) || teams.indexOf(a.to) - teams.indexOf(b.to);
  const left = (evidence?.handovers ?? [])
    .filter((one) => one.n > 0 && one.from !== one.to && !exceptions.some((other) => isPair(other, one)))
    .toSorted(inOrder);
  const rows: readonly HandoverRow[] = [
    { name: t("between"), place: "handovers.between", handover: between },
    { name: t("within"), place: "handovers.within", handover: within },
    ...exceptions
      .map((one, i) => ({
        name: one.from === one.to ? t("pairWithin", { team: one.from }) : t("pair", one),
        place: `handovers.exceptions[${i}]`,
        handover: one,
        pair: one,
      }))
      .toSorted((a, b) => inOrder(a.pair, b.pair)),
  ];
  return (
    <section className="panel">
      <h2>{t("handoversTitle")}</h2>
      <p className="lead">{t("handoversLead")}</p>
      <ScrollRegion label={t("handoversTitle")}>
        <table className="model-table">
          <thead>
            <tr>
              <th scope="col">{t("handover")}</th>
              <th scope="col">{t("delay")}</th>
              <th scope="col">{t("sendBack")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <HandoverFields key={row.place} {...row} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {left.length > 0 && (
        <p className="small">
          {t("pairsLeft", {
            pairs: format.list(
              left.map(({ from, to, n }) => t("pairLeft", { from, to, n: format.number(n) })),
            ),
          })}
        </p>
      )}
      {evidence !== null && <p className="small">{t("handoversWaits")}</p>}
    </section>
  );
}

const isPair = (one: Pair, other: Pair) => one.from === other.from && one.to === other.to;

function HandoverFields({ name, place, handover, pair }: HandoverRow) {
  const t = useTexts(modelPartsTexts);
  const format = useFormat();
  const { evidence, measured } = useModelEditor();
  const before = measured(`${place}.sendBack`)?.value as number | undefined;
  const seen = evidence && countSeen(evidence, pair ?? place);
  // What cannot be seen to go back, as within a team, is not said to be 0 %.
  const canGoBack =
    evidence === null ||
    (pair === undefined && place !== "handovers.within") ||
    (pair !== undefined && pair.from !== pair.to) ||
    (handover.sendBack ?? 0) > 0;
  return (
    <tr>
      <th scope="row">
        {name}
        {seen && seen.n > 0 && <Seen n={seen.n} unknown={seen.unknown} />}
      </th>
      <td>
        <MeanField
          place={`${place}.delay`}
          distribution={handover.delay}
          clock={handover.calendar === undefined ? "clock" : "working"}
          label={(unit) => t("delayOf", { handover: name, unit })}
          canBeZero
        />
      </td>
      <td>
        {canGoBack && (
          <ValueField
            label={t("sendBackOf", { handover: name })}
            place={`${place}.sendBack`}
            value={(handover.sendBack ?? 0) * 100}
            unit="%"
            most={100}
            toValue={(typed) => (typed === 0 ? undefined : typed / 100)}
            measured={before === undefined ? undefined : t("measured", { value: format.percent(before) })}
          />
        )}
      </td>
    </tr>
  );
}

/** Of one pair of teams, or of all between or within teams together. */
function countSeen(
  evidence: ModelEvidence,
  which: NonNullable<HandoverRow["pair"]> | string,
): { readonly n: number; readonly unknown: number } | undefined {
  if (typeof which !== "string") return findHandover(evidence, which);
  const isWithin = which === "handovers.within";
  const found = evidence.handovers.filter(({ from, to }) => (from === to) === isWithin);
  const sum = (of: (one: (typeof found)[number]) => number) => found.reduce((all, one) => all + of(one), 0);
  return { n: sum(({ n }) => n), unknown: sum(({ unknown }) => unknown) };
}

function Seen({ n, unknown }: { readonly n: number; readonly unknown: number }) {
  const t = useTexts(modelPartsTexts);
  const format = useFormat();
  const count = format.number(n);
  const known = Math.max(0, n - unknown);
  return (
    <span className="small model-seen">
      {unknown === 0
        ? t("pairAll", { n: count })
        : known === 0
          ? t("pairUnknown", { n: count })
          : t("pairMeasured", { known: format.number(known), n: count })}
    </span>
  );
}
