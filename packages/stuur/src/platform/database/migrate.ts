import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { stuurError } from "../errors/errors.ts";
import { type Connection, type ConnectionPool, inLoginTransaction } from "./connection.ts";
import { ensureRoles } from "./roles.ts";

export interface MigrationOptions {
  /** Holds `NNN-name.up.sql` and `NNN-name.down.sql`. */
  readonly folder: string;
  readonly schema: string;
}

interface Migration {
  readonly name: string;
  readonly up: string;
  readonly down: string;
  readonly checksum: string;
}

/**
 * Brings the schema up to date: all missing migrations in one transaction, as stuur_system, one process at a time.
 *
 * @returns the names of those that were applied now
 * @throws STUUR_MIGRATION_CHANGED, STUUR_MIGRATION_UNKNOWN or STUUR_DATABASE_ROLES_MISSING
 */
export async function applyMigrations(
  pool: ConnectionPool,
  options: MigrationOptions,
): Promise<readonly string[]> {
  const migrations = await readMigrations(options.folder);
  return inLoginTransaction(pool, async (connection) => {
    const applied = await openHistory(connection, options.schema);
    refuseForeignHistory(applied, migrations);
    const missing = migrations.slice(applied.length);
    for (const { name, up, checksum } of missing) {
      await connection.query(up);
      await connection.query("insert into migration (name, checksum) values ($1, $2)", [name, checksum]);
    }
    return missing.map(({ name }) => name);
  });
}

/** Takes back every migration, the last one first; the rows of its tables are gone. */
export async function revertMigrations(pool: ConnectionPool, options: MigrationOptions): Promise<void> {
  const migrations = await readMigrations(options.folder);
  await inLoginTransaction(pool, async (connection) => {
    const applied = await openHistory(connection, options.schema);
    refuseForeignHistory(applied, migrations);
    for (const { name, down } of migrations.slice(0, applied.length).reverse()) {
      await connection.query(down);
      await connection.query("delete from migration where name = $1", [name]);
    }
  });
}

interface AppliedMigration {
  readonly name: string;
  readonly checksum: string;
}

/** Waits for other processes, makes roles, schema and history where they are missing, and becomes stuur_system. */
async function openHistory(connection: Connection, schema: string): Promise<readonly AppliedMigration[]> {
  await connection.query("select pg_advisory_xact_lock(hashtextextended('stuur.migration', 0))");
  await ensureRoles(connection, schema);
  await connection.query(
    "select set_config('role', 'stuur_system', true), set_config('search_path', $1, true)",
    [schema],
  );
  await connection.query(
    `create table if not exists migration (
       name text primary key, checksum text not null, applied_at timestamptz not null default now())`,
  );
  const { rows } = await connection.query("select name, checksum from migration order by name");
  return rows as unknown as readonly AppliedMigration[];
}

function refuseForeignHistory(applied: readonly AppliedMigration[], known: readonly Migration[]): void {
  for (const [index, { name, checksum }] of applied.entries()) {
    const migration = known[index];
    if (migration?.name !== name) throw stuurError("STUUR_MIGRATION_UNKNOWN", { name });
    if (migration.checksum !== checksum) throw stuurError("STUUR_MIGRATION_CHANGED", { name });
  }
}

async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const suffix = ".up.sql";
  const names = (await readdir(folder))
    .filter((file) => file.endsWith(suffix))
    .map((file) => file.slice(0, -suffix.length))
    .sort();
  return Promise.all(
    names.map(async (name) => {
      const up = await readStatements(join(folder, `${name}.up.sql`));
      const down = await readStatements(join(folder, `${name}.down.sql`));
      return { name, up, down, checksum: createHash("sha256").update(up).digest("hex") };
    }),
  );
}

/** A checkout with other line ends is the same migration. */
async function readStatements(file: string): Promise<string> {
  return (await readFile(file, "utf8")).replaceAll("\r\n", "\n");
}
