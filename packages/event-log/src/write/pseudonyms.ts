import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Database, sqlText } from "../database.ts";

/**
 * Replaces the persons in `merged` by P1, P2, … and writes `persons.json`, which tells who they are, beside the log. The
 * order is that of a hash with the seed: it follows neither from the names nor from the file. Gives the names.
 */
export async function replacePersons(
  database: Database,
  folder: string,
  seed: string,
): Promise<ReadonlySet<string>> {
  await database.run(`
    CREATE TABLE persons AS
    SELECT person, 'P' || row_number() OVER (ORDER BY sha256(${sqlText(seed)} || person), person) AS pseudonym
    FROM (SELECT DISTINCT person FROM merged WHERE person IS NOT NULL)`);
  await database.run(`
    CREATE TABLE renamed AS
    SELECT merged.* REPLACE (pseudonym AS person) FROM merged LEFT JOIN persons USING (person)`);
  const names = await database.query<{ pseudonym: string; person: string }>(
    "SELECT pseudonym, person FROM persons ORDER BY length(pseudonym), pseudonym",
  );
  const byPseudonym = Object.fromEntries(names.map(({ pseudonym, person }) => [pseudonym, person]));
  await writeFile(join(folder, "persons.json"), `${JSON.stringify(byPseudonym, null, 1)}\n`);
  await database.run("DROP TABLE merged");
  await database.run("ALTER TABLE renamed RENAME TO merged");
  await database.run("DROP TABLE persons");
  return new Set(names.map(({ person }) => person));
}
