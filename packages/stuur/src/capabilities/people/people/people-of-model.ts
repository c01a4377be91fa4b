import type { SimulationModel } from "@stuur/methods/simulation";
import type { ListedPerson } from "./merge-people.ts";
import type { NamedPerson } from "./people.store.ts";

/**
 * The people of a model, in the teams of today; who is in several teams is told of the first. Of a model from a log the
 * names are that log's pseudonyms; where another log calls somebody else so, the log is put behind the name.
 */
export function peopleOfModel(
  { people, designs }: SimulationModel,
  log: { readonly id: string; readonly name: string } | null,
  known: readonly NamedPerson[],
): readonly ListedPerson[] {
  const teams = designs[0]?.teams ?? [];
  const isOfOther = (name: string) =>
    known.some((person) => person.name === name && person.logId !== null && person.logId !== log?.id);
  return people.map(({ id, skills }) => ({
    name: log && isOfOther(id) ? `${id} (${log.name})` : id,
    ...(log && { alias: { pseudonym: id, logId: log.id } }),
    team: teams.find(({ members }) => members.includes(id))?.id ?? null,
    skills: skills.map(({ step, speed = 1 }) => ({ step, speed })),
  }));
}
