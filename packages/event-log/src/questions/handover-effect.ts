import { exactMatch, type Match } from "@stuur/methods/matching";
import { isCount, requireParameter } from "@stuur/methods/parameters";
import { differenceOfMedians, type Interval, quantile } from "@stuur/methods/statistics";
import type { EventLog } from "../event-log.ts";
import { answer } from "./answer.ts";
import { type ComparedCase, readComparedCases } from "./compared-cases.ts";
import { type BalanceRow, describeBalance } from "./match-balance.ts";
import type { QuestionOptions } from "./options.ts";
import { describeByHandovers, type OutcomeByHandovers } from "./outcome-by-handovers.ts";

/** What is compared, and among which cases. */
export interface HandoverEffectOptions extends QuestionOptions {
  /** `duration`: seconds on the clock from first to last event; `late`: whether a case with a due date was late. */
  readonly outcome: "duration" | "late";
  /** Cases with at least so many handovers are compared with those with fewer; by default those above the median. */
  readonly threshold?: number;
  /** Columns of the source; cases are comparable when they have the same value in each of them (its first in the case). */
  readonly matchOn: readonly string[];
  /** How many strata, and how many values for each column, are listed; by default 10. */
  readonly limit?: number;
}

/** The outcome of `n` cases: mean or median duration in seconds, or the share that was late (0 to 1). */
export interface OutcomeOf {
  readonly n: number;
  readonly value: number;
}

/** Cases with more handovers beside cases with fewer. */
export interface OutcomeDifference {
  readonly more: OutcomeOf;
  readonly fewer: OutcomeOf;
  /** More minus fewer, with its 95 % interval; null when there are too few to say. */
  readonly difference: number;
  readonly interval: Interval | null;
}

/** Cases that are alike in what they are matched on. */
export interface MatchedStratum extends Omit<OutcomeDifference, "interval"> {
  /** In the order of `matchOn`. */
  readonly values: readonly string[];
}

/** How cases with more handovers differ from those with fewer. */
export interface HandoverEffect {
  readonly outcome: "duration" | "late";
  readonly threshold: number;
  /** Of all cases that count; null when there are none on one of the sides. */
  readonly raw: OutcomeDifference | null;
  /** The same of medians, for durations; null for lateness. */
  readonly medians: OutcomeDifference | null;
  /** Within comparable cases: what the cases with more handovers that have a counterpart differ from these. */
  readonly matched: OutcomeDifference | null;
  /** Cases without a counterpart, of which `matched` says nothing. */
  readonly unmatched: { readonly more: number; readonly fewer: number };
  /** How many groups of comparable cases there are; `strata` has those with most cases with more handovers. */
  readonly strataCount: number;
  readonly strata: readonly MatchedStratum[];
  readonly balance: readonly BalanceRow[];
  readonly byHandovers: readonly OutcomeByHandovers[];
}

/**
 * Compares cases with many handovers with cases with few: as they are, and within groups of cases that are equal in the
 * columns of `matchOn` (of each column its thousand most frequent values). Cases with more handovers may last longer because they are harder, so the raw difference says
 * little; the matched one leaves out what the columns can explain, and *neither shows a cause*: what is in no column may
 * still differ. Match on what was known when the case began.
 *
 * Exact matching, weighted by the cases with more handovers in each group; means with Welch's interval, shares with
 * Newcombe's (see `exactMatch` of `@stuur/methods/matching`), medians with an interval from order statistics (see
 * `differenceOfMedians`). For lateness only cases with a due date count.
 *
 * Throws an `EventLogFailure` when the log does not have a column, and a RangeError for a threshold that is no count ≥ 1.
 *
 * @example
 * ```ts
 * import { mkdtemp, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { handoverEffect, importEventLog, openEventLog } from "@stuur/event-log";
 *
 * const folder = await mkdtemp(join(tmpdir(), "stuur-"));
 * const file = join(folder, "orders.csv");
 * // Kitchens take 9 days and are handed over; of the chairs, which take 1 or 2, one is.
 * const orders = [["kitchen", 9, 1], ["kitchen", 9, 1], ["kitchen", 9, 0], ["chair", 1, 0], ["chair", 2, 0], ["chair", 1, 1]];
 * const rows = orders.flatMap(([kind, days, handed], order) => [
 *   `${order},Draw,Design,2025-03-01 09:00,${kind}`,
 *   `${order},Make,${handed ? "Floor" : "Design"},2025-03-${1 + days} 09:00,${kind}`,
 * ]);
 * await writeFile(file, ["order,step,team,completed,kind", ...rows].join("\n"));
 * await importEventLog({ file, folder: join(folder, "log") });
 * const log = await openEventLog(join(folder, "log"));
 * const { raw, matched, threshold } = await handoverEffect(log, { outcome: "duration", matchOn: ["kind"], threshold: 1 });
 * const days = (seconds) => Math.round(100 * seconds / 86400) / 100;
 * [days(raw.difference), days(matched.difference)]; // => [2.33, -0.17]
 * await log.close();
 * ```
 */
