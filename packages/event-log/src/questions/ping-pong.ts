import type { EventLog } from "../event-log.ts";
import { answer, calendarOf } from "./answer.ts";
import {
  type Between,
  type FlowRow,
  flowColumns,
  type LateShare,
  readFlow,
  timedPairsSql,
} from "./between.ts";
import { mostFirst } from "./most-first.ts";
import type { QuestionOptions } from "./options.ts";
import type { Relations, ValueKey } from "./relations.ts";
import { type Share, shareOf } from "./share.ts";
import { workingTimeOf } from "./working-days.ts";

/** How often work went there and back, A→B→A. */
export interface Swings {
  readonly count: number;
  /** Distinct cases in which it happened, of all that count. */
  readonly cases: Share;
  /** Those of `count` that came back to be done again; the others just came back, to a step that is new to the case. */
  readonly returned: number;
  /** Those of `count` in late cases. */
  readonly late: LateShare;
  readonly away: TimeAway;
}

/**
 * Seconds from A's completion until A has it back: until A starts where the log has start times, otherwise until A's next
 * completion. Null when nothing could be measured.
 */
export interface TimeAway extends Omit<Between, "kind"> {
  readonly until: "start" | "completion";
}

/** The work that `between` gave to `and` and had back. */
export interface PingPongPair extends Swings {
  readonly between: string;
  readonly and: string;
  /** Runs in the longest chain A, B, A, B, … that this is a part of, whoever of the two began: at least 3. */
  readonly longestChain: number;
  /** Ids of at most three cases, those with the longest chains. */
  readonly exampleCases: readonly string[];
}

/** Ping-pong in the whole log, and for each two parties; A→B→A and B→A→B are two. Most first, then by name. */
export interface PingPong extends Swings {
  readonly pairs: readonly PingPongPair[];
}

/**
 * Counts ping-pong: three runs A, B, A, where a run is consecutive events of one team (or person). A chain A, B, A, B holds
 * two of them. It is *returned* when the handover A→B is, so when A's second run begins with a step that the case had
 * already done before that handover. A missing team is `(none)`, a party like any other, unless it is dropped. Inside
 * teams, both handovers lie inside a team. Where events have equal times the order is that of the file: see `doubt`.
 * It is the ping-pong behaviour between support teams that the BPI Challenge of 2013 asked for.
 *
 * @example
 * ```ts
 * import { mkdtemp, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { importEventLog, openEventLog, pingPong } from "@stuur/event-log";
 *
 * const folder = await mkdtemp(join(tmpdir(), "stuur-"));
 * const file = join(folder, "orders.csv");
 * const rows = [
 *   "1,Draw,Design,2025-03-03 09:00",
 *   "1,Plan,Planning,2025-03-03 15:00",
 *   "1,Draw,Design,2025-03-04 09:00",
 * ];
 * await writeFile(file, ["order,step,team,completed", ...rows].join("\n"));
 * await importEventLog({ file, folder: join(folder, "log") });
 * const log = await openEventLog(join(folder, "log"));
 * const { count, cases, pairs } = await pingPong(log);
 * [count, cases.count, cases.of]; // => [1, 1, 1]
 * [pairs[0].between, pairs[0].and, pairs[0].returned]; // => ["Design", "Planning", 1]
 * pairs[0].away.clock.mean; // => 86400
 * await log.close();
 * ```
 */
export function pingPong(log: EventLog, options: QuestionOptions = {}): Promise<PingPong> {
  return answer(log, options, async (relations) => {
    const working = await workingTimeOf(log, calendarOf(log, options));
    const [all] = await log.database.query<{ cases: number }>(
      `SELECT count(*) AS cases FROM ${relations.events} WHERE place = 1`,
    );
    const rows = await log.database.query<SwingsRow>(`
      SELECT from_value, to_value, count(*) AS count, count(DISTINCT case_no) AS cases, max(runs) AS runs,
        arg_min(case_id, (-runs, case_no), 3) FILTER (longest_in_case) AS examples, ${flowColumns()}
      FROM ${timedPairsSql(chainedSwingsSql(relations), working)}
      GROUP BY GROUPING SETS ((from_value, to_value), ())`);
    const read = (row: SwingsRow) => readSwings(row, all?.cases ?? 0, log);
    const pairs = rows.flatMap((row): PingPongPair[] => {
      if (row.from_value === null || row.to_value === null) return [];
      const [between, and] = [relations.valueName(row.from_value), relations.valueName(row.to_value)];
      return [{ between, and, ...read(row), longestChain: row.runs, exampleCases: row.examples }];
    });
    const total = rows.find(({ from_value }) => from_value === null);
    return {
      ...read(total!),
      pairs: mostFirst(
        pairs,
        ({ count }) => count,
        ({ between }) => between,
        ({ and }) => and,
      ),
    };
  });
}

/** Of two parties, or of all: then there are no values, and the last two fields say nothing. */
interface SwingsRow extends FlowRow {
  readonly from_value: ValueKey | null;
  readonly to_value: ValueKey | null;
  readonly count: number;
  readonly cases: number;
  readonly runs: number;
  readonly examples: readonly string[];
}

/** SQL of the handovers A→B that A has back after B's run, with `next_at` the instant of that and `runs` of their chain. */
function chainedSwingsSql({ pairs, cases }: Relations): string {
  return `(
    WITH changes AS (
      SELECT case_no, from_value, to_value, done_at, handed, returned, late, row_number() OVER in_case AS change,
        lead(to_value) OVER in_case AS back_value, lead(next_at) OVER in_case AS next_at,
        lead(handed) OVER in_case AS handed_back
      FROM ${pairs} WHERE from_value <> to_value WINDOW in_case AS (PARTITION BY case_no ORDER BY place)),
    swings AS (
      SELECT *, change - row_number() OVER (PARTITION BY case_no ORDER BY change) AS chain
      FROM changes WHERE back_value = from_value AND handed AND handed_back),
    chained AS (SELECT *, count(*) OVER (PARTITION BY case_no, chain) + 2 AS runs FROM swings)
    SELECT chained.*, case_id, row_number() OVER (
      PARTITION BY chained.case_no, from_value, to_value ORDER BY runs DESC, change) = 1 AS longest_in_case
    FROM chained JOIN ${cases} AS known ON known.case_no = chained.case_no)`;
}

function readSwings(row: SwingsRow, allCases: number, log: EventLog): Swings {
  const { returned, late, between } = readFlow(row, log);
  const until = log.manifest.hasStartTimes ? "start" : "completion";
  return {
    count: row.count,
    cases: shareOf(row.cases, allCases),
    returned,
    late,
    away: { until, clock: between.clock, working: between.working },
  };
}
