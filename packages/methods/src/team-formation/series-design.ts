import { requireParameter } from "../parameters/index.ts";
import type { SimulationModel } from "../simulation/index.ts";
import { type FormedDesign, formDesign, type PresetOptions } from "./form-design.ts";
import { readOrganisation } from "./organisation.ts";
import { nameBlocks, proposeBlocks } from "./series-blocks.ts";
import { addTasks, onlySteps } from "./team-task.ts";

export interface SeriesOptions extends PresetOptions {
  /** Of each team the steps that it carries; each step of the model in exactly one. */
  readonly blocks?: readonly (readonly string[])[];
  /** In place of blocks: so many. */
  readonly teams?: number;
  /** Of the teams, in order; where one lacks, the teams of today whose work it takes together, or else its steps. */
  readonly names?: readonly string[];
}

/**
 * Teams around sub-processes: each carries some steps for all customers. Without blocks, steps belong together that people
 * of one trade (first skill) do. Trades are joined until there are as many as asked (without a number at most as many as
 * there are teams today, and at least two): first those of one team of today, then those that make no
 * team of more than twelve people (or than the mean, when that is more), and among these where most handovers go for the least
 * work. So nobody loses the own trade to another team. Trades are cut, in the order of the flow and with about as much work in
 * each part, only when there are too few. Each person goes to a team with the own work, and who can do the work of several
 * teams to where it is most needed. A team can have more work than time, today's people being what they are: `loads` tells.
 *
 * @throws RangeError when a step is in no block or in several, the number of teams is not from 1 to the number of steps, or
 * there are more blocks than people with a skill.
 * @example
 * ```ts
 * import { seriesDesign } from "@stuur/methods/team-formation";
 *
 * const model = {
 *   version: 1,
 *   steps: ["agree", "draw", "make"].map((id) => ({ id, work: { kind: "constant", value: 3600 } as const })),
 *   caseTypes: [
 *     {
 *       id: "order",
 *       arrivals: { kind: "gaps", gap: { kind: "exponential", mean: 7200 } },
 *       route: [{ step: "agree" }, { step: "draw" }, { step: "make" }],
 *     },
 *   ],
 *   people: [
 *     { id: "Ada", skills: [{ step: "draw" }, { step: "agree" }] },
 *     { id: "Bo", skills: [{ step: "make" }] },
 *   ],
 *   designs: [{ id: "today", teams: [{ id: "All", members: ["Ada", "Bo"] }] }],
 * } as const;
 * seriesDesign(model).design.teams; // => [
 * //   { id: "agree + draw", steps: ["agree", "draw"], members: ["Ada"] },
 * //   { id: "make", steps: ["make"], members: ["Bo"] },
 * // ]
 * ```
 */
export function seriesDesign(
  model: SimulationModel,
  { blocks, teams, names = [], ...options }: SeriesOptions = {},
): FormedDesign {
  const organisation = readOrganisation(model);
  const whole = addTasks(organisation.segments);
  const cuts = blocks ?? proposeBlocks(model, organisation, teams);
  for (const { id } of model.steps) {
    const times = cuts.filter((block) => block.includes(id)).length;
    requireParameter(times === 1, `blocks with ${id}`, times, "1");
  }
  const proposed = nameBlocks(model, organisation, cuts);
  const outlines = cuts.map((steps, t) => ({
    team: { id: names[t] ?? proposed[t]!, steps },
    task: onlySteps(whole, (step) => steps.includes(organisation.steps[step]!)),
  }));
  return formDesign(model, outlines, { name: "series", ...options });
}
