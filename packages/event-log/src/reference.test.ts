import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type EventLog,
  importEventLog,
  leadTimes,
  matrix,
  network,
  openEventLog,
  type PairCount,
  pairs,
  type QuestionOptions,
  rework,
  serviceTimes,
  summary,
} from "./index.ts";

// Counts and durations that pm4py 2.7.14 gives for public logs; see the README beside them.
const reference = fileURLToPath(new URL("../../../../shared/reference", import.meta.url));
const expected = join(reference, "handovers");
const isPresent = existsSync(expected);
const absent = `the reference logs are not at ${reference}: equality with published values is NOT checked`;

/** Compares the values of one expected file with ours. */
type Compare = (log: EventLog, comparison: Comparison) => Promise<void>;

const logs = [
  { source: "receipt.csv.gz", name: "receipt", sides: ["group", "resource"] },
  { source: "env_permit.xes.gz", name: "env_permit", sides: ["group", "resource"] },
  { source: "bpic13_incidents.xes.gz", name: "bpic13_incidents", sides: ["group", "resource"] },
  {
    source: "bpic13_incidents.xes.gz",
    name: "bpic13_lines",
    sides: ["group", "resource"],
    columns: { team: "organization involved", person: "org:role" },
  },
  { source: "bpic12.xes.gz", name: "bpic12", sides: ["resource"] },
] as const;

const comparedFiles: string[] = [];
const table: { readonly file: string; readonly values: number; readonly largest: number }[] = [];

for (const { source, name, sides, ...rest } of logs) {
  const columns = { status: "none", ...("columns" in rest ? rest.columns : {}) };
  compareFiles(name, source, columns, {
    ...Object.fromEntries(
      sides.flatMap((side) =>
        (["fill", "drop"] as const).flatMap((missing): [string, Compare][] => {
          const options = optionsOf(side, missing);
          const file = `${name}.${side}.${missing}`;
          return [
            [`${file}.handover.csv`, (log, comparison) => compareCounts(log, comparison, options)],
            [`${file}.perf.csv`, (log, comparison) => compareTimes(log, comparison, options)],
          ];
        }),
      ),
    ),
    [`${name}.activity.perf.csv`]: (log, comparison) => compareTimes(log, comparison, { of: "steps" }),
    [`${name}.start_activities.json`]: compareStarts,
    [`${name}.end_activities.json`]: compareEnds,
    [`${name}.rework_cases_per_activity.json`]: compareRework,
    [`${name}.summary.json`]: (log, comparison) => compareSummary(log, comparison, sides),
  });
}

compareFiles(
  "production, with start times",
  "production.csv.gz",
  {},
  {
    "production.resource.handover.csv": (log, comparison) => compareCounts(log, comparison, { by: "person" }),
    "production.activity.wait_start_aware.csv": compareWaiting,
    "production.sojourn.json": compareServiceTimes,
  },
);

test("every expected file has been compared", (context) => {
  if (!isPresent) return context.skip(absent);
  expect(comparedFiles.toSorted()).toEqual(readdirSync(expected).sort());
});

/** Imports a log once and makes a test of each expected file. */
function compareFiles(
  name: string,
  source: string,
  columns: Readonly<Record<string, string>>,
  files: Readonly<Record<string, Compare>>,
): void {
  describe(`${name} equals the reference`, () => {
    const log = importedLog(source, columns);
    for (const [file, compare] of Object.entries(files)) {
      comparedFiles.push(file);
      test(file, async (context) => {
        if (!isPresent) return context.skip(absent);
        const comparison = createComparison(file);
        await compare(log(), comparison);
        table.push({ file, values: comparison.values, largest: comparison.largest });
        expect(comparison.wrong.slice(0, 10)).toEqual([]);
        expect(comparison.values).toBeGreaterThan(0);
      });
    }
  });
}

type Comparison = ReturnType<typeof createComparison>;

/** Collects what differs. Seconds may differ by a microsecond, the unit in which times are held. */
function createComparison(file: string) {
  const comparison = { file, values: 0, largest: 0, wrong: [] as string[] };
  const compare = (what: string, found: number | null | undefined, value: number | null, allowed: number) => {
    comparison.values++;
    const difference = found === value ? 0 : Math.abs((found ?? Number.NaN) - (value ?? Number.NaN));
    if (!(difference <= allowed)) comparison.wrong.push(`${what}: ${found}, expected ${value}`);
    comparison.largest = Math.max(comparison.largest, difference);
  };
  return Object.assign(comparison, {
    count: (what: string, found: number | undefined, value: number) => compare(what, found, value, 0),
    seconds: (what: string, found: number | null | undefined, value: number | null) =>
      compare(what, found, value, 1e-6),
    /**
     * The expected sums are of differences between floating-point seconds since 1970, each exact to 2^-22 s; ours are of
     * whole microseconds.
     */
    summed: (
      what: string,
      found: number | null | undefined,
      { sum, terms }: { sum: number; terms: number },
    ) => compare(what, found, sum, 1e-6 + terms * 2 ** -22),
  });
}

