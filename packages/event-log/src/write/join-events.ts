import { type Database, sqlText } from "../database.ts";
import type { LogAttribute } from "../manifest.ts";
import { type BaseLog, findChangedCases } from "./changed-cases.ts";
import { type LogFiles, partSql } from "./part-files.ts";
import { missingName } from "./sequence.ts";

interface JoinOptions {
  /** The log that the events are added to. */
  readonly base: BaseLog | undefined;
  /** The log whose events are not added again. */
  readonly notIn: LogFiles | undefined;
  /** The names of the attributes of what is added, in the order of their columns. */
  readonly given: readonly string[];
  readonly isPseudonymised: boolean;
  /** Whose names go from the attributes: from pseudonym to name. */
  readonly knownPersons: Readonly<Record<string, string>> | undefined;
}

export interface JoinedEvents {
  readonly attributes: readonly LogAttribute[];
  /** Whether the tables have only cases that changed since the large files of the base were written. */
  readonly isOfChanged: boolean;
}

/**
 * Makes of a stored log and of the tables of `appendEvents` what an import makes of a file: `names`, `case_numbers`, `merged`,
 * `rows` with the due dates, and `raw` with the attributes. `fresh` has the events that are really added.
 */
export async function joinEvents(database: Database, options: JoinOptions): Promise<JoinedEvents> {
  const { base, notIn, isPseudonymised, knownPersons } = options;
  for (const part of ["events", "cases", "names"] as const) {
    await database.run(`CREATE VIEW base_${part} AS ${base ? `FROM ${partSql(base, part)}` : nothing[part]}`);
  }
  const kept = base?.manifest.attributes ?? [];
  if (base && kept.length > 0)
    await database.run(`CREATE VIEW base_attributes AS FROM ${partSql(base, "attributes")}`);
  if (isPseudonymised && knownPersons) await createPersonNames(database, knownPersons);
  await createNewEvents(database, notIn);
  await numberNames(database, isPseudonymised);
  const attributes = await joinNames(database, kept, options.given);
  const isOfChanged = base !== undefined && (await findChangedCases(database, base, attributes));
  const only = isOfChanged ? "SEMI JOIN changed_cases USING (case_no)" : "";
  for (const part of ["events", "cases"] as const) {
    await database.run(`CREATE VIEW old_${part} AS FROM base_${part} ${only}`);
  }
  await database.run(`
    CREATE TABLE case_numbers AS
    SELECT case_id, case_no FROM old_cases UNION ALL
    SELECT case_id, ((SELECT coalesce(max(case_no), 0) FROM base_cases) + row_number() OVER (ORDER BY min(position)))::INTEGER AS case_no
    FROM fresh ANTI JOIN base_cases USING (case_id) GROUP BY case_id`);
  await database.run(`CREATE TABLE merged AS ${mergedSql}`);
  // A date that is added is known later than that of the base, and of two the last: their numbers stand for those times. An
  // event that is there already may well tell a new one.
  await database.run(`
    CREATE TABLE rows AS
    SELECT case_no, due_at, NULL::TIMESTAMP AS start_at, TIMESTAMP '1970-01-01' AS time_at, 0 AS position, NULL AS reason
    FROM old_cases WHERE due_at IS NOT NULL UNION ALL
    SELECT case_no, due_at, NULL, TIMESTAMP '1970-01-01', position, NULL
    FROM sent JOIN case_numbers USING (case_id) WHERE due_at IS NOT NULL`);
  if (attributes.length > 0) await joinAttributes(database, attributes, { kept, given: options.given });
  return { attributes, isOfChanged };
}

const nothing = {
  events: `SELECT 0 AS case_no, 0 AS place, 0 AS position, 0 AS step, 0 AS team, 0 AS person,
    NULL::TIMESTAMP AS started_at, NULL::TIMESTAMP AS completed_at WHERE FALSE`,
  cases: "SELECT 0 AS case_no, '' AS case_id, NULL::TIMESTAMP AS due_at WHERE FALSE",
  names: "SELECT '' AS kind, 0 AS code, '' AS name WHERE FALSE",
} as const;

/** The table `person_names`, with which attributes are written. */
async function createPersonNames(database: Database, known: Readonly<Record<string, string>>): Promise<void> {
  await database.run("CREATE TABLE person_names (name VARCHAR PRIMARY KEY, pseudonym VARCHAR)");
  const pseudonymOf = new Map(Object.entries(known).map(([pseudonym, name]) => [name, pseudonym]));
  await database.append("person_names", (rows) => {
    for (const [name, pseudonym] of pseudonymOf) {
      rows.appendVarchar(name);
      rows.appendVarchar(pseudonym);
      rows.endRow();
    }
  });
}

