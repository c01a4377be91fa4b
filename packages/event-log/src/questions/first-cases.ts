import { isCount, requireParameter } from "@stuur/methods/parameters";
import type { EventLog } from "../event-log.ts";

/** How many cases are told, and how many events of each. */
export interface FirstCasesOptions {
  /** By default 5. */
  readonly cases?: number;
  /** By default 6. */
  readonly events?: number;
}

/** The beginning of a case. Instants are ISO 8601 in UTC. */
export interface FirstCase {
  readonly caseId: string;
  /** How many it has; `events` are the first of them. */
  readonly eventCount: number;
  readonly lastAt: string;
  readonly dueAt: string | null;
  /** Null without a due date. */
  readonly late: boolean | null;
  readonly events: readonly {
    /** When it was completed, or else begun. */
    readonly at: string;
    readonly step: string;
    readonly team: string | null;
    readonly person: string | null;
  }[];
}

/**
 * Tells what happened to the cases that the file names first: the way to see at once whether it was read right. Throws a
 * RangeError when an option is no count.
 *
 * @example
 * ```ts
 * import { mkdtemp, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { firstCases, importEventLog, openEventLog } from "@stuur/event-log";
 *
 * const folder = await mkdtemp(join(tmpdir(), "stuur-"));
 * const file = join(folder, "orders.csv");
 * const rows = ["B7,Draw,Design,2025-03-03 09:00", "A1,Draw,Design,2025-03-02 10:00"];
 * await writeFile(file, ["order,step,team,completed", ...rows].join("\n"));
 * await importEventLog({ file, folder: join(folder, "log"), timeZone: "UTC" });
 * const log = await openEventLog(join(folder, "log"));
 * const [first] = await firstCases(log);
 * first.events; // => [{ at: "2025-03-03T09:00:00.000Z", step: "Draw", team: "Design", person: null }]
 * await log.close();
 * ```
 */
export async function firstCases(
  log: EventLog,
  { cases: mostCases = 5, events: mostEvents = 6 }: FirstCasesOptions = {},
): Promise<FirstCase[]> {
  requireParameter(isCount(mostCases), "cases", mostCases, "a whole number ≥ 0");
  requireParameter(isCount(mostEvents), "events", mostEvents, "a whole number ≥ 0");
  return log.database.hold(async () => {
    const cases = await log.database.query<CaseRow>(`
      SELECT case_no, case_id, events, last_at, due_at, late FROM cases ORDER BY case_no LIMIT ${mostCases}`);
    if (cases.length === 0) return [];
    const events = await log.database.query<EventRow>(`
      SELECT case_no, step, team, person, coalesce(completed_at, started_at) AS at FROM events
      WHERE case_no IN (${cases.map(({ case_no }) => case_no).join(", ")}) AND place <= ${mostEvents}
      ORDER BY case_no, place`);
    return cases.map((row) =>
      tellCase(
        row,
        events.filter(({ case_no }) => case_no === row.case_no),
      ),
    );
  });
}

interface CaseRow {
  readonly case_no: number;
  readonly case_id: string;
  readonly events: number;
  readonly last_at: Date;
  readonly due_at: Date | null;
  readonly late: boolean | null;
}

interface EventRow {
  readonly case_no: number;
  readonly step: string;
  readonly team: string | null;
  readonly person: string | null;
  readonly at: Date;
}

function tellCase(row: CaseRow, events: readonly EventRow[]): FirstCase {
  return {
    caseId: row.case_id,
    eventCount: row.events,
    lastAt: row.last_at.toISOString(),
    dueAt: row.due_at?.toISOString() ?? null,
    late: row.late,
    events: events.map(({ step, team, person, at }) => ({ at: at.toISOString(), step, team, person })),
  };
}
