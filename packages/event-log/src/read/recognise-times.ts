import type { RecognisedColumn } from "../manifest.ts";
import { measureStructure } from "./case-structure.ts";
import { readsAsTimes } from "./column-content.ts";
import { afterFirst, beforeOther, explain, onlyTimes } from "./column-evidence.ts";
import { isDelivery } from "./column-names.ts";
import type { ColumnSample } from "./column-sample.ts";
import type { FileSample, RecognisedColumns } from "./recognise-by-content.ts";

/** Adds the times that no name tells: of the steps (and their start), and what was promised. */
export function recogniseTimes(file: FileSample, byName: RecognisedColumns): RecognisedColumns {
  const found = { ...byName };
  const isNamed = (found.time?.confidence ?? 0) > 0.5;
  if (!found.time) {
    const time = findTime(file, found);
    if (time) found.time = time;
  }
  if (!found.start && !isNamed && found.time) separateStart(file, found);
  const due = found.due ?? findDelivery(file, found) ?? findPromise(file, found);
  if (due) found.due = due;
  return found;
}

/** Of the columns of times the first that differs from row to row; a day of delivery only when there is no other. */
function findTime(file: FileSample, found: RecognisedColumns): RecognisedColumn | undefined {
  const times = listFree(file, found).filter(({ content }) => readsAsTimes(content));
  const notDelivery = times.filter(({ column }) => !isDelivery(column));
  const ofRows = notDelivery.filter((column) => variesInCases(file, column) ?? true);
  const best = ofRows[0] ?? notDelivery[0] ?? (found.start ? undefined : times[0]);
  return best && { column: best.column, confidence: 0.5, evidence: [onlyTimes(best.content)] };
}

/** Of two columns of times that differ from row to row, the one that is never later is the start. */
function separateStart(file: FileSample, found: RecognisedColumns): void {
  const time = file.columns.find(({ column }) => column === found.time?.column);
  if (!time || !file.cases) return;
  const others = listFree(file, found).filter(
    (other) => readsAsTimes(other.content) && variesInCases(file, other) && !isDelivery(other.column),
  );
  for (const other of others) {
    const [start, end] = isNeverLater(other, time) ? [other, time] : [time, other];
    if (!isNeverLater(start, end)) continue;
    found.time = { column: end.column, confidence: 0.5, evidence: [onlyTimes(end.content)] };
    found.start = { column: start.column, confidence: 0.5, evidence: [beforeOther(end.column)] };
    return;
  }
}

function isNeverLater(start: ColumnSample, end: ColumnSample): boolean {
  let [known, later, earlier] = [0, 0, 0];
  for (const [row, from] of start.times.entries()) {
    const to = end.times[row];
    if (from === null || to == null) continue;
    known++;
    if (from > to) later++;
    if (from < to) earlier++;
  }
  return known > 0 && later <= 0.02 * known && earlier > 0.2 * known;
}

/** A day of delivery is what was promised as soon as another column tells when the steps were done. */
function findDelivery(file: FileSample, found: RecognisedColumns): RecognisedColumn | undefined {
  if (!found.time && !found.start) return undefined;
  const best = listFree(file, found).find(
    ({ column, content }) => isDelivery(column) && content.times >= 0.5,
  );
  return best && { column: best.column, confidence: 0.6, evidence: explain(best.column, 1, best.content) };
}

/**
 * One day for each case, after its first step, and for some cases before and for others after the last: that is how a
 * promise looks. A day that never comes before the last step is when something was last changed.
 */
function findPromise(file: FileSample, found: RecognisedColumns): RecognisedColumn | undefined {
  const steps = file.columns.find(({ column }) => column === (found.start ?? found.time)?.column);
  if (!steps || !file.cases) return undefined;
  const best = listFree(file, found).find((column) => {
    return (
      column.content.dates > 0.9 && variesInCases(file, column) === false && isPromise(file, column, steps)
    );
  });
  return best && { column: best.column, confidence: 0.4, evidence: [afterFirst(best.content)] };
}

function isPromise(file: FileSample, day: ColumnSample, steps: ColumnSample): boolean {
  let [known, afterFirst, afterLast, weeks] = [0, 0, 0, 0];
  for (const rows of file.cases ?? []) {
    const at = day.times[rows[0]!];
    const first = steps.times[rows[0]!];
    const last = steps.times[rows.at(-1)!];
    if (at == null || first == null || last == null) continue;
    known++;
    if (at >= first) afterFirst++;
    if (at >= last) afterLast++;
    if (at - last > 2 * 86_400_000) weeks++;
  }
  const isMixed = afterLast < 0.98 * known || weeks > 0.5 * known;
  return known > 0 && afterFirst > 0.9 * known && isMixed;
}

/** Whether the column differs within most cases; null when the sample does not tell. */
function variesInCases({ cases }: FileSample, { values }: ColumnSample): boolean | null {
  return cases && measureStructure(values, cases).varies > 0.3;
}

function listFree(file: FileSample, found: RecognisedColumns): readonly ColumnSample[] {
  const taken = new Set(Object.values(found).flatMap(({ column, with: joined }) => [column, joined]));
  return file.columns.filter(({ column }) => !taken.has(column) && !column.startsWith("case:"));
}
