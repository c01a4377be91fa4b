import type { Handover, Summary } from "@stuur/event-log";
import { mostRanked } from "./sort-handovers.ts";

/** Beyond this the list is cut; nobody reads further, and the register has them all. */
const mostTold = 2000;

/** The handovers that can come into sight on the page; absent `leftOut`: all of them. */
export interface ToldHandovers {
  readonly handovers: readonly Handover[];
  readonly handoversLeftOut?: {
    /** From one to another. */
    readonly kinds: number;
    /** How often waiting is unknown there, in a log with start times. */
    readonly unmeasured: number;
  };
}

/** Of very many handovers the heaviest: by how often, waiting, returned, late beyond the average, and waiting that is unknown. */
export function chooseHandovers(all: readonly Handover[], summary: Summary): ToldHandovers {
  if (all.length <= mostTold) return { handovers: all };
  const overall = summary.lateCases / Math.max(1, summary.casesWithDueDate);
  const weights: readonly ((row: Handover) => number)[] = [
    ({ count }) => count,
    ({ between }) => {
      const known = between.working ?? between.clock;
      return known ? known.n * known.mean : 0;
    },
    ({ returned }) => returned,
    ({ late }) => late.count - overall * late.of,
    countUnmeasured,
  ];
  const isNamed = ({ from, to }: Handover) => from !== missing && to !== missing;
  const sides = [all.filter(isNamed), all.filter((row) => !isNamed(row))];
  const told = new Set(sides.flatMap((rows) => weights.flatMap((weigh) => takeHeaviest(rows, weigh))));
  const rest = all.filter((row) => !told.has(row));
  const unmeasured = summary.hasStartTimes ? rest.reduce((sum, row) => sum + countUnmeasured(row), 0) : 0;
  return {
    handovers: all.filter((row) => told.has(row)),
    handoversLeftOut: { kinds: rest.length, unmeasured },
  };
}

/** Equally heavy ones by how often, as the page orders them. */
function takeHeaviest(rows: readonly Handover[], weigh: (row: Handover) => number): readonly Handover[] {
  const weights = rows.map(weigh);
  const least = Float64Array.from(weights).sort().at(-mostRanked) ?? Number.NEGATIVE_INFINITY;
  const heavier = rows.filter((_, index) => weights[index]! > least);
  const equal = rows.filter((_, index) => weights[index] === least).toSorted((a, b) => b.count - a.count);
  return [...heavier, ...equal].slice(0, mostRanked);
}

/** How the log calls a team or person that is not in the data. */
const missing = "(none)";

function countUnmeasured({ count, between }: Handover): number {
  return count - (between.clock?.n ?? 0);
}
