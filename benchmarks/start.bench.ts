import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type { Benchmark, Usage, WorkDone } from "./benchmark.ts";

interface Input {
  readonly dataFolder: string;
}

const program = ["packages/stuur/bin/stuur.mjs", "start"];

export const benchmark: Benchmark<Input> = {
  question: "How long after the command does Stuur answer, the first time and later?",
  unit: "starts",
  sizes: { small: 1, large: 1 },
  seed: 0,
  prepare: async (_size, folder) => {
    const built = spawnSync(process.execPath, ["scripts/build.mjs"], { stdio: "inherit" });
    if (built.status !== 0) throw new Error("The build failed.");
    return { dataFolder: `${folder}/data` };
  },
  tasks: [
    {
      name: "first start, in a new data folder",
      run: async (input) => {
        await rm(input.dataFolder, { recursive: true, force: true });
        return startUntilAnswer(input);
      },
    },
    { name: "later start", run: startUntilAnswer },
  ],
};

async function startUntilAnswer({ dataFolder }: Input): Promise<WorkDone> {
  const port = await findFreePort();
  const start = performance.now();
  const server = spawn(process.execPath, program, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, PORT: `${port}`, STUUR_DATA: dataFolder },
  });
  await untilHealthy(server, `http://127.0.0.1:${port}/api/health`);
  const usage = { wallSeconds: (performance.now() - start) / 1000, ...readUsage(server.pid) };
  server.kill("SIGTERM");
  await once(server, "exit");
  return { counts: {}, usage };
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
