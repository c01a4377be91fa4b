import { type Distribution, distributionMean } from "./distribution.ts";
import { makeProblem, type SimulationProblem } from "./problems.ts";
import type { Arrivals, SimulationModel } from "./simulation-model.ts";

/** Distributions whose ends are in the wrong order, and arrivals without time between them. */
export function checkTimes(model: SimulationModel): readonly SimulationProblem[] {
  return [
    ...findDistributions("", model).flatMap(([place, distribution]) => checkOrder(place, distribution)),
    ...model.caseTypes.flatMap(({ arrivals }, i) => checkArrivals(`caseTypes[${i}].arrivals`, arrivals)),
    ...model.people.flatMap(({ absence }, i) =>
      absence !== undefined && distributionMean(absence.gap) === 0
        ? [makeProblem("SIMULATION_NO_GAP", `people[${i}].absence.gap`)]
        : [],
    ),
  ];
}

const kinds = new Set(["uniform", "triangular"]);

/** Every distribution whose ends could be in the wrong order, wherever in the model. */
function findDistributions(place: string, value: unknown): readonly (readonly [string, Distribution])[] {
  if (typeof value !== "object" || value === null) return [];
  if ("kind" in value && kinds.has(String(value.kind))) return [[place, value as Distribution]];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([field, part]) =>
    typeof part === "object"
      ? findDistributions(isList ? `${place}[${field}]` : place === "" ? field : `${place}.${field}`, part)
      : [],
  );
}

function checkOrder(place: string, distribution: Distribution): readonly SimulationProblem[] {
  if (distribution.kind === "uniform" && distribution.min > distribution.max)
    return [makeProblem("SIMULATION_NOT_IN_ORDER", place, { order: "min ≤ max" })];
  if (distribution.kind !== "triangular") return [];
  const { min, mode, max } = distribution;
  return min <= mode && mode <= max
    ? []
    : [makeProblem("SIMULATION_NOT_IN_ORDER", place, { order: "min ≤ mode ≤ max" })];
}

function checkArrivals(place: string, arrivals: Arrivals): readonly SimulationProblem[] {
  if (arrivals.kind === "gaps")
    return distributionMean(arrivals.gap) > 0 ? [] : [makeProblem("SIMULATION_NO_GAP", `${place}.gap`)];
  if (arrivals.kind === "profile") {
    const isSome = arrivals.perHour.some((day) => day.some((rate) => rate > 0));
    return isSome ? [] : [makeProblem("SIMULATION_NEVER_OPEN", `${place}.perHour`)];
  }
  const { at, segments } = arrivals;
  const wrong = at.findIndex((time, i) => i > 0 && time < at[i - 1]!);
  return [
    ...(wrong < 0
      ? []
      : [makeProblem("SIMULATION_NOT_IN_ORDER", `${place}.at[${wrong}]`, { order: "at[i − 1] ≤ at[i]" })]),
    ...(segments === undefined || segments.length === at.length
      ? []
      : [makeProblem("SIMULATION_NOT_IN_ORDER", `${place}.segments`, { order: `${at.length} segments` })]),
  ];
}
