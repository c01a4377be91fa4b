import type { WorkingCalendar } from "@stuur/methods/time";
import type { EventLog } from "../event-log.ts";
import { timedPairsSql } from "./between.ts";
import { type CaseFilter, conditionsOf } from "./case-filter.ts";
import { keepTable } from "./kept-tables.ts";
import { nameCalendar, workingTimeOf } from "./working-days.ts";

/**
 * SQL of the cases that a filter takes: case_no, first_at, last_at, due_at, late, and the microseconds from first to last
 * event on the clock and in working time. They are measured once for each calendar, for all cases.
 * To be called while `answer` answers: only then the table stays.
 */
export async function timedCasesOf(
  log: EventLog,
  calendar: WorkingCalendar,
  filter: CaseFilter | undefined,
): Promise<string> {
  const table = await keepTable(log, { kind: "timed_cases", key: nameCalendar(calendar) }, (name) =>
    createTable(log, calendar, name),
  );
  const conditions = conditionsOf(log, filter);
  return `(FROM ${table} ${conditions.length > 0 ? `WHERE ${conditions.join(" AND ")}` : ""})`;
}

async function createTable(log: EventLog, calendar: WorkingCalendar, name: string): Promise<string> {
  const spans = "(SELECT *, first_at AS done_at, last_at AS next_at FROM cases)";
  const timed = timedPairsSql(spans, await workingTimeOf(log, calendar));
  await log.database.run(`
    CREATE TABLE ${name} AS SELECT case_no, first_at, last_at, due_at, late, clock, working FROM ${timed}`);
  return name;
}
