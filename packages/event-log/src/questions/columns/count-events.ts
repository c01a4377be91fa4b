import type { EventLog } from "../../event-log.ts";
import type { AskedColumns } from "./columns-of.ts";
import { marks } from "./event-columns.ts";
import { keepColumns } from "./keep-columns.ts";

/** What can be counted of events and their cases, whatever a handover is. */
export interface EventCounts {
  readonly casesWithDueDate: number;
  readonly lateCases: number;
  readonly events: number;
  readonly steps: number;
  /** Distinct ones; a missing team or person is none. */
  readonly teams: number;
  readonly persons: number;
  readonly missingTeam: number;
  readonly missingPerson: number;
  /** All of them in a log without start times. */
  readonly missingStart: number;
  readonly atMidnight: number;
  /** Microseconds since 1970; null without events. */
  readonly firstAt: number | null;
  readonly lastAt: number | null;
}

/** Counts the events of the cases that count; several questions of a page ask for it. */
export async function countEvents(log: EventLog, asked: AskedColumns): Promise<EventCounts> {
  const { counts } = await keepColumns(log, `${asked.casesName} counts`, async () => {
    return { counts: countOnce(asked), bytes: 0 };
  });
  return counts;
}

function countOnce({ columns, cases }: AskedColumns): EventCounts {
  const { caseStarts, step, team, person, codes, marked } = columns;
  const steps = new Int32Array(codes.step);
  const teams = new Int32Array(codes.team);
  const persons = new Int32Array(codes.person);
  const sums = new Int32Array(256);
  for (const place of cases) {
    for (let row = caseStarts[place]!; row < caseStarts[place + 1]!; row++) {
      steps[step[row]!]!++;
      teams[team[row]!]!++;
      persons[person[row]!]!++;
      sums[marked[row]!]!++;
    }
  }
  const countMarked = (mark: number) =>
    sums.reduce((count, of, sum) => count + ((sum & mark) > 0 ? of : 0), 0);
  return {
    ...countDue({ columns, cases }),
    events: sums.reduce((count, of) => count + of, 0),
    steps: countKnown(steps),
    teams: countKnown(teams),
    persons: countKnown(persons),
    missingTeam: teams[0] ?? 0,
    missingPerson: persons[0] ?? 0,
    missingStart: countMarked(marks.notStarted),
    atMidnight: countMarked(marks.midnight),
    ...findSpan({ columns, cases }),
  };
}

function countDue({ columns: { caseStarts, marked }, cases }: Pick<AskedColumns, "columns" | "cases">) {
  let [casesWithDueDate, lateCases] = [0, 0];
  for (const place of cases) {
    const ofCase = marked[caseStarts[place]!]!;
    casesWithDueDate += (ofCase & marks.due) / marks.due;
    lateCases += (ofCase & marks.late) / marks.late;
  }
  return { casesWithDueDate, lateCases };
}

function countKnown(counts: Int32Array): number {
  return counts.reduce((known, count, code) => known + (code > 0 && count > 0 ? 1 : 0), 0);
}

function findSpan({ columns, cases }: Pick<AskedColumns, "columns" | "cases">) {
  if (cases.length === 0) return { firstAt: null, lastAt: null };
  let [firstAt, lastAt] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const place of cases) {
    firstAt = Math.min(firstAt, columns.caseFirstAt[place]!);
    lastAt = Math.max(lastAt, columns.caseLastAt[place]!);
  }
  return { firstAt, lastAt };
}
