import "./sorted-table.css";
import { useMemo, useState } from "react";
import { useFormat } from "../format.ts";
import { ScrollRegion } from "../scroll-region.tsx";
import { useTexts } from "../texts.ts";
import { countRowsInSight, sortRows } from "./sort-rows.ts";
import { tableTexts } from "./table.texts.ts";
import type { TableColumn } from "./table-column.ts";
import { TableDownload } from "./table-download.tsx";

const firstRows = 10;
const moreRows = 100;

/** A table that can be sorted by each column and saved as CSV or for Excel; of a long one the first rows are shown, and more when asked. */
export function SortedTable<Row>({
  label,
  columns,
  rows,
  rowKey,
  fileName,
  sortedBy,
}: {
  readonly label: string;
  /** The first column names the row. */
  readonly columns: readonly TableColumn<Row>[];
  /** In the order in which they are shown until somebody sorts. */
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Of the download, without ending. */
  readonly fileName: string;
  /** The column by which the rows come, the largest first. */
  readonly sortedBy?: string;
}) {
  const t = useTexts(tableTexts);
  const format = useFormat();
  const [shown, setShown] = useState(firstRows);
  const [sorting, setSorting] = useState(
    sortedBy === undefined ? null : { key: sortedBy, isDescending: true },
  );
  const sorted = useMemo(() => {
    const column = columns.find(({ key }) => key === sorting?.key);
    return column && sorting ? sortRows(rows, column.value, sorting.isDescending) : rows;
  }, [columns, rows, sorting]);
  const sortBy = ({ key, isFigure = false }: TableColumn<Row>) =>
    setSorting((before) => ({
      key,
      isDescending: before?.key === key ? !before.isDescending : isFigure,
    }));
  const inSight = countRowsInSight(sorted.length, shown);
  const more = Math.min(moreRows, sorted.length - inSight);
  return (
    <>
      <ScrollRegion label={t("tableOf", { title: label })}>
        <table className="sorted">
          <thead>
            <tr>
              {columns.map((column) => (
                <th
                  key={column.key}
                  scope="col"
                  className={column.isFigure ? "n" : undefined}
                  aria-sort={sorting?.key === column.key ? directionOf(sorting) : undefined}
                >
                  <button type="button" onClick={() => sortBy(column)}>
                    {column.label}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.slice(0, inSight).map((row) => (
              <tr key={rowKey(row)}>
                {columns.map((column, index) => (
                  <TableCell key={column.key} column={column} row={row} isName={index === 0} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className="table-actions">
        {more > 0 && (
          <button type="button" className="as-link" onClick={() => setShown(shown + moreRows)}>
            {t("more", { n: format.number(more), all: format.number(sorted.length) })}
          </button>
        )}
        <TableDownload columns={columns} rows={sorted} fileName={fileName} />
      </p>
    </>
  );
}

function TableCell<Row>({
  column,
  row,
  isName,
}: {
  readonly column: TableColumn<Row>;
  readonly row: Row;
  readonly isName: boolean;
}) {
  const shown = column.cell ? column.cell(row) : column.value(row);
  if (isName) return <th scope="row">{shown}</th>;
  return <td className={column.isFigure ? "n" : undefined}>{shown ?? "–"}</td>;
}

function directionOf({ isDescending }: { readonly isDescending: boolean }): "ascending" | "descending" {
  return isDescending ? "descending" : "ascending";
}
