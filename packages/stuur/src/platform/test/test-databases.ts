import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { inject } from "vitest";
import type { ConnectionPool } from "../database/connection.ts";
import { createDatabase, type Database, type OrganisationScope } from "../database/database.ts";
import { createEmbeddedPool } from "../database/embedded-pool.ts";
import { applyMigrations } from "../database/migrate.ts";
import { startPGlite } from "../database/pglite-client.ts";
import { openServerPool } from "../database/server-pool.ts";
import { toJson } from "../database/tables.ts";

/** One of the two kinds of database that every store is tested on. */
export interface TestDatabaseKind {
  readonly name: "PGlite" | "PostgreSQL";
  /** A database of this kind with an own, empty, migrated schema. */
  open(): Promise<Database>;
  /** The bare pool and a schema name that is free in it. */
  openPool(): Promise<TestPool>;
}

export interface TestPool {
  readonly pool: ConnectionPool;
  readonly schema: string;
}

export const migrationsFolder = fileURLToPath(new URL("../../../migrations", import.meta.url));

/**
 * `describe.each(testDatabases)("x on $name", ({ open }) => { … })`; each file opens its own database in `beforeAll`
 * and closes it in `afterAll`.
 */
export const testDatabases: readonly TestDatabaseKind[] = [
  describeKind("PGlite", async () => {
    const template = new Uint8Array(await readFile(inject("templateFile")));
    return createEmbeddedPool(await startPGlite({ template }));
  }),
  describeKind("PostgreSQL", () => openServerPool(inject("postgresUrl"))),
];

const word = { nl: "melding", en: "report" };
const words = { case: word, cases: word, customer: word };

/** Adds an organisation and gives the scope in which to work for it. */
export async function addOrganisation(database: Database): Promise<OrganisationScope> {
  const slug = randomUUID();
  const { id } = await database.asSystem((transaction) =>
    transaction
      .insertInto("organisation")
      .values({ slug, words: toJson(words) })
      .returning("id")
      .executeTakeFirstOrThrow(),
  );
  return { organisationId: id, personId: "somebody" };
}

function describeKind(
  name: TestDatabaseKind["name"],
  connect: () => Promise<ConnectionPool>,
): TestDatabaseKind {
  async function openPool(): Promise<TestPool> {
    return { pool: await connect(), schema: `test_${randomUUID().replaceAll("-", "")}` };
  }
  async function open(): Promise<Database> {
    const { pool, schema } = await openPool();
    await applyMigrations(pool, { folder: migrationsFolder, schema });
    return createDatabase(pool, schema);
  }
  return { name, open, openPool };
}
