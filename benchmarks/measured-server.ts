import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type { Usage } from "./benchmark.ts";

/** A server of Stuur that is being measured, in a process of its own. */
export interface MeasuredServer {
  readonly url: string;
  /** Of the server since it was started, without the children that read files. */
  readUsage(): Omit<Usage, "wallSeconds">;
  stop(): Promise<void>;
}

/** Starts the built program and waits for its first answer. */
export async function startMeasuredServer(dataFolder: string): Promise<MeasuredServer> {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const server = spawn(process.execPath, ["packages/stuur/bin/stuur.mjs", "start"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, PORT: `${port}`, STUUR_DATA: dataFolder },
  });
  await untilHealthy(server, `${url}/api/health`);
  return {
    url,
    readUsage: () => readUsage(server.pid),
    async stop() {
      server.kill("SIGTERM");
      await once(server, "exit");
    },
  };
}

async function untilHealthy(server: ChildProcess, url: string): Promise<void> {
  const deadline = performance.now() + 120_000;
  while (performance.now() < deadline && server.exitCode === null) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await pause(10);
  }
  server.kill("SIGKILL");
  throw new Error(`No answer at ${url}; exit code ${server.exitCode}.`);
}

/** Linux counts processor time in hundredths of a second; elsewhere another process cannot be measured this way. */
function readUsage(pid: number | undefined): Omit<Usage, "wallSeconds"> {
  if (!existsSync(`/proc/${pid}/stat`)) return { cpuSeconds: Number.NaN, peakBytes: Number.NaN };
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  const peak = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  // After the name: state is field 3 of proc(5), utime 14, stime 15.
  return { cpuSeconds: (Number(fields[11]) + Number(fields[12])) / 100, peakBytes: Number(peak) * 1024 };
}

async function findFreePort(): Promise<number> {
  const listener = createServer().listen(0, "127.0.0.1");
  await once(listener, "listening");
  const address = listener.address();
  listener.close();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
