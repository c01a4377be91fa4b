import { useFormat } from "../../../ui/format.ts";
import { SortedTable } from "../../../ui/table/sorted-table.tsx";
import type { TableColumn } from "../../../ui/table/table-column.ts";
import { useTexts } from "../../../ui/texts.ts";
import { missingTeam } from "./drawing.ts";
import type { Comparison } from "./teams.contract.ts";
import { teamsTexts } from "./teams.texts.ts";

type Gone = Comparison["gone"][number];
type Remaining = Comparison["drawn"][number];

/** The handovers that vanish, by the teams of today, and those that remain, by the new teams. */
export function ComparisonTables({
  comparison,
  name,
}: {
  readonly comparison: Comparison;
  /** Of the log, for the names of the files. */
  readonly name: string;
}) {
  const t = useTexts(teamsTexts);
  const format = useFormat();
  const fromTo = ({ from, to }: { readonly from: string; readonly to: string }) =>
    t("fromTo", { from: nameOf(from, t("none")), to: nameOf(to, t("none")) });
  const figure = <Row,>(key: string, label: string, value: (row: Row) => number): TableColumn<Row> => {
    return { key, label, value, cell: (row) => format.number(value(row)), isFigure: true };
  };
  const goneColumns: readonly TableColumn<Gone>[] = [
    { key: "handover", label: t("handover"), value: fromTo },
    figure("inside", t("inside"), ({ inside }) => inside),
    figure("today", t("count"), ({ today }) => today),
  ];
  const hasAdded = comparison.added > 0;
  const remainingColumns: readonly TableColumn<Remaining>[] = [
    { key: "handover", label: t("handover"), value: fromTo },
    figure("count", t("afterwards"), ({ count }) => count),
    ...(hasAdded ? [figure<Remaining>("added", t("added"), ({ added }) => added)] : []),
  ];
  const { gone } = comparison;
  const remaining = (
    <section className="span-6" aria-labelledby="remain">
      <h2 id="remain">{t("remainTitle")}</h2>
      <p className="lead">{t("remainLead")}</p>
      {comparison.drawn.length === 0 ? (
        <p className="small apart">{t("remainNone")}</p>
      ) : (
        <SortedTable
          label={t("remainTitle")}
          columns={remainingColumns}
          rows={comparison.drawn}
          rowKey={keyOf}
          fileName={`${name} ${t("remainTitle")}`}
        />
      )}
      {comparison.drawnLeftOut > 0 && (
        <p className="small">{t("leftOut", { n: format.number(comparison.drawnLeftOut) })}</p>
      )}
    </section>
  );
  // The headline says that none vanishes.
  if (gone.length === 0) return remaining;
  return (
    <div className="columns">
      <section className="span-6" aria-labelledby="gone">
        <h2 id="gone">{t("goneTitle")}</h2>
        <p className="lead">{t("goneLead")}</p>
        <SortedTable
          label={t("goneTitle")}
          columns={goneColumns}
          rows={gone}
          rowKey={keyOf}
          fileName={`${name} ${t("goneTitle")}`}
        />
        {comparison.goneLeftOut > 0 && (
          <p className="small">{t("leftOut", { n: format.number(comparison.goneLeftOut) })}</p>
        )}
      </section>
      {remaining}
    </div>
  );
}

function keyOf({ from, to }: { readonly from: string; readonly to: string }): string {
  return JSON.stringify([from, to]);
}

function nameOf(team: string, none: string): string {
  return team === missingTeam ? none : team;
}
