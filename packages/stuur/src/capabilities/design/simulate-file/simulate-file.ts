import { setImmediate as letOthersRun } from "node:timers/promises";
import {
  type DesignDifference,
  type Experiment,
  expectedCases,
  judgeDifference,
  practicalMargin,
  type SimulationAnswer,
  type SimulationModel,
  simulateInBatches,
} from "@stuur/methods/simulation";
import { countWords } from "../../../platform/terminal/count-words.ts";
import { quoteForShell } from "../../../platform/terminal/explain-failure.ts";
import type { FileAtWork, Outcome } from "../../../platform/terminal/work-on-file.ts";
import type { SimulateChoices, SimulateOptions } from "./read-choices.ts";
import { failureOf, ModelFailure, readModel } from "./read-model.ts";
import { SimulateFileReport, type Verdict } from "./simulate-file.contract.ts";
import { printSimulation } from "./simulate-file.print.ts";
import { simulateFileTexts } from "./simulate-file.texts.ts";
import { type EventsWanted, requireFree, writeEvents } from "./write-events.ts";

type Answer = Extract<SimulationAnswer, { ok: true }>;

interface Asked {
  readonly options: SimulateOptions;
  readonly choices: SimulateChoices;
  /** The command that gives the same figures again. */
  readonly repeat: string;
  readonly signal: AbortSignal;
}

/** Reads the model, simulates its designs, and gives the comparison as text or JSON. */
export async function simulateFile(at: FileAtWork, asked: Asked): Promise<Outcome> {
  const { options, choices, signal } = asked;
  const texts = simulateFileTexts[at.language];
  const model = await readModel(at.path, at.name);
  const orders = requireEnough(expectedCases(model, choices.days), choices.days);
  const events = eventsWanted(model, asked, orders);
  if (events) await requireFree(events);
  const { seed, replications, precision } = choices;
  const experiment = { seed, orders, replications, ...(precision !== undefined && { precision }) };
  const answer = await simulate(model, experiment, at, signal);
  const report = makeReport(answer, at.name, {
    ...asked,
    hasWorkingTime: model.workingTime !== undefined,
  });
  const warnings = report.warmUp.isReached ? [] : [texts.notWarmedUp];
  if (events) {
    const rows = await writeEvents(model, events, signal);
    const design = model.designs[events.design]!.id;
    warnings.push(texts.eventsWritten({ file: quoteForShell(events.file), rows, design }));
  }
  return {
    text: options.json ? JSON.stringify(report, null, 2) : printSimulation(report, at.language),
    warnings,
  };
}

/** Between batches the terminal is drawn and an interrupt is heard. */
async function simulate(
  model: SimulationModel,
  experiment: Experiment,
  { onProgress }: FileAtWork,
  signal: AbortSignal,
): Promise<Answer> {
  const simulation = simulateInBatches(model, experiment);
  onProgress({ phase: "ask", fraction: 0 });
  for (;;) {
    await letOthersRun();
    signal.throwIfAborted();
    const step = simulation.next();
    if (!step.done) {
      const { warmUp, replications, most } = step.value;
      onProgress({
        phase: "ask",
        fraction: warmUpShare * warmUp + (1 - warmUpShare) * (replications / most),
      });
    } else if (step.value.ok) {
      return step.value;
    } else {
      throw failureOf(step.value.problems, {
        nl: "Neem minder dagen (--days) of minder herhalingen (--replications).",
        en: "Take fewer days (--days) or fewer replications (--replications).",
      });
    }
  }
}

/** Of the whole, to find out how long work takes to get going. */
const warmUpShare = 0.2;

const fewestCases = 20;

function requireEnough(cases: number, days: number): number {
  if (cases >= fewestCases) return cases;
  throw new ModelFailure("SIMULATION_TOO_FEW_CASES", {
    nl: `In ${countWords(String(days), "dag", "dagen")} komen er volgens het model ${cases} zaken; onder de ${fewestCases} is er niets te zeggen. Neem meer dagen (--days), of laat er in het model meer komen (caseTypes, arrivals).`,
    en: `In ${countWords(String(days), "day", "days")} ${cases} cases arrive according to the model; below ${fewestCases} nothing can be said. Take more days (--days), or let more of them come in the model (caseTypes, arrivals).`,
  });
}

function eventsWanted(
  model: SimulationModel,
  { options, choices }: Asked,
  orders: number,
): EventsWanted | null {
  if (options.events === undefined) return null;
  const names = model.designs.map(({ id }) => id);
  const design = options.design === undefined && names.length === 1 ? 0 : names.indexOf(options.design ?? "");
  if (design >= 0)
    return {
      file: options.events,
      design,
      orders,
      seed: choices.seed,
      isOverwriting: options.force === true,
    };
  const known = names.map((name) => `“${name}”`).join(", ");
  if (options.design === undefined) {
    throw new ModelFailure("SIMULATION_WHICH_DESIGN", {
      nl: `Van welke indeling moeten de gebeurtenissen in ${options.events}? Kies met --design uit: ${known}.`,
      en: `Of which design should ${options.events} hold the events? Choose with --design: ${known}.`,
    });
  }
  throw new ModelFailure("SIMULATION_NO_SUCH_DESIGN", {
    nl: `Een indeling “${options.design}” is er niet (--design). Kies uit: ${known}.`,
    en: `There is no design “${options.design}” (--design). Choose one of: ${known}.`,
  });
}

function makeReport(
  answer: Answer,
  file: string,
  { choices, repeat, hasWorkingTime }: Asked & { readonly hasWorkingTime: boolean },
): SimulateFileReport {
  const { seed, days, precision } = choices;
  const { ok: _, differences, ...rest } = answer;
  const report = {
    schema: "stuur-simulate/1",
    ...{ file, command: repeat, seed, days, margin: practicalMargin },
    ...rest,
    hasWorkingTime,
    precision:
      precision === undefined ? null : { wanted: precision, isReached: isPrecise(answer, precision) },
    differences: differences.map((difference) => ({ ...difference, verdict: judge(difference, answer) })),
    notMeasured: ["responsibility", "relations", "competition"],
  };
  // JSON has no NaN and no infinity: what did not happen becomes null.
  return SimulateFileReport.parse(JSON.parse(JSON.stringify(report)));
}

function judge({ against, figures }: DesignDifference, { designs }: Answer): Verdict {
  const difference = figures.find(({ figure }) => figure === "leadTimeWorking.mean");
  const other = designs.find(({ design }) => design === against);
  if (difference === undefined || !other?.ok) return "undecided";
  return judgeDifference(difference, other.figures.leadTimeWorking.mean.mean);
}

function isPrecise({ designs }: Answer, precision: number): boolean {
  return designs.every((design) => {
    if (!design.ok) return true;
    const { mean, upper } = design.figures.leadTimeWorking.mean;
    return upper - mean <= precision * mean;
  });
}
