import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Database, OrganisationScope, Transaction } from "../../../platform/database/database.ts";
import { createStorage } from "../../../platform/storage/storage.ts";
import { addOrganisation, testDatabases } from "../../../platform/test/test-databases.ts";
import { createLook, watchFolder } from "./watch-folder.ts";

describe.each(testDatabases)("the watched folder, on $name", ({ open }) => {
  let database: Database;
  let scope: OrganisationScope;
  let root: string;
  let place: string;
  let started: string[];
  let problems: unknown[];
  let look: () => Promise<void>;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    scope = await addOrganisation(database);
    root = await mkdtemp(join(tmpdir(), "stuur-watch-"));
    const slug = await database.inOrganisation(scope, (transaction) =>
      transaction.selectFrom("organisation").select("slug").executeTakeFirstOrThrow(),
    );
    place = join(root, "watched", slug.slug);
    await mkdir(place, { recursive: true });
    started = [];
    problems = [];
    look = createLook(watching());
    return () => rm(root, { recursive: true, force: true });
  });

  function watching() {
    return {
      folder: join(root, "watched"),
      database,
      storage: createStorage(join(root, "data")),
      start: {
        newLog: async (transaction: Transaction, file: { fileName: string }) => {
          const id = randomUUID();
          await sql`insert into event_log (id, name) values (${id}, ${file.fileName})`.execute(transaction);
          started.push(`new ${file.fileName}`);
          return { log: { id } };
        },
        newerFile: async (_: unknown, id: string, file: { fileName: string }) => {
          started.push(`newer ${file.fileName}`);
          return { log: { id } };
        },
      },
      onStarted: () => {},
      onError: (error: unknown) => problems.push(error),
    };
  }

  /** Writes content with a date of change of its own, as if time had passed. */
  async function write(name: string, content: string, second: number): Promise<void> {
    await writeFile(join(place, name), content);
    await utimes(join(place, name), second, second);
  }

  test("a file is read when it was the same at two looks, once, also after a restart", async () => {
    await write("orders.csv", "a,b", 1000);
    await look();
    expect(started).toEqual([]);
    await write("orders.csv", "a,b\n1,2", 1001);
    await look();
    expect(started).toEqual([]);
    await look();
    await look();
    expect(started).toEqual(["new orders.csv"]);
    const restarted = createLook(watching());
    await restarted();
    await restarted();
    expect(started).toEqual(["new orders.csv"]);
    expect(await readFile(join(place, "orders.csv"), "utf8")).toBe("a,b\n1,2");
  });

  test("other content is a newer file of the same log; another date alone is not", async () => {
    await write("orders.csv", "a,b\n1,2", 1000);
    await look();
    await look();
    await write("orders.csv", "a,b\n1,2", 2000);
    await look();
    await look();
    expect(started).toEqual(["new orders.csv"]);
    await write("orders.csv", "a,b\n1,3", 3000);
    await look();
    await look();
    expect(started).toEqual(["new orders.csv", "newer orders.csv"]);
    expect(problems).toEqual([]);
  });

  test("a log that somebody deleted does not come back until its file changes", async () => {
    await write("orders.csv", "a,b\n1,2", 1000);
    await look();
    await look();
    await database.inOrganisation(scope, (transaction) => transaction.deleteFrom("event_log").execute());
    await look();
    await look();
    expect(started).toHaveLength(1);
    await write("orders.csv", "a,b\n1,3", 2000);
    await look();
    await look();
    expect(started).toEqual(["new orders.csv", "new orders.csv"]);
  });

  test("passing and hidden files, links, other kinds, empty files and other folders are left alone", async () => {
    await writeFile(join(root, "secret.csv"), "a,b");
    await symlink(join(root, "secret.csv"), join(place, "link.csv"));
    await symlink(root, join(root, "watched", "elsewhere"));
    for (const name of [".hidden.csv", "~$orders.xlsx", "orders.csv.part", "orders.tmp", "photo.jpg"])
      await write(name, "a,b", 1000);
    await write("empty.csv", "", 1000);
    await mkdir(join(place, "folder.csv"));
    await mkdir(join(root, "watched", "nobody"));
    await writeFile(join(root, "watched", "nobody", "orders.csv"), "a,b");
    await look();
    await look();
    expect(started).toEqual([]);
    expect(problems).toEqual([]);
  });

  test("a folder that is not there stops the start with words", async () => {
    const options = { ...watching(), folder: join(root, "nowhere") };
    await expect(watchFolder(options)).rejects.toMatchObject({ code: "STUUR_WATCH_UNREADABLE" });
  });
});
