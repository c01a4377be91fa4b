import { maximise } from "./maximise.ts";

/** Work of each step, in time for somebody with speed 1. */
export type WorkPerStep = readonly number[];

/** Somebody, or several people alike: the time that they are there, and the speed at each step (0: not able to). */
export interface Capacity {
  readonly present: number;
  readonly speeds: readonly number[];
}

/** How full a team is when its work is divided among its people as evenly as can be. */
export interface BottleneckLoad {
  /** Work ÷ time of the people who are fullest; infinite when nobody can do a step that has work. */
  readonly load: number;
  /** The steps that make it so: only the fullest people can do them. */
  readonly steps: readonly number[];
  /** Of each of the given people the time spent at each step. */
  readonly time: readonly (readonly number[])[];
}

/**
 * The least possible load of the fullest person, when work can be divided in any parts over those who can do it: the
 * linear programme min ρ, Σ speed × time ≥ work at each step, Σ time ≤ ρ × presence of each person. It is solved in its
 * dual, max Σ work × y under speed × y ≤ z and Σ presence × z ≤ 1, which starts at 0; the times are its shadow prices.
 * For equal speeds it is the largest ratio, over all sets of steps, of their work to the time of those who can do any.
 */
export function bottleneckLoad(work: WorkPerStep, people: readonly Capacity[]): BottleneckLoad {
  const steps = work.flatMap((amount, step) => (amount > 0 ? [step] : []));
  const idle = people.map(() => work.map(() => 0));
  if (steps.length === 0) return { load: 0, steps: [], time: idle };
  const able = (step: number) => people.some(({ present, speeds }) => present > 0 && speeds[step]! > 0);
  const impossible = steps.filter((step) => !able(step));
  if (impossible.length > 0) return { load: Number.POSITIVE_INFINITY, steps: impossible, time: idle };
  const pairs = people.flatMap(({ present, speeds }, person) =>
    present > 0 ? steps.flatMap((step, s) => (speeds[step]! > 0 ? [{ person, step, s }] : [])) : [],
  );
  // One unit of time for all, so that figures are about 1.
  const unit = Math.max(...people.map(({ present }) => present));
  const rows = pairs.map(({ person, step, s }) => {
    const row = new Float64Array(steps.length + people.length);
    row[s] = people[person]!.speeds[step]!;
    row[steps.length + person] = -1;
    return row;
  });
  rows.push(Float64Array.from([...steps.map(() => 0), ...people.map(({ present }) => present / unit)]));
  const gains = [...steps.map((step) => work[step]! / unit), ...people.map(() => 0)];
  const limits = [...pairs.map(() => 0), 1];
  const { point, prices } = maximise(gains, rows, limits);
  const time = people.map(() => work.map(() => 0));
  pairs.forEach(({ person, step }, row) => {
    time[person]![step] = prices[row]! * unit;
  });
  const load = prices.at(-1)!;
  // What a step adds to the load; next to nothing is rounding.
  const adds = (s: number) => point[s]! * gains[s]!;
  return { load, steps: steps.filter((_, s) => adds(s) > 1e-4 * load), time };
}
