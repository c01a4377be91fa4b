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
 * Keeps the key of a file that was read: its persons, and those of pushed events. The names of others go.
 *
 * @throws Error when an event that was pushed meanwhile gave somebody another pseudonym than the file did; read again
 */
export async function replacePersonKey(
  transaction: Transaction,
  logId: string,
  names: PersonKey,
): Promise<void> {
  const before = await readPersonKey(transaction, logId);
  const pseudonymOf = new Map(Object.entries(names).map(([pseudonym, name]) => [name, pseudonym]));
  for (const [pseudonym, name] of Object.entries(before)) {
    if ((names[pseudonym] ?? name) !== name || (pseudonymOf.get(name) ?? pseudonym) !== pseudonym)
      throw new Error("Persons were named while the file was read.");
  }
  await transaction
    .deleteFrom("person_key")
    .where("log_id", "=", logId)
    .where("pseudonym", "not in", (query) =>
      query
        .selectFrom("pushed_event")
        .select(sql<string>`content ->> 'person'`.as("person"))
        .where("log_id", "=", logId)
        .where(sql`content ->> 'person'`, "is not", null),
    )
    .where(sql<boolean>`not ${toJson(names)}::jsonb ? pseudonym`)
    .execute();
  await insertKey(transaction, logId, names);
}

/** The pseudonyms of these names, new ones for who had none yet. Needs the lock of the log. */
export async function namePersons(
  transaction: Transaction,
  logId: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const known = await findPseudonyms(transaction, logId, names);
  const missing = shuffle(names.filter((name) => !known.has(name)));
  if (missing.length === 0) return known;
  const { persons } = await transaction
    .selectFrom("event_log")
    .select(
      sql<number>`greatest(persons, (select max(substr(pseudonym, 2)::integer) from person_key where log_id = ${logId}))`.as(
        "persons",
      ),
    )
    .where("id", "=", logId)
    .executeTakeFirstOrThrow();
  const added = missing.map((name, index) => [`P${persons + index + 1}`, name] as const);
  await insertKey(transaction, logId, Object.fromEntries(added));
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
