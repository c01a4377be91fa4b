import type { Design, SimulationModel } from "@stuur/methods/simulation";
import { orderSteps } from "@stuur/methods/team-formation";
import type { ModelEvidence } from "./model.contract.ts";

/** The names of the steps as cases come to them; of a model from a file in the order in which it has them. */
export function orderOfSteps(
  { steps }: Pick<SimulationModel, "steps">,
  evidence: ModelEvidence | null,
): readonly string[] {
  return orderSteps(steps, evidence?.flows ?? []).map(({ id }) => id);
}

/** Teams in the order of the first step that each carries. */
export function orderOfTeams({ teams }: Pick<Design, "teams">, steps: readonly string[]): readonly string[] {
  const placeOf = (carried: readonly string[] | undefined) => {
    const places = (carried ?? steps).map((step) => steps.indexOf(step)).filter((place) => place >= 0);
    return Math.min(...places, steps.length);
  };
  return teams.toSorted((a, b) => placeOf(a.steps) - placeOf(b.steps)).map(({ id }) => id);
}
