import type { ColumnRole, RecognisedColumn } from "../manifest.ts";
import type { ColumnContent } from "./column-content.ts";
import { explain, onlyTimes, repeats } from "./column-evidence.ts";
import { isDelivery } from "./column-names.ts";

/** For each role the column that most likely has it. Roles for which no column qualifies are left out. */
export type RecognisedColumns = Partial<Record<ColumnRole, RecognisedColumn>>;

/** A column by its name, with what a sample of its values looks like. */
export interface ColumnSample {
  readonly column: string;
  readonly content: ColumnContent;
}

/** Adds to the columns found by name those that only their contents tell. What is `given` keeps its role. */
export function recogniseByContent(
  columns: readonly ColumnSample[],
  byName: RecognisedColumns,
  given: RecognisedColumns,
): RecognisedColumns {
  const found = { ...byName };
  const fill = (role: ColumnRole, find: typeof findTime) => {
    const column = found[role] ?? find(columns, found);
    if (column) found[role] = column;
  };
  fill("time", findTime);
  fill("due", findDelivery);
  // A status is the step when nothing better is there.
  if (!found.step && found.status && !given.status) {
    found.step = { ...found.status, confidence: Math.round(found.status.confidence * 50) / 100 };
    delete found.status;
  }
  fill("step", findStep);
  fill("case", findCase);
  return found;
}

/** The first column of times; one of deliveries only when there are no others. */
function findTime(columns: readonly ColumnSample[], found: RecognisedColumns): RecognisedColumn | undefined {
  const times = listFree(columns, found).filter(
    ({ column, content }) => content.dates > 0.9 && !column.startsWith("case:"),
  );
  const best = times.find(({ column }) => !isDelivery(column)) ?? (found.start ? undefined : times[0]);
  return best && { column: best.column, confidence: 0.5, evidence: [onlyTimes(best.content)] };
}

/** A day of delivery is what was promised as soon as another column tells when the steps were done. */
function findDelivery(
  columns: readonly ColumnSample[],
  found: RecognisedColumns,
): RecognisedColumn | undefined {
  if (!found.time && !found.start) return undefined;
  const best = listFree(columns, found).find(
    ({ column, content }) => isDelivery(column) && content.times >= 0.5,
  );
  return best && { column: best.column, confidence: 0.6, evidence: explain(best.column, 1, best.content) };
}

/** A few texts that come back often. */
function findStep(columns: readonly ColumnSample[], found: RecognisedColumns): RecognisedColumn | undefined {
  const isStep = (content: ColumnContent) => content.isText && content.distinct >= 2 && !content.isUnique;
  const best = findMostDistinct(columns, found, isStep);
  return best && { column: best.column, confidence: 0.3, evidence: [repeats(best.content)] };
}

/** A case number comes back a few times: of the columns that repeat, the one with the most values. */
function findCase(columns: readonly ColumnSample[], found: RecognisedColumns): RecognisedColumn | undefined {
  const isCase = (content: ColumnContent) => content.hasDigits && !content.isUnique && content.dates < 0.5;
  const best = findMostDistinct(columns, found, isCase);
  return best && { column: best.column, confidence: 0.4, evidence: [repeats(best.content)] };
}

function findMostDistinct(
  columns: readonly ColumnSample[],
  found: RecognisedColumns,
  suits: (content: ColumnContent) => boolean,
): ColumnSample | undefined {
  return listFree(columns, found)
    .filter(({ content }) => content.filled > 0 && suits(content))
    .toSorted((a, b) => b.content.distinct - a.content.distinct)[0];
}

function listFree(columns: readonly ColumnSample[], found: RecognisedColumns): readonly ColumnSample[] {
  const taken = new Set(Object.values(found).map(({ column }) => column));
  return columns.filter(({ column }) => !taken.has(column));
}
