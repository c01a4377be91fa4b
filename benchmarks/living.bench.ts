import { spawnSync } from "node:child_process";
import { rm } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import type { Benchmark, WorkDone } from "./benchmark.ts";
import { generateEventFile } from "./generate-event-file.ts";
import { type MeasuredServer, startMeasuredServer } from "./measured-server.ts";
import { untilEnded, uploadFile } from "./upload-file.ts";

interface Input {
  readonly dataFolder: string;
  /** A log that was read from a file, and one of pushed events alone: a fifth of that, of twenty attributes each. */
  readonly filePath: string;
  readonly pushedPath: string;
}

const seed = 20_261_122;
const rounds = 6;

export const benchmark: Benchmark<Input> = {
  question: "How long after ten events were pushed does the matrix of a large log have them?",
  unit: "events",
  sizes: { small: 1000, large: 1_000_000 },
  seed,
  prepare: prepareLogs,
  tasks: [
    { name: "to a log of a file", run: (input) => pushAndAsk(input, input.filePath) },
    { name: "to a log of pushed events", run: (input) => pushAndAsk(input, input.pushedPath) },
  ],
};

async function prepareLogs(size: number, folder: string): Promise<Input> {
  const built = spawnSync(process.execPath, ["scripts/build.mjs"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (built.status !== 0) throw new Error("The build failed.");
  const dataFolder = `${folder}/data-${size}`;
  const file = `${folder}/${size}.csv`;
  await generateEventFile(file, size, seed);
  await rm(dataFolder, { recursive: true, force: true });
  const server = await startMeasuredServer(dataFolder);
  try {
    const { job, logPath: filePath } = await uploadFile(server, file);
    await untilEnded(server, job);
    const pushedPath = filePath.replace(/[^/]+$/, crypto.randomUUID());
    await send(server, "PUT", pushedPath, { name: "Pushed" });
    await pushMany(server, pushedPath, size / 5);
    return { dataFolder, filePath, pushedPath };
  } finally {
    await server.stop();
  }
}

async function pushMany(server: MeasuredServer, logPath: string, events: number): Promise<void> {
  for (let from = 0; from < events; from += 2000) {
    const block = Array.from({ length: Math.min(2000, events - from) }, (_, index) => eventOf(from + index));
    await send(server, "POST", `${logPath}/events`, { events: block });
  }
  await untilEvents(server, logPath, events);
}

function eventOf(number: number, key = `${number}`) {
  const values = Array.from({ length: 20 }, (_, index) => {
    return [`veld ${index}`, `een waarde die er vaker is ${(number * 7 + index) % 3000}`] as const;
  });
  const at = new Date(Date.UTC(2024, 0, 1) + number * 60_000).toISOString();
  const [step, team] = [`Stap ${number % 4}`, `Team ${number % 6}`];
  return {
    key,
    case: `z${number >> 2}`,
    step,
    team,
    completedAt: at,
    attributes: Object.fromEntries(values),
  };
}

async function pushAndAsk({ dataFolder }: Input, logPath: string): Promise<WorkDone> {
  const server = await startMeasuredServer(dataFolder);
  try {
    const waits: number[] = [];
    const start = performance.now();
    // The first tells of steps and teams that the log may not have, so that it is made anew.
    for (let round = 0; round < rounds; round += 1) {
      const { events: before } = await send<{ events: number }>(server, "GET", logPath);
      const key = crypto.randomUUID();
      const events = Array.from({ length: 10 }, (_, index) => eventOf(40 + index, `${key} ${index}`));
      const sent = performance.now();
      await send(server, "POST", `${logPath}/events`, { events });
      await untilEvents(server, logPath, before + 10);
      await send(server, "GET", `${logPath}/matrix`);
      waits.push(Math.round(performance.now() - sent));
    }
    const usage = { wallSeconds: (performance.now() - start) / 1000, ...server.readUsage() };
    const [first, ...others] = waits;
    const counts = {
      "first ms": first!,
      "then, least ms": Math.min(...others),
      "most ms": Math.max(...others),
    };
    return { counts, usage };
  } finally {
    await server.stop();
  }
}

async function untilEvents(server: MeasuredServer, logPath: string, events: number): Promise<void> {
  while ((await send<{ events: number }>(server, "GET", logPath)).events !== events) await pause(50);
}

async function send<T>({ url }: MeasuredServer, method: string, path: string, body?: unknown): Promise<T> {
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`${url}${path}`, {
    method,
    ...(body !== undefined && { headers, body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}
