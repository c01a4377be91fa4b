import { quantileInterval } from "@stuur/methods/statistics";
import type { EventLog } from "../event-log.ts";
import { answer, calendarOf } from "./answer.ts";
import { timedPairsSql } from "./between.ts";
import { type HandoverEnds, occurrencesSql } from "./handover-keys.ts";
import { type Bounded, type HandoverMonth, readMonths } from "./handover-months.ts";
import { type Handover, handovers } from "./handovers.ts";
import { mostFirst } from "./most-first.ts";
import type { QuestionOptions } from "./options.ts";
import type { Relations, ValueKey } from "./relations.ts";
import { type Share, shareOf } from "./share.ts";
import {
  binsColumn,
  clockScale,
  readBins,
  type WaitingBin,
  type WaitingScale,
  workingScale,
} from "./waiting-bins.ts";
import { workingTimeOf } from "./working-days.ts";

/** Which handover: from one team (or person) to another. */
export interface HandoverOptions extends QuestionOptions, HandoverEnds {}

/** How the time between is distributed, in seconds. */
export interface WaitingDistribution {
  readonly n: number;
  readonly p50: Bounded;
  readonly p90: Bounded;
  /** The middle of each of fifty equal parts, from the shortest to the longest: quantiles 0.01, 0.03, …, 0.99. */
  readonly fiftieths: readonly number[];
  /** From the shortest to the longest; they get wider as waiting gets longer. */
  readonly bins: readonly WaitingBin[];
  /** What the edges of the long bins are days of: 24 hours on the clock, a usual working day in working time. */
  readonly secondsPerDay: number;
}

/** A step, and how many of the occurrences leave it or arrive at it. */
export interface StepCount {
  readonly step: string;
  readonly count: number;
}

/** One handover in depth. */
export interface HandoverDetail extends Handover {
  /** Null when nothing could be measured. What is measured, waiting or time to the next completion, is in `between.kind`. */
  readonly clock: WaitingDistribution | null;
  readonly working: WaitingDistribution | null;
  /** The steps that the work came from and goes to; most first, then by name. */
  readonly fromSteps: readonly StepCount[];
  readonly toSteps: readonly StepCount[];
  /** Of all that the sender hands over, and of all that the receiver is handed. */
  readonly ofGiven: Share;
  readonly ofReceived: Share;
  readonly months: readonly HandoverMonth[];
  readonly ties: {
    /** Occurrences of which both events are at the same time: it may as well have gone the other way. */
    readonly atOneInstant: number;
    /** Those, and the ones of which another event is at the time of the giving or the taking one: its place is doubtful. */
    readonly besideTie: number;
  };
}

/**
 * One handover in depth: its row of `handovers` with the distribution of the time between, the steps it goes from and to,
 * its course by month of the case's first event, and how sure its order is. Null when it does not occur.
 *
 * The intervals of p50 and p90 hold them with at least 95 % whatever the distribution, if occurrences are independent of
 * each other (see `quantileInterval` of `@stuur/methods/statistics`): several in one case, or one day that was bad for all, make
 * them too narrow.
 *
 * @example
 * ```ts
 * import { mkdtemp, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { handover, importEventLog, openEventLog } from "@stuur/event-log";
 *
 * const folder = await mkdtemp(join(tmpdir(), "stuur-"));
 * const file = join(folder, "orders.csv");
 * const rows = [1, 2, 3, 4, 5, 6].flatMap((n) => {
 *   return [`${n},Draw,Design,2025-03-0${n} 09:00`, `${n},Plan,Planning,2025-03-0${n} 1${n}:00`];
 * });
 * await writeFile(file, ["order,step,team,completed", ...rows].join("\n"));
 * await importEventLog({ file, folder: join(folder, "log") });
 * const log = await openEventLog(join(folder, "log"));
 * const found = await handover(log, { from: "Design", to: "Planning" });
 * found?.clock?.p50; // => { value: 16200, lower: 7200, upper: 25200 }
 * found?.clock?.p90.upper; // => null
 * found?.clock?.bins[0]; // => { from: 7200, to: 14400, count: 2 }
 * [found?.fromSteps[0]?.step, found?.ofGiven.count, found?.months.length]; // => ["Draw", 6, 1]
 * await log.close();
 * ```
 */
