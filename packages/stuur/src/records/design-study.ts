import type { ModelEvidence, ModelValidation } from "@stuur/methods/fitting";
import type { SimulationModel } from "@stuur/methods/simulation";

/** A question about teams: today's organisation as a model, and other designs of it side by side. */
export interface DesignStudy {
  readonly id: string;
  readonly name: string;
  /** Sent back with a change; a change of what somebody else changed since is refused. */
  readonly version: number;
  /** The log that the model was fitted from; null: the model came from a file or an example. */
  readonly log: { readonly id: string; readonly name: string } | null;
  readonly state: "fitting" | "ready" | "failed";
  /** The job that fits the model, or did; null for a model from a file, or that was drawn upon since. */
  readonly jobId: string | null;
  /** Why the model could not be fitted. */
  readonly problem: StudyProblem | null;
  /** Null while it is being fitted. */
  readonly content: StudyContent | null;
  readonly createdAt: string;
  readonly changedAt: string;
}

/** What went wrong, for programs and in words. `details.steps`: the steps of which somebody must say how long they take. */
export interface StudyProblem {
  readonly code: string;
  readonly message: { readonly nl: string; readonly en: string };
  readonly details: Readonly<Record<string, unknown>>;
}

/** What is drawn and simulated. Kept as one document, because a design without its people and steps means nothing. */
export interface StudyContent {
  /** The first design is today's. A name of a design, team, step or person is what the reader sees. */
  readonly model: SimulationModel;
  /** In the order of the model's designs. */
  readonly alternatives: readonly Alternative[];
  /** What the model was fitted from; null for a model from a file. */
  readonly evidence: StudyEvidence | null;
  /** Whether today's design, simulated, resembles the log; null: not compared (no log, or changed since). */
  readonly validation: ModelValidation | null;
}

/** What is measured on the real cases, whatever part of the model is looked at. How each part was measured comes apart: it is large. */
export interface StudyEvidence
  extends Pick<
    ModelEvidence,
    | "cases"
    | "events"
    | "leftOut"
    | "period"
    | "hasStartTimes"
    | "flows"
    | "segmentWork"
    | "estimates"
    | "doubtedHours"
  > {
  readonly handovers: readonly Pick<ModelEvidence["handovers"][number], "from" | "to" | "n">[];
}

/** As it is kept: with all that was measured. */
export interface KeptContent extends StudyContent {
  readonly evidence: ModelEvidence | null;
}

/** How a design came about. */
export interface Alternative {
  readonly design: string;
  readonly kind: AlternativeKind;
}

export type AlternativeKind = "today" | "series" | "parallel" | "specialised" | "mixed" | "redraw" | "own";
