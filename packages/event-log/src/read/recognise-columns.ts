import type { ColumnRole, RecognisedColumn } from "../manifest.ts";
import { type ColumnContent, describeContent } from "./column-content.ts";
import { explain, onlyTimes, repeats } from "./column-evidence.ts";
import { columnNames, normaliseColumnName } from "./column-names.ts";

/** For each role the column that most likely has it. Roles for which no column qualifies are left out. */
export type RecognisedColumns = Partial<Record<ColumnRole, RecognisedColumn>>;

interface Candidate extends RecognisedColumn {
  readonly role: ColumnRole;
}

/**
 * Recognises what the columns of an event log mean, from their names (Dutch, English, XES) and from a sample of rows.
 * Confidence is a rank between 0 and 1, not a probability. A column has at most one role. Attributes of the case
 * (`case:…`, as XES has them) can only be the case itself or its due date.
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
): RecognisedColumns {
  const contents = header.map((_, index) => describeContent(sampleRows.map((row) => row[index] ?? "")));
  const candidates = header.flatMap((column, index) => nameCandidates(column, contents[index]!));
  const found: RecognisedColumns = {};
  const taken = new Set<string>();
  const take = (role: ColumnRole, { column, confidence, evidence }: RecognisedColumn) => {
    found[role] = { column, confidence, evidence };
    taken.add(column);
  };
  for (const candidate of candidates.toSorted((a, b) => b.confidence - a.confidence)) {
    if (!found[candidate.role] && !taken.has(candidate.column)) take(candidate.role, candidate);
  }
  addTimes(found, header, contents, take);
  addStep(found, header, contents, take);
  addCase(found, header, contents, take);
  return found;
}

/** The roles that a column may have by its name, with the confidence that name and content give together. */
function nameCandidates(column: string, content: ColumnContent): Candidate[] {
  const name = normaliseColumnName(column);
  return (Object.keys(columnNames) as ColumnRole[]).flatMap((role) => {
    if (name.startsWith("case:") && role !== "case" && role !== "due") return [];
    const named = scoreName(name, columnNames[role]);
    const confidence = named * scoreContent(role, content);
    if (confidence < 0.2) return [];
    return [{ role, column, confidence: round(confidence), evidence: explain(column, named, content) }];
  });
}

function scoreName(name: string, names: readonly string[]): number {
  const rank = names.indexOf(name);
  if (rank >= 0) return 1 - rank * 0.004;
  // "@@startevent_concept:name" and the like are made by other programs, for their own use.
  if (name.startsWith("@@")) return 0;
  const word = names.findIndex((known) => known.length > 2 && ` ${name} `.includes(` ${known} `));
  return word >= 0 ? 0.7 - word * 0.004 : 0;
}

function scoreContent(role: ColumnRole, content: ColumnContent): number {
  const isRequired = role === "case" || role === "step" || role === "time";
  if (content.filled === 0) return isRequired ? 0 : 0.5;
  if (role === "time" || role === "start" || role === "due") return content.times < 0.5 ? 0 : content.times;
  if (content.dates > 0.9) return 0;
  const isTooUnique = content.isUnique && (role === "case" || role === "step");
  return isTooUnique ? 0.5 : 1;
}

type Take = (role: ColumnRole, column: RecognisedColumn) => void;

/** Without a name that says so, the first column of times is the time. */
function addTimes(
  found: RecognisedColumns,
  header: readonly string[],
  contents: readonly ColumnContent[],
  take: Take,
) {
  if (found.time) return;
  const taken = takenColumns(found);
  const free = header.filter(
    (column, index) => !taken.has(column) && contents[index]!.dates > 0.9 && !column.startsWith("case:"),
  );
  const [column] = free;
  if (column === undefined) return;
  take("time", { column, confidence: 0.5, evidence: [onlyTimes(contents[header.indexOf(column)]!)] });
}

/** A status is the step when nothing better is there; otherwise a column with few, often repeated texts. */
function addStep(
  found: RecognisedColumns,
  header: readonly string[],
  contents: readonly ColumnContent[],
  take: Take,
) {
  if (found.step) return;
  if (found.status) {
    const { status } = found;
    delete found.status;
    return take("step", { ...status, confidence: round(status.confidence / 2) });
  }
  const best = pickFree(
    found,
    header,
    contents,
    (content) => content.isText && content.distinct >= 2 && !content.isUnique,
  );
  if (best) take("step", { column: best.column, confidence: 0.3, evidence: [repeats(best.content)] });
}

/** A case number comes back a few times: of the columns that repeat, the one with the most values. */
function addCase(
  found: RecognisedColumns,
  header: readonly string[],
  contents: readonly ColumnContent[],
  take: Take,
) {
  if (found.case) return;
  const isCase = (content: ColumnContent) => content.hasDigits && !content.isUnique && content.dates < 0.5;
  const best = pickFree(found, header, contents, isCase);
  if (best) take("case", { column: best.column, confidence: 0.4, evidence: [repeats(best.content)] });
}

function pickFree(
  found: RecognisedColumns,
  header: readonly string[],
  contents: readonly ColumnContent[],
  suits: (content: ColumnContent) => boolean,
) {
  const taken = takenColumns(found);
  return header
    .map((column, index) => ({ column, content: contents[index]! }))
    .filter(({ column, content }) => !taken.has(column) && content.filled > 0 && suits(content))
    .toSorted((a, b) => b.content.distinct - a.content.distinct)[0];
}

function takenColumns(found: RecognisedColumns): Set<string> {
  return new Set(Object.values(found).map(({ column }) => column));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
