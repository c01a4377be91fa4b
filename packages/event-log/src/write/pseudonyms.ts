import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Database, sqlText } from "../database.ts";

/** Where the events now are, and the names that may no longer be seen. */
export interface Pseudonymised {
  readonly events: string;
  readonly hiddenNames: ReadonlySet<string>;
}

/**
 * Replaces the persons in the relation `events` by P1, P2, … and writes `persons.json`, which tells who they are, beside
 * the log. The order is that of a hash with the seed: it follows neither from the names nor from the file.
 */
export async function replacePersons(
  database: Database,
  { events, folder, seed }: { readonly events: string; readonly folder: string; readonly seed: string },
): Promise<Pseudonymised> {
  const [found] = await database.query<{ count: number }>(`SELECT count(person) AS count FROM ${events}`);
  if (found?.count === 0) {
    // DuckDB can neither sort by an ENUM without values nor make one.
    await writePersons(folder, {});
    return { events, hiddenNames: new Set() };
  }
  await database.run(`
    CREATE TABLE persons AS
    SELECT person, 'P' || row_number() OVER (ORDER BY sha256(${sqlText(seed)} || person::VARCHAR), person) AS pseudonym
    FROM (SELECT DISTINCT person FROM ${events} WHERE person IS NOT NULL)`);
  const names = await database.query<{ pseudonym: string; person: string }>(
    "SELECT pseudonym, person FROM persons ORDER BY length(pseudonym), pseudonym",
  );
  await writePersons(folder, Object.fromEntries(names.map(({ pseudonym, person }) => [pseudonym, person])));
  // An ENUM of its own: Parquet files take all the values of an ENUM with them, the names as well.
  await database.run("CREATE TYPE pseudonym AS ENUM (SELECT pseudonym FROM persons)");
  await database.run(`
    CREATE VIEW pseudonymised AS
    SELECT e.* REPLACE (persons.pseudonym::pseudonym AS person) FROM ${events} AS e LEFT JOIN persons USING (person)`);
  return { events: "pseudonymised", hiddenNames: new Set(names.map(({ person }) => person)) };
}

async function writePersons(folder: string, byPseudonym: Readonly<Record<string, string>>): Promise<void> {
  await writeFile(join(folder, "persons.json"), `${JSON.stringify(byPseudonym, null, 1)}\n`);
}
