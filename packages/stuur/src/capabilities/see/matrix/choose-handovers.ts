import type { CountedHandover, Summary } from "@stuur/event-log";
import { mostRanked } from "./sort-handovers.ts";

/** Beyond this the list is cut; nobody reads further, and the register has them all. */
const mostTold = 2000;

/** The handovers that can come into sight on the page; absent `leftOut`: all of them. */
export interface ChosenHandovers {
  readonly told: readonly CountedHandover[];
  readonly leftOut?: {
    /** From one to another. */
    readonly kinds: number;
    /** How often waiting is unknown there, in a log with start times. */
    readonly unmeasured: number;
  };
}

/** Of very many handovers the heaviest: by how often, waiting, returned, late beyond the average, and waiting that is unknown. */
export function chooseHandovers(all: readonly CountedHandover[], summary: Summary): ChosenHandovers {
  if (all.length <= mostTold) return { told: all };
  const overall = summary.lateCases / Math.max(1, summary.casesWithDueDate);
  const weights: readonly ((row: CountedHandover) => number)[] = [
    ({ count }) => count,
    ({ total }) => total,
    ({ returned }) => returned,
    ({ late }) => late.count - overall * late.of,
    countUnmeasured,
  ];
  const isNamed = ({ from, to }: CountedHandover) => from !== missing && to !== missing;
  const sides = [all.filter(isNamed), all.filter((row) => !isNamed(row))];
  const told = new Set(sides.flatMap((rows) => weights.flatMap((weigh) => takeHeaviest(rows, weigh))));
  const rest = all.filter((row) => !told.has(row));
  const unmeasured = summary.hasStartTimes ? rest.reduce((sum, row) => sum + countUnmeasured(row), 0) : 0;
  return { told: [...told], leftOut: { kinds: rest.length, unmeasured } };
}

/** Equally heavy ones by how often, as the page orders them. */
function takeHeaviest(
  rows: readonly CountedHandover[],
  weigh: (row: CountedHandover) => number,
): readonly CountedHandover[] {
  const weights = Float64Array.from(rows, weigh);
  const least = weights.toSorted().at(-mostRanked) ?? Number.NEGATIVE_INFINITY;
  const heavier = rows.filter((_, index) => weights[index]! > least);
  // Of those without any weight the most frequent come into sight, and these are among the most frequent of all.
  if (least === 0) return heavier;
  const equal = rows.filter((_, index) => weights[index] === least).toSorted(mostFrequentFirst);
  return [...heavier, ...equal].slice(0, mostRanked);
}

function mostFrequentFirst(a: CountedHandover, b: CountedHandover): number {
  return b.count - a.count || compare(a.from, b.from) || compare(a.to, b.to);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How the log calls a team or person that is not in the data. */
const missing = "(none)";

function countUnmeasured({ count, measured }: CountedHandover): number {
  return count - measured;
}
