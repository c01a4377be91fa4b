import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { addOrganisation, migrationsFolder } from "../test/test-databases.ts";
import { openDatabase } from "./open-database.ts";

const options = { migrationsFolder };

describe("the embedded database in a data folder", () => {
  let dataFolder: string;
  const open = () => openDatabase({ dataFolder, templateFile: inject("templateFile") }, options);
  beforeEach(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), "stuur-data-"));
  });
  afterEach(() => rm(dataFolder, { recursive: true }));

  it("is made at the first start, and keeps what it holds", async () => {
    const steps: string[] = [];
    const target = { dataFolder, templateFile: inject("templateFile") };
    const first = await openDatabase(target, { ...options, onProgress: (step) => steps.push(step) });
    const { organisationId } = await addOrganisation(first);
    await first.close();
    expect(steps).toEqual(["making-cluster", "starting", "migrating"]);
    expect(await readdir(dataFolder)).toEqual(["database"]);

    const second = await openDatabase(target, { ...options, onProgress: (step) => steps.push(step) });
    expect(second.isEmbedded).toBe(true);
    const ids = await second.asSystem((transaction) =>
      transaction.selectFrom("organisation").select("id").execute(),
    );
    expect(ids).toEqual([{ id: organisationId }]);
    await second.close();
    expect(steps.slice(3)).toEqual(["starting", "migrating"]);
  });

  it("is opened by one at a time", async () => {
    const first = await open();
    await expect(open()).rejects.toMatchObject({
      code: "STUUR_DATA_IN_USE",
      values: { folder: dataFolder, pid: process.pid },
    });
    await first.close();
    await (await open()).close();
  });

  it("does not trip over a first start that was killed half-way", async () => {
    await mkdir(join(dataFolder, "database.partial-1", "base"), { recursive: true });
    await (await open()).close();
    expect(await readdir(dataFolder)).toEqual(["database"]);
  });

  it("says in one line that it is broken, and lets go of the folder", async () => {
    await mkdir(join(dataFolder, "database"));
    await writeFile(join(dataFolder, "database", "PG_VERSION"), "18\n");
    const opening = openDatabase({ dataFolder }, options);
    await expect(opening).rejects.toMatchObject({ code: "STUUR_DATABASE_BROKEN" });
    const problem = (await opening.catch((error: unknown) => error)) as Error;
    expect(problem.message.length).toBeLessThan(500);
    expect(problem.message).not.toContain("\n");
    expect(await readdir(dataFolder)).toEqual(["database"]);
  });

  it("says that the folder cannot be written", async () => {
    await writeFile(join(dataFolder, "file"), "");
    await expect(openDatabase({ dataFolder: join(dataFolder, "file") }, options)).rejects.toMatchObject({
      code: "STUUR_DATA_NOT_WRITABLE",
    });
  });
});

describe("a database on a server", () => {
  it("that does not answer is told in one line, without the password", async () => {
    const port = await freePort();
    const opening = openDatabase({ url: `postgres://me:secret@127.0.0.1:${port}/stuur` }, options);
    await expect(opening).rejects.toMatchObject({
      code: "STUUR_DATABASE_UNREACHABLE",
      values: { url: `postgres://127.0.0.1:${port}/stuur` },
    });
    await expect(opening).rejects.not.toThrow("secret");
  });

  it("that has no such database is told, and so is an address that is none", async () => {
    const missing = inject("postgresUrl").replace("/stuur?", "/nothing?");
    for (const url of [missing, "postgres://:::/x", "not a url"])
      await expect(openDatabase({ url }, options), url).rejects.toMatchObject({
        code: "STUUR_DATABASE_UNREACHABLE",
      });
  });

  it("that is older than 15 is refused", async () => {
    const server = await pretendServer("14.2");
    await expect(
      openDatabase({ url: `postgres://me@127.0.0.1:${server.port}/stuur` }, options),
    ).rejects.toMatchObject({ code: "STUUR_DATABASE_TOO_OLD", values: { found: "14.2", wanted: 15 } });
    server.close();
  });

  it("whose login may not make roles says what an administrator is to run, and that is enough", async () => {
    const administrator = new pg.Client(inject("postgresUrl").replace("stuur_login", "postgres"));
    await administrator.connect();
    await administrator.query('create role "modest Login" login');
    await administrator.query("create database modest");
    const url = inject("postgresUrl").replace("stuur_login", "modest%20Login").replace("/stuur?", "/modest?");

    const refusal = await openDatabase({ url }, options).catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      code: "STUUR_DATABASE_ROLES_MISSING",
      values: { login: "modest Login" },
    });
    const { statements } = (refusal as { values: { statements: string } }).values;
    expect(statements).toContain('grant stuur_app, stuur_system to "modest Login";');
    for (const role of ["stuur_app", "stuur_system"])
      await administrator.query(
        `do $$ begin create role ${role} nologin; exception when duplicate_object then null; end $$`,
      );
    await administrator.query(statements.replaceAll(/create role \w+ nologin;/g, ""));

    const database = await openDatabase({ url }, options);
    expect(database.isEmbedded).toBe(false);
    await addOrganisation(database);
    await database.close();
    await administrator.end();
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A server that speaks just enough of the protocol to tell its version. */
async function pretendServer(version: string): Promise<{ port: number; close(): void }> {
  const server = createServer((socket) => {
    socket.once("data", () => {
      socket.write(Buffer.concat([message("R", int32(0)), message("Z", Buffer.from("I"))]));
      socket.on("data", (data) => {
        if (data[0] !== "Q".charCodeAt(0)) return;
        const column = Buffer.concat([text("server_version"), Buffer.alloc(18)]);
        socket.write(
          Buffer.concat([
            message("T", Buffer.concat([int16(1), column])),
            message("D", Buffer.concat([int16(1), int32(version.length), Buffer.from(version)])),
            message("C", text("SHOW")),
            message("Z", Buffer.from("I")),
          ]),
        );
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { port: (server.address() as { port: number }).port, close: () => server.close() };
}

function message(type: string, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(type), int32(body.length + 4), body]);
}

function text(value: string): Buffer {
  return Buffer.from(`${value}\0`);
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

function int16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16BE(value);
  return bytes;
}
