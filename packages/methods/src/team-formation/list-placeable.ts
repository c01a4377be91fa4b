import type { SimulationModel } from "../simulation/index.ts";
import { readOrganisation } from "./organisation.ts";

/**
 * The people whom `seriesDesign`, `parallelDesign`, `specialisedDesign` and `mixedDesign` divide, in the order of the model:
 * who can do a step, with the skills of today's design, and is in a team of it. Who is in none has left or is not there yet;
 * when nobody is in a team everybody counts. There can be no more teams than these.
 *
 * @example
 * ```ts
 * import { listPlaceable } from "@stuur/methods/team-formation";
 *
 * const model = {
 *   version: 1,
 *   steps: [{ id: "draw", work: { kind: "constant", value: 60 } }],
 *   caseTypes: [],
 *   people: [
 *     { id: "Ada", skills: [{ step: "draw" }] },
 *     { id: "Bo", skills: [] },
 *     { id: "Cor", skills: [] },
 *     { id: "Dee", skills: [{ step: "draw" }] },
 *   ],
 *   designs: [
 *     {
 *       id: "today",
 *       teams: [{ id: "All", members: ["Ada", "Bo", "Cor"] }],
 *       skills: [{ person: "Bo", step: "draw", speed: 0.8 }],
 *     },
 *   ],
 * } as const;
 * listPlaceable(model); // => ["Ada", "Bo"]
 * ```
 */
export function listPlaceable(
  model: SimulationModel,
  { people } = readOrganisation(model),
): readonly string[] {
  const placed = new Set(model.designs[0]?.teams.flatMap(({ members }) => members));
  return people
    .filter(({ id, speeds }) => (placed.size === 0 || placed.has(id)) && speeds.some((speed) => speed > 0))
    .map(({ id }) => id);
}