/** The tables `sent`: all events, after the positions of the base, and `fresh`: those that are really added. */
async function createNewEvents(database: Database, notIn: JoinOptions["notIn"]): Promise<void> {
  const instant = (text: string) => `timezone('UTC', ${text}::TIMESTAMPTZ)`;
  const isKnown = notIn
    ? `ANTI JOIN (
        SELECT case_id, names.name AS step, completed_at FROM ${partSql(notIn, "events")} AS events
        JOIN ${partSql(notIn, "cases")} AS cases USING (case_no)
        JOIN ${partSql(notIn, "names")} AS names ON names.kind = 'step' AND names.code = events.step
        WHERE case_id IN (SELECT case_id FROM added)) AS known USING (case_id, step, completed_at)`
    : "";
  await database.run(`
    CREATE TABLE sent AS
    SELECT * REPLACE ((coalesce((SELECT max(position) FROM base_events), 0) + number)::INTEGER AS position) FROM (
      SELECT number, number AS position, case_id, step, nullif(team, ${sqlText(missingName)}) AS team,
        nullif(person, ${sqlText(missingName)}) AS person, ${instant("started_text")} AS started_at,
        ${instant("completed_text")} AS completed_at, ${instant("due_text")} AS due_at FROM added)`);
  await database.run(`CREATE TABLE fresh AS FROM sent ${isKnown}`);
}

/** The table `names` of both, with codes in the order of the names, and `codes` from what the base calls them. */
async function numberNames(database: Database, isPseudonymised: boolean): Promise<void> {
  const fresh = ["step", "team", "person"].map(
    (kind) => `SELECT '${kind}' AS kind, ${kind} AS name FROM fresh WHERE ${kind} IS NOT NULL`,
  );
  // The order of pseudonyms says nothing, so that theirs is the number that they have.
  const number = isPseudonymised
    ? "CASE WHEN kind = 'person' THEN substr(name, 2)::INTEGER ELSE row_number() OVER names END"
    : "row_number() OVER names";
  await database.run(`
    CREATE TABLE names AS
    SELECT kind, (${number})::INTEGER AS code, name
    FROM (SELECT kind, name FROM base_names UNION ${fresh.join(" UNION ")})
    WINDOW names AS (PARTITION BY kind ORDER BY name)`);
  await database.run(`
    CREATE TABLE codes AS
    SELECT kind, base_names.code AS old, names.code AS code FROM base_names JOIN names USING (kind, name)`);
}

const ofBase = (kind: string) =>
  `LEFT JOIN codes AS ${kind}s ON ${kind}s.kind = '${kind}' AND ${kind}s.old = old_events.${kind}`;
const ofNames = (kind: string) =>
  `LEFT JOIN names AS ${kind}s ON ${kind}s.kind = '${kind}' AND ${kind}s.name = fresh.${kind}`;
const coded = ["step", "team", "person"].map((kind) => `coalesce(${kind}s.code, 0) AS ${kind}`).join(", ");

/** `row` is the place of an event in `raw`. */
const mergedSql = `
  SELECT *, (row_number() OVER (ORDER BY position))::INTEGER AS row FROM (
    SELECT position, case_no, ${coded}, started_at, completed_at
    FROM old_events ${["step", "team", "person"].map(ofBase).join(" ")} UNION ALL
    SELECT position, case_no, ${coded}, started_at, completed_at
    FROM fresh JOIN case_numbers USING (case_id) ${["step", "team", "person"].map(ofNames).join(" ")})`;

/** The attributes of the base, and after them those that are new, as they came. */
async function joinNames(
  database: Database,
  kept: readonly LogAttribute[],
  given: readonly string[],
): Promise<readonly LogAttribute[]> {
  const more = given.flatMap((name, index) =>
    kept.some((known) => known.name === name) ? [] : [{ name, index }],
  );
  if (more.length === 0) return kept;
  const firsts = more.map(({ index }) => `min(number) FILTER (a${index} IS NOT NULL) AS a${index}`);
  const [first] = await database.query<Readonly<Record<string, number | null>>>(
    `SELECT ${firsts.join(", ")} FROM added_attributes SEMI JOIN fresh USING (number)`,
  );
  const used = more.flatMap(({ name, index }) => {
    const number = first?.[`a${index}`] ?? null;
    return number === null ? [] : [{ name, number }];
  });
  used.sort((one, other) => one.number - other.number || (one.name < other.name ? -1 : 1));
  const names = [...kept.map(({ name }) => name), ...used.map(({ name }) => name)];
  return names.map((name, index) => ({ name, column: `a${index}` }));
}

/** Makes `raw`, a row for each event by position. */
async function joinAttributes(
  database: Database,
  attributes: readonly LogAttribute[],
  { kept, given }: { readonly kept: readonly LogAttribute[]; readonly given: readonly string[] },
): Promise<void> {
  const old = attributes.map(({ column }, index) =>
    index < kept.length ? `${kept[index]!.column} AS ${column}` : `NULL::VARCHAR AS ${column}`,
  );
  const added = attributes.map(({ name, column }) => {
    const index = given.indexOf(name);
    return index < 0 ? `NULL AS ${column}` : `added_attributes.a${index} AS ${column}`;
  });
  await database.run(`
    CREATE TABLE raw AS
    SELECT * EXCLUDE (position) FROM (
      SELECT position, ${old.join(", ")} FROM old_events
        ${kept.length > 0 ? "LEFT JOIN base_attributes AS attributes USING (case_no, place)" : ""} UNION ALL
      SELECT position, ${added.join(", ")} FROM fresh JOIN added_attributes USING (number))
    ORDER BY position`);
}
