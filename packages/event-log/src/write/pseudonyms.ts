import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Database, sqlText } from "../database.ts";

/** Where the events now are, and the names that may no longer be seen. */
export interface Pseudonymised {
  readonly events: string;
  readonly hiddenNames: ReadonlySet<string>;
}

/**
 * Replaces the persons in the relation `events` by P1, P2, …, in `names` as well, and writes `persons.json`, which tells who
 * they are, beside the log. The table `pseudonyms` has both. The order is that of a hash with the seed: it follows neither
 * from the names nor from the file.
 */
export async function replacePersons(
  database: Database,
  { events, folder, seed }: { readonly events: string; readonly folder: string; readonly seed: string },
): Promise<Pseudonymised> {
  await database.run(`
    CREATE TABLE pseudonyms AS
    SELECT code, name, row_number() OVER (ORDER BY sha256(${sqlText(seed)} || name), name)::INTEGER AS number
    FROM names WHERE kind = 'person' AND code IN (SELECT person FROM ${events})`);
  const persons = await database.query<{ number: number; name: string }>(
    "SELECT number, name FROM pseudonyms ORDER BY number",
  );
  const byPseudonym = Object.fromEntries(persons.map(({ number, name }) => [`P${number}`, name]));
  await writeFile(join(folder, "persons.json"), `${JSON.stringify(byPseudonym, null, 1)}\n`);
  await database.run("DELETE FROM names WHERE kind = 'person'");
  await database.run("INSERT INTO names SELECT 'person', number, 'P' || number FROM pseudonyms");
  // The number becomes the code: codes in the order of the real names would give the alphabet away.
  await database.run(`
    CREATE VIEW pseudonymised AS
    SELECT e.* REPLACE (coalesce(number, 0) AS person)
    FROM ${events} AS e LEFT JOIN pseudonyms ON pseudonyms.code = e.person`);
  return { events: "pseudonymised", hiddenNames: new Set(persons.map(({ name }) => name)) };
}
