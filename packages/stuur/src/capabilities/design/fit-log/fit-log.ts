import { access, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate as letOthersRun } from "node:timers/promises";
import { EventLogFailure, eventTrace, importEventLog, openEventLog } from "@stuur/event-log";
import {
  type EventTrace,
  type FittedModel,
  fitModel,
  type ModelEvidence,
  type ModelValidation,
  observeTrace,
  validateInBatches,
} from "@stuur/methods/fitting";
import type { SimulationModel } from "@stuur/methods/simulation";
import { importChoices, type SourceOptions, sayUnused } from "../../../platform/terminal/source-options.ts";
import type { FileAtWork, Outcome } from "../../../platform/terminal/work-on-file.ts";
import { failureOf, fileExists, noFolder } from "./fit-failure.ts";
import { printFit } from "./fit-log.print.ts";
import { fitLogTexts } from "./fit-log.texts.ts";
import { readEstimate } from "./read-estimate.ts";

export interface FitOptions extends SourceOptions {
  readonly out?: string;
  readonly force?: true;
  readonly segment?: string;
  readonly estimate?: readonly string[];
  readonly seed?: string;
  readonly json?: true;
}

interface Asked {
  readonly options: FitOptions;
  /** The command that gives the same figures again. */
  readonly repeat: string;
  readonly signal: AbortSignal;
}

/** Reads the log, fits a model, compares it with the log, and gives what it rests on as text or JSON. */
export async function fitLog(at: FileAtWork, { options, repeat, signal }: Asked): Promise<Outcome> {
  const texts = fitLogTexts[at.language];
  if (options.out !== undefined && options.force !== true) await requireFree(options.out);
  const { trace, timeZone, warnings } = await readTrace(at, options, signal);
  at.onProgress({ phase: "ask", fraction: 0 });
  const fitted = fitWithEstimates(trace, { timeZone, options, names: texts.names });
  if (!fitted.ok) throw failureOf(fitted.problems[0]!);
  signal.throwIfAborted();
  const { model, evidence } = fitted;
  const validation = await compareWithLog(model, trace, {
    seed: options.seed ?? "1",
    estimates: evidence.estimates,
    leavers: evidence.leavers,
    at,
    signal,
  });
  const report = { schema: "stuur-fit/1", file: at.name, command: repeat, model, evidence, validation };
  if (options.out !== undefined) await writeModel(options.out, model);
  if (options.json) return { text: JSON.stringify(report, null, 2), warnings };
  return { text: printFit({ model, evidence, validation, out: options.out }, at.language), warnings };
}

async function requireFree(file: string): Promise<void> {
  const exists = await access(file).then(
    () => true,
    () => false,
  );
  if (exists) throw fileExists(file);
}

async function readTrace(at: FileAtWork, options: FitOptions, signal: AbortSignal) {
  const folder = join(at.folder, "log");
  const imported = await importEventLog({
    ...importChoices(options),
    attributes: options.segment === undefined ? [] : [options.segment],
    file: at.path,
    fileName: at.name,
    folder,
    signal,
    onProgress: at.onProgress,
  });
  if (!imported.ok) throw new EventLogFailure(imported.error.code, imported.error.details);
  const log = await openEventLog(folder, { temporaryFolder: at.folder });
  try {
    const { timeZone, source, doubt } = log.manifest;
    const texts = fitLogTexts[at.language];
    return {
      trace: await eventTrace(log, options.segment === undefined ? {} : { segmentOf: options.segment }),
      timeZone,
      warnings: [
        ...sayUnused(options, source.kind, at.language),
        ...(doubt.rejected.count > 0 ? [texts.rejected(doubt.rejected.count)] : []),
      ],
    };
  } finally {
    await log.close();
  }
}

/** An estimate for `*` goes for the steps that the fit would be refused for. */
function fitWithEstimates(
  trace: EventTrace,
  {
    timeZone,
    options,
    names,
  }: {
    readonly timeZone: string;
    readonly options: FitOptions;
    readonly names: Readonly<Record<string, string>>;
  },
): FittedModel {
  const given = (options.estimate ?? []).flatMap((text) => readEstimate(text) ?? []);
  const estimates = Object.fromEntries(
    given.filter(({ step }) => step !== "*").map(({ step, seconds }) => [step, seconds]),
  );
  const fitted = fitModel(trace, { timeZone, names, estimates });
  const general = given.findLast(({ step }) => step === "*");
  const unseen = fitted.ok || general === undefined ? undefined : fitted.problems[0]?.details.steps;
  const isUnseen = !fitted.ok && fitted.problems[0]?.code === "FIT_NO_WORK_TIMES";
  if (!isUnseen || unseen === undefined) return fitted;
  const all = Object.fromEntries(unseen.map((step) => [step, general!.seconds]));
  return fitModel(trace, { timeZone, names, estimates: { ...estimates, ...all } });
}

async function compareWithLog(
  model: SimulationModel,
  trace: EventTrace,
  {
    at,
    signal,
    ...options
  }: {
    readonly seed: string;
    readonly estimates: readonly string[];
    readonly leavers: ModelEvidence["leavers"];
    readonly at: FileAtWork;
    readonly signal: AbortSignal;
  },
): Promise<ModelValidation> {
  const validation = validateInBatches(model, observeTrace(trace), options);
  for (;;) {
    // Between batches the terminal is drawn and an interrupt is heard.
    await letOthersRun();
    signal.throwIfAborted();
    const step = validation.next();
    if (step.done === true) return step.value;
    at.onProgress({ phase: "ask", fraction: step.value.replications / step.value.most });
  }
}

/** The file is there whole or not at all. */
async function writeModel(file: string, model: SimulationModel): Promise<void> {
  const unfinished = `${file}.unfinished`;
  try {
    await writeFile(unfinished, `${JSON.stringify(model, null, 2)}\n`);
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw (error as NodeJS.ErrnoException).code === "ENOENT" ? noFolder(file) : error;
  }
}