function optionsOf(side: string, missing: "fill" | "drop"): QuestionOptions {
  return { by: side === "group" ? "team" : "person", missing: missing === "fill" ? "keep" : "drop" };
}

async function compareCounts(log: EventLog, comparison: Comparison, options: QuestionOptions): Promise<void> {
  const found = byEnds(await pairs(log, options));
  const { edges, nodes } = await network(log, options);
  const weights = new Map(edges.map(({ from, to, shareOfPairs }) => [`${from} → ${to}`, shareOfPairs]));
  const total = [...found.values()].reduce((sum, { count }) => sum + count, 0);
  for (const { party, stays } of nodes) weights.set(`${party} → ${party}`, stays.count / total);
  const rows = readTable(comparison.file);
  comparison.count("pairs of parties", found.size, rows.length);
  for (const [from, to, weight, count] of rows) {
    const ends = `${from} → ${to}`;
    comparison.count(ends, found.get(ends)?.count, Number(count));
    comparison.seconds(`weight ${ends}`, weights.get(ends), Number(weight));
  }
}

async function compareTimes(
  log: EventLog,
  comparison: Comparison,
  options: Parameters<typeof pairs>[1],
): Promise<void> {
  const found = byEnds(await pairs(log, options));
  const rows = readTable(comparison.file);
  comparison.count("pairs", found.size, rows.length);
  for (const [from, to, count, mean, median, max, min, sum, deviation] of rows) {
    const ends = `${from} → ${to}`;
    const pair = found.get(ends);
    comparison.count(ends, pair?.count, Number(count));
    comparison.seconds(`mean ${ends}`, pair?.meanSeconds, Number(mean));
    comparison.seconds(`median ${ends}`, pair?.medianSeconds, Number(median));
    comparison.seconds(`max ${ends}`, pair?.maxSeconds, Number(max));
    comparison.seconds(`min ${ends}`, pair?.minSeconds, Number(min));
    comparison.summed(`sum ${ends}`, pair?.totalSeconds, { sum: Number(sum), terms: pair?.count ?? 0 });
    comparison.seconds(`deviation ${ends}`, pair?.deviationSeconds, deviation ? Number(deviation) : null);
  }
}

async function compareWaiting(log: EventLog, comparison: Comparison): Promise<void> {
  const found = byEnds(await pairs(log, { of: "steps" }));
  const rows = readTable(comparison.file);
  comparison.count("pairs of steps", found.size, rows.length);
  for (const [from, to, mean, median, max, min, sum] of rows) {
    const ends = `${from} → ${to}`;
    const pair = found.get(ends);
    comparison.seconds(`mean ${ends}`, pair?.meanSeconds, Number(mean));
    comparison.seconds(`median ${ends}`, pair?.medianSeconds, Number(median));
    comparison.seconds(`max ${ends}`, pair?.maxSeconds, Number(max));
    comparison.seconds(`min ${ends}`, pair?.minSeconds, Number(min));
    comparison.summed(`sum ${ends}`, pair?.totalSeconds, { sum: Number(sum), terms: pair?.count ?? 0 });
  }
}

/** Of the other figures in this file only service times are valid; see the README beside it. */
async function compareServiceTimes(log: EventLog, comparison: Comparison): Promise<void> {
  const { events, cases, service_time } = readJson<{
    events: number;
    cases: number;
    service_time: Record<"mean" | "median" | "sum" | "max" | "min", Record<string, number>>;
  }>(comparison.file);
  comparison.count("events", log.manifest.counts.events, events);
  comparison.count("cases", log.manifest.counts.cases, cases);
  const found = await serviceTimes(log);
  comparison.count("steps", found.length, Object.keys(service_time.mean).length);
  for (const { name, clock } of found) {
    comparison.seconds(`mean ${name}`, clock?.mean, service_time.mean[name] ?? null);
    comparison.seconds(`median ${name}`, clock?.p50, service_time.median[name] ?? null);
    comparison.seconds(`max ${name}`, clock?.max, service_time.max[name] ?? null);
    comparison.seconds(`min ${name}`, clock?.min, service_time.min[name] ?? null);
    const sum = service_time.sum[name] ?? Number.NaN;
    comparison.summed(`sum ${name}`, clock && clock.n * clock.mean, { sum, terms: clock?.n ?? 0 });
  }
}

