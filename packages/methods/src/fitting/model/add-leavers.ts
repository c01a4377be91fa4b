import { checkSimulationModel, type SimulationModel } from "../../simulation/index.ts";
import type { ModelEvidence } from "./model-evidence.ts";

type Leaver = NonNullable<ModelEvidence["leavers"]>[number];

/**
 * Puts who left during the log back in their teams of today's design, the first, to simulate the dates of the log. People who
 * are in the model again are left as they are. Whose steps, hours or teams are not in the model any more, since somebody
 * edited it, stays away: `missing` says how many.
 *
 * @example
 * ```ts
 * import { addLeavers } from "@stuur/methods/fitting";
 *
 * const skills = [{ step: "help" }];
 * const person = { id: "Bob", skills };
 * const model = {
 *   version: 1 as const,
 *   steps: [{ id: "help", work: { kind: "constant" as const, value: 60 } }],
 *   caseTypes: [{ id: "question", arrivals: { kind: "replay" as const, at: [0] }, route: [{ step: "help" }] }],
 *   people: [{ id: "Ann", skills }],
 *   designs: [{ id: "today", teams: [{ id: "desk", members: ["Ann"] }] }],
 * };
 * const before = addLeavers(model, { leavers: [{ person, teams: ["desk"] }] });
 * before.model.designs[0]?.teams; // => [{ id: "desk", members: ["Ann", "Bob"] }]
 * addLeavers(model, { leavers: [{ person, teams: ["shop"] }] }).missing; // => 1
 * ```
 */
export function addLeavers(
  model: SimulationModel,
  { leavers = [] }: { readonly leavers?: ModelEvidence["leavers"] | undefined },
): { readonly model: SimulationModel; readonly missing: number } {
  const isThere = new Set(model.people.map(({ id }) => id));
  const gone = leavers.filter(({ person }) => !isThere.has(person.id));
  const teams = new Set(model.designs[0]?.teams.map(({ id }) => id));
  const placed = gone.filter(({ teams: were }) => were.length === 0 || were.some((id) => teams.has(id)));
  const all = join(model, placed);
  if (checkSimulationModel(all).ok) return { model: all, missing: gone.length - placed.length };
  const fitting = placed.filter((leaver) => checkSimulationModel(join(model, [leaver])).ok);
  return { model: join(model, fitting), missing: gone.length - fitting.length };
}

function join(model: SimulationModel, back: readonly Leaver[]): SimulationModel {
  const [today, ...others] = model.designs;
  if (today === undefined || back.length === 0) return model;
  const teams = today.teams.map((team) => {
    const own = back.filter(({ teams: were }) => were.includes(team.id)).map(({ person }) => person.id);
    return { ...team, members: [...team.members, ...own] };
  });
  const people = [...model.people, ...back.map(({ person }) => person)];
  return { ...model, people, designs: [{ ...today, teams }, ...others] };
}
