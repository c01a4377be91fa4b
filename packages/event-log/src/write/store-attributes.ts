import type { Database } from "../database.ts";
import type { CodedText, EventLogManifest } from "../manifest.ts";
import type { RawRows } from "../read/raw-rows.ts";
import type { RecognisedColumns } from "../read/recognise-by-content.ts";
import { recogniseColumns } from "../read/recognise-columns.ts";

/** What becomes of the columns without a role. */
export interface StoredAttributes {
  readonly attributes: EventLogManifest["attributes"];
  /** For each of them the column of `raw` that has it. */
  readonly sources: readonly string[];
  readonly notes: readonly CodedText[];
}

interface Situation {
  readonly lifecycle: EventLogManifest["lifecycle"];
  readonly isPseudonymised: boolean;
}

/**
 * Decides which columns of `raw` are stored as attributes of the events. A status that merged nothing is one of them.
 * Where persons get pseudonyms, columns that are named like persons are left out.
 */
export function decideAttributes(raw: RawRows, { lifecycle, isPseudonymised }: Situation): StoredAttributes {
  const { status } = raw.columns;
  const found = raw.attributes.map((name, index) => ({ name, source: `a${index}` }));
  if (status && lifecycle === "none") found.push({ name: status.column, source: "status" });
  const hidden = found.filter(({ name }) => isPseudonymised && isOfPersons(name)).map(({ name }) => name);
  const kept = found.filter(({ name }) => !hidden.includes(name));
  return {
    attributes: kept.map(({ name }, index) => ({ name, column: `a${index}` })),
    sources: kept.map(({ source }) => source),
    notes: hidden.length === 0 ? [] : [noteHidden(hidden)],
  };
}

function isOfPersons(name: string): boolean {
  const columns: RecognisedColumns = recogniseColumns([name.replace(/^case:/, "")], []);
  return columns.person !== undefined;
}

function noteHidden(names: readonly string[]): CodedText {
  const list = names.join(", ");
  return {
    code: "person-columns-left-out",
    nl: `Niet bewaard, omdat er namen van personen in kunnen staan: ${list}.`,
    en: `Not kept, because they may hold names of persons: ${list}.`,
  };
}

/**
 * SQL of the attributes of the events in `sequence`, a row for each event in the order of the file: case_no, place, a0, a1,
 * … Needs `raw`, `merged` and `sequence`. Where one of the tables `pseudonyms` and `person_names` is there, values that are exactly the name of a person are
 * replaced by the pseudonym, and names of persons without any event by nothing.
 */
export async function attributesSql(database: Database, sources: readonly string[]): Promise<string> {
  const isPseudonymised = (await hasTable(database, "person_names")) || (await createPersonNames(database));
  const selected: string[] = [];
  const joins: string[] = [];
  for (const [index, source] of sources.entries()) {
    const isNamed = isPseudonymised && (await hasNames(database, source));
    if (isNamed) joins.push(`LEFT JOIN person_names AS n${index} ON n${index}.name = raw.${source}`);
    const value = isNamed
      ? `CASE WHEN n${index}.name IS NULL THEN raw.${source} ELSE n${index}.pseudonym END`
      : `nullif(raw.${source}, '')`;
    selected.push(`${value} AS a${index}`);
  }
  return `SELECT case_no, place, ${selected.join(", ")}
    FROM raw JOIN (
      SELECT merged.row, sequence.case_no, place FROM merged JOIN sequence USING (position)) AS places
      ON raw.rowid + 1 = places.row ${joins.join(" ")}`;
}

/** All names of persons in the file with their pseudonyms, as a table; false when persons are stored by name. */
async function createPersonNames(database: Database): Promise<boolean> {
  if (!(await hasTable(database, "pseudonyms"))) return false;
  await database.run(`
    CREATE TABLE person_names AS
    SELECT person AS name, 'P' || any_value(number) AS pseudonym
    FROM raw LEFT JOIN pseudonyms ON pseudonyms.name = raw.person WHERE person <> '' GROUP BY person`);
  return true;
}

async function hasTable(database: Database, name: "person_names" | "pseudonyms"): Promise<boolean> {
  const [found] = await database.query(`FROM duckdb_tables() WHERE table_name = '${name}'`);
  return found !== undefined;
}

async function hasNames(database: Database, source: string): Promise<boolean> {
  const [found] = await database.query<{ count: number }>(`
    SELECT count(*) AS count FROM (SELECT DISTINCT ${source} AS value FROM raw) SEMI JOIN person_names ON name = value`);
  return (found?.count ?? 0) > 0;
}
