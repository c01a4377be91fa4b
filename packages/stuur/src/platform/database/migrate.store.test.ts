import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { migrationsFolder, type TestPool, testDatabases } from "../test/test-databases.ts";
import type { ConnectionPool, Row } from "./connection.ts";
import { applyMigrations, revertMigrations } from "./migrate.ts";

describe.each(testDatabases)("migrations on $name", ({ openPool }) => {
  let database: TestPool;
  let folder: string;
  beforeEach(async () => {
    database = await openPool();
    folder = await mkdtemp(join(tmpdir(), "stuur-migrations-"));
  });
  afterEach(async () => {
    await database.pool.close();
    await rm(folder, { recursive: true });
  });

  it("leave the same schema after up, down and up again", async () => {
    const options = { folder: migrationsFolder, schema: database.schema };
    const names = await applyMigrations(database.pool, options);
    expect(names[0]).toBe("001-foundation");
    const first = await describeSchema(database);
    expect(first.columns.length).toBeGreaterThan(50);

    await revertMigrations(database.pool, options);
    const reverted = await describeSchema(database);
    expect(new Set(reverted.columns.map(({ table }) => table))).toEqual(new Set(["migration"]));
    expect(reverted.routines).toEqual([]);

    expect(await applyMigrations(database.pool, options)).toEqual(names);
    expect(await describeSchema(database)).toEqual(first);
  });

  it("are applied once, also by processes that start together", async () => {
    const options = { folder: migrationsFolder, schema: database.schema };
    const counts = await Promise.all(
      [1, 2, 3].map(async () => (await applyMigrations(database.pool, options)).length),
    );
    expect(counts.filter((count) => count > 0)).toHaveLength(1);
  });

  it("that were changed afterwards, or come from a newer Stuur, are refused", async () => {
    await writeMigration("001-one", "create table one ()");
    await writeMigration("002-two", "create table two ()");
    const options = { folder, schema: database.schema };
    await applyMigrations(database.pool, options);

    await writeMigration("001-one", "create table one (id int)");
    await expect(applyMigrations(database.pool, options)).rejects.toMatchObject({
      code: "STUUR_MIGRATION_CHANGED",
      values: { name: "001-one" },
    });
    await writeMigration("001-one", "create table one ()");
    await rm(join(folder, "002-two.up.sql"));
    await expect(applyMigrations(database.pool, options)).rejects.toMatchObject({
      code: "STUUR_MIGRATION_UNKNOWN",
      values: { name: "002-two" },
    });
  });

  it("read with other line ends are the same", async () => {
    await writeMigration("001-one", "create table one ();\ncreate table two ();\n");
    const options = { folder, schema: database.schema };
    await applyMigrations(database.pool, options);
    const file = join(folder, "001-one.up.sql");
    await writeFile(file, (await readFile(file, "utf8")).replaceAll("\n", "\r\n"));
    expect(await applyMigrations(database.pool, options)).toEqual([]);
  });

  it("that fail leave nothing of themselves or of those before them", async () => {
    await writeMigration("001-one", "create table one ()");
    await writeMigration("002-two", "create table two (); select 1 / 0");
    const options = { folder, schema: database.schema };
    await expect(applyMigrations(database.pool, options)).rejects.toThrow("division by zero");
    expect((await describeSchema(database)).columns).toEqual([]);
  });

  async function writeMigration(name: string, up: string): Promise<void> {
    await writeFile(join(folder, `${name}.up.sql`), up);
    await writeFile(join(folder, `${name}.down.sql`), "select 1");
  }
});

async function describeSchema({ pool, schema }: TestPool) {
  return {
    columns: await list(
      pool,
      schema,
      `select table_name as table, column_name, data_type, is_nullable, column_default, identity_generation
       from information_schema.columns where table_schema = $1 order by 1, ordinal_position`,
    ),
    constraints: await list(
      pool,
      schema,
      `select conrelid::regclass::text as table, conname, pg_get_constraintdef(oid) as definition
       from pg_constraint where connamespace = to_regnamespace($1) order by 1, 2`,
    ),
    indexes: await list(
      pool,
      schema,
      "select indexname, indexdef from pg_indexes where schemaname = $1 order by 1",
    ),
    policies: await list(
      pool,
      schema,
      "select tablename, policyname, roles::text, cmd, qual, with_check from pg_policies where schemaname = $1 order by 1, 2",
    ),
    rights: await list(
      pool,
      schema,
      `select relname, relacl::text, relrowsecurity, relforcerowsecurity from pg_class
       where relnamespace = to_regnamespace($1) and relkind = 'r' order by 1`,
    ),
    routines: await list(
      pool,
      schema,
      "select proname, pg_get_functiondef(oid) as definition from pg_proc where pronamespace = to_regnamespace($1) order by 1",
    ),
  };
}

async function list(pool: ConnectionPool, schema: string, statement: string): Promise<readonly Row[]> {
  const connection = await pool.connect();
  try {
    return (await connection.query(statement, [schema])).rows;
  } finally {
    connection.release();
  }
}
