import type { ModelValidation } from "@stuur/methods/fitting";
import type {
  BreakEven,
  Decomposition,
  DesignFigures,
  DifferenceVerdict,
  LeadTimeHistograms,
  SimulationModel,
  SimulationProblem,
  WarmUp,
} from "@stuur/methods/simulation";
import { z } from "zod";
import type { Alternative } from "../../../records/design-study.ts";

export type { DesignStudy } from "../../../records/design-study.ts";

/** An estimate over the wire: null where nothing of the kind happened. */
export interface MaybeEstimate {
  readonly mean: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly n: number;
}

/** An estimate that is a number, with an interval that has ends. */
export interface SureEstimate {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  readonly n: number;
}

/** What the model rests on, so that every page that uses it can say so. */
export interface ModelBasis {
  readonly source: "log" | "file";
  /** Whether today's design, simulated, resembles the log; null: never compared, or changed since. */
  readonly verdict: ModelValidation["verdict"] | null;
  /** How far the simulated mean lead time lies from the real one, as a part of it. */
  readonly distance: number | null;
  /** How many places of the model somebody estimated. */
  readonly estimates: number;
  /** Teams of which some people are there for shorter than the model's hours say; not there without such teams. */
  readonly doubtedHours?: readonly string[];
}

/** What was simulated: kept as it was. The first design is today's. */
export interface RunInputs {
  readonly model: SimulationModel;
  readonly alternatives: readonly Alternative[];
  readonly basis: ModelBasis;
}

/** How it was simulated; with the inputs and the same version of the program it gives the same figures again. */
export interface RunExperiment {
  readonly seed: string;
  /** Calendar days in which the cases of a replication arrive. */
  readonly days: number;
  readonly orders: number;
  /** The most, when a precision is wanted. */
  readonly replications: number;
  /** Wanted half-width of each mean lead time, as a part of it. */
  readonly precision: number | null;
}

/** What a design does, or why nothing can be said of it. Times are seconds. */
export type DesignOutcome =
  | { readonly design: string; readonly ok: true; readonly figures: DesignFigures<MaybeEstimate> }
  | { readonly design: string; readonly ok: false; readonly problems: readonly SimulationProblem[] };

/** One design laid beside today's. */
export interface ComparedDesign {
  readonly design: string;
  readonly against: string;
  /** On the mean lead time. */
  readonly verdict: DifferenceVerdict;
  readonly figures: readonly (SureEstimate & { readonly figure: string; readonly pValue: number | null })[];
}

/** How long work lies still between teams today. */
export interface HandoverDelay {
  /** In whose open time delays count, here and in the curve; null: on the clock. */
  readonly calendar: string | null;
  /** The mean of a handover, seconds; null: some count in another calendar, so there is no one mean. */
  readonly today: number | null;
}

/** Why a design differs from today's, and from where it would win. */
export interface Explanation {
  readonly design: string;
  readonly against: string;
  readonly decomposition: Decomposition;
  /** Against the delay of each handover between teams, in both designs. */
  readonly delay: BreakEven & HandoverDelay;
  /** Against the part of their speed that people lose in the design. */
  readonly speedLoss: BreakEven;
}

export interface RunResult {
  readonly confidence: number;
  readonly replications: number;
  /** Cases that count in each replication. */
  readonly orders: number;
  readonly warmUp: WarmUp;
  readonly designs: readonly DesignOutcome[];
  readonly differences: readonly ComparedDesign[];
  /** Of the designs that can do their work. */
  readonly leadTimes: LeadTimeHistograms;
  /** In the order in which they were found out, after the run itself. */
  readonly explanations: readonly Explanation[];
  /** So many days at most, and a design can be explained within a few minutes; null: it can be. */
  readonly mostDaysExplained: number | null;
}

/** How far the explanation of a design is; travels as JSON in the note of its job. */
export interface ExplainProgress {
  readonly design: string;
  readonly part: "decomposition" | "delay" | "speedLoss";
}

/** How far a run is; travels as JSON in the note of its job. */
export interface RunProgress {
  readonly stage: "warmUp" | "replications" | "leadTimes";
  readonly replications: number;
  readonly most: number;
  readonly designs: readonly { readonly design: string; readonly leadTimeWorking: SureEstimate }[];
  readonly differences: readonly DifferenceSoFar[];
  /** The differences as they were known before, the first replications first. */
  readonly earlier: readonly {
    readonly replications: number;
    readonly differences: readonly DifferenceSoFar[];
  }[];
}

/** Of a design with today's, in mean lead time. */
export interface DifferenceSoFar {
  readonly design: string;
  readonly against: string;
  readonly leadTimeWorking: SureEstimate;
}

/** What it was about in one line, for lists. */
export interface RunSummary {
  readonly design: string;
  readonly against: string;
  readonly verdict: DifferenceVerdict;
  /** In mean lead time, seconds of working time. */
  readonly difference: SureEstimate;
}

const state = z.enum(["computing", "done", "failed", "cancelled"]);

/** A run without what it computed. */
export const RunEntry = z
  .object({
    id: z.uuid(),
    studyVersion: z.number().int(),
    state,
    jobId: z.uuid().nullable(),
    experiment: z.custom<RunExperiment>().describe("seed, days, orders, replications and wanted precision"),
    summary: z
      .custom<readonly RunSummary[]>()
      .describe("each design against today's; empty until it is done"),
    createdAt: z.iso.datetime(),
    changed: z
      .array(z.string())
      .readonly()
      .describe("designs that the study no longer holds as they were simulated"),
  })
  .meta({ id: "SimulationRunEntry" });

export const RunList = z
  .object({
    /** Of the study as it is now. */
    studyVersion: z.number().int(),
    runs: z.array(RunEntry).describe("the newest first"),
    deleted: z.array(RunEntry).describe("those that can still be brought back: for a day"),
  })
  .meta({ id: "SimulationRunList" });

export const Run = RunEntry.extend({
  engine: z.string(),
  inputs: z.custom<RunInputs>().describe("the model as it was simulated, and what it rests on"),
  result: z.custom<RunResult>().nullable().describe("null until it is done"),
  explainJobId: z
    .uuid()
    .nullable()
    .describe("the job that finds out why a design differs, while there is one"),
  error: z
    .object({
      code: z.string(),
      message: z.object({ nl: z.string(), en: z.string() }),
      details: z.record(z.string(), z.unknown()),
    })
    .nullable(),
}).meta({ id: "SimulationRun" });

/** The numbers are judged together with the model, so that what is wrong is told in words. */
export const StartRunBody = z.object({
  /** Of the study as it was seen; another is refused. */
  version: z.number().int().optional(),
  /** Names of designs beside today's; all of them by default. */
  designs: z.array(z.string().max(500)).max(100).optional(),
  seed: z.string().max(100).optional(),
  days: z.number().optional(),
  replications: z.number().optional(),
  precision: z.number().nullable().optional(),
});

export const ExplainBody = z.object({ design: z.string().max(500).describe("its name") });

export const StudyParams = z.object({ study: z.uuid() });
export const RunParams = StudyParams.extend({ run: z.uuid() });

export type RunEntry = z.infer<typeof RunEntry>;
export type RunList = z.infer<typeof RunList>;
export type Run = z.infer<typeof Run>;
export type StartRunBody = z.infer<typeof StartRunBody>;
