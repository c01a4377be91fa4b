import type { ReactNode } from "react";
import type { CellValue } from "./sort-rows.ts";

/** A column of the file that is saved of a table. */
export interface SavedColumn<Row> {
  readonly label: string;
  readonly value: (row: Row) => CellValue;
  /** What the values are in a workbook: days as `2025-03-01`, or shares of 1; else texts and numbers. */
  readonly kind?: "day" | "share";
}

/** What stands in one column of a table, and in the file that is saved of it. */
export interface TableColumn<Row> {
  readonly key: string;
  readonly label: string;
  /** What is sorted by, and what the file holds; null is unknown, and stays at the bottom. */
  readonly value: (row: Row) => CellValue;
  /** What the file holds where that is not what is sorted by. */
  readonly saved?: (row: Row) => CellValue;
  /** The columns of the file in its place, where a cell tells several figures together: figures are numbers there. */
  readonly savedAs?: readonly SavedColumn<Row>[];
  /** What is shown; the value itself when left out. */
  readonly cell?: (row: Row) => ReactNode;
  /** Figures stand to the right, and the first press sorts the largest up. */
  readonly isFigure?: boolean;
  /** What the file's values are in a workbook: days as `2025-03-01`, or shares of 1; else texts and numbers. */
  readonly kind?: "day" | "share";
}
