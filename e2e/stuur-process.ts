import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const bin = fileURLToPath(new URL("../packages/stuur/bin/stuur.mjs", import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** Runs one command to its end, as somebody would in a terminal. */
export function runStuur(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  return endOf(spawnStuur(args, env));
}

export interface StuurServer {
  readonly url: string;
  readonly dataFolder: string;
  /** Resolves when the process has ended, however. */
  readonly ended: Promise<Ended>;
  /** Stops in good order. */
  stop(): Promise<Ended>;
  /** Ends as by kill -9. */
  kill(): Promise<Ended>;
}

/**
 * Starts a server on a free port, in a new data folder unless one is given, and waits until it answers. The examples get
 * their histories only: measuring a model takes computing that other stories would wait for.
 */
export async function startStuur({
  dataFolder,
  port: asked,
  env = {},
}: {
  dataFolder?: string;
  /** A free one unless given. */
  port?: number;
  env?: Record<string, string>;
} = {}): Promise<StuurServer> {
  const folder = dataFolder ?? (await newDataFolder());
  const port = asked ?? (await freePort());
  const child = spawnStuur(["start"], {
    PORT: String(port),
    STUUR_DATA: folder,
    STUUR_EXAMPLES: "histories",
    ...env,
  });
  const ended = endOf(child);
  const url = `http://localhost:${port}`;
  await untilHealthy(url, ended);
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  return { url, dataFolder: folder, ended, stop: () => end("SIGTERM"), kill: () => end("SIGKILL") };
}

export function newDataFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), "stuur-story-"));
}

export function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true });
}

function spawnStuur(args: readonly string[], env: Record<string, string>): ChildProcess {
  const clean = { ...process.env, LANG: "en_GB.UTF-8", NODE_OPTIONS: "", ...env };
  return spawn(process.execPath, [bin, ...args], { env: clean, stdio: ["ignore", "pipe", "pipe"] });
}

function endOf(child: ChildProcess): Promise<Ended> {
  let out = "";
  let err = "";
  child.stdout?.on("data", (chunk) => {
    out += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    err += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve({ code, signal, out, err }));
  });
}

/** Asks until there is an answer; an end of the process before that is the failure to report. */
async function untilHealthy(url: string, ended: Promise<Ended>): Promise<void> {
  let over: Ended | undefined;
  void ended.then((end) => {
    over = end;
  });
  for (;;) {
    if (over) throw new Error(`Stuur ended before it answered: ${JSON.stringify(over)}`);
    const healthy = await fetch(`${url}/api/health`)
      .then((answer) => answer.ok)
      .catch(() => false);
    if (healthy) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
