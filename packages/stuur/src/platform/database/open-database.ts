import { randomUUID } from "node:crypto";
import { access, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { StuurError, stuurError } from "../errors/errors.ts";
import type { ConnectionPool } from "./connection.ts";
import { type DataLock, lockDataFolder } from "./data-lock.ts";
import { createDatabase, type Database } from "./database.ts";
import { createEmbeddedPool } from "./embedded-pool.ts";
import { applyMigrations } from "./migrate.ts";
import { type ClusterOptions, type EmbeddedClient, packCluster, startPGlite } from "./pglite-client.ts";
import { startPGliteThread } from "./pglite-thread.ts";
import { openServerPool } from "./server-pool.ts";

/** The embedded database in a data folder. */
export interface EmbeddedTarget {
  readonly dataFolder: string;
  /** An empty cluster made by {@link makeTemplate}; without it the first start makes one, which takes some seconds. */
  readonly templateFile?: string;
  /** The built `pglite.thread.ts`; without it PGlite computes in the calling thread. */
  readonly threadFile?: URL;
}

/** A PostgreSQL server. */
export interface ServerTarget {
  readonly url: string;
}

export interface OpenOptions {
  readonly migrationsFolder: string;
  /** @defaultValue `stuur` */
  readonly schema?: string;
  /** Hears what an opening that takes longer is doing. */
  readonly onProgress?: (step: "making-cluster" | "starting" | "migrating") => void;
}

/**
 * Opens the database and brings its schema up to date.
 *
 * @throws STUUR_DATA_IN_USE, STUUR_DATA_NOT_WRITABLE, STUUR_DATABASE_BROKEN, STUUR_DATABASE_UNREACHABLE,
 *   STUUR_DATABASE_TOO_OLD, STUUR_DATABASE_ROLES_MISSING, STUUR_MIGRATION_CHANGED or STUUR_MIGRATION_UNKNOWN
 */
export async function openDatabase(
  target: EmbeddedTarget | ServerTarget,
  options: OpenOptions,
): Promise<Database> {
  const pool =
    "url" in target ? await openServerPool(target.url) : await openEmbeddedPool(target, options.onProgress);
  try {
    options.onProgress?.("migrating");
    const schema = options.schema ?? "stuur";
    await applyMigrations(pool, { folder: options.migrationsFolder, schema });
    return createDatabase(pool, schema);
  } catch (error) {
    await pool.close();
    throw error;
  }
}

/** Makes the file of an empty cluster that a first start unpacks. */
export async function makeTemplate(file: string): Promise<void> {
  const partial = `${file}.partial-${randomUUID()}`;
  await writeFile(partial, await packCluster());
  await rename(partial, file);
}

async function openEmbeddedPool(
  target: EmbeddedTarget,
  onProgress: OpenOptions["onProgress"],
): Promise<ConnectionPool> {
  const lock = await takeDataFolder(target.dataFolder);
  try {
    const folder = join(target.dataFolder, "database");
    if (!(await exists(join(folder, "PG_VERSION")))) {
      onProgress?.("making-cluster");
      await makeCluster(folder, target);
    }
    onProgress?.("starting");
    const pool = createEmbeddedPool(await startCluster({ folder }, target));
    return { ...pool, close: () => pool.close().finally(() => lock.release()) };
  } catch (error) {
    await lock.release();
    if (error instanceof StuurError) throw error;
    const { message: reason } = error as Error;
    throw stuurError("STUUR_DATABASE_BROKEN", { folder: target.dataFolder, reason });
  }
}

async function takeDataFolder(folder: string): Promise<DataLock> {
  try {
    await mkdir(folder, { recursive: true });
    return await lockDataFolder(folder);
  } catch (error) {
    if (error instanceof StuurError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw stuurError("STUUR_DATA_NOT_WRITABLE", { folder, reason: code ?? message });
  }
}

/** Made aside and renamed: a start that is killed half-way leaves no half cluster behind. */
async function makeCluster(folder: string, target: EmbeddedTarget): Promise<void> {
  await removePartialClusters(target.dataFolder);
  const partial = `${folder}.partial-${randomUUID()}`;
  const template = target.templateFile && (await exists(target.templateFile));
  const client = await startCluster(
    { folder: partial, ...(template && { template: new Uint8Array(await readFile(target.templateFile)) }) },
    target,
  );
  await client.close();
  await rename(partial, folder);
}

async function removePartialClusters(dataFolder: string): Promise<void> {
  for (const name of await readdir(dataFolder))
    if (name.startsWith("database.partial-")) await rm(join(dataFolder, name), { recursive: true });
}

function startCluster(options: ClusterOptions, { threadFile }: EmbeddedTarget): Promise<EmbeddedClient> {
  return threadFile ? startPGliteThread(threadFile, options) : startPGlite(options);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
