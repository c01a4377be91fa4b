import type { SimulationModel } from "../simulation/index.ts";
import { addOnce, changeDesign, changeTeam, designOf, requireKnown, without } from "./change-design.ts";

export interface PersonMove {
  readonly design: string;
  readonly person: string;
  /** The team to leave; null: a person in no team. */
  readonly from: string | null;
  /** The team to join; null: none. */
  readonly to: string | null;
}

/**
 * Moves somebody from one team to another, or to no team. Other teams that the person is in stay as they are. A team that
 * is left empty is kept; it must get somebody, or go, before the design is simulated.
 *
 * @throws RangeError when the design, the person or a team does not exist.
 * @example
 * ```ts
 * import { movePerson } from "@stuur/methods/team-formation";
 *
 * const model = {
 *   version: 1,
 *   steps: [{ id: "draw", work: { kind: "constant", value: 60 } }],
 *   caseTypes: [],
 *   people: [{ id: "Ada", skills: [] }],
 *   designs: [{ id: "today", teams: [{ id: "North", members: ["Ada"] }, { id: "South", members: [] }] }],
 * } as const;
 * const moved = movePerson(model, { design: "today", person: "Ada", from: "North", to: "South" });
 * moved.designs[0]?.teams.map(({ members }) => members); // => [[], ["Ada"]]
 * ```
 */
export function movePerson(
  model: SimulationModel,
  { design, person, from, to }: PersonMove,
): SimulationModel {
  requireKnown(model.people, "person", person);
  return changeDesign(model, design, (before) => {
    const left =
      from === null
        ? before
        : changeTeam(before, from, (team) => ({ ...team, members: without(team.members, person) }));
    if (to === null) return left;
    return changeTeam(left, to, (team) => ({ ...team, members: addOnce(team.members, person) }));
  });
}

/**
 * Puts somebody in a team besides the teams that the person is in already.
 *
 * @throws RangeError when the design, the person or the team does not exist.
 * @example
 * ```ts
 * import { addPersonTo } from "@stuur/methods/team-formation";
 *
 * const model = {
 *   version: 1,
 *   steps: [{ id: "draw", work: { kind: "constant", value: 60 } }],
 *   caseTypes: [],
 *   people: [{ id: "Ada", skills: [] }],
 *   designs: [{ id: "today", teams: [{ id: "North", members: ["Ada"] }, { id: "South", members: [] }] }],
 * } as const;
 * const { designs } = addPersonTo(model, { design: "today", person: "Ada", team: "South" });
 * designs[0]?.teams.map(({ members }) => members); // => [["Ada"], ["Ada"]]
 * ```
 */
export function addPersonTo(
  model: SimulationModel,
  { design, person, team }: { readonly design: string; readonly person: string; readonly team: string },
): SimulationModel {
  return movePerson(model, { design, person, from: null, to: team });
}

/**
 * The people who are in no team of a design, in the order of the model.
 *
 * @throws RangeError when the design does not exist.
 * @example
 * ```ts
 * import { listUnassigned } from "@stuur/methods/team-formation";
 *
 * const model = {
 *   version: 1,
 *   steps: [{ id: "draw", work: { kind: "constant", value: 60 } }],
 *   caseTypes: [],
 *   people: [{ id: "Ada", skills: [] }, { id: "Bo", skills: [] }],
 *   designs: [{ id: "today", teams: [{ id: "North", members: ["Ada"] }] }],
 * } as const;
 * listUnassigned(model, "today"); // => ["Bo"]
 * ```
 */
export function listUnassigned(model: SimulationModel, design: string): readonly string[] {
  const placed = new Set(designOf(model, design).teams.flatMap(({ members }) => members));
  return model.people.map(({ id }) => id).filter((id) => !placed.has(id));
}
