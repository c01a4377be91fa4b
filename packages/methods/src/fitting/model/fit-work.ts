import type { Distribution } from "../../simulation/index.ts";
import { chiSquaredUpperTail, type Interval, normalQuantile } from "../../statistics/index.ts";
import { type FittedDistribution, fitDistribution } from "../distribution/fit-distribution.ts";
import type { MeasuredWork } from "./measure-work.ts";
import type { ObservedWork } from "./observed-work.ts";
import { type Turns, turn } from "./read-turns.ts";

/** Work as the product of a step's own, the kind of customer, and one divided by somebody's speed. */
export interface FittedWork {
  /** Per step the work of somebody with speed 1; null: no work was seen. */
  readonly steps: readonly (FittedDistribution | null)[];
  /** Per segment, around 1. */
  readonly segments: readonly number[];
  readonly cells: readonly SpeedCell[];
  /** The work of an event as it would be with speed 1, for an average customer. */
  readonly base: Float64Array;
}

/** Somebody's work on a step. */
export interface SpeedCell {
  readonly person: number;
  readonly step: number;
  /** Pieces of work of which the length is known. */
  readonly n: number;
  readonly speed: number;
  /** Of this speed, drawn to the mean as it is. */
  readonly interval: Interval | null;
}

/** With fewer nothing is said about somebody. */
const leastOfPerson = 5;

/**
 * Fits the work of steps, kinds of customers and people, in that order: what kinds of customers explain is not put down to
 * the people who work for them. Speeds differ only where those on a step differ beyond chance (1 %), and are drawn to the
 * mean by as much as chance explains (DerSimonian and Laird, Controlled Clinical Trials 7, 1986, on the logarithm of the
 * mean). Together they leave the mean of a step as it was seen.
 */
export function fitWork(
  work: ObservedWork,
  { seconds }: MeasuredWork,
  {
    steps,
    segments,
    turns,
  }: { readonly steps: number; readonly segments: Int32Array; readonly turns: Turns },
): FittedWork {
  const events = [...seconds.keys()].filter((i) => seconds[i]! >= 0 && turns.kind[i] !== turn.look);
  const { step } = work.trace;
  const segmentOf = (i: number) => segments[work.trace.caseOf[i]!]!;
  const factors = fitSegments(events, { seconds, step, steps, segmentOf });
  const base = seconds.map((value, i) => value / (factors[segmentOf(i)] ?? 1));
  const cells = groupCells(events, work).map((group) => ({
    ...group,
    speed: 1,
    interval: null as Interval | null,
  }));
  for (let s = 0; s < steps; s++)
    fitSpeeds(
      cells.filter((cell) => cell.step === s),
      base,
    );
  for (const { speed, events: own } of cells) for (const i of own) base[i]! *= speed;
  const values = Array.from({ length: steps }, (): number[] => []);
  for (const i of events) values[step[i]!]!.push(base[i]!);
  return {
    steps: values.map((list) => (list.length === 0 ? null : fitDistribution(list))),
    segments: factors,
    cells: cells.map(({ person, step: s, events: own, speed, interval }) => ({
      person,
      step: s,
      n: own.length,
      speed,
      interval,
    })),
    base,
  };
}

/** The ratio of a segment's work to what its steps take on average, and the steps' averages by those ratios, in turn. */
function fitSegments(
  events: readonly number[],
  {
    seconds,
    step,
    steps,
    segmentOf,
  }: {
    readonly seconds: Float64Array;
    readonly step: Int32Array;
    readonly steps: number;
    readonly segmentOf: (event: number) => number;
  },
): readonly number[] {
  const count = events.reduce((most, i) => Math.max(most, segmentOf(i) + 1), 0);
  let factors = new Array<number>(count).fill(1);
  if (count < 2) return factors;
  for (let round = 0; round < 20; round++) {
    const [sums, weights] = [new Float64Array(steps), new Float64Array(steps)];
    for (const i of events) {
      sums[step[i]!]! += seconds[i]!;
      weights[step[i]!]! += factors[segmentOf(i)] ?? 1;
    }
    const [seen, expected] = [new Float64Array(count), new Float64Array(count)];
    for (const i of events) {
      const segment = segmentOf(i);
      if (segment < 0) continue;
      seen[segment]! += seconds[i]!;
      expected[segment]! += sums[step[i]!]! / weights[step[i]!]!;
    }
    factors = Array.from(seen, (sum, k) => (sum > 0 && expected[k]! > 0 ? sum / expected[k]! : 1));
  }
  return factors.map((factor) => Math.min(1000, Math.max(0.001, factor)));
}

interface Cell {
  readonly person: number;
  readonly step: number;
  readonly events: readonly number[];
  speed: number;
  interval: Interval | null;
}

