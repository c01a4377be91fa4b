import { requireParameter } from "../parameters/index.ts";
import type { SimulationModel } from "../simulation/index.ts";
import { type FormedDesign, formDesign } from "./form-design.ts";
import { readOrganisation } from "./organisation.ts";
import { type ParallelOptions, parallelTeams } from "./parallel-design.ts";
import { addTasks, nameTogether, onlySteps } from "./team-task.ts";

export interface MixedOptions extends ParallelOptions {
  /** The steps that stay together in one team that serves the others, because they are scarce. */
  readonly shared: readonly string[];
  /** By default the names of the steps. */
  readonly sharedName?: string;
}

/**
 * Parallel teams for everything but some shared steps, and one team for those. Nobody has to learn the scarce trade; the
 * price is a handover to the shared team and back.
 *
 * @throws RangeError when shared is empty, names a step that does not exist, or leaves no step to the other teams; or there
 * are more teams than people with a skill.
 * @example
 * ```ts
 * import { mixedDesign } from "@stuur/methods/team-formation";
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
 * const { design, learns } = mixedDesign(model, { teams: 2, shared: ["draw"] });
 * design.teams; // => [
 * //   { id: "Team 1", steps: ["make"], members: ["Bo"] },
 * //   { id: "Team 2", steps: ["make"], members: ["Cor"] },
 * //   { id: "draw", steps: ["draw"], members: ["Ada"] },
 * // ]
 * learns; // => []
 * ```
 */
export function mixedDesign(
  model: SimulationModel,
  { teams, names = [], shared, sharedName, ...options }: MixedOptions,
): FormedDesign {
  const steps = model.steps.map(({ id }) => id);
  const isShared = steps.map((step) => shared.includes(step));
  const others = steps.filter((_, step) => !isShared[step]);
  requireParameter(
    shared.length > 0 && shared.every((step) => steps.includes(step)),
    "shared",
    shared.join(", "),
    "steps of the model",
  );
  requireParameter(others.length > 0, "shared", shared.join(", "), "not all steps");
  const whole = addTasks(readOrganisation(model).segments);
  const rest = onlySteps(whole, (step) => !isShared[step]);
  const outlines = [
    ...parallelTeams(rest, teams, names).map(({ team, task }) => ({
      team: { ...team, steps: others },
      task,
    })),
    {
      team: { id: sharedName ?? nameTogether(shared), steps: steps.filter((_, step) => isShared[step]) },
      task: onlySteps(whole, (step) => isShared[step]!),
    },
  ];
  return formDesign(model, outlines, { name: "mixed", ...options });
}
