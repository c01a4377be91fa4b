import type { ColumnRole, RecognisedColumn } from "../manifest.ts";
import { type CaseRows, groupByCase, measureStructure } from "./case-structure.ts";
import { type ColumnContent, readsAsTimes } from "./column-content.ts";
import { explain, orElse, sharedByRows } from "./column-evidence.ts";
import { columnNames, isDelivery, isStandardName, lonelyNames, normaliseColumnName } from "./column-names.ts";
import { type ColumnSample, describeColumns } from "./column-sample.ts";
import { joinTimesOfDay } from "./join-times-of-day.ts";
import { type FileSample, type RecognisedColumns, recogniseRowRoles } from "./recognise-by-content.ts";
import { mayBeCase, scoreAsCase } from "./recognise-case.ts";
import { recogniseTimes } from "./recognise-times.ts";

/** More rows tell little more about what the columns mean. */
const mostRows = 2000;

interface Candidate extends RecognisedColumn {
  readonly role: ColumnRole;
}

/**
 * Recognises what the columns of an event log mean, from their names (Dutch, English, XES) and from a sample of rows: how
 * the values look, and how they change within a case. Confidence is a rank between 0 and 1, not a probability; contents
 * alone give at most 0.5. A column has at most one role; what has none is an attribute. Attributes of the case (`case:…`,
 * as XES has them) can only be the case itself or its due date. A status counts only when it tells starts from completions
 * (`start`, `complete`). The roles in `given` are known already.
 *
 * @example
 * ```ts
 * import { recogniseColumns } from "@stuur/event-log";
 * const columns = recogniseColumns(
 *   ["Ordernummer", "Activiteit", "Gereed", "Afdeling"],
 *   [["A1", "Ontwerpen", "31-12-2025 14:05", "Ontwerp"], ["A1", "Plannen", "02-01-2026 09:10", "Planning"]],
 * );
 * columns.case?.column; // => "Ordernummer"
 * columns.time?.column; // => "Gereed"
 * columns.person; // => undefined
 * ```
 */
export function recogniseColumns(
  header: readonly string[],
  sampleRows: readonly (readonly string[])[],
  given: RecognisedColumns = {},
): RecognisedColumns {
  const columns = describeColumns(header, sampleRows.slice(0, mostRows));
  const known = { ...given };
  const found = given.case ?? findCase(listFree(columns, given));
  if (found) known.case = found;
  const cases = groupRows(columns, known.case);
  const byName = recogniseByName(columns, cases, known);
  const telling = Object.values(byName).filter(({ confidence }) => confidence >= 0.7).length;
  const file: FileSample = { columns, cases, isTelling: telling >= 3 };
  const timed = joinTimesOfDay(columns, recogniseTimes(file, byName), given);
  const stepped = recogniseRowRoles(file, cases ? timed : useStatusAsStep(timed, given));
  const all = dropIdleStatus(useStatusAsStep(stepped, given), given, columns);
  const guess = all.case ?? guessCase(listFree(columns, all));
  return guess ? { ...all, case: guess } : all;
}

/** The column that is most likely the number of the case, by its name and by how its values come back; none below a half. */
function findCase(columns: readonly ColumnSample[]): RecognisedColumn | undefined {
  const scored = columns.map((column) => {
    const [named] = nameCandidates(column, null).filter(({ role }) => role === "case");
    const byName = named?.confidence ?? 0;
    const byRows = scoreAsCase(column, columns);
    return { column, named, byName, byRows, score: byRows === null ? byName : 0.6 * byName + 0.4 * byRows };
  });
  const standard = scored.find(({ named }) => named?.confidence === 1);
  const [likely] = scored.toSorted((a, b) => b.score - a.score);
  const best = standard ?? likely;
  if (!best) return undefined;
  const { column, content } = best.column;
  if (best.named) {
    const { role, ...recognised } = best.named;
    return recognised;
  }
  if (best.byRows === null || best.byRows < 0.5) return undefined;
  return { column, confidence: Math.round(best.byRows * 50) / 100, evidence: [sharedByRows(content)] };
}

/** In a sample too small to look into: of the columns with numbers that come back, the one with the most values. */
function guessCase(columns: readonly ColumnSample[]): RecognisedColumn | undefined {
  const [best] = columns
    .filter((column) => mayBeCase(column) && column.content.hasDigits)
    .toSorted((a, b) => b.content.distinct - a.content.distinct);
  return best && { column: best.column, confidence: 0.4, evidence: [sharedByRows(best.content)] };
}

/** The rows of each case in the order of the column that tells the times most finely. */
function groupRows(columns: readonly ColumnSample[], found: RecognisedColumn | undefined): CaseRows | null {
  const ofCase = columns.find(({ column }) => column === found?.column);
  if (!ofCase) return null;
  const [finest] = columns
    .filter(({ content }) => readsAsTimes(content))
    .toSorted((a, b) => b.content.distinct - a.content.distinct);
  return groupByCase(ofCase.values, finest?.times);
}

