import { createWriteStream } from "node:fs";
import { access, rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type SimulatedEvent, type SimulationModel, simulateLog } from "@stuur/methods/simulation";
import { ModelFailure } from "./read-model.ts";

/** What to write where. */
export interface EventsWanted {
  readonly file: string;
  /** The position of the design. */
  readonly design: number;
  readonly seed: string;
  readonly orders: number;
  readonly isOverwriting: boolean;
}

/** Says before anything is simulated that the file is there already. */
export async function requireFree({ file, isOverwriting }: EventsWanted): Promise<void> {
  const exists = await access(file).then(
    () => true,
    () => false,
  );
  if (exists && !isOverwriting) {
    throw new ModelFailure("SIMULATION_FILE_EXISTS", {
      nl: `${file} bestaat al. Kies een andere naam, of overschrijf het met --force.`,
      en: `${file} exists already. Choose another name, or overwrite it with --force.`,
    });
  }
}

const columns = [
  ["case", ({ case: id }) => id],
  ["step", ({ step }) => step],
  ["ready", ({ ready }) => new Date(ready).toISOString()],
  ["start", ({ start }) => new Date(start).toISOString()],
  ["complete", ({ complete }) => new Date(complete).toISOString()],
  ["team", ({ team }) => team],
  ["person", ({ person }) => person],
  ["case type", ({ caseType }) => caseType],
  ["segment", ({ segment }) => segment],
] as const satisfies readonly (readonly [string, (event: SimulatedEvent) => string])[];

/** Writes the first replication of a design as an event log; the file is there whole or not at all. */
export async function writeEvents(
  model: SimulationModel,
  { file, design, seed, orders }: EventsWanted,
  signal: AbortSignal,
): Promise<number> {
  const events = simulateLog(model, { seed, orders, design });
  const unfinished = `${file}.unfinished`;
  try {
    await pipeline(Readable.from(linesOf(events)), createWriteStream(unfinished), { signal });
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw tellNoFolder(error, file);
  }
  return events.length;
}

function* linesOf(events: readonly SimulatedEvent[]): Generator<string> {
  yield `${columns.map(([name]) => name).join(",")}\n`;
  for (const event of events) yield `${columns.map(([, read]) => quote(read(event))).join(",")}\n`;
}

function quote(text: string): string {
  return /[",;\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function tellNoFolder(error: unknown, file: string): unknown {
  if ((error as NodeJS.ErrnoException).code !== "ENOENT") return error;
  return new ModelFailure("SIMULATION_NO_FOLDER", {
    nl: `De map van ${file} is er niet. Maak die eerst, of kies een andere.`,
    en: `The folder of ${file} is not there. Make it first, or choose another.`,
  });
}
