import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import { createStorage } from "./storage.ts";

export interface SweepOptions {
  readonly dataFolder: string;
  /** What is younger may belong to work that has not committed yet. @defaultValue a day */
  readonly graceSeconds?: number;
  /** Removes from the part of a log in this folder what may not be kept longer than its file. */
  readonly removeWithFile?: ((folder: string) => Promise<void>) | undefined;
}

export interface Swept {
  /** Files whose time to be kept was over. */
  readonly expired: number;
  /** Files and log parts that no row speaks of: broken off uploads and imports, deleted records. */
  readonly leftovers: number;
}

/**
 * Removes from database and data folder what is not to be kept, and from the data folder what nobody knows of: only
 * after {@link claimDataFolder}, because to another database everything in it is unknown.
 */
export async function sweepStorage(
  database: Database,
  { dataFolder, graceSeconds = 86_400, removeWithFile }: SweepOptions,
): Promise<Swept> {
  const expired = await removeExpiredFiles(database, dataFolder);
  await removeWithFiles(database, { dataFolder, removeWithFile });
  const files = await listPaths(join(dataFolder, "files"), 2);
  const parts = await listPaths(join(dataFolder, "logs"), 3);
  // Asked after looking at the disk: what was committed in between is known.
  const known = await listKnown(database);
  const unknown = [
    ...files.filter((path) => !known.has(path)).map((path) => join(dataFolder, "files", path)),
    ...parts.filter((path) => !known.has(path)).map((path) => join(dataFolder, "logs", path)),
  ];
  const newest = Date.now() - graceSeconds * 1000;
  const removed = await Promise.all(unknown.map((path) => removeIfOlder(path, newest)));
  return { expired, leftovers: removed.filter(Boolean).length };
}

async function removeExpiredFiles(database: Database, dataFolder: string): Promise<number> {
  const rows = await database.asSystem((transaction) =>
    transaction
      .deleteFrom("stored_file")
      .where("delete_after", "<", sql<Date>`now()`)
      .returning(["organisation_id as organisationId", "id"])
      .execute(),
  );
  const storage = createStorage(dataFolder);
  for (const row of rows) await storage.removeFile(row);
  return rows.length;
}

/** Asked of each log without a file, every time: a sweep that was broken off leaves nothing behind. */
async function removeWithFiles(
  database: Database,
  { dataFolder, removeWithFile = async () => {} }: SweepOptions,
): Promise<void> {
  const logs = await database.asSystem((transaction) =>
    transaction
      .selectFrom("event_log")
      .select(["organisation_id as organisationId", "id", "part", "file_part"])
      .where("file_id", "is", null)
      .execute(),
  );
  const storage = createStorage(dataFolder);
  for (const { part, file_part, ...row } of logs)
    for (const name of new Set([part, file_part]))
      if (name !== null) await removeWithFile(storage.logFolder({ ...row, part: name }));
}

/** The paths below the data folder that rows speak of: `<organisation>/<file>` and `<organisation>/<log>/<part>`. */
async function listKnown(database: Database): Promise<ReadonlySet<string>> {
  return database.asSystem(async (transaction) => {
    const files = await transaction.selectFrom("stored_file").select(["organisation_id", "id"]).execute();
    const logs = await transaction
      .selectFrom("event_log")
      .select(["organisation_id", "id", "part", "file_part"])
      .execute();
    return new Set([
      ...files.map((file) => `${file.organisation_id}/${file.id}`),
      ...logs.flatMap(({ organisation_id, id, part, file_part }) =>
        [part, file_part].map((name) => `${organisation_id}/${id}/${name}`),
      ),
    ]);
  });
}

/** The relative paths of exactly `depth` names. */
async function listPaths(folder: string, depth: number): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  if (depth === 1) return names;
  const below = await Promise.all(
    names.map(async (name) => {
      const paths = await listPaths(join(folder, name), depth - 1);
      return paths.map((path) => `${name}/${path}`);
    }),
  );
  return below.flat();
}

/** What another sweep or its owner removed meanwhile is gone as well. */
async function removeIfOlder(path: string, newestMs: number): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  if (!found || found.mtimeMs > newestMs) return false;
  await rm(path, { recursive: true, force: true });
  return true;
}
