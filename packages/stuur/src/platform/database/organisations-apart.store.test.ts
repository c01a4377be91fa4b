import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addOrganisation, migrationsFolder, type TestPool, testDatabases } from "../test/test-databases.ts";
import { inLoginTransaction, type Row } from "./connection.ts";
import { createDatabase, type Database, type OrganisationScope, type Transaction } from "./database.ts";
import { applyMigrations } from "./migrate.ts";

describe.each(testDatabases)("organisations are kept apart on $name", ({ openPool }) => {
  let opened: TestPool;
  let database: Database;
  let ours: OrganisationScope;
  let theirs: OrganisationScope;
  let tables: readonly string[];

  beforeAll(async () => {
    opened = await openPool();
    await applyMigrations(opened.pool, { folder: migrationsFolder, schema: opened.schema });
    database = createDatabase(opened.pool, opened.schema);
    ours = await addOrganisation(database);
    theirs = await addOrganisation(database);
    for (const scope of [ours, theirs]) await database.inOrganisation(scope, fillEveryTable);
    await database.asSystem(deliverEveryFact);
    tables = await database.asSystem(listTables);
  });
  afterAll(() => database.close());

  it("in every table: row security is forced, and the organisation leads every key and index", async () => {
    expect(tables.length).toBeGreaterThanOrEqual(7);
    const unprotected = await ask(
      `select relname from pg_class where relnamespace = to_regnamespace($1) and relkind = 'r'
         and relname not in ('migration', 'installation') and not (relrowsecurity and relforcerowsecurity)`,
    );
    expect(unprotected).toEqual([]);
    const led = await ask(
      `select indexdef from pg_indexes where schemaname = $1
         and tablename not in ('migration', 'installation', 'organisation') and indexdef not like '%(organisation_id%'`,
    );
    expect(led).toEqual([]);
    const bypassing = await ask(
      "select rolname from pg_roles where rolname in ('stuur_app', 'stuur_system') and (rolsuper or rolbypassrls) and $1 <> ''",
    );
    expect(bypassing).toEqual([]);
  });

  it("in every table: another's rows cannot be read", async () => {
    for (const table of tables) {
      const own = await rowsOf(table, ours);
      const key = table === "organisation" ? "id" : "organisation_id";
      expect(own.length, `${table} has a row in this test`).toBeGreaterThan(0);
      expect(new Set(own.map((row) => row[key])), table).toEqual(new Set([ours.organisationId]));
      const guessed = await database.inOrganisation(ours, (transaction) =>
        sql.raw<Row>(`select * from ${table} where ${key} = '${theirs.organisationId}'`).execute(transaction),
      );
      expect(guessed.rows, table).toEqual([]);
    }
    expect((await rowsOf("ready_log", ours)).map((row) => row.organisation_id)).toEqual([
      ours.organisationId,
    ]);
  });

  it("in every table: another's rows cannot be changed or deleted", async () => {
    for (const table of tables) {
      const before = await rowsOf(table, theirs);
      const key = table === "organisation" ? "id" : "organisation_id";
      const column = Object.keys(before[0] ?? {}).find((name) => name !== key);
      for (const statement of [`update ${table} set ${column} = ${column}`, `delete from ${table}`])
        expect(
          await changedOrRefused(`${statement} where ${key} = '${theirs.organisationId}'`),
          `${table}: ${statement}`,
        ).toBe(0);
      expect(await rowsOf(table, theirs), table).toEqual(before);
    }
  });

  it("in every table: no row can be added to another organisation, or moved to it", async () => {
    for (const table of tables) {
      const [row] = await rowsOf(table, theirs);
      const key = table === "organisation" ? "id" : "organisation_id";
      const added = database.inOrganisation(ours, (transaction) =>
        sql`insert into ${sql.table(table)} overriding system value
          select * from jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(row)}::jsonb)`.execute(
          transaction,
        ),
      );
      await expect(added, table).rejects.toThrow(/row-level security|permission denied/);
      const moved = database.inOrganisation(ours, (transaction) =>
        sql.raw(`update ${table} set ${key} = '${theirs.organisationId}'`).execute(transaction),
      );
      await expect(moved, table).rejects.toThrow(/row-level security|permission denied/);
    }
  });

  it("who works for no organisation sees nothing, also after a transaction that did", async () => {
    const seen = await inLoginTransaction(opened.pool, async (connection) => {
      await connection.query(
        "select set_config('role', 'stuur_app', true), set_config('search_path', $1, true)",
        [opened.schema],
      );
      const counts = [];
      for (const table of [...tables, "ready_log"])
        counts.push((await connection.query(`select count(*) from ${table}`)).rows[0]?.count);
      return counts;
    });
    expect(new Set(seen)).toEqual(new Set([0]));
  });

  it("the system does not reach names of persons, and does not write logs", async () => {
    const names = await database.asSystem((transaction) =>
      transaction.selectFrom("person_key").selectAll().execute(),
    );
    expect(names).toEqual([]);
    const changed = await database.asSystem((transaction) =>
      transaction.updateTable("event_log").set({ name: "changed" }).executeTakeFirst(),
    );
    expect(changed.numUpdatedRows).toBe(0n);
  });

  it("facts cannot be changed or taken away by anybody in the organisation", async () => {
    for (const statement of ["update fact set kind = 'other'", "delete from fact"])
      await expect(
        database.inOrganisation(ours, (transaction) => sql.raw(statement).execute(transaction)),
      ).rejects.toThrow("permission denied");
  });

  it("what is no id of an organisation is not found", async () => {
    await expect(
      database.inOrganisation({ organisationId: "furniture-maker" }, async () => 1),
    ).rejects.toMatchObject({ code: "STUUR_NOT_FOUND" });
  });

  it("an organisation takes everything of itself along when it goes, and nothing else", async () => {
    const leaving = await addOrganisation(database);
    await database.inOrganisation(leaving, fillEveryTable);
    const before = await rowsOf("fact", theirs);
    await database.asSystem((transaction) =>
      transaction.deleteFrom("organisation").where("id", "=", leaving.organisationId).execute(),
    );
    for (const table of tables) expect(await rowsOf(table, leaving), table).toEqual([]);
    expect(await rowsOf("fact", theirs)).toEqual(before);
  });

  function ask(statement: string): Promise<readonly Row[]> {
    return inLoginTransaction(
      opened.pool,
      async (connection) => (await connection.query(statement, [opened.schema])).rows,
    );
  }

  async function rowsOf(table: string, scope: OrganisationScope): Promise<readonly Row[]> {
    const { rows } = await database.inOrganisation(scope, (transaction) =>
      sql.raw<Row>(`select * from ${table} order by 1, 2, 3`).execute(transaction),
    );
    return rows;
  }

  async function changedOrRefused(statement: string): Promise<number> {
    try {
      const { numAffectedRows } = await database.inOrganisation(ours, (transaction) =>
        sql.raw(statement).execute(transaction),
      );
      return Number(numAffectedRows);
    } catch (error) {
      expect((error as Error).message).toMatch("permission denied");
      return 0;
    }
  }
});

