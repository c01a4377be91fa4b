import { randomUUID } from "node:crypto";
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  truncate,
  utimes,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Database, OrganisationScope, Transaction } from "../../../platform/database/database.ts";
import type { StuurError } from "../../../platform/errors/errors.ts";
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
  let infos: string[];
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
    infos = [];
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
        refuse: async (
          transaction: Transaction,
          known: string | null,
          { fileName, problem }: { fileName: string; problem: StuurError },
        ) => {
          const id = known ?? randomUUID();
          if (!known)
            await sql`insert into event_log (id, name) values (${id}, ${fileName})`.execute(transaction);
          started.push(`${known ? "refused newer" : "refused"} ${fileName} ${problem.code}`);
          return { log: { id } };
        },
      },
      onStarted: () => {},
      onError: (error: unknown) => problems.push(error),
      onInfo: (text: string) => infos.push(text),
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

  test("two servers that look at the same time make one log of a file", async () => {
    const looks = [look, createLook(watching())];
    await write("orders.csv", "a,b\n1,2", 1000);
    for (const _ of [1, 2]) await Promise.all(looks.map((each) => each()));
    expect(started).toEqual(["new orders.csv"]);
    await write("orders.csv", "a,b\n1,3", 2000);
    for (const _ of [1, 2]) await Promise.all(looks.map((each) => each()));
    expect(started).toEqual(["new orders.csv", "newer orders.csv"]);
    expect(problems).toEqual([]);
  });

  test("a file above the limit is never copied, told of once, and read when it has become smaller", async () => {
    await write("orders.csv", "", 1000);
    await truncate(join(place, "orders.csv"), 2_000_000_001);
    await utimes(join(place, "orders.csv"), 1000, 1000);
    for (const _ of [1, 2, 3]) await look();
    const restarted = createLook(watching());
    for (const _ of [1, 2]) await restarted();
    expect(started).toEqual(["refused orders.csv STUUR_TOO_LARGE"]);
    expect(await readdir(root)).not.toContain("data");
    await write("orders.csv", "a,b\n1,2", 2000);
    for (const _ of [1, 2]) await look();
    expect(started.slice(1)).toEqual(["newer orders.csv"]);
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

  test("where files lie that are not read is told once, without their names; and at the start what is watched", async () => {
    const watched = join(root, "watched");
    await mkdir(join(watched, "nobody"));
    await mkdir(join(watched, "bare"));
    await look();
    expect(infos).toEqual([]);
    await writeFile(join(watched, "secret.csv"), "a,b");
    await writeFile(join(watched, "nobody", "secret.csv"), "a,b");
    await look();
    await look();
    expect(infos).toEqual([
      `files in ${watched} are not read: only those in the folder of an organisation are`,
      `files in ${join(watched, "nobody")} are not read: the folder is called after no organisation`,
    ]);
    infos = [];
    const watch = await watchFolder(watching());
    await watch.stop();
    expect(infos[0]).toMatch(/^watching /);
    expect(infos[0]).toContain(place);
  });

  test("a folder that is not there stops the start with words", async () => {
    const options = { ...watching(), folder: join(root, "nowhere") };
    await expect(watchFolder(options)).rejects.toMatchObject({ code: "STUUR_WATCH_UNREADABLE" });
  });
});
