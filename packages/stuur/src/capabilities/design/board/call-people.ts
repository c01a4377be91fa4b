import type { SimulationModel } from "@stuur/methods/simulation";
import type { Person } from "./board.contract.ts";

/** How the board calls somebody whom the model calls so. */
export type CallPerson = (person: string) => string;

/** As the model does, with the own name behind it where a log calls somebody otherwise and the reader may know it. */
export function callPeople(people: readonly Person[]): CallPerson {
  const names = new Map(
    people.flatMap(({ name, pseudonym }) =>
      name !== null && pseudonym !== null && name !== pseudonym
        ? [[pseudonym, `${pseudonym} ${name}`] as const]
        : [],
    ),
  );
  return (person) => names.get(person) ?? person;
}

/** The model with people called so. */
export function renamePeople(model: SimulationModel, call: CallPerson): SimulationModel {
  return {
    ...model,
    people: model.people.map((person) => ({ ...person, id: call(person.id) })),
    designs: model.designs.map(({ teams, skills, ...design }) => ({
      ...design,
      teams: teams.map((team) => ({ ...team, members: team.members.map(call) })),
      ...(skills && { skills: skills.map((skill) => ({ ...skill, person: call(skill.person) })) }),
    })),
  };
}
