import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { PersonBody, PersonRow } from "./people.contract.ts";
import type { NamedPerson } from "./people.store.ts";

/** Somebody on a list, and how a log calls this person. */
export type ListedPerson = PersonRow & {
  readonly alias?: { readonly pseudonym: string; readonly logId: string };
};

/** What is to be written, and what a list brought. */
export interface MergedPeople {
  readonly writes: readonly { readonly id: string; readonly person: PersonBody }[];
  readonly added: number;
  /** Of whom so many are only named as a manager. */
  readonly addedManagers: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Known, said to be otherwise, and left as they are. */
  readonly kept: readonly string[];
}

/**
 * Lays a list beside the people that are known, by what a log calls them and else by name however it is written. What the list does not
 * say of somebody stays; who is known and said to be otherwise is left as it is, unless `replace`. A manager whom nobody
 * knows is added, without anything else.
 */
export function mergePeople(
  known: readonly NamedPerson[],
  rows: readonly ListedPerson[],
  { replace }: { readonly replace: boolean },
): MergedPeople {
  const { all, managers } = addManagers(known, rows);
  const found = all.map((row) => ({ row, person: findPerson(known, row) }));
  const ids = new Map(known.map(({ id, name }) => [name.toLowerCase(), id]));
  const placed = found.map(({ row, person }) => {
    const id = person?.id ?? ids.get(row.name.toLowerCase()) ?? randomUUID();
    ids.set(row.name.toLowerCase(), id);
    return { row, person, id };
  });
  const writes: { id: string; person: PersonBody }[] = [];
  const kept: string[] = [];
  let unchanged = 0;
  for (const { row, person, id } of placed) {
    const next = apply(row, person, ids);
    if (person === undefined) writes.push({ id, person: next });
    else if (isSame(person, next)) unchanged += 1;
    else if (replace) writes.push({ id, person: next });
    else kept.push(person.name);
  }
  const added = placed.filter(({ person }) => person === undefined).length;
  return { writes, added, addedManagers: managers, changed: writes.length - added, unchanged, kept };
}

/** Each name once, the last row counts; and who is only named as a manager. */
function addManagers(known: readonly NamedPerson[], rows: readonly ListedPerson[]) {
  const byName = new Map(rows.map((row) => [row.name.toLowerCase(), row]));
  const isKnown = (name: string) =>
    byName.has(name.toLowerCase()) || known.some((one) => one.name.toLowerCase() === name.toLowerCase());
  const managers = rows.flatMap(({ manager }) => (manager && !isKnown(manager) ? [manager] : []));
  const named = new Map(managers.map((name) => [name.toLowerCase(), { name }]));
  const all: readonly ListedPerson[] = [...named.values(), ...byName.values()];
  return { all, managers: named.size };
}

function findPerson(known: readonly NamedPerson[], { name, alias }: ListedPerson): NamedPerson | undefined {
  return (
    known.find(({ pseudonym, logId }) => alias && pseudonym === alias.pseudonym && logId === alias.logId) ??
    known.find((person) => person.name.toLowerCase() === name.toLowerCase())
  );
}

function apply(
  row: ListedPerson,
  person: NamedPerson | undefined,
  ids: ReadonlyMap<string, string>,
): PersonBody {
  const { alias, team, manager, isFrontline, skills } = row;
  const managerId = manager === undefined ? person?.managerId : manager && ids.get(manager.toLowerCase());
  return {
    // Who was found by pseudonym may have got a name since.
    name: person?.name ?? row.name,
    pseudonym: alias?.pseudonym ?? person?.pseudonym ?? null,
    logId: alias?.logId ?? person?.logId ?? null,
    team: team === undefined ? (person?.team ?? null) : team,
    managerId: managerId ?? null,
    isFrontline: isFrontline ?? person?.isFrontline ?? false,
    skills: [...(skills ?? person?.skills ?? [])],
    version: person?.version,
  };
}

function isSame({ id: _, ...person }: NamedPerson, next: PersonBody): boolean {
  return isDeepStrictEqual(person, next);
}
