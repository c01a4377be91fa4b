import { requireParameter } from "../parameters/index.ts";
import type { Design, SimulationModel } from "../simulation/index.ts";
import { changeDesign, designOf, requireFree } from "./change-design.ts";

/**
 * Adds a design, such as one of the presets, behind the others.
 *
 * @throws RangeError when its name is in use.
 * @example
 * ```ts
 * import { addDesign } from "@stuur/methods/team-formation";
 *
 * const model = { version: 1, steps: [], caseTypes: [], people: [], designs: [{ id: "today", teams: [] }] } as const;
 * addDesign(model, { id: "later", teams: [] }).designs.map(({ id }) => id); // => ["today", "later"]
 * ```
 */
export function addDesign(model: SimulationModel, design: Design): SimulationModel {
  requireFree(model.designs, "design", design.id);
  return { ...model, designs: [...model.designs, design] };
}

/**
 * Adds a copy of a design under another name, behind the others.
 *
 * @throws RangeError when the design does not exist or the name is in use.
 * @example
 * ```ts
 * import { copyDesign } from "@stuur/methods/team-formation";
 *
 * const model = { version: 1, steps: [], caseTypes: [], people: [], designs: [{ id: "today", teams: [] }] } as const;
 * copyDesign(model, { design: "today", name: "later" }).designs.map(({ id }) => id); // => ["today", "later"]
 * ```
 */
export function copyDesign(
  model: SimulationModel,
  { design, name }: { readonly design: string; readonly name: string },
): SimulationModel {
  return addDesign(model, { ...designOf(model, design), id: name });
}

/**
 * Gives a design another name.
 *
 * @throws RangeError when the design does not exist or the name is in use.
 * @example
 * ```ts
 * import { renameDesign } from "@stuur/methods/team-formation";
 *
 * const model = { version: 1, steps: [], caseTypes: [], people: [], designs: [{ id: "today", teams: [] }] } as const;
 * renameDesign(model, { design: "today", name: "now" }).designs[0]?.id; // => "now"
 * ```
 */
export function renameDesign(
  model: SimulationModel,
  { design, name }: { readonly design: string; readonly name: string },
): SimulationModel {
  if (name === design) return model;
  requireFree(model.designs, "name", name);
  return changeDesign(model, design, (before) => ({ ...before, id: name }));
}

/**
 * Removes a design. The first one is today's, with which all others are compared, so it stays.
 *
 * @throws RangeError when the design does not exist or is today's.
 * @example
 * ```ts
 * import { removeDesign } from "@stuur/methods/team-formation";
 *
 * const designs = [{ id: "today", teams: [] }, { id: "later", teams: [] }];
 * const model = { version: 1, steps: [], caseTypes: [], people: [], designs } as const;
 * removeDesign(model, "later").designs.map(({ id }) => id); // => ["today"]
 * ```
 */
export function removeDesign(model: SimulationModel, design: string): SimulationModel {
  const removed = designOf(model, design);
  requireParameter(removed !== model.designs[0], "design", design, "another design than today's");
  return { ...model, designs: model.designs.filter((one) => one !== removed) };
}
