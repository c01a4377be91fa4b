import type { EventLog } from "../event-log.ts";
import type { QuestionOptions } from "./options.ts";
import type { Relations } from "./relations.ts";
import { boundHandovers } from "./tie-bounds.ts";
import type { TiedEvents, TiedKey } from "./tied-events.ts";

/** What can be said of the cases in which events happened at the same time. */
export interface TiedCases {
  /** The fewest and the most handovers that these cases have together. */
  readonly min: number;
  readonly max: number;
  /** Those of at least three events, more than half of which happened at one instant. */
  readonly atOneInstant: number;
}

/** Adds up the cases that have a tied pair; they stream past one after the other. */
export async function boundTiedCases(
  log: EventLog,
  relations: Relations,
  { by = "team" }: QuestionOptions,
): Promise<TiedCases> {
  const team = by === "person-in-team" ? "team" : "NULL";
  const rows = log.database.stream<TiedRow>(`
    SELECT case_no, epoch_us(coalesce(started_at, completed_at)) AS instant, ${team} AS team, value, count(*) AS count
    FROM ${relations.events} WHERE case_no IN (SELECT case_no FROM ${relations.pairs} WHERE tied)
    GROUP BY ALL ORDER BY case_no, instant`);
  const total = { min: 0, max: 0, atOneInstant: 0 };
  for await (const groups of splitByCase(rows)) {
    const { min, max } = boundHandovers(groups);
    total.min += min;
    total.max += max;
    total.atOneInstant += isMostlyAtOneInstant(groups) ? 1 : 0;
  }
  return total;
}

interface TiedRow {
  readonly case_no: number;
  readonly instant: number;
  readonly team: TiedKey;
  readonly value: TiedKey;
  readonly count: number;
}

/** For each case its groups of events at the same time. */
async function* splitByCase(rows: AsyncIterable<readonly TiedRow[]>): AsyncGenerator<TiedEvents[][]> {
  let groups: TiedEvents[][] = [];
  let last: TiedRow | undefined;
  for await (const chunk of rows) {
    for (const row of chunk) {
      if (last && row.case_no !== last.case_no) {
        yield groups;
        groups = [];
      }
      if (row.case_no !== last?.case_no || row.instant !== last.instant) groups.push([]);
      groups.at(-1)!.push(row);
      last = row;
    }
  }
  if (last) yield groups;
}

function isMostlyAtOneInstant(groups: readonly (readonly TiedEvents[])[]): boolean {
  const sizes = groups.map((group) => group.reduce((sum, { count }) => sum + count, 0));
  const events = sizes.reduce((sum, size) => sum + size, 0);
  return events >= 3 && sizes.some((size) => 2 * size > events);
}
