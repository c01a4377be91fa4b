import { EventLogFailure, eventTrace, openEventLog } from "@stuur/event-log";
import { type EventTrace, fitModel, observeTrace, validateModel } from "@stuur/methods/fitting";
import type { WorkContext } from "../../../platform/jobs/work.ts";
import type { KeptContent } from "../../../records/design-study.ts";
import type { FitChoices, StudyProblem } from "./studies.contract.ts";

export interface FitInput extends FitChoices {
  readonly folder: string;
  /** Where rows go that do not fit in memory. */
  readonly temporaryFolder: string;
  readonly timeZone: string;
  readonly seed: string;
}

export type FitOutput =
  | { readonly ok: true; readonly content: KeptContent }
  | { readonly ok: false; readonly problem: StudyProblem };

/** The computing half of a fit: runs in a child process, reads the log and knows no database. */
export async function fitStudy(input: FitInput, { onProgress }: WorkContext): Promise<FitOutput> {
  const { timeZone, estimates, names, seed } = input;
  onProgress(0, "read");
  const trace = await readTrace(input).catch(refuse);
  if ("code" in trace) return { ok: false, problem: trace };
  onProgress(0.2, "fit");
  const seconds = Object.fromEntries(estimates.map(({ step, seconds: one }) => [step, one]));
  const fitted = fitModel(trace, { timeZone, estimates: seconds, names: nameAll(names) });
  if (!fitted.ok) {
    const { code, message, details } = fitted.problems[0]!;
    return { ok: false, problem: { code, message, details: { ...details } } };
  }
  const { model, evidence } = fitted;
  const validation = validateModel(model, observeTrace(trace), {
    seed,
    estimates: evidence.estimates,
    leavers: evidence.leavers,
    onProgress: ({ replications, most }) => onProgress(0.5 + replications / most / 2, "compare"),
  });
  const alternatives = [{ design: model.designs[0]!.id, kind: "today" as const }];
  return { ok: true, content: { model, alternatives, evidence, validation } };
}

async function readTrace({ folder, temporaryFolder, segment }: FitInput): Promise<EventTrace> {
  const log = await openEventLog(folder, { temporaryFolder });
  try {
    return await eventTrace(log, segment === undefined ? {} : { segmentOf: segment });
  } finally {
    await log.close();
  }
}

/** What the library expects to fail is told in its words. */
function refuse(failure: unknown): StudyProblem {
  if (!(failure instanceof EventLogFailure)) throw failure;
  const { code, message, details } = failure.error;
  return { code, message, details: { ...details } };
}

function nameAll(names: FitChoices["names"]) {
  return Object.fromEntries(Object.entries(names).filter(([, name]) => name !== undefined));
}
