import { requireParameter } from "../parameters/index.ts";
import type { Design, ModelTeam, SimulationModel } from "../simulation/index.ts";

/** The design with a name. @throws RangeError when there is none. */
export function designOf({ designs }: SimulationModel, id: string): Design {
  const design = designs.find((one) => one.id === id);
  requireParameter(design !== undefined, "design", id, "a design of the model");
  return design;
}

/** The team with a name. @throws RangeError when there is none. */
export function teamOf({ teams }: Design, id: string): ModelTeam {
  const team = teams.find((one) => one.id === id);
  requireParameter(team !== undefined, "team", id, "a team of the design");
  return team;
}

export function requireFree(taken: readonly { readonly id: string }[], name: string, id: string): void {
  const isFree = id.trim() !== "" && !taken.some((one) => one.id === id);
  requireParameter(isFree, name, id, "a name that is not in use");
}

export function requireKnown(
  known: readonly { readonly id: string }[] | undefined,
  name: string,
  id: string,
): void {
  requireParameter(known?.some((one) => one.id === id) ?? false, name, id, "in the model");
}

/** The model with one design changed; everything else is the same object as before. */
export function changeDesign(
  model: SimulationModel,
  id: string,
  change: (design: Design) => Design,
): SimulationModel {
  const changed = change(designOf(model, id));
  return { ...model, designs: model.designs.map((design) => (design.id === id ? changed : design)) };
}

/** The design with one team changed. */
export function changeTeam(design: Design, id: string, change: (team: ModelTeam) => ModelTeam): Design {
  const changed = change(teamOf(design, id));
  return { ...design, teams: design.teams.map((team) => (team.id === id ? changed : team)) };
}

export function addOnce(list: readonly string[], item: string): readonly string[] {
  return list.includes(item) ? list : [...list, item];
}

export function without(list: readonly string[], item: string): readonly string[] {
  return list.filter((one) => one !== item);
}
