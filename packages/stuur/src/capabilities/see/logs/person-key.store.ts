import { sql } from "kysely";
import type { Transaction } from "../../../platform/database/database.ts";
import { toJson } from "../../../platform/database/tables.ts";

/** From pseudonym (P7) to name. */
export type PersonKey = Readonly<Record<string, string>>;

/** The key from pseudonym to name: the only place where names of persons are kept, and erasable as a whole. */
export async function readPersonKey(transaction: Transaction, logId: string): Promise<PersonKey> {
  const rows = await selectKey(transaction, logId).execute();
  return Object.fromEntries(rows.map(({ pseudonym, name }) => [pseudonym, name]));
}

/**
 * Keeps the key of a file that was read: its persons, and those of pushed events. The names of others go. Who was named by a
 * push while the file was read takes the pseudonym that the file gave, or a new one where the file gave that number to
 * another; no page showed the earlier one. Needs the lock of the log, of which all pushed events are read anew.
 */
export async function replacePersonKey(
  transaction: Transaction,
  logId: string,
  names: PersonKey,
): Promise<void> {
  const before = await readPersonKey(transaction, logId);
  const { moved, renumbered } = settle(before, names, await findHighestPseudonym(transaction, logId));
  const known = new Set(Object.values(before));
  const found = Object.entries(names).filter(([, name]) => !known.has(name));
  await replaceInContents(transaction, logId, { moved, found });
  await deletePersons(transaction, logId, { names, gone: Object.keys(moved) });
  await insertKey(transaction, logId, { ...names, ...renumbered });
}

/** From pseudonym to pseudonym who must have another, and the key of those to whom the file gives none. */
function settle(before: PersonKey, names: PersonKey, highest: number) {
  const pseudonymOf = new Map(Object.entries(names).map(([pseudonym, name]) => [name, pseudonym]));
  const numbers = Object.keys(names).map((pseudonym) => Number(pseudonym.slice(1)));
  let last = numbers.reduce((most, number) => Math.max(most, number), highest);
  const moved: Record<string, string> = {};
  const renumbered: Record<string, string> = {};
  for (const [pseudonym, name] of Object.entries(before)) {
    const given = pseudonymOf.get(name);
    if (given === pseudonym) continue;
    if (given !== undefined) moved[pseudonym] = given;
    else if (names[pseudonym] !== undefined) {
      last += 1;
      moved[pseudonym] = `P${last}`;
      renumbered[`P${last}`] = name;
    }
  }
  return { moved, renumbered };
}

/**
 * Replaces pseudonyms in the pushed events, and in their attributes the names of persons that were `found`, as pairs of
 * pseudonym and name.
 */
async function replaceInContents(
  transaction: Transaction,
  logId: string,
  {
    moved,
    found,
  }: {
    readonly moved: Readonly<Record<string, string>>;
    readonly found: readonly (readonly [string, string])[];
  },
): Promise<void> {
  if (found.length === 0 && Object.keys(moved).length === 0) return;
  const pseudonyms = sql`${toJson(moved)}::jsonb`;
  const names = sql`${toJson(Object.fromEntries(found.map(([pseudonym, name]) => [name, pseudonym])))}::jsonb`;
  await sql`
    with given as materialized (select ${pseudonyms} as pseudonyms, ${names} as names)
    update pushed_event set content = content
      || case when pseudonyms ? (content ->> 'person')
        then jsonb_build_object('person', pseudonyms -> (content ->> 'person')) else '{}' end
      || case when content ? 'attributes' then jsonb_build_object('attributes', (
        select jsonb_object_agg(attribute, case
          when names ? (value #>> '{}') then jsonb_build_object('person', names -> (value #>> '{}'))
          when pseudonyms ? (value ->> 'person') then jsonb_build_object('person', pseudonyms -> (value ->> 'person'))
          else value end)
        from jsonb_each(content -> 'attributes') as attributes (attribute, value))) else '{}' end
    from given
    where log_id = ${logId}::uuid and (pseudonyms ? (content ->> 'person') or exists (
      select from jsonb_each(content -> 'attributes') as attributes (attribute, value)
      where names ? (value #>> '{}') or pseudonyms ? (value ->> 'person')))`.execute(transaction);
}

