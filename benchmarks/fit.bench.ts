import { rm } from "node:fs/promises";
import { eventTrace, importEventLog, openEventLog } from "@stuur/event-log";
import { type EventTrace, fitModel, observeTrace, validateModel } from "@stuur/methods/fitting";
import type { Benchmark, WorkDone } from "./benchmark.ts";
import { generateWorkFile } from "./generate-work-file.ts";

interface Input {
  readonly logFolder: string;
}

const seed = 20_261_122;

export const benchmark: Benchmark<Input> = {
  question: "How long does a log take to become a model, and that model to be compared with its log?",
  unit: "events",
  sizes: { small: 20_000, large: 1_000_000 },
  seed,
  prepare: async (size, folder) => {
    const [file, logFolder] = [`${folder}/${size}.work.csv`, `${folder}/${size}.work.log`];
    generateWorkFile(file, size, seed);
    await rm(logFolder, { recursive: true, force: true });
    const imported = await importEventLog({ file, folder: logFolder });
    if (!imported.ok) throw new Error(imported.error.message.en);
    return { logFolder };
  },
  tasks: [
    { name: "read the newest cases, at most 200,000 events", run: async (input) => count(await read(input)) },
    { name: "read and fit", run: readAndFit },
    { name: "read, fit and compare with the log", run: readFitAndCompare },
  ],
};

async function read({ logFolder }: Input): Promise<EventTrace> {
  const log = await openEventLog(logFolder);
  return eventTrace(log).finally(() => log.close());
}

function count({ due, caseOf, leftOut }: EventTrace): WorkDone {
  return { counts: { cases: due.length, events: caseOf.length, leftOut: leftOut.events } };
}

async function readAndFit(input: Input): Promise<WorkDone> {
  const { model } = fitTrace(await read(input));
  return { counts: { people: model.people.length, teams: model.designs[0]?.teams.length ?? 0 } };
}

async function readFitAndCompare(input: Input): Promise<WorkDone> {
  const trace = await read(input);
  const { model, evidence } = fitTrace(trace);
  const { cases, figures } = validateModel(model, observeTrace(trace), { seed, leavers: evidence.leavers });
  return { counts: { cases: cases.observed, figures: figures.length } };
}

function fitTrace(trace: EventTrace) {
  const fitted = fitModel(trace, { timeZone: "Europe/Amsterdam" });
  if (!fitted.ok) throw new Error(fitted.problems[0]?.message.en);
  return fitted;
}
