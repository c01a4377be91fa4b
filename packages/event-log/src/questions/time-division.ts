import { isCount, requireParameter } from "@stuur/methods/parameters";
import type { EventLog } from "../event-log.ts";
import { answer, calendarOf } from "./answer.ts";
import { timedPairsSql } from "./between.ts";
import { mostFirst } from "./most-first.ts";
import type { QuestionOptions } from "./options.ts";
import type { Relations, ValueKey } from "./relations.ts";
import { findStepKeys } from "./step-keys.ts";
import { codeOf, type TimePart, timeParts, timePiecesSql } from "./time-pieces.ts";
import { describePart, noSums, type PartOfTime, type PartSums, partSumsColumn } from "./time-shares.ts";
import { workingTimeOf } from "./working-days.ts";

/** What is asked about the division of time. */
export interface TimeDivisionOptions extends QuestionOptions {
  /** The steps that the customer does: until one of them is done, the case waits for the customer. */
  readonly customerSteps?: readonly string[];
  /** How many teams and how many handovers are listed; by default 10 of each. */
  readonly limit?: number;
}

/** Elapsed time in its parts. */
export interface DividedTime {
  /** Seconds from first start to last completion, of all cases together. */
  readonly elapsed: number;
  readonly meanPerCase: number;
  readonly parts: Readonly<Record<TimePart, PartOfTime>>;
  /** All waiting between giving and taking over, also what counts above as customer, returned or unknown. */
  readonly transitions: PartOfTime;
}

/** Seconds of each part but the customer's. */
export type TeamParts = Readonly<Record<Exclude<TimePart, "customer">, number>>;

/** What a team (or person) works on, and what waits until that team takes it up. */
export interface TeamTime {
  readonly team: string;
  readonly clock: TeamParts;
  readonly working: TeamParts;
}

/** What waits at a handover, of the part `handover`: seconds of all its occurrences together. */
export interface HandoverTime {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly clock: number;
  readonly working: number;
}

/** Where the time goes. */
export interface TimeDivision {
  readonly cases: number;
  /**
   * False in a log without start times. Then `work` is 0, and `inside`, `handover`, `customer` and `returned` are times to
   * the next completion: of waiting and work together.
   */
  readonly canTellWorkFromWaiting: boolean;
  readonly clock: DividedTime;
  readonly working: DividedTime;
  /** Most time on the clock first, then by name. All teams together make the elapsed time less the customer's part. */
  readonly teams: readonly TeamTime[];
  readonly handovers: readonly HandoverTime[];
}

/**
 * Divides the elapsed time of the cases, from first start to last completion, so that each instant counts once:
 *
 * - `work`: something is being worked on, between the start and the completion of an event;
 * - `inside`: the next work in the same team (or by the same person) has not begun: all waiting that is no handover in the
 *   sense of `by`;
 * - `handover`: work has been handed over and not yet taken up;
 * - `customer`: the wait that ends with one of `customerSteps`, and that step itself;
 * - `returned`: work that comes back to be done again, from the handover with which it comes back until it leaves that team:
 *   waiting and work together (see `returned` in `handovers`; what the other team did with it in the meantime is ordinary);
 * - `unknown`: in a log with start times, after an event without completion or before one without start.
 *
 * Where more goes on at once, work goes before the customer's time and that before waiting; of work at the same time the
 * part and the team count of what began first. A wait belongs to the team that ends it. With `missing: "drop"` what counts
 * is the time between the events that are left. Throws an `EventLogFailure` when the log does not have a step of
 * `customerSteps`, and a RangeError for a limit that is no count.
 *
 * @example
 * ```ts
 * import { mkdtemp, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { importEventLog, openEventLog, timeDivision } from "@stuur/event-log";
 *
 * const folder = await mkdtemp(join(tmpdir(), "stuur-"));
 * const file = join(folder, "orders.csv");
 * const rows = [
 *   "1,Draw,Design,2025-03-03 09:00,2025-03-03 12:00",
 *   "1,Check,Design,2025-03-03 13:00,2025-03-03 14:00",
 *   "1,Plan,Planning,2025-03-04 09:00,2025-03-04 11:00",
 * ];
 * await writeFile(file, ["order,step,team,started,completed", ...rows].join("\n"));
 * await importEventLog({ file, folder: join(folder, "log") });
 * const log = await openEventLog(join(folder, "log"));
 * const { clock, working } = await timeDivision(log);
 * const { work, inside, handover } = clock.parts;
 * [clock.elapsed, work.total, inside.total, handover.total].map((seconds) => seconds / 3600); // => [26, 6, 1, 19]
 * working.parts.handover.total / 3600; // => 4
 * await log.close();
 * ```
 */
export async function timeDivision(log: EventLog, options: TimeDivisionOptions = {}): Promise<TimeDivision> {
  const { customerSteps = [], limit = 10 } = options;
  requireParameter(isCount(limit), "limit", limit, "a whole number ≥ 0");
  const { hasStartTimes } = log.manifest;
  return answer(log, options, async (relations) => {
    const keys = await findStepKeys(log, customerSteps);
    const working = await workingTimeOf(log, calendarOf(log, options));
    const pieces = timePiecesSql(relations, { customerSteps: keys, hasStartTimes });
    const [counted] = await log.database.query<{ cases: number }>(
      `SELECT count(*) AS cases FROM ${relations.events} WHERE place = 1`,
    );
    const { cases } = counted!;
    const times = await readTimes(log, timedPairsSql(pieces, working));
    return {
      cases,
      canTellWorkFromWaiting: hasStartTimes,
      clock: describeTime(times, "clock", cases),
      working: describeTime(times, "working", cases),
      teams: describeTeams(times.teams ?? [], relations).slice(0, limit),
      handovers: describeHandovers(times.teams ?? [], relations).slice(0, limit),
    };
  });
}

