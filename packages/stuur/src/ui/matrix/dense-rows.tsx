import { useFormat } from "../format.ts";
import { useTexts } from "../texts.ts";
import type { FoldedMatrix } from "./fold-matrix.ts";
import { type MatrixData, showsDelivery } from "./matrix-data.ts";
import { pictureTexts } from "./matrix-picture.texts.ts";

interface FoldedProps {
  readonly folded: FoldedMatrix;
  readonly by: "team" | "person";
}

export function DenseHead({ folded, by }: FoldedProps) {
  const t = useTexts(pictureTexts);
  const format = useFormat();
  return (
    <thead>
      <tr>
        <th scope="col" className="corner">
          {t(by)}
        </th>
        {folded.steps.map(({ step }) => (
          <th key={step} scope="col" data-axis="step" data-name={step}>
            <span className="upright" title={step}>
              {step}
            </span>
          </th>
        ))}
        {folded.otherSteps > 0 && (
          <th scope="col" className="fold">
            <span className="upright">{t("otherSteps", { n: format.number(folded.otherSteps) })}</span>
          </th>
        )}
        <th scope="col" className="n total">
          <span className="upright">{t("events")}</span>
        </th>
      </tr>
    </thead>
  );
}

/** The customer's line on top: after which steps cases are finished, and how many. */
export function CustomerRow({ data, folded }: { readonly data: MatrixData; readonly folded: FoldedMatrix }) {
  const t = useTexts(pictureTexts);
  const all = sumDeliveries(data.cells);
  if (all === 0) return null;
  const ofStep = (name: string) => data.cells.filter(({ step }) => step === name);
  const shown = folded.steps.map(({ step }) => sumDeliveries(ofStep(step)));
  const others = all - shown.reduce((sum, count) => sum + count, 0);
  return (
    <tr className="customer-row">
      <th scope="row">{t("customer")}</th>
      {folded.steps.map(({ step, events }, index) => (
        <Delivered key={step} count={shown[index] ?? 0} events={events} step={step} />
      ))}
      {folded.otherSteps > 0 && <Delivered count={others} events={others} step={t("elsewhere")} />}
      <Delivered count={all} events={Number.POSITIVE_INFINITY} step={t("everywhere")} isTotal />
    </tr>
  );
}

function Delivered({
  count,
  events,
  step,
  isTotal = false,
}: {
  readonly count: number;
  readonly events: number;
  readonly step: string;
  readonly isTotal?: boolean;
}) {
  const t = useTexts(pictureTexts);
  const format = useFormat();
  const n = format.number(count);
  return (
    <td
      className={isTotal ? "n total" : undefined}
      title={count > 0 ? t("deliveredAt", { n, step }) : undefined}
    >
      {showsDelivery({ deliveries: count, events }) && (
        <b className="delivery" aria-hidden="true">
          !
        </b>
      )}
      {count > 0 && <small>{n}</small>}
    </td>
  );
}

export function FoldedRow({ folded, by }: FoldedProps) {
  const t = useTexts(pictureTexts);
  const format = useFormat();
  const n = format.number(folded.otherTeams);
  const share = format.percent(folded.otherTeamsShare);
  return (
    <tr className="fold">
      <th scope="row">{t(by === "person" ? "otherPersons" : "otherTeams", { n, share })}</th>
      {folded.steps.map(({ step }) => (
        <FoldedCell key={step} events={folded.eventsAt(null, step)} />
      ))}
      {folded.otherSteps > 0 && <FoldedCell events={folded.eventsAt(null, null)} />}
      <td className="n total">{format.number(folded.otherTeamsEvents)}</td>
    </tr>
  );
}

export function FoldedCell({ events }: { readonly events: number }) {
  const t = useTexts(pictureTexts);
  const format = useFormat();
  return (
    <td className="fold">
      {events > 0 && <span title={t("cellEvents", { n: format.number(events) })}>x</span>}
    </td>
  );
}

function sumDeliveries(cells: MatrixData["cells"]): number {
  return cells.reduce((sum, { deliveries }) => sum + deliveries, 0);
}
