import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Database, sqlText } from "../database.ts";
import type { HiddenNames } from "./hide-names.ts";

/** Where the events now are, and the names that may no longer be seen. */
export interface Pseudonymised {
  readonly events: string;
  readonly hiddenNames: HiddenNames;
}

/** Which pseudonyms persons get. */
export interface PseudonymChoice {
  readonly seed: string;
  /** Persons who have one, as in `persons.json`; the others are numbered after them. */
  readonly known?: Readonly<Record<string, string>> | undefined;
  /** The highest number that was ever given out; the others are numbered after it, too. */
  readonly highest?: number | undefined;
}

/**
 * Replaces the persons in the relation `events` by P1, P2, …, in `names` as well, and writes `persons.json`, which tells who
 * they are, beside the log. The table `pseudonyms` has both. The order is that of a hash with the seed: it follows neither
 * from the names nor from the file.
 */
export async function replacePersons(
  database: Database,
  {
    events,
    folder,
    seed,
    known = {},
    highest: everGiven = 0,
  }: PseudonymChoice & { readonly events: string; readonly folder: string },
): Promise<Pseudonymised> {
  const highest = Math.max(everGiven, await createKnownPersons(database, known));
  await database.run(`
    CREATE TABLE pseudonyms AS
    SELECT code, name, coalesce(known.number, ${highest} + row_number() OVER (
      PARTITION BY known.number IS NULL ORDER BY sha256(${sqlText(seed)} || name), name))::INTEGER AS number
    FROM names LEFT JOIN (SELECT name, min(number) AS number FROM known_persons GROUP BY name) AS known USING (name)
    WHERE kind = 'person' AND code IN (SELECT person FROM ${events})`);
  const persons = await database.query<{ number: number; name: string }>(
    "SELECT number, name FROM pseudonyms ORDER BY number",
  );
  const byPseudonym = Object.fromEntries(persons.map(({ number, name }) => [`P${number}`, name]));
  await writeFile(join(folder, "persons.json"), `${JSON.stringify(byPseudonym, null, 1)}\n`);
  const hiddenNames = await findHiddenNames(database, known);
  await database.run("DELETE FROM names WHERE kind = 'person'");
  await database.run("INSERT INTO names SELECT 'person', number, 'P' || number FROM pseudonyms");
  // The number becomes the code: codes in the order of the real names would give the alphabet away.
  await database.run(`
    CREATE VIEW pseudonymised AS
    SELECT e.* REPLACE (coalesce(number, 0) AS person)
    FROM ${events} AS e LEFT JOIN pseudonyms ON pseudonyms.code = e.person`);
  return { events: "pseudonymised", hiddenNames };
}

/** All names that are known: also of persons without any event, and of those who are in the key from before. */
async function findHiddenNames(
  database: Database,
  known: Readonly<Record<string, string>>,
): Promise<HiddenNames> {
  const named = await database.query<{ name: string; number: number | null }>(
    "SELECT names.name, number FROM names LEFT JOIN pseudonyms USING (code) WHERE kind = 'person'",
  );
  return new Map([
    ...Object.entries(known).map(([pseudonym, name]) => [name, pseudonym] as const),
    ...named.map(({ name, number }) => [name, number === null ? "P?" : `P${number}`] as const),
  ]);
}

/** Makes the table `known_persons` and tells the highest of their numbers. */
async function createKnownPersons(
  database: Database,
  known: Readonly<Record<string, string>>,
): Promise<number> {
  await database.run("CREATE TABLE known_persons (number INTEGER, name VARCHAR)");
  let highest = 0;
  await database.append("known_persons", (appender) => {
    for (const [pseudonym, name] of Object.entries(known)) {
      const number = Number(pseudonym.slice(1));
      highest = Math.max(highest, number);
      appender.appendInteger(number);
      appender.appendVarchar(name);
      appender.endRow();
    }
  });
  return highest;
}
