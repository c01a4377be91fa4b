import { expectedVisits, listMoves } from "./expected-visits.ts";
import { makeProblem, type SimulationProblem } from "./problems.ts";
import type { CaseType, SimulationModel } from "./simulation-model.ts";

/** More steps per case than this are a mistake in the route rather than work. */
const mostVisits = 1000;

/** Choices that do not add up to 1, routes that never end, and routes that hardly do. */
export function checkRoutes(model: SimulationModel): readonly SimulationProblem[] {
  return model.caseTypes.flatMap((type, i) => {
    const place = `caseTypes[${i}].route`;
    const problems = [...checkShares(type, place), ...checkEnd(type, place)];
    if (problems.length > 0) return problems;
    const visits = expectedVisits(type).reduce((sum, count) => sum + count, 0);
    // Rounding can hide the end of a route that is left once in 1e15 times.
    if (visits <= mostVisits && visits >= 1) return [];
    return [makeProblem("SIMULATION_LONG_ROUTE", place, { visits, most: mostVisits })];
  });
}

function checkShares({ route }: CaseType, place: string): readonly SimulationProblem[] {
  return route.flatMap(({ next }, i) => {
    const sum = next?.reduce((total, { probability }) => total + probability, 0) ?? 1;
    return Math.abs(sum - 1) <= 1e-6
      ? []
      : [makeProblem("SIMULATION_SHARES_NOT_ONE", `${place}[${i}].next`, { sum })];
  });
}

/** Every stop that a case can come to must have a way to the end. */
function checkEnd(type: CaseType, place: string): readonly SimulationProblem[] {
  const moves = type.route.map((_, at) => listMoves(type, at));
  const ends = new Set<number>();
  for (let grew = true; grew; ) {
    const before = ends.size;
    moves.forEach((list, at) => {
      if (list.some(({ to }) => to === null || ends.has(to))) ends.add(at);
    });
    grew = ends.size > before;
  }
  const reached = new Set([0]);
  for (const at of reached) for (const { to } of moves[at]!) if (to !== null) reached.add(to);
  return [...reached]
    .filter((at) => !ends.has(at))
    .sort((a, b) => a - b)
    .slice(0, 1)
    .map((at) => makeProblem("SIMULATION_ENDLESS_ROUTE", `${place}[${at}]`));
}
