import type { Database } from "./database.ts";
import { type EventLogManifest, formatVersion, type RejectedRow } from "./manifest.ts";
import type { parseRows } from "./read/parse-rows.ts";
import type { RawRows } from "./read/raw-rows.ts";
import type { Rejects } from "./read/rejects.ts";
import type { Source } from "./read/source.ts";

interface ImportFacts {
  readonly source: Source;
  readonly name: string;
  readonly raw: RawRows;
  readonly parsed: Awaited<ReturnType<typeof parseRows>>;
  readonly lifecycle: EventLogManifest["lifecycle"];
  readonly hasStartTimes: boolean;
  readonly timeZone: string;
  /** Names that may not be in the manifest; null when persons are stored by name. */
  readonly hiddenNames: ReadonlySet<string> | null;
  readonly rejects: Rejects;
}

interface Counts {
  readonly cases: number;
  readonly events: number;
  readonly steps: number;
  readonly teams: number;
  readonly persons: number;
  readonly missingTeam: number;
  readonly missingPerson: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
}

/** Makes the manifest from what the import found and from the tables `sequence` and `cases`. */
export async function describeLog(database: Database, facts: ImportFacts): Promise<EventLogManifest> {
  const { source, raw, parsed, rejects } = facts;
  const { missingTeam, missingPerson, firstAt, lastAt, ...counts } = await countEvents(database);
  const [due] = await database.query<{ casesWithDueDate: number; lateCases: number }>(
    `SELECT count(due_at) AS "casesWithDueDate", count(*) FILTER (late) AS "lateCases" FROM cases`,
  );
  return {
    formatVersion,
    source: {
      name: facts.name,
      kind: source.kind,
      compressed: source.compressed,
      bytes: source.bytes,
      delimiter: raw.delimiter,
      hasHeader: raw.hasHeader,
    },
    timeZone: facts.timeZone,
    columns: raw.columns,
    availableColumns: raw.availableColumns,
    lifecycle: facts.lifecycle,
    hasStartTimes: facts.hasStartTimes,
    isPseudonymised: facts.hiddenNames !== null,
    counts: { rows: rejects.rows, ...counts, ...due! },
    firstAt: firstAt.toISOString(),
    lastAt: lastAt.toISOString(),
    doubt: {
      missingTeam,
      missingPerson,
      unreadableDueDates: parsed.unreadableDueDates,
      rejected: { count: rejects.count, samples: hideNames(rejects.samples, facts.hiddenNames) },
    },
    notes: parsed.notes,
  };
}

async function countEvents(database: Database): Promise<Counts> {
  const [counts] = await database.query<Counts>(`
    SELECT count(DISTINCT case_no) AS cases, count(*) AS events, count(DISTINCT step) AS steps,
      count(DISTINCT team) AS teams, count(DISTINCT person) AS persons,
      count(*) FILTER (team IS NULL) AS "missingTeam", count(*) FILTER (person IS NULL) AS "missingPerson",
      min(coalesce(started_at, completed_at)) AS "firstAt", max(greatest(started_at, completed_at)) AS "lastAt"
    FROM sequence`);
  return counts!;
}

/** A row that lacks a field may have a name where a time should be. */
function hideNames(
  samples: readonly RejectedRow[],
  names: ReadonlySet<string> | null,
): readonly RejectedRow[] {
  return samples.map((sample) =>
    sample.value && names?.has(sample.value) ? { ...sample, value: null } : sample,
  );
}