async function compareStarts(log: EventLog, comparison: Comparison): Promise<void> {
  const { starts } = await matrix(log);
  compareSteps(comparison, sumByStep(starts.map(({ step, count }) => [step, count])));
}

async function compareEnds(log: EventLog, comparison: Comparison): Promise<void> {
  const { cells } = await matrix(log);
  compareSteps(comparison, sumByStep(cells.map(({ step, deliveries }) => [step, deliveries])));
}

async function compareRework(log: EventLog, comparison: Comparison): Promise<void> {
  const { steps } = await rework(log);
  compareSteps(comparison, sumByStep(steps.map(({ step, cases }) => [step, cases.count])));
}

function sumByStep(counts: readonly (readonly [string, number])[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [step, count] of counts) {
    if (count > 0) sums.set(step, (sums.get(step) ?? 0) + count);
  }
  return sums;
}

function compareSteps(comparison: Comparison, found: ReadonlyMap<string, number>): void {
  const steps = Object.entries(readJson<Record<string, number>>(comparison.file));
  comparison.count("steps", found.size, steps.length);
  for (const [step, count] of steps) comparison.count(step, found.get(step), count);
}

async function compareSummary(
  log: EventLog,
  comparison: Comparison,
  sides: readonly string[],
): Promise<void> {
  const values = readJson<Record<string, number>>(comparison.file);
  const whole = await summary(log);
  comparison.count("cases", whole.cases, values.cases!);
  comparison.count("events", whole.events, values.events!);
  const { clock } = await leadTimes(log);
  comparison.seconds("mean duration", clock?.mean, values.case_dur_mean_s!);
  comparison.seconds("median duration", clock?.p50, values.case_dur_median_s!);
  const repeated = await rework(log);
  comparison.count("cases with rework", repeated.casesWithRework.count, values.cases_with_rework!);
  comparison.count("rework", repeated.repetitions, values.rework_events_total!);
  for (const side of sides) {
    const missing = side === "group" ? whole.missingTeam : whole.missingPerson;
    comparison.count(`${side} missing`, missing, values[`${side}_missing`]!);
    for (const way of ["fill", "drop"] as const) {
      const found = await summary(log, optionsOf(side, way));
      comparison.count(`${side} ${way} pairs`, found.pairs, values[`${side}_${way}_pairs`]!);
      comparison.count(`${side} ${way} between`, found.handovers, values[`${side}_${way}_between`]!);
    }
  }
}

function byEnds(found: readonly PairCount[]): Map<string, PairCount> {
  return new Map(found.map((pair) => [`${pair.from} → ${pair.to}`, pair]));
}

/** Imports a reference log before the tests and closes and removes it after them. */
function importedLog(source: string, columns: Readonly<Record<string, string>>): () => EventLog {
  let folder: string | undefined;
  let log: EventLog | undefined;
  beforeAll(async () => {
    if (!isPresent) return;
    folder = await mkdtemp(join(tmpdir(), "stuur-reference-"));
    const file = join(reference, "logs", source);
    const imported = await importEventLog({ file, folder: join(folder, "log"), columns });
    if (!imported.ok) throw new Error(imported.error.message.en);
    log = await openEventLog(join(folder, "log"));
  }, 120_000);
  afterAll(async () => {
    await log?.close();
    if (folder) await rm(folder, { recursive: true, force: true });
  });
  return () => log!;
}

function readJson<Content>(file: string): Content {
  return JSON.parse(readFileSync(join(expected, file), "utf8")) as Content;
}

/** The rows of an expected table, without its header. */
function readTable(file: string): string[][] {
  const [, ...lines] = readFileSync(join(expected, file), "utf8").trim().split(/\r?\n/);
  return lines.map((line) => {
    const cells = line.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? [];
    return cells.map((cell) => cell.replace(/,$/, "").replace(/^"|"$/g, "").replaceAll('""', '"'));
  });
}

// What was compared, for whoever wants to see it: STUUR_REFERENCE_TABLE=1.
afterAll(() => {
  if (!process.env.STUUR_REFERENCE_TABLE || table.length === 0) return;
  const rows = table.map(
    ({ file, values, largest }) => `| ${file} | ${values} | ${largest.toPrecision(2)} |`,
  );
  const total = table.reduce((sum, { values }) => sum + values, 0);
  const head = ["| file | values compared | largest difference |", "|---|---:|---:|"];
  process.stdout.write(`${[...head, ...rows, `| all ${table.length} | ${total} | |`].join("\n")}\n`);
});
