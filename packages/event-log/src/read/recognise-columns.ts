import type { ColumnRole, RecognisedColumn } from "../manifest.ts";
import { type ColumnContent, describeContent } from "./column-content.ts";
import { explain } from "./column-evidence.ts";
import { columnNames, isDelivery, lonelyNames, normaliseColumnName } from "./column-names.ts";
import { type ColumnSample, type RecognisedColumns, recogniseByContent } from "./recognise-by-content.ts";

interface Candidate extends RecognisedColumn {
  readonly role: ColumnRole;
}

/**
 * Recognises what the columns of an event log mean, from their names (Dutch, English, XES) and from a sample of rows.
 * Confidence is a rank between 0 and 1, not a probability. A column has at most one role. Attributes of the case
 * (`case:…`, as XES has them) can only be the case itself or its due date. The roles in `given` are known already.
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
  const columns = header.map((column, index) => {
    return { column, content: describeContent(sampleRows.map((row) => row[index] ?? "")) };
  });
  const candidates = columns.flatMap(nameCandidates).toSorted((a, b) => b.confidence - a.confidence);
  const found: RecognisedColumns = { ...given };
  const taken = new Set(Object.values(given).map(({ column }) => column));
  for (const { role, ...candidate } of candidates) {
    if (found[role] || taken.has(candidate.column)) continue;
    found[role] = candidate;
    taken.add(candidate.column);
  }
  return recogniseByContent(columns, found, given);
}

/** The roles that a column may have by its name, with the confidence that name and content give together. */
function nameCandidates({ column, content }: ColumnSample): Candidate[] {
  const name = normaliseColumnName(column);
  return (Object.keys(columnNames) as ColumnRole[]).flatMap((role) => {
    if (name.startsWith("case:") && role !== "case" && role !== "due") return [];
    if (role === "time" && isDelivery(column)) return [];
    const named = scoreName(name, columnNames[role]);
    const confidence = named * scoreContent(role, content);
    if (confidence < 0.2) return [];
    return [
      {
        role,
        column,
        confidence: Math.round(confidence * 100) / 100,
        evidence: explain(column, named, content),
      },
    ];
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
  const isRequired = role === "case" || role === "step" || role === "time";
  if (content.filled === 0) return isRequired ? 0 : 0.5;
  if (role === "time" || role === "start" || role === "due") return content.times < 0.5 ? 0 : content.times;
  if (content.dates > 0.9) return 0;
  const isTooUnique = content.isUnique && (role === "case" || role === "step");
  return isTooUnique ? 0.5 : 1;
}
