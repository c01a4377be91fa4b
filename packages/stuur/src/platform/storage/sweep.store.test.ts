import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database, OrganisationScope } from "../database/database.ts";
import { addOrganisation, testDatabases } from "../test/test-databases.ts";
import { createStorage, type FileStorage, type ReceivedFile } from "./storage.ts";
import { findStoredFile, insertStoredFile } from "./stored-file.ts";
import { sweepStorage } from "./sweep.ts";

describe.each(testDatabases)("stored files on $name", ({ open }) => {
  let database: Database;
  let scope: OrganisationScope;
  let dataFolder: string;
  let storage: FileStorage;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    await rm(dataFolder ?? "", { recursive: true, force: true });
    dataFolder = await mkdtemp(join(tmpdir(), "stuur-sweep-"));
    storage = createStorage(dataFolder);
    scope = await addOrganisation(database);
  });
  afterAll(async () => {
    await rm(dataFolder, { recursive: true });
    await database.close();
  });

  it("are found in their own organisation only", async () => {
    const file = await receive();
    await keep(file);
    const own = await database.inOrganisation(scope, (transaction) => findStoredFile(transaction, file.id));
    expect(own).toEqual({ ...file, purpose: "upload", name: "../orders.csv" });
    const other = await addOrganisation(database);
    expect(
      await database.inOrganisation(other, (transaction) => findStoredFile(transaction, file.id)),
    ).toBeUndefined();
  });

  it("are removed, with their row, when their time is over", async () => {
    const kept = await receive();
    await keep(kept, 30);
    const old = await receive();
    await keep(old, 30);
    await database.asSystem((transaction) =>
      transaction
        .updateTable("stored_file")
        .set({ delete_after: sql`now() - interval '1 second'` })
        .where("id", "=", old.id)
        .execute(),
    );
    expect(await sweepStorage(database, { dataFolder })).toEqual({ expired: 1, leftovers: 0 });
    expect(await readdir(join(dataFolder, "files", scope.organisationId))).toEqual([kept.id]);
    expect(
      await database.inOrganisation(scope, (transaction) => findStoredFile(transaction, old.id)),
    ).toBeUndefined();
  });

  it("that no row speaks of are removed, unless they may still be being written", async () => {
    const known = await receive();
    await keep(known);
    await receive();
    const folder = join(dataFolder, "files", scope.organisationId);
    await writeFile(join(folder, ".partial-1"), "half");
    expect(await sweepStorage(database, { dataFolder })).toEqual({ expired: 0, leftovers: 0 });
    expect(await readdir(folder)).toHaveLength(3);
    expect(await sweepStorage(database, { dataFolder, graceSeconds: 0 })).toEqual({
      expired: 0,
      leftovers: 2,
    });
    expect(await readdir(folder)).toEqual([known.id]);
  });

  it("take along what the part of their log may not keep longer", async () => {
    const kept = await receive();
    await keep(kept);
    const ids = await database.inOrganisation(scope, async (transaction) => {
      const values = [
        { name: "with", part: "a", file_id: kept.id },
        { name: "without", part: "b", file_part: "c" },
      ];
      return (await transaction.insertInto("event_log").values(values).returning("id").execute()).map(
        ({ id }) => id,
      );
    });
    const folders: string[] = [];
    await sweepStorage(database, {
      dataFolder,
      removeWithFile: async (folder) => void folders.push(folder),
    });
    const ofOther = (part: string) => storage.logFolder({ ...scope, id: ids[1] as string, part });
    const own = folders.filter((folder) => folder.includes(scope.organisationId));
    expect(own.toSorted()).toEqual([ofOther("b"), ofOther("c")]);
  });

  it("of logs are kept as long as the log has that part", async () => {
    const { id } = await database.inOrganisation(scope, (transaction) =>
      transaction
        .insertInto("event_log")
        .values({ name: "log", part: "new" })
        .returning("id")
        .executeTakeFirstOrThrow(),
    );
    const row = { organisationId: scope.organisationId, id };
    for (const part of ["new", "old"]) await mkdir(storage.logFolder({ ...row, part }), { recursive: true });
    const folder = join(dataFolder, "logs", scope.organisationId, id);
    await mkdir(join(folder, ".partial-2"));
    await writeFile(join(storage.logFolder({ ...row, part: "old" }), "events.parquet"), "");
    expect(await sweepStorage(database, { dataFolder, graceSeconds: 0 })).toMatchObject({ leftovers: 2 });
    expect(await readdir(folder)).toEqual(["new"]);
    await storage.removeLog(row);
    expect(await readdir(join(dataFolder, "logs", scope.organisationId))).toEqual([]);
  });

  it("of a data folder that holds nothing yet are no trouble", async () => {
    expect(await sweepStorage(database, { dataFolder })).toEqual({ expired: 0, leftovers: 0 });
  });

  function receive(): Promise<ReceivedFile> {
    return storage.receiveFile(Readable.from([Buffer.from("a;b")]), {
      organisationId: scope.organisationId,
      limitBytes: 10,
    });
  }

  async function keep(file: ReceivedFile, keepDays?: number): Promise<void> {
    await database.inOrganisation(scope, (transaction) =>
      insertStoredFile(transaction, file, {
        purpose: "upload",
        name: "../orders.csv",
        ...(keepDays !== undefined && { keepDays }),
      }),
    );
  }
});
