import type { SimulationModel } from "@stuur/methods/simulation";
import type { ListedPerson } from "./merge-people.ts";
import type { NamedPerson } from "./people.store.ts";

/**
 * The people of a model, in the teams of today; who is in several teams is told of the first. Of a model from a log the
 * names are that log's pseudonyms; where another log (also one that is gone) calls somebody else so, the log is put behind
 * the name. So are two told apart whose names differ in capitals alone: names are looked up however they are written.
 */
export function peopleOfModel(
  { people, designs }: SimulationModel,
  log: { readonly id: string; readonly name: string } | null,
  known: readonly NamedPerson[],
): readonly ListedPerson[] {
  const teams = designs[0]?.teams ?? [];
  const others = known.filter((person) => isUnnamed(person) && person.logId !== (log?.id ?? null));
  const taken = new Set(others.map(({ name }) => name.toLowerCase()));
  return people.map(({ id, skills }) => {
    const name = freeName(id, { taken, label: log?.name });
    taken.add(name.toLowerCase());
    return {
      name,
      ...(log && { alias: { pseudonym: id, logId: log.id } }),
      team: teams.find(({ members }) => members.includes(id))?.id ?? null,
      skills: skills.map(({ step, speed = 1 }) => ({ step, speed })),
    };
  });
}

/** Still called as a log does; the log may be gone. Who was given a name is known by it everywhere. */
function isUnnamed({ name, pseudonym }: NamedPerson): boolean {
  return pseudonym !== null && (name === pseudonym || name.startsWith(`${pseudonym} (`));
}

/** The name itself or with the label, or else with the first number that makes it free. */
function freeName(
  name: string,
  { taken, label }: { readonly taken: ReadonlySet<string>; readonly label: string | undefined },
): string {
  const isFree = (one: string) => !taken.has(one.toLowerCase());
  const labelled = label === undefined ? name : `${name} (${label})`;
  const first = [name, labelled].find(isFree);
  if (first !== undefined) return first;
  let number = 2;
  while (!isFree(`${labelled} ${number}`)) number += 1;
  return `${labelled} ${number}`;
}
