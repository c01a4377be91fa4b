import { spawnSync } from "node:child_process";
import { rm } from "node:fs/promises";
import type { Benchmark, WorkDone } from "./benchmark.ts";
import { generateEventFile } from "./generate-event-file.ts";
import { loadPage } from "./load-page.ts";
import { type MeasuredServer, startMeasuredServer } from "./measured-server.ts";
import { untilEnded, uploadFile } from "./upload-file.ts";

interface Input {
  readonly dataFolder: string;
  readonly logPath: string;
  readonly logId: string;
  /** Read while others look at pages. */
  readonly largerFile: string;
}

const users = 4;
const seed = 20_261_122;

/** What somebody asks of a page, so that no two of a run are the same question. */
type Question = (filter: string, turn: number) => { readonly path: string; readonly body?: unknown };

const questions = {
  matrix: (filter) => ({ path: `matrix?${filter}` }),
  register: (filter) => ({ path: `handovers?${filter}` }),
  redraw: (_filter, turn) => ({ path: "teams/compare", body: { grouping: redraw(turn) } }),
  "division of time": (filter) => ({ path: `time?${filter}` }),
} as const satisfies Record<string, Question>;

export const benchmark: Benchmark<Input> = {
  question: `How long do ${users} users wait for a page of a log when all ask at once, and while a larger file is read?`,
  unit: "events",
  sizes: { small: 100_000, large: 1_000_000 },
  seed,
  prepare: prepareLog,
  tasks: [
    ...Object.entries(questions).map(([name, question]) => ({
      name: `${name}, whole log, asked again`,
      run: (input: Input) => askAtOnce(input, { question, rounds: 20, isNew: false }),
    })),
    ...Object.entries(questions).map(([name, question]) => ({
      name: `${name}, each time another question`,
      run: (input: Input) => askAtOnce(input, { question, rounds: 8, isNew: true }),
    })),
    { name: "the start page in a new browser", run: (input) => loadInBrowser(input, () => "/") },
    {
      name: "the matrix in a new browser",
      run: (input) => loadInBrowser(input, ({ logId }) => `/o/own/see/${logId}`),
    },
    { name: "pages while five times as many events are read", run: askDuringImport },
  ],
};

async function prepareLog(size: number, folder: string): Promise<Input> {
  const built = spawnSync(process.execPath, ["scripts/build.mjs"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (built.status !== 0) throw new Error("The build failed.");
  const dataFolder = `${folder}/data-${size}`;
  const file = `${folder}/${size}.csv`;
  const largerFile = `${folder}/${size * 5}.csv`;
  await generateEventFile(file, size, seed);
  await generateEventFile(largerFile, size * 5, seed);
  await rm(dataFolder, { recursive: true, force: true });
  const server = await startMeasuredServer(dataFolder);
  try {
    const { job, ...log } = await uploadFile(server, file);
    await untilEnded(server, job);
    return { dataFolder, ...log, largerFile };
  } finally {
    await server.stop();
  }
}

/** Each user asks one question after another; all do so at once. */
async function askAtOnce(
  { dataFolder, logPath }: Input,
  {
    question,
    rounds,
    isNew,
  }: { readonly question: Question; readonly rounds: number; readonly isNew: boolean },
): Promise<WorkDone> {
  const server = await startMeasuredServer(dataFolder);
  try {
    await ask(server, logPath, question(filterOf(isNew ? -1 : null), -1));
    const before = server.readUsage();
    const start = performance.now();
    const asking = Array.from({ length: users }, async (_, user) => {
      const waits: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const turn = isNew ? round * users + user : null;
        waits.push(await ask(server, logPath, question(filterOf(turn), turn ?? 0)));
      }
      return waits;
    });
    const waits = (await Promise.all(asking)).flat();
    const after = server.readUsage();
    const cpuSeconds = after.cpuSeconds - before.cpuSeconds;
    const usage = { wallSeconds: (performance.now() - start) / 1000, cpuSeconds, peakBytes: after.peakBytes };
    return { counts: describeWaits(waits), usage };
  } finally {
    await server.stop();
  }
}

/** Until the larger file has been read, one user goes from page to page. */
async function askDuringImport({ dataFolder, logPath, largerFile }: Input): Promise<WorkDone> {
  const server = await startMeasuredServer(dataFolder);
  try {
    const start = performance.now();
    const added = await uploadFile(server, largerFile);
    let isReading = true;
    const reading = untilEnded(server, added.job).then(() => {
      isReading = false;
    });
    const waits: number[] = [];
    const pages = Object.values(questions) as readonly Question[];
    for (let turn = 0; isReading; turn += 1) {
      waits.push(await ask(server, logPath, pages[turn % pages.length]!(filterOf(turn), turn)));
    }
    await reading;
    await fetch(`${server.url}${added.logPath}`, { method: "DELETE" });
    const usage = { wallSeconds: (performance.now() - start) / 1000, ...server.readUsage() };
    return { counts: describeWaits(waits), usage };
  } finally {
    await server.stop();
  }
}

/** A processor four times as slow as this one stands for an older laptop. */
async function loadInBrowser(input: Input, addressOf: (input: Input) => string): Promise<WorkDone> {
  const server = await startMeasuredServer(input.dataFolder);
  try {
    const start = performance.now();
    const { kilobytes, requests, largestPaint } = await loadPage(`${server.url}${addressOf(input)}`, {
      slower: 4,
    });
    const usage = { wallSeconds: (performance.now() - start) / 1000, ...server.readUsage() };
    return { counts: { kB: kilobytes, requests, "largest paint ms": largestPaint }, usage };
  } finally {
    await server.stop();
  }
}

async function ask(
  { url }: MeasuredServer,
  logPath: string,
  { path, body }: ReturnType<Question>,
): Promise<number> {
  const start = performance.now();
  const post = {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  };
  const answer = await fetch(`${url}${logPath}/${path}`, body === undefined ? {} : post);
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return performance.now() - start;
}

/** Another day from which the cases count, each turn; the file begins on 1 January 2024. */
function filterOf(turn: number | null): string {
  if (turn === null) return "";
  return `from=${new Date(Date.UTC(2023, 11, 31) - turn * 86_400_000).toISOString().slice(0, 10)}`;
}

/** Two teams become one, each turn two others. */
function redraw(turn: number) {
  const joined = `Klantteam ${turn}`;
  return { persons: {}, steps: {}, teams: { [`Team ${turn + 2}`]: joined, [`Team ${turn + 3}`]: joined } };
}

function describeWaits(waits: readonly number[]): Readonly<Record<string, number>> {
  const sorted = waits.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN);
  return { asked: sorted.length, "p50 ms": at(0.5), "p95 ms": at(0.95), "longest ms": at(1) };
}
