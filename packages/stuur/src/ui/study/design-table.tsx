import "./design-table.css";
import { useFormat } from "../format.ts";
import { ScrollRegion } from "../scroll-region.tsx";
import { useTexts } from "../texts.ts";
import { assignHues } from "../timeline/hues.ts";
import { designTableTexts } from "./design-table.texts.ts";

/** Who carries which step in a design, and where work leaves a team. */
export interface DesignTableData {
  readonly steps: readonly string[];
  readonly rows: readonly { readonly team: string; readonly cells: readonly DesignTableCell[] }[];
}

export interface DesignTableCell {
  readonly isCarried: boolean;
  readonly isHandedOn: boolean;
  readonly isDelivery: boolean;
  /** Who gets the work, most first. */
  readonly receivers: readonly { readonly team: string }[];
}

/** More steps than this stand close together, in a table that scrolls. */
const mostWide = 6;
/** And more than this closer still. */
const mostClose = 15;
/** As many letters fit side by side in the heads; else the names stand upright. */
const mostLetters = 34;

/** A design as a small process matrix: X where a team carries a step, `!` where work goes to other hands. */
export function DesignTable({ name, data }: { readonly name: string; readonly data: DesignTableData }) {
  const t = useTexts(designTableTexts);
  const { steps, rows } = data;
  const isMany = steps.length > mostWide;
  const longest = Math.max(...steps.flatMap((step) => step.split(/\s+/)).map((word) => word.length), 0);
  const isFlat = !isMany && steps.length * longest <= mostLetters;
  const hueOf = assignHues(rows.map(({ team }) => team));
  const table = (
    <table className={`design-table${isMany ? " many" : ""}${steps.length > mostClose ? " crowded" : ""}`}>
      <caption className="hidden-visually">{t("region", { name })}</caption>
      <thead>
        <tr>
          <th scope="col">{t("team")}</th>
          {steps.map((step, index) => (
            <th key={step} scope="col">
              <span className={isFlat ? "step-name" : "step-name upright"} title={step}>
                <small>{index + 1}</small> {step}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ team, cells }) => (
          <tr key={team} className={hueOf(team)}>
            <th scope="row">
              <span className="team">{team}</span>
            </th>
            {cells.map((cell, index) => (
              <Cell key={steps[index]} cell={cell} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  return isMany ? <ScrollRegion label={t("region", { name })}>{table}</ScrollRegion> : table;
}

function Cell({
  cell: { isCarried, isHandedOn, isDelivery, receivers },
}: {
  readonly cell: DesignTableCell;
}) {
  const t = useTexts(designTableTexts);
  const format = useFormat();
  if (!isCarried) return <td />;
  const teams = format.list(receivers.map(({ team }) => team));
  return (
    <td>
      <span className="cell">
        <span aria-hidden="true">X</span>
        <span className="hidden-visually">{t("carries")}</span>
        {isHandedOn && (
          <b className="handover" title={t("handsOn", { teams })}>
            <span aria-hidden="true">!</span>
            <span className="hidden-visually">, {t("handsOn", { teams })}</span>
          </b>
        )}
        {isDelivery && (
          <b
            className={isHandedOn ? "handover to-customer low" : "handover to-customer"}
            title={t("delivers")}
          >
            <span aria-hidden="true">!</span>
            <span className="hidden-visually">, {t("delivers")}</span>
          </b>
        )}
      </span>
    </td>
  );
}

/** What the signs in the table mean; once for all tables on a page. */
export function DesignTableLegend() {
  const t = useTexts(designTableTexts);
  return (
    <ul className="legend design-table-legend">
      <li>
        <b aria-hidden="true">X</b> {t("legendX")}
      </li>
      <li>
        <b className="handover" aria-hidden="true">
          !
        </b>
        {t("legendHandover")}
      </li>
      <li>
        <b className="handover to-customer" aria-hidden="true">
          !
        </b>
        {t("legendDelivery")}
      </li>
    </ul>
  );
}
