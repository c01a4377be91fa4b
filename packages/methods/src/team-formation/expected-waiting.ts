import type { WorkPerStep } from "./bottleneck-load.ts";

/** People alike: how many, the time that they are there together, and the speed of each at each step (0: not able to). */
export interface Helpers {
  readonly count: number;
  readonly present: number;
  readonly speeds: readonly number[];
}

const rounds = 20;
/** Nobody is fuller than this when work is divided; what does not fit counts as work that waits very long. */
const fullest = 0.99;

/**
 * How long work waits in a team, as people × time: less when more people can do the steps with much work, and when those
 * have time left. Work goes to who can do it and is free, so to each in proportion to the time left. A step waits when all who
 * can do it are busy, taken as chances that have nothing to do with each other, and as long as it takes until the first of
 * them is free. With one
 * person it is the mean queue of chance arrivals and work (M/M/1); with more it is an order of divisions, not a figure to show.
 */
export function expectedWaiting(work: WorkPerStep, people: readonly Helpers[]): number {
  const loads = balanceLoads(work, people);
  const lack = people.reduce((sum, { present }, p) => sum + present * Math.max(0, loads[p]! - fullest), 0);
  return work.reduce(
    (sum, amount, step) => {
      if (amount === 0) return sum;
      let [allBusy, free] = [1, 0];
      people.forEach(({ count, speeds }, p) => {
        if (speeds[step] === 0) return;
        const load = Math.min(fullest, loads[p]!);
        allBusy *= load ** count;
        free += count * (1 - load) * speeds[step]!;
      });
      return free === 0 ? sum : sum + (amount * allBusy) / free;
    },
    lack / (1 - fullest),
  );
}

/** Of each how full, when everything goes to who has time left. */
function balanceLoads(work: WorkPerStep, people: readonly Helpers[]): readonly number[] {
  let loads = people.map(() => 0.5);
  for (let round = 0; round < rounds; round++) {
    const free = people.map(({ present }, p) => present * (1 - Math.min(fullest, loads[p]!)));
    const shares = work.map((amount, step) => {
      const able = people.reduce((sum, { speeds }, p) => sum + free[p]! * speeds[step]!, 0);
      return able === 0 ? 0 : amount / able;
    });
    loads = people.map(({ present, speeds }, p) => {
      if (present === 0) return 1;
      const time = speeds.reduce((sum, speed, step) => (speed > 0 ? sum + shares[step]! * free[p]! : sum), 0);
      return (loads[p]! + time / present) / 2;
    });
  }
  return loads;
}
