import { type Database, sqlText } from "../../database.ts";
import { type ObjectTypeCount, workerColumn } from "./object-types.ts";

/** A column of the flat log: its name, the SQL of its text, and the relation that must be joined for it. */
interface FlatColumn {
  readonly name: string;
  readonly expression: string;
  readonly join?: string;
}

/**
 * Makes `ocel_rows` with columns `c0`, `c1`, … of what `stageOcel` made: a row for each event and each object of the type that it is
 * about, in the order of the log. Case, step and time have the names that XES has for them; then come the attributes of the
 * event, those of the object (`case:…`, the value that was valid last), the persons and teams, and the qualifier of the relation.
 * Returns the names.
 */
export async function flattenOcel(
  database: Database,
  objectType: string,
  types: readonly ObjectTypeCount[],
): Promise<string[]> {
  await database.run(`
    CREATE TABLE ocel_chosen AS
    SELECT event_no, object_no, qualifier, id FROM ocel_relations JOIN ocel_objects ON no = object_no
    WHERE type = ${sqlText(objectType)}`);
  const columns: FlatColumn[] = [
    { name: "case:concept:name", expression: "chosen.id" },
    { name: "concept:name", expression: "event.type" },
    { name: "time:timestamp", expression: "event.time" },
    ...(await listEventAttributes(database)),
    ...(await listObjectAttributes(database)),
    ...listWorkers(types, objectType),
    { name: "qualifier", expression: "chosen.qualifier" },
  ];
  const texts = columns.map(({ expression }, index) => `${expression} AS c${index}`);
  const joins = new Set(columns.map(({ join }) => join ?? ""));
  await database.run(`
    CREATE TABLE ocel_rows AS SELECT ${texts.join(", ")}
    FROM ocel_chosen AS chosen JOIN ocel_events AS event ON event.no = chosen.event_no ${[...joins].join(" ")}
    ORDER BY chosen.event_no, chosen.object_no`);
  return distinctNames(columns.map(({ name }) => name));
}

async function listEventAttributes(database: Database): Promise<FlatColumn[]> {
  const found = await database.query<{ name: string }>(`
    SELECT name FROM (
      SELECT no, unnest(attributes, recursive := true) FROM ocel_events
      WHERE no IN (SELECT event_no FROM ocel_chosen))
    WHERE name <> '' GROUP BY name ORDER BY min(no), name`);
  return found.map(({ name }) => {
    return {
      name,
      expression: `list_filter(event.attributes, lambda a: a.name = ${sqlText(name)})[1].value`,
    };
  });
}

/** Attributes of objects change; of values at one moment, the last in the file counts. */
async function listObjectAttributes(database: Database): Promise<FlatColumn[]> {
  await database.run(`
    CREATE TABLE ocel_values AS
    SELECT no AS object_no, name, arg_max(value, (coalesce(try_cast(time AS TIMESTAMPTZ), '-infinity'), place)) AS value
    FROM (
      SELECT no, unnest(attributes, recursive := true), generate_subscripts(attributes, 1) AS place FROM ocel_objects
      WHERE no IN (SELECT object_no FROM ocel_chosen))
    WHERE name <> '' GROUP BY no, name`);
  const found = await database.query<{ name: string }>(
    "SELECT name FROM ocel_values GROUP BY name ORDER BY min(object_no), name",
  );
  if (found.length === 0) return [];
  const values = found.map(
    ({ name }, index) => `any_value(value) FILTER (name = ${sqlText(name)}) AS v${index}`,
  );
  const join = `LEFT JOIN (SELECT object_no, ${values.join(", ")} FROM ocel_values GROUP BY object_no) AS own
    ON own.object_no = chosen.object_no`;
  return found.map(({ name }, index) => ({ name: `case:${name}`, expression: `own.v${index}`, join }));
}

/** The first person and the first team that an event is about. */
function listWorkers(types: readonly ObjectTypeCount[], objectType: string): FlatColumn[] {
  return types.flatMap((type, index) => {
    const name = workerColumn(type.objectType);
    if (name === null || type.events === 0 || type.objectType === objectType) return [];
    const join = `LEFT JOIN (
        SELECT event_no, first(id ORDER BY qualifier, no) AS id FROM ocel_relations JOIN ocel_objects ON no = object_no
        WHERE type = ${sqlText(type.objectType)} GROUP BY event_no) AS worker${index}
      ON worker${index}.event_no = chosen.event_no`;
    return [{ name, expression: `worker${index}.id`, join }];
  });
}

function distinctNames(names: readonly string[]): string[] {
  const distinct = new Set<string>();
  for (const name of names) {
    let candidate = name;
    for (let times = 2; distinct.has(candidate); times++) candidate = `${name} (${times})`;
    distinct.add(candidate);
  }
  return [...distinct];
}