export async function handover(log: EventLog, options: HandoverOptions): Promise<HandoverDetail | null> {
  const all = await handovers(log, options);
  const row = all.find(({ from, to }) => from === options.from && to === options.to);
  if (!row) return null;
  const countAll = (side: "from" | "to") =>
    all.reduce((sum, other) => sum + (other[side] === row[side] ? other.count : 0), 0);
  return answer(log, options, async (relations) => {
    const occurrences = (await occurrencesSql(log, relations, options))!;
    const calendar = calendarOf(log, options);
    const timed = timedPairsSql(occurrences, await workingTimeOf(log, calendar));
    return {
      ...row,
      clock: await readDistribution(log, timed, { measure: "clock", scale: clockScale }),
      working: await readDistribution(log, timed, { measure: "working", scale: workingScale(calendar) }),
      fromSteps: await countSteps(log, relations, { occurrences, column: "from_step" }),
      toSteps: await countSteps(log, relations, { occurrences, column: "to_step" }),
      ofGiven: shareOf(row.count, countAll("from")),
      ofReceived: shareOf(row.count, countAll("to")),
      months: await readMonths(log, relations, timed),
      ties: await countTies(log, relations, occurrences),
    };
  });
}

/** The shares in the middle of fifty equal parts. */
const middles = Array.from({ length: 50 }, (_, part) => (2 * part + 1) / 100);

async function readDistribution(
  log: EventLog,
  timed: string,
  { measure, scale }: { measure: "clock" | "working"; scale: WaitingScale },
): Promise<WaitingDistribution | null> {
  const [counted] = await log.database.query<{ n: number; bins: number[] }>(
    `SELECT count(${measure}) AS n, ${binsColumn("bins", measure, scale)} FROM ${timed}`,
  );
  const { n, bins } = counted!;
  if (n === 0) return null;
  const [half, ninth] = [quantileInterval(n, 0.5), quantileInterval(n, 0.9)];
  const ranks = [half.lower, half.upper, ninth.lower, ninth.upper];
  // The element of a rank is a discrete quantile; halfway between two ranks nothing is left to rounding.
  const shares = ranks.map((rank) => Math.min(n - 0.5, Math.max(0.5, rank - 0.5)) / n);
  const [found] = await log.database.query<{ quantiles: number[]; ends: number[] }>(`
    SELECT quantile_cont(${measure}, [0.5, 0.9, ${middles.join(", ")}]) AS quantiles, quantile_disc(${measure}, [${shares.join(", ")}]) AS ends
    FROM ${timed}`);
  const { quantiles, ends } = found!;
  const end = (index: number) => {
    const isValue = ranks[index]! >= 1 && ranks[index]! <= n;
    return isValue ? ends[index]! / 1e6 : null;
  };
  return {
    n,
    p50: { value: quantiles[0]! / 1e6, lower: end(0), upper: end(1) },
    p90: { value: quantiles[1]! / 1e6, lower: end(2), upper: end(3) },
    fiftieths: quantiles.slice(2).map((value) => value / 1e6),
    bins: readBins(bins, scale),
    secondsPerDay: scale.secondsPerDay,
  };
}

async function countSteps(
  log: EventLog,
  { stepName }: Relations,
  { occurrences, column }: { occurrences: string; column: "from_step" | "to_step" },
): Promise<StepCount[]> {
  const rows = await log.database.query<{ key: ValueKey; count: number }>(
    `SELECT ${column} AS key, count(*) AS count FROM ${occurrences} GROUP BY ${column}`,
  );
  return mostFirst(
    rows.map(({ key, count }): StepCount => ({ step: stepName(key), count })),
    ({ count }) => count,
    ({ step }) => step,
  );
}

async function countTies(
  log: EventLog,
  { pairs }: Relations,
  occurrences: string,
): Promise<HandoverDetail["ties"]> {
  const [ties] = await log.database.query<HandoverDetail["ties"]>(`
    WITH ties AS (SELECT case_no, place FROM ${pairs} WHERE tied)
    SELECT count(*) FILTER (tied) AS "atOneInstant",
      count(*) FILTER (tied OR before.place IS NOT NULL OR after.place IS NOT NULL) AS "besideTie"
    FROM ${occurrences} AS p
    LEFT JOIN ties AS before ON before.case_no = p.case_no AND before.place = p.place - 1
    LEFT JOIN ties AS after ON after.case_no = p.case_no AND after.place = p.place + 1`);
  return ties!;
}
