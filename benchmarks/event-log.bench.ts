import { rm } from "node:fs/promises";
import { handovers, importEventLog, matrix, openEventLog } from "@stuur/event-log";
import { openDatabase, sqlText } from "../packages/event-log/src/database.ts";
import type { Benchmark, WorkDone } from "./benchmark.ts";
import { generateEventFile } from "./generate-event-file.ts";

interface Input {
  readonly file: string;
  readonly logFolder: string;
}

const seed = 20_240_101;

export const benchmark: Benchmark<Input> = {
  question: "How fast is a CSV file read and held as a log, and how fast are questions answered after that?",
  unit: "events",
  sizes: { small: 100_000, large: 1_000_000 },
  seed,
  prepare: async (size, folder) => {
    const input = { file: `${folder}/${size}.csv`, logFolder: `${folder}/${size}.log` };
    await generateEventFile(input.file, size, seed);
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
      run: askHandovers,
      peer: {
        package: "pm4py",
        remark: "reads the file again",
        imports: "import pandas, pm4py",
        body: ({ file }) => `${readWithPm4py(file)}\n${handoversWithPandas}`,
      },
    },
    { name: "process matrix", run: askMatrix },
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

async function readAndHold({ file, logFolder }: Input): Promise<WorkDone> {
  await rm(logFolder, { recursive: true, force: true });
  const imported = await importEventLog({ file, folder: logFolder });
  if (!imported.ok) throw new Error(imported.error.message.en);
  return { counts: { events: imported.log.counts.events } };
}

async function askHandovers({ logFolder }: Input): Promise<WorkDone> {
  const log = await openEventLog(logFolder);
  const rows = await handovers(log);
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
