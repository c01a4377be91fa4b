import { existsSync, renameSync, statSync } from "node:fs";
import { rm } from "node:fs/promises";
import {
  exportEventLog,
  handovers,
  importEventLog,
  matrix,
  openEventLog,
  type QuestionOptions,
} from "@stuur/event-log";
import { openDatabase, sqlText } from "../packages/event-log/src/database.ts";
import type { Benchmark, Task, WorkDone } from "./benchmark.ts";
import { generateEventFile } from "./generate-event-file.ts";
import { hasIncidents, replicateIncidents } from "./replicate-incidents.ts";

interface Input {
  readonly file: string;
  readonly logFolder: string;
  /** The same events as XES, at most `mostXesEvents` of them. */
  readonly xesFile: string;
  readonly xesFolder: string;
  readonly incidentsFile: string;
  readonly incidentsFolder: string;
}

/** XES takes six times the room of CSV, and megabytes per second do not depend on the size. */
const mostXesEvents = 500_000;

const seed = 20_240_101;
const month = { from: "2024-01-10", to: "2024-02-10" };
const withStep = { where: { stap: "Terugbellen" } };
const tenTeams = {
  teams: Object.fromEntries(
    Array.from({ length: 650 }, (_, team) => [`Team ${team}`, `Klantteam ${team % 10}`]),
  ),
};

/** The published log, copied until it has the size: teams and persons as they are in practice. */
const incidentTasks: readonly Task<Input>[] = [
  {
    name: "published incidents, copied: read and hold",
    run: ({ incidentsFile, incidentsFolder }) => hold(incidentsFile, incidentsFolder),
  },
  {
    name: "published incidents, copied: handovers",
    run: ({ incidentsFolder }) => askHandovers({ logFolder: incidentsFolder }),
  },
];

export const benchmark: Benchmark<Input> = {
  question: "How fast is a CSV file read and held as a log, and how fast are questions answered after that?",
  unit: "events",
  sizes: { small: 100_000, large: 1_000_000 },
  seed,
  prepare: async (size, folder) => {
    const input = {
      ...{ file: `${folder}/${size}.csv`, logFolder: `${folder}/${size}.log` },
      ...{ xesFile: `${folder}/${size}.xes`, xesFolder: `${folder}/${size}.xes.log` },
      ...{
        incidentsFile: `${folder}/${size}.incidents.csv`,
        incidentsFolder: `${folder}/${size}.incidents.log`,
      },
    };
    await generateEventFile(input.file, size, seed);
    await writeXes(input.xesFile, Math.min(size, mostXesEvents), folder);
    if (hasIncidents()) await replicateIncidents(input.incidentsFile, size);
    return input;
  },
  tasks: [
    {
      name: "read the file and hold the log",
      run: readAndHold,
      floor: { name: "DuckDB scans all columns", run: scan },
      peer: {
        package: "pm4py",
        imports: "import pandas, pm4py",
        body: ({ file }) => `${readWithPm4py(file)}\ncounts = {"events": len(log)}`,
      },
    },
    {
      name: "handovers, with quantiles of the time between",
      run: (input) => askHandovers(input),
      peer: {
        package: "pm4py",
        remark: "reads the file again",
        imports: "import pandas, pm4py",
        body: ({ file }) => `${readWithPm4py(file)}\n${handoversWithPandas}`,
      },
    },
    { name: "handovers in a month", run: (input) => askHandovers(input, { filter: month }) },
    { name: "handovers of cases with a step", run: (input) => askHandovers(input, { filter: withStep }) },
    { name: "handovers between other teams", run: (input) => askHandovers(input, { grouping: tenTeams }) },
    { name: "process matrix", run: askMatrix },
    { name: "read XES and hold the log", run: readXes },
    ...(hasIncidents() ? incidentTasks : []),
  ],
};

async function scan({ file }: Input): Promise<WorkDone> {
  const database = await openDatabase();
  const [row] = await database.query<{ events: number }>(
    `select count(*) as events, max(zaaknummer), max(stap), max(tijdstip), max(team), max(medewerker)
     from read_csv(${sqlText(file)}, delim = ',', quote = '"', header = true, all_varchar = true)`,
  );
  await database.close();
  return { counts: { events: row?.events ?? 0 } };
}

function readAndHold({ file, logFolder }: Input): Promise<WorkDone> {
  return hold(file, logFolder);
}

async function readXes({ xesFile, xesFolder }: Input): Promise<WorkDone> {
  const { counts } = await hold(xesFile, xesFolder);
  return { counts: { ...counts, megabytes: Math.round(statSync(xesFile).size / 1e6) } };
}

async function hold(file: string, folder: string): Promise<WorkDone> {
  await rm(folder, { recursive: true, force: true });
  const imported = await importEventLog({ file, folder });
  if (!imported.ok) throw new Error(imported.error.message.en);
  return { counts: { events: imported.log.counts.events } };
}

async function writeXes(file: string, events: number, folder: string): Promise<void> {
  if (existsSync(file)) return;
  const csv = `${folder}/${events}.csv`;
  await generateEventFile(csv, events, seed);
  await hold(csv, `${file}.log`);
  const log = await openEventLog(`${file}.log`);
  await exportEventLog(log, { file: `${file}.partial`, format: "xes", overwrite: true });
  await log.close();
  renameSync(`${file}.partial`, file);
}

async function askHandovers(
  { logFolder }: Pick<Input, "logFolder">,
  options: QuestionOptions = {},
): Promise<WorkDone> {
  const log = await openEventLog(logFolder);
  const rows = await handovers(log, options);
  await log.close();
  return { counts: { pairsOfTeams: rows.length, handovers: sum(rows.map(({ count }) => count)) } };
}

async function askMatrix({ logFolder }: Input): Promise<WorkDone> {
  const log = await openEventLog(logFolder);
  const { cells } = await matrix(log);
  await log.close();
  return { counts: { cells: cells.length, handovers: sum(cells.map(({ handedOn }) => handedOn)) } };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Reading is part of every question to pm4py, which holds the log in memory only. */
function readWithPm4py(file: string): string {
  return `table = pandas.read_csv(${JSON.stringify(file)})
log = pm4py.format_dataframe(table, case_id="zaaknummer", activity_key="stap", timestamp_key="tijdstip")
log = log.sort_values(["case:concept:name", "time:timestamp"], kind="stable")`;
}

/** pm4py's own network of handovers has no times, so the question is asked of its table. */
const handoversWithPandas = `
following = log.groupby("case:concept:name", sort=False)
pairs = log.assign(receiver=following["team"].shift(-1), next_at=following["time:timestamp"].shift(-1)).dropna(subset=["receiver"])
pairs = pairs[pairs["team"] != pairs["receiver"]]
pairs["seconds"] = (pairs["next_at"] - pairs["time:timestamp"]).dt.total_seconds()
grouped = pairs.groupby(["team", "receiver"])["seconds"]
answer = grouped.quantile([0.5, 0.9])
counts = {"pairsOfTeams": len(grouped), "handovers": len(pairs)}`;
