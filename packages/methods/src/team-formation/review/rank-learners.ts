import type { SimulationModel } from "../../simulation/index.ts";
import { designOf, requireKnown } from "../change-design.ts";
import { nearestSkill, nearnessOf, readOrganisation } from "../organisation.ts";

/** Somebody who could learn a step. */
export interface Learner {
  readonly person: string;
  readonly teams: readonly string[];
  /** The step next to it on the route that this person does already; null: none. */
  readonly neighbour: string | null;
  /** How full this person is when each step is divided evenly over those who can do it; 1: all the time. */
  readonly load: number;
}

/**
 * Who could learn a step: people of a team (by default of all teams) who cannot do it in this design. First who does a step
 * that comes just before or after and has own work in common with somebody who can do it, or else is in a team with them
 * today; then who is of that trade but does no such step; then who does such a step in another trade. Among equals who does
 * most of the trade already, then whose step most often comes just before or after, and then who has most time left.
 * It is a proposal for a conversation. What somebody wants and can, no figure knows.
 *
 * @throws RangeError when the design or the step does not exist.
 * @example
 * ```ts
 * import { rankLearners } from "@stuur/methods/team-formation";
 *
 * const model = {
 *   version: 1,
 *   steps: ["draw", "plan", "make"].map((id) => ({ id, work: { kind: "constant", value: 3600 } as const })),
 *   caseTypes: [
 *     {
 *       id: "order",
 *       arrivals: { kind: "gaps", gap: { kind: "exponential", mean: 7200 } },
 *       route: [{ step: "draw" }, { step: "plan" }],
 *     },
 *   ],
 *   people: [{ id: "Bo", skills: [{ step: "make" }] }, { id: "Ada", skills: [{ step: "draw" }] }],
 *   designs: [{ id: "today", teams: [{ id: "North", members: ["Ada", "Bo"] }] }],
 * } as const;
 * const learners = rankLearners(model, "today", { step: "plan" });
 * learners.map(({ person, neighbour, load }) => [person, neighbour, load]); // => [["Ada", "draw", 0.5], ["Bo", null, 0]]
 * ```
 */
export function rankLearners(
  model: SimulationModel,
  design: string,
  { step, team }: { readonly step: string; readonly team?: string },
): readonly Learner[] {
  requireKnown(model.steps, "step", step);
  const found = designOf(model, design);
  const organisation = readOrganisation(model, found);
  const at = organisation.steps.indexOf(step);
  return organisation.people
    .map((member) => {
      const near = nearestSkill(organisation, member, at);
      const learner: Learner = {
        person: member.id,
        teams: found.teams.filter(({ members }) => members.includes(member.id)).map(({ id }) => id),
        neighbour: organisation.steps[near] ?? null,
        load: member.load,
      };
      return { learner, isAble: member.speeds[at]! > 0, ...nearnessOf(organisation, member, at) };
    })
    .filter(({ learner, isAble }) => {
      const isThere = team === undefined ? learner.teams.length > 0 : learner.teams.includes(team);
      return isThere && !isAble;
    })
    .toSorted(
      (a, b) =>
        b.rank - a.rank || b.alike - a.alike || b.closeness - a.closeness || a.learner.load - b.learner.load,
    )
    .map(({ learner }) => learner);
}
