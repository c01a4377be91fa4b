import type { EventLog } from "@stuur/event-log";
import type { Story } from "./columns-file.contract.ts";

const mostCases = 5;
const mostEvents = 6;

interface EventRow {
  readonly case_no: number;
  readonly step: string;
  readonly team: string | null;
  readonly person: string | null;
  readonly at: Date;
}

interface CaseRow {
  readonly case_no: number;
  readonly case_id: string;
  readonly events: number;
  readonly last_at: Date;
  readonly due_at: Date | null;
  readonly late: boolean | null;
}

/** What happened to the first cases of a log: the way to see at once whether it was read right. */
export async function tellStories(log: EventLog): Promise<readonly Story[]> {
  const cases = await log.database.query<CaseRow>(`
    SELECT case_no, case_id, events, last_at, due_at, late FROM cases ORDER BY case_no LIMIT ${mostCases}`);
  if (cases.length === 0) return [];
  const events = await log.database.query<EventRow>(`
    SELECT case_no, step, team, person, coalesce(completed_at, started_at) AS at FROM events
    WHERE case_no IN (${cases.map(({ case_no }) => case_no).join(", ")}) AND place <= ${mostEvents}
    ORDER BY case_no, place`);
  return cases.map(({ case_no, case_id, events: eventCount, last_at, due_at, late }) => ({
    case: case_id,
    eventCount,
    lastAt: last_at.toISOString(),
    dueAt: due_at?.toISOString() ?? null,
    late,
    events: events
      .filter((event) => event.case_no === case_no)
      .map(({ step, team, person, at }) => ({ at: at.toISOString(), step, team, person })),
  }));
}
