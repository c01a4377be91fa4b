import type { Distribution, SimulationModel } from "../../simulation/index.ts";

/**
 * The same organisation, in which the work that somebody estimated takes `factor` times as long: the work of a step or of a
 * stop, by places in the model such as `steps[2].work`. Set-up, reading in and what was measured stay as they are.
 */
export function scaleEstimates(
  model: SimulationModel,
  places: readonly string[],
  factor: number,
): SimulationModel {
  const scale = <One extends { readonly work?: Distribution }>(one: One, place: string): One =>
    one.work !== undefined && places.includes(place) ? { ...one, work: scaleTime(one.work, factor) } : one;
  return {
    ...model,
    steps: model.steps.map((step, i) => scale(step, `steps[${i}].work`)),
    caseTypes: model.caseTypes.map((type, i) => ({
      ...type,
      route: type.route.map((stop, j) => scale(stop, `caseTypes[${i}].route[${j}].work`)),
    })),
  };
}

/** Whether one of the places is a work time of the model. */
export function hasEstimatedWork({ steps, caseTypes }: SimulationModel, places: readonly string[]): boolean {
  return (
    steps.some((_, i) => places.includes(`steps[${i}].work`)) ||
    caseTypes.some(({ route }, i) =>
      route.some(({ work }, j) => work !== undefined && places.includes(`caseTypes[${i}].route[${j}].work`)),
    )
  );
}

function scaleTime(time: Distribution, factor: number): Distribution {
  switch (time.kind) {
    case "constant":
      return { ...time, value: time.value * factor };
    case "exponential":
      return { ...time, mean: time.mean * factor };
    case "uniform":
      return { ...time, min: time.min * factor, max: time.max * factor };
    case "triangular":
      return { ...time, min: time.min * factor, mode: time.mode * factor, max: time.max * factor };
    case "empirical":
      return { ...time, values: time.values.map((value) => value * factor) };
    default:
      return { ...time, mean: time.mean * factor, sd: time.sd * factor };
  }
}
