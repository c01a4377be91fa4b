import { writeFile } from "node:fs/promises";
import sqlite from "node-sqlite3-wasm";

/** An object-centric log to be written in three forms by tests. Times are in milliseconds since 1970. */
export interface OcelLog {
  readonly objects: readonly {
    readonly id: string;
    readonly type: string;
    readonly values: readonly (readonly [name: string, value: string, time: number])[];
  }[];
  readonly events: readonly {
    readonly id: string;
    readonly type: string;
    readonly time: number;
    readonly values: readonly (readonly [name: string, value: string])[];
    readonly related: readonly (readonly [objectId: string, qualifier: string])[];
  }[];
}

/** With times in UTC. */
export async function writeOcelJson(file: string, { objects, events }: OcelLog): Promise<void> {
  const content = {
    objects: objects.map(({ id, type, values }) => ({
      id,
      type,
      attributes: values.map(([name, value, time]) => ({ name, value, time: new Date(time).toISOString() })),
    })),
    events: events.map(({ id, type, time, values, related }) => ({
      id,
      type,
      time: new Date(time).toISOString(),
      attributes: values.map(([name, value]) => ({ name, value })),
      relationships: related.map(([objectId, qualifier]) => ({ objectId, qualifier })),
    })),
  };
  await writeFile(file, JSON.stringify(content));
}

/** With times without zone, as they are in winter in Amsterdam. */
export async function writeOcelXml(file: string, { objects, events }: OcelLog): Promise<void> {
  const objectTags = objects.map(({ id, type, values }) => {
    const tags = values.map(([name, value, time]) =>
      tag("attribute", { name, time: localTime(time) }, escapeXml(value)),
    );
    return tag("object", { id, type }, tag("attributes", {}, tags.join("")));
  });
  const eventTags = events.map(({ id, type, time, values, related }) => {
    const attributes = values.map(([name, value]) => tag("attribute", { name }, escapeXml(value)));
    const relations = related.map(([objectId, qualifier]) =>
      tag("relationship", { "object-id": objectId, qualifier }),
    );
    const content = tag("attributes", {}, attributes.join("")) + tag("objects", {}, relations.join("\n"));
    return tag("event", { id, type, time: localTime(time) }, content);
  });
  const content = tag("objects", {}, objectTags.join("\n")) + tag("events", {}, eventTags.join("\n"));
  await writeFile(
    file,
    `<?xml version="1.0" encoding="UTF-8"?>\n${tag("log", {}, `<object-types/>${content}`)}`,
  );
}

/** With times without zone, as they are in winter in Amsterdam. */
export function writeOcelSqlite(file: string, { objects, events }: OcelLog): void {
  const database = new sqlite.Database(file);
  database.exec("BEGIN");
  const names = [...new Set([...objects, ...events].flatMap(({ values }) => values.map(([name]) => name)))];
  const columns = names.map((name) => `, ${quoteName(name)} TEXT`).join("");
  for (const kind of ["event", "object"] as const) {
    database.exec(`CREATE TABLE ${kind} (ocel_id TEXT, ocel_type TEXT)`);
    database.exec(`CREATE TABLE ${kind}_map_type (ocel_type TEXT, ocel_type_map TEXT)`);
    const types = new Set((kind === "event" ? events : objects).map(({ type }) => type));
    for (const type of types) {
      database.run(`INSERT INTO ${kind}_map_type VALUES (?, ?)`, [type, tableName(type)]);
      database.exec(
        `CREATE TABLE ${kind}_${tableName(type)} (ocel_id TEXT, ocel_time TEXT, ocel_changed_field TEXT ${columns})`,
      );
    }
  }
  const insert = (table: string, row: Record<string, string>) => {
    const keys = Object.keys(row);
    const sql = `INSERT INTO ${table} (${keys.map(quoteName).join(", ")}) VALUES (${keys.map(() => "?").join(", ")})`;
    database.run(sql, Object.values(row));
  };
  database.exec("CREATE TABLE event_object (ocel_event_id TEXT, ocel_object_id TEXT, ocel_qualifier TEXT)");
  for (const { id, type, values } of objects) {
    insert("object", { ocel_id: id, ocel_type: type });
    for (const [name, value, time] of values) {
      insert(`object_${tableName(type)}`, {
        ocel_id: id,
        ocel_time: localTime(time),
        ocel_changed_field: name,
        [name]: value,
      });
    }
  }
  for (const { id, type, time, values, related } of events) {
    insert("event", { ocel_id: id, ocel_type: type });
    insert(`event_${tableName(type)}`, {
      ocel_id: id,
      ocel_time: localTime(time),
      ...Object.fromEntries(values),
    });
    for (const [objectId, qualifier] of related) {
      insert("event_object", { ocel_event_id: id, ocel_object_id: objectId, ocel_qualifier: qualifier });
    }
  }
  database.exec("COMMIT");
  database.close();
}

function localTime(time: number): string {
  return new Date(time + 3_600_000).toISOString().slice(0, 19).replace("T", " ");
}

function tag(name: string, attributes: Readonly<Record<string, string>>, content = ""): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  return `<${name}${written.join("")}>${content}</${name}>`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

function tableName(type: string): string {
  return type.replace(/\W/g, "");
}

function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
