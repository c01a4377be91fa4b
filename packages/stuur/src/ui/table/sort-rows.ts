/** What a cell of a table holds; null is unknown. */
export type CellValue = string | number | null;

/** Rows in the order of a value: figures by size, texts as a reader orders them, unknown ones last; equal ones as they were. */
export function sortRows<Row>(
  rows: readonly Row[],
  value: (row: Row) => CellValue,
  isDescending: boolean,
): readonly Row[] {
  const direction = isDescending ? -1 : 1;
  return rows
    .map((row) => ({ row, at: value(row) }))
    .sort((a, b) => {
      if (a.at === null || b.at === null) return Number(a.at === null) - Number(b.at === null);
      return direction * compare(a.at, b.at);
    })
    .map(({ row }) => row);
}

const collator = new Intl.Collator(undefined, { numeric: true });

function compare(a: string | number, b: string | number): number {
  return typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b));
}

/** A last few rows are not worth a button: they are shown as well. */
export function countRowsInSight(rows: number, asked: number): number {
  return rows - asked <= 3 ? rows : asked;
}
