import type { EventLog } from "../event-log.ts";
import type { ColumnRole } from "../manifest.ts";

/** A few values of each column of a log, the most frequent first. */
export interface ColumnSamples {
  /** Of what was read as a role. Times are ISO 8601 in UTC; persons are pseudonyms where they were replaced. */
  readonly roles: Readonly<Partial<Record<ColumnRole, readonly string[]>>>;
  /** Of the columns without a role that were kept, by their name in the file. */
  readonly attributes: Readonly<Record<string, readonly string[]>>;
}

/** So many different values of a column, out of so many rows. */
const mostValues = 3;
const mostRows = 10_000;

/**
 * Shows what a log holds in each column, so that somebody can see whether it was read right: three different values, of
 * ten thousand rows. A status and an instance are not kept, and have none.
 *
 * @example
 * ```ts
 * import { mkdtemp, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { columnSamples, importEventLog, openEventLog } from "@stuur/event-log";
 *
 * const folder = await mkdtemp(join(tmpdir(), "stuur-"));
 * const file = join(folder, "orders.csv");
 * const rows = ["1,Draw,Design,2025-03-03 09:00,oak", "1,Plan,Planning,2025-03-04 10:00,oak"];
 * await writeFile(file, ["order,step,team,completed,wood", ...rows].join("\n"));
 * await importEventLog({ file, folder: join(folder, "log") });
 * const log = await openEventLog(join(folder, "log"));
 * const { roles, attributes } = await columnSamples(log);
 * [roles.step, attributes.wood]; // => [["Draw", "Plan"], ["oak"]]
 * await log.close();
 * ```
 */
export async function columnSamples(log: EventLog): Promise<ColumnSamples> {
  return log.database.hold(async () => {
    const { columns, attributes } = log.manifest;
    const roles: Partial<Record<ColumnRole, readonly string[]>> = {};
    for (const role of Object.keys(columns) as ColumnRole[]) {
      const place = placeOf[role];
      roles[role] = place ? await listValues(log, place) : [];
    }
    const ofAttributes: Record<string, readonly string[]> = {};
    for (const { name, column } of attributes) {
      ofAttributes[name] = await listValues(log, ["attributes", `${column}::VARCHAR`]);
    }
    return { roles, attributes: ofAttributes };
  });
}

type Place = readonly [relation: string, expression: string];

/** Where the log holds what was read as a role. */
const placeOf: Readonly<Record<ColumnRole, Place | null>> = {
  case: ["cases", "case_id"],
  step: ["events", "step::VARCHAR"],
  team: ["events", "team::VARCHAR"],
  person: ["events", "person::VARCHAR"],
  time: ["events", "completed_at"],
  start: ["events", "started_at"],
  due: ["cases", "due_at"],
  status: null,
  instance: null,
};

async function listValues({ database }: EventLog, [relation, expression]: Place): Promise<readonly string[]> {
  const rows = await database.query<{ value: string | Date }>(`
    SELECT value FROM (SELECT ${expression} AS value FROM ${relation} LIMIT ${mostRows})
    WHERE value IS NOT NULL GROUP BY value ORDER BY count(*) DESC, value LIMIT ${mostValues}`);
  return rows.map(({ value }) => (value instanceof Date ? value.toISOString() : value));
}
