import type { Measures } from "../engine/measures.ts";
import type { Plan, PlanNames } from "../engine/plan.ts";
import { selectQuantiles } from "./select-quantiles.ts";

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
  /** Per pair of teams: number per case; from completion to the next start, without the stop's own wait, in working time; not accepted per case. */
  readonly handovers: readonly {
    readonly from: string;
    readonly to: string;
    readonly count: T;
    readonly waiting: T;
    readonly sentBack: T;
  }[];
  /** Work as a share of the time that somebody is there. */
  readonly people: readonly { readonly person: string; readonly load: T }[];
  /** The same for all members of a team together, whichever team they worked for. */
  readonly teams: readonly { readonly team: string; readonly load: T }[];
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

/** The figures of one replication in a row, which a worker can hand over: single ones, steps, pairs of teams, people, teams. */
export function listFigures(plan: Plan, measures: Measures): Float64Array {
  const { lead, leadWork, stepVisits, stepWait, stepWork, pairCount, pairWait, pairSentBack } = measures;
  const cases = lead.length;
  const working = known(leadWork);
  const leadTime = spreadOf(known(lead));
  const third = Math.floor(working.length / 3);
  // Taken before the spread, which changes the order.
  const thirds = {
    firstThird: average(working.subarray(0, third)),
    lastThird: average(working.subarray(working.length - third)),
  };
  const single: Record<SingleFigure, number> = {
    ...prefix("leadTime", leadTime),
    ...prefix("leadTimeWorking", plan.workingTime === null ? leadTime : spreadOf(working)),
    onTime: measures.onTime / measures.promised,
    workInProgress: measures.areaCounted / (measures.until - measures.from),
    handoversBetween: measures.handoversBetween / cases,
    handoversWithin: measures.handoversWithin / cases,
    sentBack: measures.sentBack / cases,
    reworked: measures.reworked / cases,
    turnedAway: measures.turnedAway / cases,
    wentAway: measures.wentAway / cases,
    ...thirds,
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
    ...plan.design.teams.map(({ members }) =>
      loadOf(new Set(members.map((id) => plan.names.people.indexOf(id))), measures),
    ),
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
    teams: names.teams.map((team, i) => ({ team, load: at(people + names.people.length + i) })),
  };
}

function loadOf(people: ReadonlySet<number>, { busyCounted, available }: Measures): number {
  const sum = (times: Float64Array) => [...people].reduce((total, person) => total + times[person]!, 0);
  return sum(busyCounted) / sum(available);
}

/** Changes the order of the values. */
function spreadOf(values: Float64Array): Spread<number> {
  const mean = average(values);
  const [p50, p90] = selectQuantiles(values, [0.5, 0.9]) as [number, number];
  return { mean, p50, p90 };
}

function known(values: Float64Array): Float64Array {
  const found = new Float64Array(values.length);
  let n = 0;
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i]!)) found[n++] = values[i]!;
  return found.subarray(0, n);
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