async function listTables(transaction: Transaction): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = current_schema() and table_type = 'BASE TABLE' and table_name not in ('migration', 'installation')
    order by 1`.execute(transaction);
  return rows.map(({ name }) => name);
}

/** One row in every table that an organisation fills itself. */
async function fillEveryTable(transaction: Transaction): Promise<void> {
  const sha256 = "0".repeat(64);
  await transaction
    .insertInto("stored_file")
    .values({ purpose: "test", name: "a.csv", size_bytes: 1, sha256 })
    .execute();
  await transaction.insertInto("job").values({ kind: "test", input_version: 1, input: "{}" }).execute();
  const { id } = await transaction
    .insertInto("event_log")
    .values({ name: "a log", state: "ready", part: "p", manifest: "{}" })
    .returning("id")
    .executeTakeFirstOrThrow();
  await transaction.insertInto("person_key").values({ log_id: id, pseudonym: "P1", name: "Jan" }).execute();
  await transaction
    .insertInto("pushed_event")
    .values({ log_id: id, key: "1", content: "{}", push: 1, place: 0, changed_push: 1 })
    .execute();
  await transaction
    .insertInto("watched_file")
    .values({ name: "a.csv", log_id: id, size_bytes: 1, changed_at: new Date(0), sha256 })
    .execute();
  await transaction
    .insertInto("team_alternative")
    .values({ log_id: id, name: "other teams", grouping: "{}", new_teams: "[]" })
    .execute();
  await transaction.insertInto("drawn_matrix").values({ name: "so we think", drawing: "{}" }).execute();
  const person = await transaction
    .insertInto("person")
    .values({ name: "Anna" })
    .returning("id")
    .executeTakeFirstOrThrow();
  await transaction
    .insertInto("person_skill")
    .values({ person_id: person.id, step: "make", place: 0 })
    .execute();
  const study = await transaction
    .insertInto("design_study")
    .values({ name: "other teams" })
    .returning("id")
    .executeTakeFirstOrThrow();
  await transaction
    .insertInto("simulation_run")
    .values({ study_id: study.id, study_version: 1, inputs: "{}", experiment: "{}", engine: "1" })
    .execute();
  const fact = await transaction
    .insertInto("fact")
    .values({ kind: "Tested", body: "{}", depth: 0 })
    .returning("id")
    .executeTakeFirstOrThrow();
  await transaction
    .insertInto("fact")
    .values({ kind: "Tested", body: "{}", depth: 1, cause_id: fact.id })
    .execute();
}

async function deliverEveryFact(transaction: Transaction): Promise<void> {
  await sql`insert into delivery (organisation_id, fact_id, step) select organisation_id, id, 'test' from fact`.execute(
    transaction,
  );
}
