import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addOrganisation, testDatabases } from "../test/test-databases.ts";
import type { Database, OrganisationScope, Transaction } from "./database.ts";
import { nextVersion, refuseStaleWrite } from "./record-version.ts";

describe.each(testDatabases)("a database on $name", ({ open }) => {
  let database: Database;
  let scope: OrganisationScope;
  beforeAll(async () => {
    database = await open();
    scope = await addOrganisation(database);
  });
  afterAll(() => database.close());

  it("commits what the work wrote, and nothing of work that throws", async () => {
    await database.inOrganisation(scope, (transaction) => rename(transaction, "kept"));
    const failing = database.inOrganisation(scope, async (transaction) => {
      await rename(transaction, "lost");
      throw new Error("changed my mind");
    });
    await expect(failing).rejects.toThrow("changed my mind");
    expect(await readName()).toBe("kept");
  });

  it("refuses a transaction inside a transaction at once, instead of waiting for itself", async () => {
    const work = { code: "STUUR_NESTED_TRANSACTION" };
    await database.inOrganisation(scope, async () => {
      await expect(database.inOrganisation(scope, async () => 1)).rejects.toMatchObject(work);
      await expect(database.asSystem(async () => 1)).rejects.toMatchObject(work);
    });
    await database.asSystem(async () => {
      await expect(database.inOrganisation(scope, async () => 1)).rejects.toMatchObject(work);
    });
  });

  it("lets work that was set going in a transaction begin its own after it", async () => {
    let later: Promise<number> | undefined;
    let release = () => {};
    const ended = new Promise<void>((resolve) => {
      release = resolve;
    });
    await database.inOrganisation(scope, async () => {
      later = ended.then(() => database.inOrganisation(scope, async () => 7));
    });
    release();
    expect(await later).toBe(7);
  });

  it("runs transactions that come together, each with its own organisation and person", async () => {
    const scopes = await Promise.all(Array.from({ length: 12 }, () => addOrganisation(database)));
    const seen = await Promise.all(
      scopes.map((each, index) =>
        database.inOrganisation({ ...each, personId: `p${index}` }, async (transaction) => {
          const { rows } = await sql<{ organisation: string; person: string; role: string }>`
            select current_organisation() as organisation, current_person() as person, current_user::text as role
          `.execute(transaction);
          return rows[0];
        }),
      ),
    );
    expect(seen).toEqual(
      scopes.map(({ organisationId }, index) => ({
        organisation: organisationId,
        person: `p${index}`,
        role: "stuur_app",
      })),
    );
  });

  it("refuses a handle that was kept after its transaction", async () => {
    let kept: Transaction | undefined;
    await database.inOrganisation(scope, async (transaction) => {
      kept = transaction;
    });
    await expect(kept?.selectFrom("job").selectAll().execute()).rejects.toThrow("already committed");
  });

  it("does not take a rollback for a commit when a failed statement was swallowed", async () => {
    const swallowing = database.inOrganisation(scope, async (transaction) => {
      await rename(transaction, "lost");
      await sql`select 1 / 0`.execute(transaction).catch(() => {});
    });
    await expect(swallowing).rejects.toThrow("Nothing was committed");
    expect(await readName()).toBe("kept");
  });

  it("refuses a stale write", async () => {
    const write = (seen: number) =>
      database.inOrganisation(scope, async (transaction) =>
        refuseStaleWrite(
          await transaction
            .updateTable("organisation")
            .set({ name: `after ${seen}`, version: nextVersion })
            .where("version", "=", seen)
            .executeTakeFirst(),
        ),
      );
    await write(1);
    await expect(write(1)).rejects.toMatchObject({ code: "STUUR_STALE_VERSION", status: 409 });
    await write(2);
    expect(await readName()).toBe("after 2");
  });

  it("gives and takes values alike", async () => {
    const { rows } = await database.asSystem((transaction) =>
      sql`select 12::bigint as bigint, 3.50::numeric as numeric, date '2026-03-29' as date, 0.5::real as real,
        timestamptz '2026-03-29 02:30+02' as instant, '{"a": [1, null]}'::jsonb as json, '[1]'::json as plain,
        ${new Date(0)}::timestamptz as given, ${7}::bigint as given_bigint, ${'["x"]'}::jsonb as given_json,
        '5'::xid8 as xid, null::bigint as missing, true as truth, array['a', 'b'] as words,
        count(*) from (values (1), (2)) two`.execute(transaction),
    );
    expect(rows).toEqual([
      {
        bigint: 12,
        numeric: "3.50",
        date: "2026-03-29",
        real: 0.5,
        instant: new Date("2026-03-29T00:30:00Z"),
        json: { a: [1, null] },
        plain: [1],
        given: new Date(0),
        given_bigint: 7,
        given_json: ["x"],
        xid: "5",
        missing: null,
        truth: true,
        words: ["a", "b"],
        count: 2,
      },
    ]);
  });

  it("tells which constraint a statement hurt", async () => {
    const twice = database.asSystem(async (transaction) => {
      for (const slug of ["same", "same"])
        await transaction.insertInto("organisation").values({ slug, words: "{}" }).execute();
    });
    await expect(twice).rejects.toMatchObject({ code: "23505", constraint: "organisation_slug_key" });
  });

  it("has no handle outside a transaction", () => {
    // @ts-expect-error -- queries exist on a transaction only
    expect(database.selectFrom).toBeUndefined();
    expect(Object.keys(database).sort()).toEqual(["asSystem", "close", "inOrganisation", "isEmbedded"]);
  });

  async function rename(transaction: Transaction, name: string): Promise<void> {
    await transaction.updateTable("organisation").set({ name }).execute();
  }

  async function readName(): Promise<string | null> {
    const { name } = await database.inOrganisation(scope, (transaction) =>
      transaction.selectFrom("organisation").select("name").executeTakeFirstOrThrow(),
    );
    return name;
  }
});