interface Times {
  /** Of whole cases, and of the time in them between giving and taking over. */
  readonly clock: PartSums;
  readonly working: PartSums;
  readonly clock_handed: PartSums;
  readonly working_handed: PartSums;
  /** `part`: a place in `timeParts`. */
  readonly parts:
    | readonly { readonly part: number; readonly clock: PartSums; readonly working: PartSums }[]
    | null;
  readonly teams: readonly TimeRow[] | null;
}

/** The time of a part that a team has; of handovers from one sender. */
interface TimeRow {
  readonly part: number;
  readonly sender: ValueKey | null;
  readonly receiver: ValueKey;
  readonly count: number;
  readonly clock: number;
  readonly working: number;
}

/** All sums from one pass over the pieces. */
async function readTimes(log: EventLog, timed: string): Promise<Times> {
  const measures = ["clock", "working"];
  const ofWhole = measures.flatMap((measure) => [
    partSumsColumn(measure, measure, measure),
    partSumsColumn(`${measure}_handed`, `${measure}_handed`, measure),
  ]);
  const ofPart = measures.map((measure) => partSumsColumn(measure, `p.${measure}`, `c.${measure}`));
  const [times] = await log.database.query<Times>(`
    WITH pieces AS MATERIALIZED (
      SELECT case_no, part, from_value, to_value, handed, sign * clock AS clock, sign * working AS working FROM ${timed}),
    of_teams AS (
      SELECT part, CASE WHEN part = ${codeOf("handover")} THEN from_value END AS sender, to_value AS receiver,
        count(*) AS count, sum(clock) / 1e6 AS clock, sum(working) / 1e6 AS working
      FROM pieces WHERE part <> ${codeOf("customer")} GROUP BY ALL),
    of_parts AS MATERIALIZED (
      SELECT case_no, part, sum(clock)::BIGINT AS clock, sum(working)::BIGINT AS working,
        (sum(clock) FILTER (handed))::BIGINT AS clock_handed, (sum(working) FILTER (handed))::BIGINT AS working_handed
      FROM pieces GROUP BY case_no, part),
    of_cases AS MATERIALIZED (
      SELECT case_no, sum(clock)::BIGINT AS clock, sum(working)::BIGINT AS working,
        sum(clock_handed)::BIGINT AS clock_handed, sum(working_handed)::BIGINT AS working_handed
      FROM of_parts GROUP BY case_no),
    sums AS (SELECT part, ${ofPart.join(", ")} FROM of_parts AS p JOIN of_cases AS c USING (case_no) GROUP BY part)
    SELECT (SELECT list(of_teams) FROM of_teams) AS teams, (SELECT list(sums) FROM sums) AS parts, ${ofWhole.join(", ")}
    FROM of_cases`);
  return times!;
}

function describeTime(times: Times, measure: "clock" | "working", cases: number): DividedTime {
  const whole = times[measure];
  const read = (part: TimePart) => {
    const found = times.parts?.find((row) => row.part === codeOf(part));
    return describePart(cases, found?.[measure] ?? noSums, whole);
  };
  const [work, inside, handover] = [read("work"), read("inside"), read("handover")];
  const [customer, returned, unknown] = [read("customer"), read("returned"), read("unknown")];
  return {
    elapsed: whole.total,
    meanPerCase: cases > 0 ? whole.total / cases : 0,
    parts: { work, inside, handover, customer, returned, unknown },
    transitions: describePart(cases, times[`${measure}_handed`], whole),
  };
}

function describeTeams(rows: readonly TimeRow[], { valueName }: Relations): TeamTime[] {
  const noTime = { work: 0, inside: 0, handover: 0, returned: 0, unknown: 0 };
  const teams = new Map<ValueKey, { clock: typeof noTime; working: typeof noTime }>();
  for (const { part: code, receiver, clock, working } of rows) {
    const part = timeParts[code]!;
    if (part === "customer") continue;
    const team = teams.get(receiver) ?? { clock: { ...noTime }, working: { ...noTime } };
    teams.set(receiver, team);
    team.clock[part] += clock;
    team.working[part] += working;
  }
  return mostFirst(
    [...teams].map(([key, times]): TeamTime => ({ team: valueName(key), ...times })),
    ({ clock }) => Object.values(clock).reduce((sum, seconds) => sum + seconds, 0),
    ({ team }) => team,
  );
}

function describeHandovers(rows: readonly TimeRow[], { valueName }: Relations): HandoverTime[] {
  const handovers = rows.flatMap(({ sender, receiver, count, clock, working }): HandoverTime[] => {
    return sender === null
      ? []
      : [{ from: valueName(sender), to: valueName(receiver), count, clock, working }];
  });
  return mostFirst(
    handovers,
    ({ clock }) => clock,
    ({ from }) => from,
    ({ to }) => to,
  );
}
