import { join } from "node:path";
import { type Database, openDatabase, sqlText } from "./database.ts";
import { type EventLogManifest, readManifest } from "./manifest.ts";
import { partNames } from "./write/write-parts.ts";

/** An open log: ask it questions, then close it. */
export interface EventLog {
  readonly folder: string;
  readonly manifest: EventLogManifest;
  /** The log as SQL views `events`, `pairs` and `cases`, for questions that this package does not have. */
  readonly database: Database;
  close(): void;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Opens a log that `importEventLog` made. The folder is only read, so any number of processes can have it open.
 * Throws an `EventLogFailure` when the folder was written in another format version, and what the file system throws
 * when it is no log.
 *
 * @example
 * ```ts
 * import { exampleLog } from "@stuur/event-log";
 * ```
 */
export async function openEventLog(
  folder: string,
  limits: { readonly memoryLimit?: string; readonly threads?: number } = {},
): Promise<EventLog> {
  const manifest = await readManifest(folder);
  const database = await openDatabase(limits);
  await database.run(`SET TimeZone = ${sqlText(manifest.timeZone)}`);
  for (const name of partNames) {
    const file = sqlText(join(folder, `${name}.parquet`));
    await database.run(`CREATE VIEW ${name} AS FROM read_parquet(${file})`);
  }
  return {
    folder,
    manifest,
    database,
    close: () => database.close(),
    [Symbol.asyncDispose]: async () => database.close(),
  };
}