/** Takes out of the key who is `gone`, and who is in neither the file nor a pushed event. */
async function deletePersons(
  transaction: Transaction,
  logId: string,
  { names, gone }: { readonly names: PersonKey; readonly gone: readonly string[] },
): Promise<void> {
  await sql`
    delete from person_key
    where log_id = ${logId}::uuid and (${toJson(gone)}::jsonb ? pseudonym or not ${toJson(names)}::jsonb ? pseudonym
      and pseudonym not in (
        select content ->> 'person' from pushed_event where log_id = ${logId}::uuid and content ? 'person' union
        select value ->> 'person' from pushed_event, jsonb_each(content -> 'attributes') as attributes (attribute, value)
        where log_id = ${logId}::uuid and value ? 'person'))`.execute(transaction);
}

/** The highest number that a pseudonym of the log ever had. */
export async function findHighestPseudonym(transaction: Transaction, logId: string): Promise<number> {
  const row = await transaction
    .selectFrom("event_log")
    .select(
      sql<number>`greatest(persons, (select max(substr(pseudonym, 2)::integer) from person_key where log_id = ${logId}))`.as(
        "highest",
      ),
    )
    .where("id", "=", logId)
    .executeTakeFirst();
  return row?.highest ?? 0;
}

/**
 * The pseudonyms of these names, new ones for who had none yet; those names go from the attributes of earlier events. Needs
 * the lock of the log.
 */
export async function namePersons(
  transaction: Transaction,
  logId: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const known = await findPseudonyms(transaction, logId, names);
  const missing = shuffle(names.filter((name) => !known.has(name)));
  if (missing.length === 0) return known;
  const highest = await findHighestPseudonym(transaction, logId);
  const added = missing.map((name, index) => [`P${highest + index + 1}`, name] as const);
  await insertKey(transaction, logId, Object.fromEntries(added));
  await replaceInContents(transaction, logId, { moved: {}, found: added });
  return new Map([...known, ...added.map(([pseudonym, name]) => [name, pseudonym] as const)]);
}

/** For each of these texts that is the name of a person, the pseudonym. */
export async function findPseudonyms(
  transaction: Transaction,
  logId: string,
  texts: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (texts.length === 0) return new Map();
  const wanted = sql<string>`(select jsonb_array_elements_text(${toJson(texts)}::jsonb))`;
  const rows = await selectKey(transaction, logId).where("name", "in", wanted).execute();
  return new Map(rows.map(({ pseudonym, name }) => [name, pseudonym]));
}

/** Adds who is not in it, and remembers the highest number, so that none is given out twice. */
async function insertKey(transaction: Transaction, logId: string, names: PersonKey): Promise<void> {
  const rows = Object.entries(names).map(([pseudonym, name]) => ({ log_id: logId, pseudonym, name }));
  const batch = 1000;
  for (let first = 0; first < rows.length; first += batch) {
    await transaction
      .insertInto("person_key")
      .values(rows.slice(first, first + batch))
      .onConflict((conflict) => conflict.columns(["organisation_id", "log_id", "pseudonym"]).doNothing())
      .execute();
  }
  const highest = rows.reduce((most, { pseudonym }) => Math.max(most, Number(pseudonym.slice(1))), 0);
  await transaction
    .updateTable("event_log")
    .set({ persons: sql`greatest(persons, ${highest})` })
    .where("id", "=", logId)
    .execute();
}

function selectKey(transaction: Transaction, logId: string) {
  return transaction.selectFrom("person_key").select(["pseudonym", "name"]).where("log_id", "=", logId);
}

/** So that the numbers do not tell in which order persons were met. */
function shuffle(names: readonly string[]): string[] {
  return names
    .map((name) => ({ name, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ name }) => name);
}