export async function handoverEffect(log: EventLog, options: HandoverEffectOptions): Promise<HandoverEffect> {
  const { outcome, matchOn, limit = 10 } = options;
  requireParameter(isCount(limit), "limit", limit, "a whole number ≥ 0");
  const { cases, names } = await answer(log, options, (relations) => {
    return readComparedCases(log, relations, options);
  });
  const threshold = options.threshold ?? aboveMedian(cases);
  requireParameter(isCount(threshold) && threshold > 0, "threshold", threshold, "a whole number ≥ 1");
  const units = cases.map((found, index) => toUnit(found, index, threshold));
  const match = exactMatch(units, { kind: outcome === "late" ? "shares" : "means" });
  const comparable = new Set(match.strata.map(({ stratum }) => stratum));
  const sided = units.map((unit) => ({ ...unit, isMatched: comparable.has(unit.stratum) }));
  return {
    outcome,
    threshold,
    raw: match.raw && { ...describeSides(match.raw), interval: match.raw.interval },
    medians: outcome === "duration" ? compareMedians(units) : null,
    matched: match.matched && { ...describeSides(match.matched), interval: match.matched.interval },
    unmatched: { more: match.unmatched.treated, fewer: match.unmatched.controls },
    strataCount: match.strata.length,
    strata: match.strata.slice(0, limit).map(({ stratum, ...sides }): MatchedStratum => {
      const { values } = units.find((unit) => unit.stratum === stratum)!;
      return { values: values.map((value, column) => names[column]![value!]!), ...describeSides(sides) };
    }),
    balance: describeBalance(sided, { columns: matchOn, names, limit }),
    byHandovers: describeByHandovers(cases, outcome),
  };
}

/** The smallest number of handovers above the median. */
function aboveMedian(cases: readonly ComparedCase[]): number {
  if (cases.length === 0) return 1;
  const counts = Float64Array.from(cases, ({ handovers }) => handovers);
  return Math.floor(quantile(counts, 0.5)) + 1;
}

interface ComparedUnit extends ComparedCase {
  readonly isTreated: boolean;
  readonly stratum: string;
}

/** A case with a value too rare to be compared is alone in its stratum. */
function toUnit(found: ComparedCase, index: number, threshold: number): ComparedUnit {
  const stratum = found.values.includes(null) ? `case ${index}` : found.values.join(" ");
  return { ...found, isTreated: found.handovers >= threshold, stratum };
}

function describeSides({ treated, controls, difference }: Omit<NonNullable<Match["raw"]>, "interval">) {
  const more = { n: treated.n, value: treated.mean };
  const fewer = { n: controls.n, value: controls.mean };
  return { more, fewer, difference };
}

function compareMedians(units: readonly ComparedUnit[]): OutcomeDifference | null {
  const outcomesOf = (side: boolean) =>
    units.filter(({ isTreated }) => isTreated === side).map(({ outcome }) => outcome);
  const [more, fewer] = [outcomesOf(true), outcomesOf(false)];
  if (more.length === 0 || fewer.length === 0) return null;
  return {
    more: { n: more.length, value: quantile(more, 0.5) },
    fewer: { n: fewer.length, value: quantile(fewer, 0.5) },
    ...differenceOfMedians(more, fewer),
  };
}
