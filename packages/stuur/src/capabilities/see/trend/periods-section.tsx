import { useMemo } from "react";
import { SortedTable } from "../../../ui/table/sorted-table.tsx";
import type { TableColumn } from "../../../ui/table/table-column.ts";
import type { TrendPoint, TrendView } from "./trend.contract.ts";
import type { TrendWords } from "./trend-words.ts";

/** Every period in figures, latest first. */
export function PeriodsSection({ view, words }: { readonly view: TrendView; readonly words: TrendWords }) {
  const { t, periods, name } = words;
  const columns = useMemo(() => listColumns(view, words), [view, words]);
  const rows = useMemo(() => view.points.toReversed(), [view]);
  const title = t("tableTitle", { periods });
  const hasInterval = columns.some(({ key }) => key === "lower");
  return (
    <section aria-labelledby="periods">
      <h2 id="periods">{title}</h2>
      {hasInterval && <p className="lead">{t("tableLead")}</p>}
      <SortedTable
        label={title}
        columns={columns}
        rows={rows}
        rowKey={({ from }) => from}
        fileName={`${view.log.name} ${name}`}
      />
    </section>
  );
}

function listColumns(view: TrendView, words: TrendWords): readonly TableColumn<TrendPoint>[] {
  const { t, format, bare, unit, unitName, name, periodOf } = words;
  const figureColumn = (key: string, label: string, of: (point: TrendPoint) => number | null) => ({
    key,
    label,
    value: (point: TrendPoint) => inUnit(of(point), unit.size),
    cell: (point: TrendPoint) => {
      const value = of(point);
      return value === null ? "–" : bare(value);
    },
    isFigure: true,
  });
  const isCount = view.figure === "cases";
  return [
    {
      key: "period",
      label: t("columnPeriod"),
      value: ({ from }) => from,
      kind: "day",
      cell: ({ from }) => periodOf(from),
    },
    figureColumn("value", isCount ? name : t("columnValue", { name, unit: unitName }), ({ value }) => value),
    ...(isCount
      ? []
      : [
          figureColumn("lower", t("columnLower"), ({ interval }) => interval?.lower ?? null),
          figureColumn("upper", t("columnUpper"), ({ interval }) => interval?.upper ?? null),
          {
            key: "n",
            label: t("columnN"),
            value: ({ n }: TrendPoint) => n,
            cell: ({ n }: TrendPoint) => format.number(n),
            isFigure: true,
          },
        ]),
    { key: "note", label: t("columnNote"), value: (point) => sayNote(point, words) },
  ];
}

function inUnit(value: number | null, size: number): number | null {
  return value === null ? null : value / size;
}

function sayNote({ signal, state }: TrendPoint, { t, word }: TrendWords): string | null {
  if (signal) return t(signal.side === "above" ? "noteAbove" : "noteBelow");
  if (state === "settled") return null;
  return state === "early" ? t("early", word) : t(state);
}
