import { type Database, type DatabaseLimits, openDatabase, sqlText } from "./database.ts";
import { type EventLogManifest, readManifest } from "./manifest.ts";
import { forgetColumns } from "./questions/columns/keep-columns.ts";
import { type PartName, partSql } from "./write/part-files.ts";
import { pairsSql } from "./write/sequence.ts";

/** An open log: ask it questions, then close it. */
export interface EventLog {
  readonly folder: string;
  readonly manifest: EventLogManifest;
  /**
   * The log as SQL views, for questions that this package does not have: `events`, `pairs`, `cases`, and `attributes`
   * (case_no, place and for each of `manifest.attributes` its `column`). Their rows come in no particular order.
   */
  readonly database: Database;
  /** Waits for the questions that are being answered; after it, every question is refused. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Opens a log that `importEventLog` made. The folder is only read, so any number of processes can have it open. A
 * question that needs more than `memoryLimit` writes rows to a folder in `temporaryFolder`, which closing removes.
 * Throws an `EventLogFailure` when the folder holds no log, or one of another format version.
 *
 * @example
 * ```ts
 * import { mkdtemp, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { importEventLog, openEventLog } from "@stuur/event-log";
 *
 * const folder = await mkdtemp(join(tmpdir(), "stuur-"));
 * const file = join(folder, "orders.csv");
 * const rows = ["1,Design,Design,2025-03-03 09:00", "1,Plan,Planning,2025-03-04 10:00"];
 * await writeFile(file, ["order,step,team,completed", ...rows].join("\n"));
 * await importEventLog({ file, folder: join(folder, "log") });
 * const log = await openEventLog(join(folder, "log"));
 * log.manifest.columns.team?.column; // => "team"
 * await log.database.query("SELECT count(*) AS events FROM events"); // => [{ events: 2 }]
 * await log.close();
 * ```
 */
export async function openEventLog(folder: string, limits: DatabaseLimits = {}): Promise<EventLog> {
  const manifest = await readManifest(folder);
  const database = await openDatabase(limits);
  try {
    await createViews(database, folder, manifest);
  } catch (error) {
    await database.close();
    throw error;
  }
  const log: EventLog = {
    folder,
    manifest,
    database,
    async close() {
      await database.close();
      forgetColumns(log);
    },
    [Symbol.asyncDispose]: () => log.close(),
  };
  return log;
}

async function createViews(database: Database, folder: string, manifest: EventLogManifest): Promise<void> {
  await database.run(`SET TimeZone = ${sqlText(manifest.timeZone)}`);
  const fileOf = (part: PartName) => partSql({ folder, manifest }, part);
  await database.run(`CREATE VIEW cases AS FROM ${fileOf("cases")}`);
  await database.run(`CREATE VIEW names AS FROM ${fileOf("names")}`);
  // The large file is in order of case and place, on which some questions rest.
  const order = manifest.changedCases ? "ORDER BY case_no, place" : "";
  await database.run(`CREATE VIEW sequence AS FROM ${fileOf("events")} ${order}`);
  const events = nameCodes("step", "team", "person");
  await database.run(`
    CREATE VIEW events AS
    SELECT case_no, case_id, place, case_events, position, ${events.names}, started_at, completed_at
    FROM sequence JOIN cases USING (case_no) ${events.joins}`);
  const pairs = nameCodes("from_step", "to_step", "from_team", "to_team", "from_person", "to_person");
  await database.run(`
    CREATE VIEW pairs AS
    SELECT case_no, place, ${pairs.names}, done_at, next_at, tied, returned_team, returned_person, late
    FROM (${pairsSql("sequence")}) ${pairs.joins}`);
  const attributes = manifest.attributes.length > 0 ? fileOf("attributes") : "sequence";
  const columns = ["case_no", "place", ...manifest.attributes.map(({ column }) => column)];
  await database.run(`CREATE VIEW attributes AS SELECT ${columns.join(", ")} FROM ${attributes}`);
}

/** SQL that puts names in the place of codes, and NULL for a missing one. */
function nameCodes(...columns: readonly string[]): { readonly names: string; readonly joins: string } {
  const joins = columns.map((column) => {
    const kind = sqlText(column.replace(/^.*_/, ""));
    return `LEFT JOIN names AS ${column}_name ON ${column}_name.kind = ${kind} AND ${column}_name.code = ${column}`;
  });
  return {
    names: columns.map((column) => `${column}_name.name AS ${column}`).join(", "),
    joins: joins.join(" "),
  };
}
