import { rm } from "node:fs/promises";
import { type Database, sqlText } from "../../database.ts";
import { EventLogFailure } from "../../errors.ts";
import type { OnFraction, Source } from "../source.ts";
import { type LineKind, type LineWriter, lineFile, lineKinds, writeLines } from "./ocel-lines.ts";

/** What staging needs: a folder for temporary files, and who wants to know how far it is. */
export interface StageOptions {
  readonly folder: string;
  readonly onFraction: OnFraction;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads an OCEL of any form into three tables: `ocel_events` (`no` in the order of the log, `id`, `type`, `time`, `attributes`),
 * `ocel_objects` (`no`, `id`, `type`, `attributes` with their times) and `ocel_relations` (`event_no`, `object_no`, `qualifier`), in
 * which an event and an object occur once. A line that cannot be read has NULL in every column.
 */
export async function stageOcel(database: Database, source: Source, options: StageOptions): Promise<void> {
  const { folder } = options;
  await writeLines(folder, (lines) => readLines(source, lines, options));
  try {
    await createTables(database, folder);
  } catch (error) {
    throw refuseLines(error as Error);
  }
  for (const kind of lineKinds) await rm(lineFile(folder, kind));
}

async function readLines(source: Source, lines: LineWriter, { folder, onFraction, signal }: StageOptions) {
  const onRead = (fraction: number) => {
    signal?.throwIfAborted();
    onFraction(fraction);
  };
  if (source.kind === "ocel-sqlite") {
    const { readOcelSqlite } = await import("./read-ocel-sqlite.ts");
    return readOcelSqlite(source, lines, { folder, onFraction: onRead });
  }
  if (source.kind === "ocel-xml") {
    const { readOcelXml } = await import("./read-ocel-xml.ts");
    return readOcelXml(source, lines, onRead);
  }
  const { readOcelJson } = await import("./read-ocel-json.ts");
  return readOcelJson(source, lines, onRead);
}

const columns: Readonly<Record<LineKind, string>> = {
  events: `"#": 'BIGINT', id: 'VARCHAR', type: 'VARCHAR', time: 'VARCHAR',
    attributes: 'STRUCT(name VARCHAR, value VARCHAR)[]',
    relationships: 'STRUCT("objectId" VARCHAR, qualifier VARCHAR)[]'`,
  objects: `id: 'VARCHAR', type: 'VARCHAR', attributes: 'STRUCT(name VARCHAR, value VARCHAR, time VARCHAR)[]'`,
  relations: `"eventId": 'VARCHAR', "objectId": 'VARCHAR', qualifier: 'VARCHAR'`,
};

async function createTables(database: Database, folder: string): Promise<void> {
  const read = (
    kind: LineKind,
  ) => `read_json(${sqlText(lineFile(folder, kind))}, format = 'newline_delimited',
    auto_detect = false, ignore_errors = true, columns = {${columns[kind]}})`;
  await database.run(`CREATE TABLE ocel_event_lines AS FROM ${read("events")}`);
  await database.run(`
    CREATE VIEW ocel_events AS
    SELECT coalesce("#", rowid) AS no, id, type, time, attributes, relationships FROM ocel_event_lines`);
  await database.run(`CREATE TABLE ocel_object_lines AS FROM ${read("objects")}`);
  // Sorted aggregates cost many times as much as lists that are sorted afterwards, and nearly all are of one value.
  await database.run(`
    CREATE TABLE ocel_objects AS
    SELECT min(rowid) AS no, id, arg_min(type, rowid) AS type, flatten(list_transform(
        list_sort(list({place: rowid, attributes: attributes}) FILTER (attributes IS NOT NULL)),
        lambda line: line.attributes)) AS attributes
    FROM ocel_object_lines GROUP BY id`);
  await database.run("DROP TABLE ocel_object_lines");
  await database.run(`
    CREATE TABLE ocel_relations AS
    WITH related AS (
      SELECT no AS event_no, unnest(relationships, recursive := true) FROM ocel_events
      UNION ALL
      SELECT no, "objectId", qualifier FROM ${read("relations")} JOIN ocel_events ON ocel_events.id = "eventId")
    SELECT event_no, ocel_objects.no AS object_no,
      CASE WHEN min(qualifier) = max(qualifier) THEN min(qualifier)
        ELSE nullif(array_to_string(list_sort(list_distinct(list(qualifier))), ', '), '') END AS qualifier
    FROM (SELECT event_no, "objectId", nullif(qualifier, '') AS qualifier FROM related)
    JOIN ocel_objects ON ocel_objects.id = "objectId"
    GROUP BY event_no, ocel_objects.no`);
}

/** Drops what `stageOcel` and `flattenOcel` made on their way. */
export async function dropStaged(database: Database): Promise<void> {
  await database.run("DROP VIEW ocel_events");
  for (const table of ["event_lines", "objects", "relations", "chosen", "values"]) {
    await database.run(`DROP TABLE ocel_${table}`);
  }
}

/** What goes wrong in reading the lines is the file's fault, unless it was stopped or the memory is too small. */
function refuseLines(error: Error): Error {
  if (/interrupt|out of memory/i.test(error.message)) return error;
  return new EventLogFailure("EVENT_LOG_BROKEN_OCEL", { reason: error.message.split("\n")[0] ?? "" });
}
