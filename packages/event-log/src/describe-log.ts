import type { Database } from "./database.ts";
import { type EventLogManifest, formatVersion, type LogNote } from "./manifest.ts";
import { noteDoubtfulValues } from "./read/doubtful-values.ts";
import { noteFarTimes } from "./read/far-times.ts";
import type { parseRows } from "./read/parse-rows.ts";
import type { RawRows } from "./read/raw-rows.ts";
import type { Rejects } from "./read/rejects.ts";
import type { Source } from "./read/source.ts";
import { type HiddenNames, hideNames } from "./write/hide-names.ts";
import type { StoredAttributes } from "./write/store-attributes.ts";

interface ImportFacts {
  readonly source: Source;
  readonly name: string;
  readonly raw: RawRows;
  readonly parsed: Awaited<ReturnType<typeof parseRows>>;
  readonly stored: StoredAttributes;
  readonly lifecycle: EventLogManifest["lifecycle"];
  readonly hasStartTimes: boolean;
  readonly timeZone: string;
  readonly teamNames: Readonly<Record<string, string>> | undefined;
  /** Names that may not be in the manifest; null when persons are stored by name. */
  readonly hiddenNames: HiddenNames | null;
  readonly rejects: Rejects;
}

export interface EventCounts {
  readonly cases: number;
  readonly events: number;
  readonly steps: number;
  readonly teams: number;
  readonly persons: number;
  readonly casesWithDueDate: number;
  readonly lateCases: number;
  readonly missingTeam: number;
  readonly missingPerson: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
}

/** Makes the manifest from what the import found and from the tables `ordered` and `cases`. */
export async function describeLog(database: Database, facts: ImportFacts): Promise<EventLogManifest> {
  const { source, raw, parsed, stored, rejects } = facts;
  const { missingTeam, missingPerson, firstAt, lastAt, ...counts } = await countEvents(database);
  const named = Object.entries(facts.teamNames ?? {});
  const confirmedTeams = named.flatMap(([from, to]) => (from === to ? [from] : []));
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
    attributes: stored.attributes,
    lifecycle: facts.lifecycle,
    ...(confirmedTeams.length > 0 && { confirmedTeams }),
    hasStartTimes: facts.hasStartTimes,
    isPseudonymised: facts.hiddenNames !== null,
    counts: { rows: rejects.rows, ...counts },
    firstAt: firstAt.toISOString(),
    lastAt: lastAt.toISOString(),
    doubt: {
      missingTeam,
      missingPerson,
      unreadableDueDates: parsed.unreadableDueDates,
      rejected: {
        count: rejects.count,
        ...(rejects.cells > 0 && { cells: rejects.cells }),
        reasons: rejects.reasons,
        samples: hideNames(rejects.samples, facts.hiddenNames),
      },
      skipped: rejects.skipped,
    },
    notes: withoutRepeats([
      ...(raw.notes ?? []),
      ...parsed.notes,
      ...stored.notes,
      ...(await noteFarTimes(database)),
      ...(await noteDoubtfulValues(database, confirmedTeams)),
    ]),
  };
}

function withoutRepeats(notes: readonly LogNote[]): readonly LogNote[] {
  return [...new Map(notes.map((note) => [note.nl, note])).values()];
}

/** Counts what is in the tables `ordered` and `cases`. */
export async function countEvents(database: Database): Promise<EventCounts> {
  const [counts] = await database.query<EventCounts>(`
    SELECT count(*) AS events, count(DISTINCT step) AS steps,
      count(DISTINCT nullif(team, 0)) AS teams, count(DISTINCT nullif(person, 0)) AS persons,
      count(*) FILTER (team = 0) AS "missingTeam", count(*) FILTER (person = 0) AS "missingPerson"
    FROM ordered`);
  const [cases] = await database.query<EventCounts>(
    `SELECT count(*) AS cases, count(due_at) AS "casesWithDueDate", count(*) FILTER (late) AS "lateCases",
      min(first_at) AS "firstAt", max(last_at) AS "lastAt" FROM cases`,
  );
  return { ...counts!, ...cases! };
}
