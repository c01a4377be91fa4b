import type { Design, SimulationModel } from "@stuur/methods/simulation";
import { addPersonTo, addTeam, movePerson, moveSegment, moveStep } from "@stuur/methods/team-formation";
import { findFreeName } from "./drawing.ts";
import { type Member, stepsOf } from "./place-members.ts";

/** Where members are put: a team by its name, a new one, or no team at all. */
export type Place =
  | { readonly kind: "team"; readonly team: string }
  | { readonly kind: "new"; readonly name: string }
  | { readonly kind: "outside" };

/**
 * Moves people, steps and segments to one place, each from the team in which it was taken. A new team carries what was put
 * in it and what its people did where they come from; beside teams that all carry everything it carries everything too.
 */
export function moveMembers(
  model: SimulationModel,
  { design, members, place }: { design: string; members: readonly Member[]; place: Place },
): SimulationModel {
  const { model: prepared, to } = preparePlace(model, { design, members, place });
  return members.reduce((changed, { kind, name, team: from }) => {
    if (from === to) return changed;
    if (kind === "person") return movePerson(changed, { design, person: name, from, to });
    if (kind === "step") return moveStep(changed, { design, step: name, from, to });
    return moveSegment(changed, { design, segment: name, from, to });
  }, prepared);
}

/** Puts members in a team besides where they are. */
export function shareMembers(
  model: SimulationModel,
  { design, members, place }: { design: string; members: readonly Member[]; place: Place },
): SimulationModel {
  const { model: prepared, to: team } = preparePlace(model, { design, members, place });
  if (team === null) return model;
  return members.reduce((changed, { kind, name }) => {
    if (kind === "person") return addPersonTo(changed, { design, person: name, team });
    if (kind === "step") return moveStep(changed, { design, step: name, from: null, to: team });
    return moveSegment(changed, { design, segment: name, from: null, to: team });
  }, prepared);
}

function preparePlace(
  model: SimulationModel,
  { design, members, place }: { design: string; members: readonly Member[]; place: Place },
): { readonly model: SimulationModel; readonly to: string | null } {
  if (place.kind === "outside") return { model, to: null };
  if (place.kind === "team") return { model, to: place.team };
  const before = model.designs.find(({ id }) => id === design)!;
  const team = findFreeName(
    place.name,
    before.teams.map(({ id }) => id),
  );
  const isParallel = before.teams.every(({ steps }) => steps === undefined);
  const steps = isParallel ? undefined : stepsOfPeople(model, before, members);
  return { model: addTeam(model, { design, team, ...(steps && { steps }) }), to: team };
}

/** What these people can do of what their teams carry. */
function stepsOfPeople(
  model: SimulationModel,
  design: Design,
  members: readonly Member[],
): readonly string[] {
  const steps = members.flatMap(({ kind, name, team: from }) => {
    const team = design.teams.find(({ id }) => id === from);
    if (kind !== "person" || !team) return [];
    const known = model.people.find(({ id }) => id === name)?.skills.map(({ step }) => step) ?? [];
    const learned = (design.skills ?? []).filter(({ person }) => person === name).map(({ step }) => step);
    return stepsOf(model, team).filter((step) => known.includes(step) || learned.includes(step));
  });
  return [...new Set(steps)];
}
