import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { keepSweeping } from "../storage/keep-sweeping.ts";
import { migrationsFolder, testDatabases } from "../test/test-databases.ts";
import { claimDataFolder } from "./claim-data-folder.ts";
import type { Database } from "./database.ts";
import { openDatabase } from "./open-database.ts";

const file = "files/018f0000-0000-7000-8000-000000000000/orders";
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "stuur-claim-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe.each(testDatabases)("a data folder with a database on $name", ({ open }) => {
  let database: Database;
  let another: Database;
  beforeAll(async () => {
    [database, another] = await Promise.all([open(), open()]);
  });
  afterAll(() => Promise.all([database.close(), another.close()]));

  it("is made and claimed at the first start, and is found to be its own at every later one", async () => {
    const deep = join(folder, "deep", "data");
    await claimDataFolder(database, deep);
    expect(await readdir(deep)).toEqual(["installation"]);
    expect(await readFile(join(deep, "installation"), "utf8")).toMatch(/^[0-9a-f-]{36}$/);
    await addFile(deep);
    await claimDataFolder(database, deep);
    expect((await readdir(deep)).sort()).toEqual(["files", "installation"]);
  });

  it("is refused to another database, which leaves its files alone", async () => {
    await claimDataFolder(database, folder);
    await addFile(folder);
    await expect(claimDataFolder(another, folder)).rejects.toMatchObject({
      code: "STUUR_DATA_OF_ANOTHER_DATABASE",
      values: { folder },
    });
    expect((await readdir(folder)).sort()).toEqual(["files", "installation"]);
    await claimDataFolder(database, folder);
  });

  it("that changes hands while Stuur runs is no longer swept", async () => {
    await claimDataFolder(another, folder);
    await database.asSystem((transaction) =>
      sql`with owner as (insert into organisation (slug, words) values (gen_random_uuid(), '{}') returning id)
        insert into stored_file (organisation_id, purpose, name, size_bytes, sha256, delete_after)
        select id, 'upload', 'a', 1, repeat('0', 64), now() - interval '1 day' from owner`.execute(
        transaction,
      ),
    );
    const problem = await new Promise((resolve) => {
      const sweep = keepSweeping(database, { dataFolder: folder, onError: resolve });
      void sweep.stop();
    });
    expect(problem).toMatchObject({ code: "STUUR_DATA_OF_ANOTHER_DATABASE" });
    const left = await database.asSystem((transaction) =>
      transaction.selectFrom("stored_file").select("id").execute(),
    );
    expect(left).toHaveLength(1);
  });

  it("that holds files of nobody knows whom is claimed by the database that lies in it only", async () => {
    await addFile(folder);
    const claiming = claimDataFolder(database, folder);
    if (database.isEmbedded) await claiming;
    else await expect(claiming).rejects.toMatchObject({ code: "STUUR_DATA_OF_ANOTHER_DATABASE" });
    expect(await readFile(join(folder, file), "utf8")).toBe("a;b");
  });

  it("that two databases claim at the same moment belongs to one of them", async () => {
    const claims = [database, another].map((each) => claimDataFolder(each, folder));
    await Promise.allSettled(claims);
    const again = [database, another].map((each) => claimDataFolder(each, folder));
    const outcomes = (await Promise.allSettled(again)).map(({ status }) => status);
    expect(outcomes.sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("that cannot be written is told", async () => {
    await writeFile(join(folder, "file"), "");
    await expect(claimDataFolder(database, join(folder, "file"))).rejects.toMatchObject({
      code: "STUUR_DATA_NOT_WRITABLE",
      values: { folder: join(folder, "file"), reason: "EEXIST" },
    });
  });

  it("is known by the system only", async () => {
    const reading = database.inOrganisation(
      { organisationId: "018f0000-0000-7000-8000-000000000000" },
      (transaction) => transaction.selectFrom("installation").selectAll().execute(),
    );
    await expect(reading).rejects.toThrow("permission denied");
  });
});

it("the folder of an embedded database is refused when a server's takes its place, and the other way round", async () => {
  const embedded = { dataFolder: folder, templateFile: inject("templateFile") };
  const first = await openDatabase(embedded, { migrationsFolder });
  await claimDataFolder(first, folder);
  await addFile(folder);
  await first.close();

  const schema = "claimed_elsewhere";
  const server = await openDatabase({ url: inject("postgresUrl") }, { migrationsFolder, schema });
  const refusal = { code: "STUUR_DATA_OF_ANOTHER_DATABASE" };
  await expect(claimDataFolder(server, folder)).rejects.toMatchObject(refusal);
  const shared = join(folder, "shared");
  await claimDataFolder(server, shared);
  await server.close();

  const second = await openDatabase(embedded, { migrationsFolder });
  await claimDataFolder(second, folder);
  await expect(claimDataFolder(second, shared)).rejects.toMatchObject(refusal);
  await second.close();
  expect(await readFile(join(folder, file), "utf8")).toBe("a;b");
});

async function addFile(dataFolder: string): Promise<void> {
  await mkdir(dirname(join(dataFolder, file)), { recursive: true });
  await writeFile(join(dataFolder, file), "a;b");
}
