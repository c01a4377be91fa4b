import { type ColumnContent, describeContent } from "./column-content.ts";
import { readSampleTimes } from "./sample-times.ts";
import { tellsYear } from "./time-shape.ts";

/** A column by its name, with a sample of its values and what they look like. */
export interface ColumnSample {
  readonly column: string;
  readonly values: readonly string[];
  readonly content: ColumnContent;
  /** The values as times that can be compared, null for what is none; empty when the column has no times. */
  readonly times: readonly (number | null)[];
}

/** Describes the columns of a sample. */
export function describeColumns(
  header: readonly string[],
  sampleRows: readonly (readonly string[])[],
): readonly ColumnSample[] {
  const hasYear = sampleRows.map((row) => row.some(tellsYear));
  return header.map((column, index) => {
    const values = sampleRows.map((row) => (row[index] ?? "").trim());
    const content = describeContent(values, hasYear);
    return { column, values, content, times: content.times > 0.5 ? readSampleTimes(values) : [] };
  });
}