function groupCells(events: readonly number[], { trace: { step }, person }: ObservedWork) {
  const groups = new Map<
    string,
    { readonly person: number; readonly step: number; readonly events: number[] }
  >();
  for (const i of events) {
    const key = `${person[i]} ${step[i]}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { person: person[i]!, step: step[i]!, events: [i] });
    else group.events.push(i);
  }
  return [...groups.values()];
}

/** Sets the speeds of those who do one step. */
function fitSpeeds(cells: readonly Cell[], base: Float64Array): void {
  const all = cells.flatMap(({ events }) => events);
  const mean = averageOf(all, base);
  const judged = cells.filter(({ events }) => events.length >= leastOfPerson && averageOf(events, base) > 0);
  if (judged.length < 2 || mean === 0) return;
  const spread = relativeVariance(judged, base);
  const found = judged.map((cell) => ({
    cell,
    ratio: Math.log(averageOf(cell.events, base) / mean),
    variance: spread / cell.events.length,
  }));
  const drawn = drawToMean(found);
  if (drawn === null) {
    // Taken to be equal, so that the speed of each is 1; what was seen of each may lie on one side of it.
    for (const { cell, ratio, variance } of found) {
      const { lower, upper } = intervalOf(ratio, variance);
      cell.interval = { lower: Math.min(1, lower), upper: Math.max(1, upper) };
    }
    return;
  }
  drawn.forEach(({ ratio, variance }, i) => {
    found[i]!.cell.speed = Math.exp(-ratio);
    found[i]!.cell.interval = intervalOf(ratio, variance);
  });
  // So that together they do as much as was seen.
  const weight = cells.reduce((sum, { events, speed }) => sum + events.length / speed, 0) / all.length;
  const scale = (speed: number) => Math.min(100, Math.max(0.01, speed * weight));
  for (const cell of cells) {
    cell.speed = scale(cell.speed);
    cell.interval &&= { lower: scale(cell.interval.lower), upper: scale(cell.interval.upper) };
  }
}

/** Of a speed, by the logarithm of the work against the mean. */
function intervalOf(ratio: number, variance: number): Interval {
  const half = normalQuantile(0.975) * Math.sqrt(variance);
  return { lower: Math.exp(-ratio - half), upper: Math.exp(-ratio + half) };
}

/** The logarithm of somebody's work against the mean, and its variance. */
interface Ratio {
  readonly ratio: number;
  readonly variance: number;
}

/**
 * Drawn to the mean, with the variance of what comes of that: the part that is somebody's own, and that of the mean for the
 * rest. Null: they differ no more than chance explains.
 */
function drawToMean(found: readonly Ratio[]): readonly Ratio[] | null {
  const weights = found.map(({ variance }) => 1 / variance);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0 && total < Number.POSITIVE_INFINITY)) return null;
  const mean = found.reduce((sum, { ratio }, i) => sum + weights[i]! * ratio, 0) / total;
  const statistic = found.reduce((sum, { ratio }, i) => sum + weights[i]! * (ratio - mean) ** 2, 0);
  const df = found.length - 1;
  if (chiSquaredUpperTail(statistic, df) >= 0.01) return null;
  const squares = weights.reduce((sum, weight) => sum + weight ** 2, 0);
  const between = Math.max(0, (statistic - df) / (total - squares / total));
  const ofMean = found.reduce(
    (sum, { variance }) => sum + (1 / (variance * total) ** 2) * (variance + between),
    0,
  );
  return found.map(({ ratio, variance }) => {
    const own = between / (between + variance);
    return { ratio: mean + own * (ratio - mean), variance: own * variance + (1 - own) ** 2 * ofMean };
  });
}

/** The variance of one piece of work around its person's mean, over the square of that mean. */
function relativeVariance(cells: readonly Cell[], base: Float64Array): number {
  let [sum, df] = [0, 0];
  for (const { events } of cells) {
    const mean = averageOf(events, base);
    for (const i of events) sum += (base[i]! / mean - 1) ** 2;
    df += events.length - 1;
  }
  return sum / df;
}

function averageOf(events: readonly number[], values: Float64Array): number {
  return events.reduce((sum, i) => sum + values[i]!, 0) / events.length;
}

/** A distribution for a model: tenths of seconds, and of many values the means of 200 equal groups. */
export function toModelDistribution(fitted: Distribution): Distribution {
  if (fitted.kind !== "empirical") {
    const entries = Object.entries(fitted).map(([name, value]) => [
      name,
      typeof value === "number" ? tenth(value) : value,
    ]);
    return Object.fromEntries(entries) as Distribution;
  }
  const values = fitted.values.toSorted((a, b) => a - b);
  const most = 200;
  if (values.length <= most) return { kind: "empirical", values: values.map(tenth) };
  // Each group is that part of the sorted values, also where it ends within one of them.
  const size = values.length / most;
  const means = Array.from({ length: most }, (_, group) => {
    let sum = 0;
    for (let at = group * size; at < (group + 1) * size - 1e-9; ) {
      const until = Math.min(Math.floor(at + 1e-9) + 1, (group + 1) * size);
      sum += values[Math.floor(at + 1e-9)]! * (until - at);
      at = until;
    }
    return tenth(sum / size);
  });
  return { kind: "empirical", values: means };
}

/** Above 0 as it is, where a tenth of a second would be much. */
function tenth(seconds: number): number {
  return seconds < 10 ? seconds : Math.round(seconds * 10) / 10;
}
