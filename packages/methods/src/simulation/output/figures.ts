import type { Measures } from "../engine/measures.ts";
import type { PlanNames } from "../engine/plan.ts";

/** Mean, and what half and nine in ten of the cases stay below, in seconds. */
export interface Spread<T> {
  readonly mean: T;
  readonly p50: T;
  readonly p90: T;
}

/** What a design does, per figure a number of one replication or an estimate over replications. Times are seconds. */
export interface DesignFigures<T> {
  /** From arrival until ready, on the clock. */
  readonly leadTime: Spread<T>;
  /** The same in the model's working time. */
  readonly leadTimeWorking: Spread<T>;
  /** Share of the promised cases that are ready in time. */
  readonly onTime: T;
  /** Cases in the organisation, over the clock. */
  readonly workInProgress: T;
  /** Per case, consecutive work by different teams, and by different people of one team. */
  readonly handoversBetween: T;
  readonly handoversWithin: T;
  /** Per case, handovers that were not accepted, and work found wrong at its end. */
  readonly sentBack: T;
  readonly reworked: T;
  /** Share of all cases: found no room, and lost patience. */
  readonly turnedAway: T;
  readonly wentAway: T;
  /** Per step: visits per case; waiting in the queue and work per visit, in working time. */
  readonly steps: readonly {
    readonly step: string;
    readonly visits: T;
    readonly waiting: T;
    readonly work: T;
  }[];
  /** Per pair of teams: number per case; from completion to the next start, in working time; not accepted per case. */
  readonly handovers: readonly {
    readonly from: string;
    readonly to: string;
    readonly count: T;
    readonly waiting: T;
    readonly sentBack: T;
  }[];
  /** Work as a share of the time that somebody is there. */
  readonly people: readonly { readonly person: string; readonly load: T }[];
}

/** Single figures, in the order in which they stand in a row of figures. */
export const singleFigures = [
  "leadTime.mean",
  "leadTime.p50",
  "leadTime.p90",
  "leadTimeWorking.mean",
  "leadTimeWorking.p50",
  "leadTimeWorking.p90",
  "onTime",
  "workInProgress",
  "handoversBetween",
  "handoversWithin",
  "sentBack",
  "reworked",
  "turnedAway",
  "wentAway",
  "firstThird",
  "lastThird",
] as const;

export type SingleFigure = (typeof singleFigures)[number];

/** The figures of one replication in a row, which a worker can hand over: single ones, steps, pairs of teams, people. */
export function listFigures(measures: Measures): Float64Array {
  const { lead, leadWork, stepVisits, stepWait, stepWork, pairCount, pairWait, pairSentBack } = measures;
  const cases = lead.length;
  const working = leadWork.filter((value) => !Number.isNaN(value));
  const leadTime = spreadOf(lead);
  const third = Math.floor(working.length / 3);
  const single: Record<SingleFigure, number> = {
    ...prefix("leadTime", leadTime),
    ...prefix("leadTimeWorking", isClockWorkingTime(measures) ? leadTime : spreadOf(working)),
    onTime: measures.onTime / measures.promised,
    workInProgress: measures.areaCounted / (measures.until - measures.from),
    handoversBetween: measures.handoversBetween / cases,
    handoversWithin: measures.handoversWithin / cases,
    sentBack: measures.sentBack / cases,
    reworked: measures.reworked / cases,
    turnedAway: measures.turnedAway / cases,
    wentAway: measures.wentAway / cases,
    firstThird: average(working.subarray(0, third)),
    lastThird: average(working.subarray(working.length - third)),
  };
  return Float64Array.from([
    ...singleFigures.map((name) => single[name]),
    ...Array.from(stepVisits, (visits, i) => [
      visits / cases,
      stepWait[i]! / visits,
      stepWork[i]! / visits,
    ]).flat(),
    ...Array.from(pairCount, (count, i) => [
      count / cases,
      pairWait[i]! / count,
      pairSentBack[i]! / cases,
    ]).flat(),
    ...Array.from(measures.busyCounted, (busy, i) => busy / measures.available[i]!),
  ]);
}

/** Puts a row of figures, each made into something by its position, into words. Pairs of teams that never occur are left out. */
export function nameFigures<T>(
  names: PlanNames,
  at: (position: number) => T,
  occurs: (count: T) => boolean,
): DesignFigures<T> {
  const single = (name: SingleFigure) => at(singleFigures.indexOf(name));
  const spread = (name: "leadTime" | "leadTimeWorking"): Spread<T> => ({
    mean: single(`${name}.mean`),
    p50: single(`${name}.p50`),
    p90: single(`${name}.p90`),
  });
  const steps = singleFigures.length;
  const pairs = steps + 3 * names.steps.length;
  const people = pairs + 3 * names.teams.length ** 2;
  return {
    leadTime: spread("leadTime"),
    leadTimeWorking: spread("leadTimeWorking"),
    onTime: single("onTime"),
    workInProgress: single("workInProgress"),
    handoversBetween: single("handoversBetween"),
    handoversWithin: single("handoversWithin"),
    sentBack: single("sentBack"),
    reworked: single("reworked"),
    turnedAway: single("turnedAway"),
    wentAway: single("wentAway"),
    steps: names.steps.map((step, i) => ({
      step,
      visits: at(steps + 3 * i),
      waiting: at(steps + 3 * i + 1),
      work: at(steps + 3 * i + 2),
    })),
    handovers: names.teams
      .flatMap((from, f) =>
        names.teams.map((to, t) => ({ from, to, pair: pairs + 3 * (f * names.teams.length + t) })),
      )
      .map(({ from, to, pair }) => ({
        from,
        to,
        count: at(pair),
        waiting: at(pair + 1),
        sentBack: at(pair + 2),
      }))
      .filter(({ count }) => occurs(count)),
    people: names.people.map((person, i) => ({ person, load: at(people + i) })),
  };
}

/** Without a calendar of working time both are the same numbers, and sorting is most of the cost. */
function isClockWorkingTime({ lead, leadWork }: Measures): boolean {
  return lead.every((value, i) => value === leadWork[i] || Number.isNaN(value));
}

function spreadOf(values: Float64Array): Spread<number> {
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  return { mean: average(known), p50: quantileOfSorted(known, 0.5), p90: quantileOfSorted(known, 0.9) };
}

/** As `quantile` of the field statistics (type 7), which would sort again. */
function quantileOfSorted(sorted: Float64Array, p: number): number {
  if (sorted.length === 0) return Number.NaN;
  const position = (sorted.length - 1) * p;
  const below = sorted[Math.floor(position)]!;
  return below + (position - Math.floor(position)) * (sorted[Math.ceil(position)]! - below);
}

function prefix<Name extends string>(name: Name, spread: Spread<number>) {
  return {
    [`${name}.mean`]: spread.mean,
    [`${name}.p50`]: spread.p50,
    [`${name}.p90`]: spread.p90,
  } as Record<`${Name}.${keyof Spread<number>}`, number>;
}

function average(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}