/** Gives each role to the column whose name says it best. */
function recogniseByName(
  columns: readonly ColumnSample[],
  cases: CaseRows | null,
  known: RecognisedColumns,
): RecognisedColumns {
  const found: RecognisedColumns = { ...known };
  const candidates = columns
    .flatMap((column) => nameCandidates(column, cases))
    .toSorted((a, b) => b.confidence - a.confidence);
  const taken = new Set(Object.values(known).flatMap(({ column, with: joined }) => [column, joined]));
  for (const { role, ...candidate } of candidates) {
    if (found[role] || taken.has(candidate.column) || role === "case") continue;
    found[role] = candidate;
    taken.add(candidate.column);
  }
  if (found.due && !known.due) found.due = withOtherDues(found.due, candidates, taken);
  return found;
}

/** A wrong promise makes everything late or on time, so the other columns that are called one are named. */
function withOtherDues(
  due: RecognisedColumn,
  candidates: readonly Candidate[],
  taken: ReadonlySet<string | undefined>,
): RecognisedColumn {
  const others = candidates.filter(({ role, column }) => role === "due" && !taken.has(column));
  return { ...due, evidence: [...due.evidence, ...others.map(({ column }) => orElse(column))] };
}

/** The roles that a column may have by its name, with the confidence that name and content give together. */
function nameCandidates({ column, content, values }: ColumnSample, cases: CaseRows | null): Candidate[] {
  const name = normaliseColumnName(column);
  return (Object.keys(columnNames) as ColumnRole[]).flatMap((role) => {
    if (name.startsWith("case:") && role !== "case" && role !== "due") return [];
    if (role === "time" && isDelivery(column)) return [];
    const named = scoreName(name, columnNames[role]);
    if (named === 0) return [];
    const varies = cases ? measureStructure(values, cases).varies : null;
    const byContent = scoreContent(role, content);
    const isCertain = isStandardName(name, role) && content.filled > 0 && byContent > 0;
    const confidence = isCertain ? 1 : named * byContent * scoreVariation(role, name, varies);
    if (confidence < 0.2) return [];
    const evidence = explain(column, named, content);
    return [{ role, column, confidence: Math.round(confidence * 100) / 100, evidence }];
  });
}

function scoreName(name: string, names: readonly string[]): number {
  const rank = names.indexOf(name);
  if (rank >= 0) return 1 - rank * 0.004;
  // "@@startevent_concept:name" and the like are made by other programs, for their own use.
  if (name.startsWith("@@")) return 0;
  const word = names.findIndex((known) => !lonelyNames.includes(known) && ` ${name} `.includes(` ${known} `));
  return word >= 0 ? 0.7 - word * 0.004 : 0;
}

function scoreContent(role: ColumnRole, content: ColumnContent): number {
  if (content.filled === 0) return role === "case" || role === "step" || role === "time" ? 0 : 0.5;
  if (role === "time" || role === "start" || role === "due") return content.times < 0.5 ? 0 : content.times;
  if (content.dates > 0.9 || content.timesOfDay > 0.9) return 0;
  return role === "case" ? scoreNumber(content) : scoreWord(role, content);
}

function scoreNumber({ isAmount, isUnique }: ColumnContent): number {
  return isAmount || isUnique ? 0.5 : 1;
}

function scoreWord(role: ColumnRole, { isAmount, isUnique }: ColumnContent): number {
  if (isAmount) return 0;
  return isUnique && role === "step" ? 0.5 : 1;
}

/** What happens in a step differs within a case; what was promised does not. Teams may: a case can stay in one team. */
function scoreVariation(role: ColumnRole, name: string, varies: number | null): number {
  if (varies === null) return 1;
  if (role === "due") return varies > 0.5 ? 0.7 : 1;
  if (varies > 0.1) return 1;
  if (role === "time" || role === "start" || role === "step") return 0.45;
  return lonelyNames.includes(name) && role !== "case" ? 0.2 : 1;
}

/** A status is the step when nothing better is there. */
function useStatusAsStep(found: RecognisedColumns, given: RecognisedColumns): RecognisedColumns {
  if (found.step || !found.status || given.status) return found;
  const { status, ...rest } = found;
  return { ...rest, step: { ...status, confidence: Math.round(status.confidence * 50) / 100 } };
}

/** What a row of the case is in ("In behandeling") says nothing about where a step begins or ends: that is an attribute. */
function dropIdleStatus(
  found: RecognisedColumns,
  given: RecognisedColumns,
  columns: readonly ColumnSample[],
): RecognisedColumns {
  const { status, ...rest } = found;
  if (!status || given.status || isStandardName(normaliseColumnName(status.column), "status")) return found;
  const values = columns.find(({ column }) => column === status.column)?.values ?? [];
  return values.some((value) => /^(start|complete)$/i.test(value.trim())) ? found : rest;
}

function listFree(columns: readonly ColumnSample[], found: RecognisedColumns): readonly ColumnSample[] {
  const taken = new Set(Object.values(found).flatMap(({ column, with: joined }) => [column, joined]));
  return columns.filter(({ column }) => !taken.has(column));
}
