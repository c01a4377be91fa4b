import { isCount, requireParameter } from "../parameters/index.ts";
import type { SimulationModel } from "../simulation/index.ts";
import { type FormedDesign, formDesign, type PresetOptions, type TeamOutline } from "./form-design.ts";
import { readOrganisation } from "./organisation.ts";
import { addTasks, partOfTask, type TeamTask } from "./team-task.ts";

export interface ParallelOptions extends PresetOptions {
  /** How many teams, from 1 to the number of people with a skill. */
  readonly teams: number;
  /** Of the teams, in order; "Team 1", "Team 2", … where one lacks. */
  readonly names?: readonly string[];
}

/**
 * So many teams that each do everything for an equal part of the customers, with the people divided so that every step is
 * covered in every team and work waits as short as can be expected. Where there are fewer people for a step than teams, somebody in the
 * team must learn it: `learns` says who, how fast is assumed, and why this person. Two planners over three teams cost one
 * lesson. And where so few can do a step that a team would be too full, another person learns it (`relief`), if that is enough.
 *
 * The division is found by improving a first one until no move and no exchange of two people helps, or enough has been tried. How good it is can be
 * seen: the fullest team is as full as `loads` says, and in no division is it less full than `leastWorstLoad`.
 *
 * @throws RangeError when there are more teams than people with a skill, or fewer than 1, or two teams have one name.
 * @example
 * ```ts
 * import { parallelDesign } from "@stuur/methods/team-formation";
 *
 * const model = {
 *   version: 1,
 *   steps: ["draw", "make"].map((id) => ({ id, work: { kind: "constant", value: 3600 } as const })),
 *   caseTypes: [
 *     {
 *       id: "order",
 *       arrivals: { kind: "gaps", gap: { kind: "exponential", mean: 7200 } },
 *       route: [{ step: "draw" }, { step: "make" }],
 *     },
 *   ],
 *   people: ["Ada", "Bo", "Cor"].map((id) => ({ id, skills: [{ step: id === "Ada" ? "draw" : "make" }] })),
 *   designs: [{ id: "today", teams: [{ id: "All", members: ["Ada", "Bo", "Cor"] }] }],
 * } as const;
 * const { design, learns } = parallelDesign(model, { teams: 2 });
 * design.teams.map(({ members }) => members); // => [["Ada", "Bo"], ["Cor"]]
 * learns.map(({ person, step, speed, neighbour }) => [person, step, speed, neighbour]); // => [["Cor", "draw", 0.8, "make"]]
 * ```
 */
export function parallelDesign(
  model: SimulationModel,
  { teams, names = [], ...options }: ParallelOptions,
): FormedDesign {
  return formDesign(model, parallelTeams(addTasks(readOrganisation(model).segments), teams, names), {
    name: "parallel",
    ...options,
  });
}

/** Teams that each have an equal part of a task. */
export function parallelTeams(
  whole: TeamTask,
  teams: number,
  names: readonly string[],
): readonly TeamOutline[] {
  requireParameter(isCount(teams) && teams >= 1, "teams", teams, "a whole number ≥ 1");
  const task = partOfTask(whole, 1 / teams);
  return Array.from({ length: teams }, (_, t) => ({ team: { id: names[t] ?? `Team ${t + 1}` }, task }));
}
