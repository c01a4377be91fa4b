import type { Design, SimulationModel } from "@stuur/methods/simulation";
import { type FormationWarning, reviewTeams } from "@stuur/methods/team-formation";
import type { Person } from "./board.contract.ts";
import { type CallPerson, callPeople, renamePeople } from "./call-people.ts";
import type { Member } from "./place-members.ts";

/** Something to look at in a design; `key` is the same as long as it is about the same. */
export interface Warning extends FormationWarning {
  readonly key: string;
}

export type DesignReview = readonly Warning[];

/** Per design. */
export type DesignReviews = ReadonlyMap<string, DesignReview>;

/**
 * What to look at in each design. `known` remembers the answers by design, so that only what was changed is looked at
 * again; it is of one model, apart from its designs, and one list of people.
 */
export function reviewDesigns(
  model: SimulationModel,
  people: readonly Person[],
  known: WeakMap<Design, DesignReview>,
): DesignReviews {
  return new Map(
    model.designs.map((design) => {
      const review = known.get(design) ?? reviewDesign(model, design.id, people);
      known.set(design, review);
      return [design.id, review];
    }),
  );
}

/** Sentences call people as their cards do; what they are about is told as the model calls them. */
function reviewDesign(model: SimulationModel, design: string, people: readonly Person[]): DesignReview {
  const call = callPeople(people);
  const called = new Map(model.people.map(({ id }) => [call(id), id]));
  return reviewTeams(renamePeople(model, call), design, { people: knownMembers(people, call) }).map(
    (found) => {
      const warning = { ...found, people: found.people.map((person) => called.get(person) ?? person) };
      return { ...warning, key: keyOf(warning) };
    },
  );
}

/** What would stand in the way in `model` and does not now, as `review` tells. */
export function findNewObstacles(
  model: SimulationModel,
  design: string,
  { people, review }: { readonly people: readonly Person[]; readonly review: DesignReview },
): DesignReview {
  const known = new Set(review.map(({ key }) => key));
  return reviewDesign(model, design, people).filter(({ isBlocking, key }) => isBlocking && !known.has(key));
}

/** Whether a warning is about a person, step or segment where it is on the board. */
export function isAbout(warning: FormationWarning, { kind, name, team }: Member): boolean {
  const { people, steps, segments, teams } = warning;
  const isThere = teams.length === 0 || team === null || teams.includes(team);
  const names = { person: people, step: steps, segment: segments }[kind];
  return isThere && names.includes(name);
}

/** People as the models call them: a model that was fitted from a log has their pseudonyms. */
function knownMembers(people: readonly Person[], call: CallPerson) {
  const memberOf = ({ id, name, pseudonym }: Person) => call(pseudonym ?? name ?? id);
  const members = new Map(people.map((person) => [person.id, memberOf(person)]));
  return people.map((person) => {
    const manager = person.managerId === null ? undefined : members.get(person.managerId);
    return {
      id: memberOf(person),
      isFrontline: person.isFrontline,
      ...(manager !== undefined && { manager }),
    };
  });
}

function keyOf({ code, teams, steps, people, segments }: FormationWarning): string {
  return JSON.stringify([code, teams, steps, people, segments]);
}
