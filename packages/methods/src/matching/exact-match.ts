import { requireParameter } from "../parameters/index.ts";
import { type Interval, mean } from "../statistics/index.ts";
import { type Outcomes, reachOfMeans, reachOfShares } from "./interval-reach.ts";

/** Something that was treated or not, such as a case with many handovers or with few, and what came of it. */
export interface Unit {
  readonly isTreated: boolean;
  readonly outcome: number;
  /** Units are comparable when theirs are equal. */
  readonly stratum: string | number;
}

/** The size of a group and its mean outcome; where units are weighted, the weighted mean. */
export interface Group {
  readonly n: number;
  readonly mean: number;
}

/** What the outcomes of two groups differ. */
export interface GroupDifference {
  readonly treated: Group;
  readonly controls: Group;
  /** Mean of the treated minus mean of the controls. */
  readonly difference: number;
  /** Null when the spread cannot be estimated: fewer than two in a group, or all outcomes alike. */
  readonly interval: Interval | null;
}

/** Comparable units of both kinds. */
export interface Stratum {
  readonly stratum: string | number;
  readonly treated: Group;
  readonly controls: Group;
  readonly difference: number;
}

/** Treated units compared with controls, first all and then only comparable ones. */
export interface Match {
  /** Null when there are no treated, or no controls. */
  readonly raw: GroupDifference | null;
  /** Within strata, weighted by the treated in each; null when no treated unit has a control in its stratum. */
  readonly matched: GroupDifference | null;
  /** Units without a counterpart in their stratum: they say nothing here. */
  readonly unmatched: { readonly treated: number; readonly controls: number };
  /** The strata with both, most treated first. */
  readonly strata: readonly Stratum[];
}

/**
 * Compares treated units with controls that are equal in what they are matched on: exact matching, or subclassification.
 * The matched difference is the mean over strata of the difference within each, weighted by the number of treated in it:
 * the difference for the treated (the "effect on the treated", if all that matters is in the strata; Stuart, Statistical
 * Science 25, 2010, and Cochran, Biometrics 24, 1968). What the strata leave out can still be the cause of it.
 *
 * `kind` says what outcomes are. Of `means` the interval is Welch's: variances within each stratum and group, with the
 * pooled variance within strata where there is only one unit, and degrees of freedom by Satterthwaite. Of `shares`
 * (outcomes 0 and 1) it is Newcombe's hybrid score interval (Statistics in Medicine 17, 1998, method 10), for strata
 * combined by the squares of the distances to Wilson's limits.
 *
 * @throws RangeError when an outcome is not a number (of shares: not 0 or 1), or level lies outside (0, 1).
 * @example
 * ```ts
 * import { exactMatch } from "@stuur/methods/matching";
 *
 * const easy = [9, 11].map((outcome) => ({ isTreated: true, outcome, stratum: "easy" }));
 * const easyToo = [9, 10, 10, 11].map((outcome) => ({ isTreated: false, outcome, stratum: "easy" }));
 * const hard = [29, 30, 30, 31].map((outcome) => ({ isTreated: true, outcome, stratum: "hard" }));
 * const hardToo = [29, 31].map((outcome) => ({ isTreated: false, outcome, stratum: "hard" }));
 * const { raw, matched } = exactMatch([...easy, ...easyToo, ...hard, ...hardToo]);
 * raw?.difference.toFixed(2); // => "6.67"
 * matched?.difference; // => 0
 * ```
 */
export function exactMatch(
  units: readonly Unit[],
  { kind = "means", level = 0.95 }: { readonly kind?: "means" | "shares"; readonly level?: number } = {},
): Match {
  requireOutcomes(units, kind);
  requireParameter(level > 0 && level < 1, "level", level, "between 0 and 1");
  const reachOf = kind === "means" ? reachOfMeans : reachOfShares;
  const strata = groupByStratum(units);
  const comparable = strata
    .filter(({ treated, controls }) => treated.length > 0 && controls.length > 0)
    .sort((a, b) => b.treated.length - a.treated.length);
  const all = { treated: outcomesOf(units, true), controls: outcomesOf(units, false) };
  const alone = strata.filter(({ treated, controls }) => treated.length === 0 || controls.length === 0);
  return {
    raw: compareWithin(all.treated.length > 0 && all.controls.length > 0 ? [all] : [], reachOf, level),
    matched: compareWithin(comparable, reachOf, level),
    unmatched: { treated: countAll(alone, "treated"), controls: countAll(alone, "controls") },
    strata: comparable.map((outcomes): Stratum => {
      const [treated, controls] = [describeGroup(outcomes.treated), describeGroup(outcomes.controls)];
      const difference = treated.mean - controls.mean;
      return { stratum: outcomes.stratum, treated, controls, difference };
    }),
  };
}

function requireOutcomes(units: readonly Unit[], kind: "means" | "shares"): void {
  for (const { outcome } of units) {
    const isValid = kind === "means" ? Number.isFinite(outcome) : outcome === 0 || outcome === 1;
    requireParameter(isValid, "outcome", outcome, kind === "means" ? "a finite number" : "0 or 1");
  }
}

interface StratumOutcomes extends Outcomes {
  readonly stratum: string | number;
}

function groupByStratum(units: readonly Unit[]): StratumOutcomes[] {
  const strata = new Map<string | number, { treated: number[]; controls: number[] }>();
  for (const { stratum, isTreated, outcome } of units) {
    const found = strata.get(stratum) ?? { treated: [], controls: [] };
    strata.set(stratum, found);
    (isTreated ? found.treated : found.controls).push(outcome);
  }
  return [...strata].map(([stratum, outcomes]) => ({ stratum, ...outcomes }));
}

function outcomesOf(units: readonly Unit[], isTreated: boolean): number[] {
  return units.filter((unit) => unit.isTreated === isTreated).map(({ outcome }) => outcome);
}

function compareWithin(
  strata: readonly Outcomes[],
  reachOf: typeof reachOfMeans,
  level: number,
): GroupDifference | null {
  const n = countAll(strata, "treated");
  if (n === 0) return null;
  const weighted = strata.map(({ treated, controls }) => ({ treated, controls, weight: treated.length / n }));
  const meanOf = (side: "treated" | "controls") =>
    weighted.reduce((sum, stratum) => sum + stratum.weight * mean(stratum[side]), 0);
  const treated = { n, mean: meanOf("treated") };
  const controls = { n: countAll(strata, "controls"), mean: meanOf("controls") };
  const difference = treated.mean - controls.mean;
  const reach = reachOf(weighted, level);
  const interval = reach && { lower: difference - reach.below, upper: difference + reach.above };
  return { treated, controls, difference, interval };
}

function countAll(strata: readonly Outcomes[], side: "treated" | "controls"): number {
  return strata.reduce((sum, stratum) => sum + stratum[side].length, 0);
}

function describeGroup(outcomes: readonly number[]): Group {
  return { n: outcomes.length, mean: mean(outcomes) };
}
