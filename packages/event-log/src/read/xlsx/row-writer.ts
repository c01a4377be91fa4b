import type { SheetRow } from "./sheet-rows.ts";

/** Writes the rows of a sheet, in the order of their numbers, as lines of a CSV. */
export interface RowWriter {
  /** The line of a row, after an empty one for each row that the sheet does not have. */
  write(row: SheetRow): string;
  /** How many rows had something in a column that is no column of the table. */
  beyond(): number;
}

/**
 * The columns are those in which a row of the sample has something. What stands in other columns further down is a remark beside
 * the table: it is counted and left out.
 */
export function createRowWriter(sample: readonly SheetRow[]): RowWriter {
  const isFilled: boolean[] = [];
  for (const { cells } of sample) {
    for (const [column, cell] of cells.entries()) isFilled[column] ||= cell.trim() !== "";
  }
  const columns = [...isFilled.keys()].filter((column) => isFilled[column]);
  let written = 0;
  let beyond = 0;
  return {
    write({ number, cells }) {
      const filled = cells.reduce((count, cell) => (cell.trim() === "" ? count : count + 1), 0);
      const own = columns.map((column) => cells[column] ?? "");
      const isEmpty = own.every((cell) => cell.trim() === "");
      if (own.filter((cell) => cell.trim() !== "").length < filled) beyond++;
      const gap = "\n".repeat(number - written - 1);
      written = number;
      return isEmpty ? `${gap}\n` : `${gap}${own.map(quoteCell).join(",")}\n`;
    },
    beyond: () => beyond,
  };
}

/** A line end inside a cell only serves its width; as a space it leaves every row of the sheet one line. */
function quoteCell(cell: string): string {
  const text = cell.replace(/\s*[\r\n]+\s*/g, " ");
  return /[",;|\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
