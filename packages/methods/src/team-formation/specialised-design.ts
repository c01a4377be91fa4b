import { requireParameter } from "../parameters/index.ts";
import type { SimulationModel } from "../simulation/index.ts";
import { type FormedDesign, formDesign, type PresetOptions } from "./form-design.ts";
import { readOrganisation } from "./organisation.ts";
import { addTasks, nameTogether, partOfTask } from "./team-task.ts";

export interface SpecialisedOptions extends PresetOptions {
  /** Of each team the segments that it serves; each segment of the model in exactly one. */
  readonly groups: readonly { readonly name?: string; readonly segments: readonly string[] }[];
}

/**
 * A team of its own for each group of segments, that does everything for those customers. People are divided in proportion
 * to the work that is expected of the segments, as `parallelDesign` does it. Customers without a segment are divided evenly
 * over the teams.
 *
 * @throws RangeError when a segment is in no group or in several, or there are more groups than people with a skill.
 * @example
 * ```ts
 * import { specialisedDesign } from "@stuur/methods/team-formation";
 *
 * const model = {
 *   version: 1,
 *   segments: [{ id: "homes" }, { id: "shops" }],
 *   steps: [{ id: "make", work: { kind: "constant", value: 3600 } }],
 *   caseTypes: [
 *     {
 *       id: "order",
 *       arrivals: { kind: "gaps", gap: { kind: "exponential", mean: 1500 } },
 *       route: [{ step: "make" }],
 *       segments: [{ segment: "homes", share: 2 }, { segment: "shops", share: 1 }],
 *     },
 *   ],
 *   people: ["Ada", "Bo", "Cor"].map((id) => ({ id, skills: [{ step: "make" }] })),
 *   designs: [{ id: "today", teams: [{ id: "All", members: ["Ada", "Bo", "Cor"] }] }],
 * } as const;
 * const { design } = specialisedDesign(model, { groups: [{ segments: ["homes"] }, { segments: ["shops"] }] });
 * design.teams; // => [
 * //   { id: "homes", portfolio: ["homes"], members: ["Ada", "Bo"] },
 * //   { id: "shops", portfolio: ["shops"], members: ["Cor"] },
 * // ]
 * ```
 */
export function specialisedDesign(
  model: SimulationModel,
  { groups, ...options }: SpecialisedOptions,
): FormedDesign {
  const grouped = groups.flatMap(({ segments }) => segments);
  for (const { id } of model.segments ?? []) {
    const times = grouped.filter((segment) => segment === id).length;
    requireParameter(times === 1, `groups with ${id}`, times, "1");
  }
  const { segments: all } = readOrganisation(model);
  const outlines = groups.map(({ name, segments }) => {
    requireParameter(segments.length > 0, "segments", "empty", "at least one segment");
    const own = all.filter(({ segment }) => segment !== null && segments.includes(segment));
    const others = all
      .filter(({ segment }) => segment === null)
      .map((part) => partOfTask(part, 1 / groups.length));
    const task = addTasks([...own, ...others]);
    return { team: { id: name ?? nameTogether(segments), portfolio: segments }, task };
  });
  return formDesign(model, outlines, { name: "specialised", ...options });
}
