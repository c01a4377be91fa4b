import { isCount, requireParameter } from "@stuur/methods/parameters";
import type { EventLog } from "../event-log.ts";
import { answer, calendarOf } from "./answer.ts";
import { type AskedColumns, columnsOf } from "./columns/columns-of.ts";
import { type WorkedInstants, workedInstants } from "./columns/worked-instants.ts";
import { type EndGroups, groupByEnds } from "./handovers.ts";
import { mostFirst } from "./most-first.ts";
import type { QuestionOptions } from "./options.ts";
import type { Relations, ValueKey } from "./relations.ts";
import { findStepKeys } from "./step-keys.ts";
import { eachTimePiece, partCodes, type TimePart, timeParts } from "./time-pieces.ts";
import { describePart, type PartOfTime } from "./time-shares.ts";
import { CaseParts, TimeTally } from "./time-tally.ts";

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
    const steps = await findStepKeys(log, customerSteps);
    const asked = await columnsOf(log, options);
    const worked = await workedInstants(log, asked.columns, calendarOf(log, options));
    const divided = divideTimes(asked, worked, steps);
    const cases = asked.cases.length;
    return {
      cases,
      canTellWorkFromWaiting: hasStartTimes,
      clock: describeTime(divided.cases.clock, cases),
      working: describeTime(divided.cases.working, cases),
      teams: describeTeams(divided.teams, asked, relations).slice(0, limit),
      handovers: describeHandovers(divided.handovers, await groupByEnds(log, asked), relations).slice(
        0,
        limit,
      ),
    };
  });
}

function divideTimes(asked: AskedColumns, worked: WorkedInstants, customerSteps: readonly ValueKey[]) {
  const { columns, side, kinds } = asked;
  const cases = { clock: new CaseParts(), working: new CaseParts() };
  const teams = new TimeTally(columns.codes[side] * timeParts.length);
  const handovers = new TimeTally(kinds.fromCell.length);
  eachTimePiece(asked, worked, {
    customerSteps,
    add(piece) {
      const { part, row, isWait, clock, working } = piece;
      const isHanded = isWait && asked.handed[kinds.kind[row]!] === 1;
      cases.clock.add(part, clock, isHanded);
      cases.working.add(part, working, isHanded);
      if (part === partCodes.customer) return;
      const receiver = columns[side][isWait ? row + 1 : row]!;
      teams.add(receiver * timeParts.length + part, piece);
      if (part === partCodes.handover) handovers.add(kinds.kind[row]!, piece);
    },
    endCase() {
      cases.clock.endCase();
      cases.working.endCase();
    },
  });
  return { cases, teams, handovers };
}

function describeTime(times: CaseParts, cases: number): DividedTime {
  const whole = times.sumsOfCases();
  const read = (part: TimePart) => describePart(cases, times.sumsOf(partCodes[part]), whole);
  const [work, inside, handover] = [read("work"), read("inside"), read("handover")];
  const [customer, returned, unknown] = [read("customer"), read("returned"), read("unknown")];
  return {
    elapsed: whole.total,
    meanPerCase: cases > 0 ? whole.total / cases : 0,
    parts: { work, inside, handover, customer, returned, unknown },
    transitions: describePart(cases, times.sumsOfHandovers(), whole),
  };
}

function describeTeams(
  { count, clock, working }: TimeTally,
  { columns, side }: AskedColumns,
  { valueName }: Relations,
): TeamTime[] {
  const width = timeParts.length;
  const found = Array.from({ length: columns.codes[side] }, (_, value) => value * width).filter((first) => {
    return count.subarray(first, first + width).some((pieces) => pieces > 0);
  });
  const read = (tally: Float64Array, first: number): TeamParts => {
    const [work, inside, handover, _customer, returned, unknown] = tally.subarray(first, first + width);
    const seconds = (microseconds: number | undefined) => microseconds! / 1e6;
    return {
      ...{ work: seconds(work), inside: seconds(inside), handover: seconds(handover) },
      ...{ returned: seconds(returned), unknown: seconds(unknown) },
    };
  };
  const teams = found.map((first): TeamTime => {
    return { team: valueName(first / width), clock: read(clock, first), working: read(working, first) };
  });
  return mostFirst(
    teams,
    (row) => Object.values(row.clock).reduce((sum, seconds) => sum + seconds, 0),
    ({ team }) => team,
  );
}

function describeHandovers(
  { count, clock, working }: TimeTally,
  { groupOfKind, ends }: EndGroups,
  { valueName }: Relations,
): HandoverTime[] {
  const handovers = new TimeTally(ends.length);
  for (const [kind, group] of groupOfKind.entries()) {
    const ofKind = { count: count[kind]!, clock: clock[kind]!, working: working[kind]! };
    if (ofKind.count > 0) handovers.add(group, ofKind);
  }
  const listed = ends.flatMap(([from, to], group): HandoverTime[] => {
    const pieces = handovers.count[group]!;
    if (pieces === 0) return [];
    const seconds = { clock: handovers.clock[group]! / 1e6, working: handovers.working[group]! / 1e6 };
    return [{ from: valueName(from), to: valueName(to), count: pieces, ...seconds }];
  });
  return mostFirst(
    listed,
    (row) => row.clock,
    ({ from }) => from,
    ({ to }) => to,
  );
}
