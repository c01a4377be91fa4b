import type { SimulationProblem } from "../../simulation/index.ts";
import type { Interval } from "../../statistics/index.ts";

/** Whether today's design, simulated, resembles what was observed, and on what that rests. */
export interface ModelValidation {
  readonly verdict: "resembles" | "does-not-resemble" | "too-few-to-say";
  /** Most important first; never empty. */
  readonly reasons: readonly ValidationReason[];
  /** Why the model cannot be simulated; empty when it can. */
  readonly problems: readonly SimulationProblem[];
  readonly seed: string | number;
  readonly replications: number;
  /** How many who left since could not go along, because the model has changed: their work is left to the others. Not there when none. */
  readonly missingLeavers?: number;
  /** Cases that began in it count, in reality and in each replication: instants in milliseconds, the end outside. */
  readonly window: { readonly from: number; readonly until: number };
  /** Cases in the window; `simulated` is the mean per replication. */
  readonly cases: { readonly observed: number; readonly simulated: number };
  /** Everything that was compared; the verdict follows from these. Empty when nothing could be. */
  readonly figures: readonly ComparedWithLog[];
  /**
   * Of work that somebody estimated: had it been `factor` times as long in reality, how often that would have been found, in `of`
   * simulated realities. Not there without estimated work, and when the model does not resemble; without factors that never end.
   */
  readonly power?: readonly { readonly factor: number; readonly found: number; readonly of: number }[];
  /** Seconds from the begin to the end of a case; null when nothing could be compared. */
  readonly leadTime: {
    readonly clock: ComparedDistribution;
    /** Null: the model names no working time. */
    readonly working: ComparedDistribution | null;
  } | null;
}

/** One thing that was compared. A distance is a part of the observed mean. */
export interface ComparedWithLog {
  readonly figure: ComparedFigureName;
  /** For people and load: of which team. */
  readonly team: string | null;
  /** Means: seconds (of a case, or of a piece of work), people who did something, part of the open time, cases per week, or handovers per case. */
  readonly observed: number;
  readonly simulated: number;
  /** Between which the middle 95 % of the replications lie. */
  readonly range: Interval;
  readonly relativeDistance: number;
  /** The same of a replication from the others: what 19 of 20 stay under. A model off by less may pass unseen. */
  readonly usualDistance: number;
  /** Adjusted for everything that is compared. */
  readonly pValue: number;
  /** Beyond chance and beyond the tolerance. */
  readonly isFarOff: boolean;
}

export type ComparedFigureName =
  | "lead-time"
  | "working-lead-time"
  | "cases-per-week"
  | "handovers-between"
  | "handovers-within"
  | "team-people"
  | "team-work"
  | "team-load";

export interface ValidationReason {
  readonly code: ValidationReasonCode;
  /** What it is about, where it is about one figure. */
  readonly figure: ComparedFigureName | null;
  readonly team: string | null;
}

export type ValidationReasonCode =
  /** Further away than chance and the tolerance explain. */
  | "far-off"
  /** Today's design cannot be simulated: a mistake in the model, or more work than can be done. */
  | "cannot-be-simulated"
  /** Fewer than ten cases to compare with. */
  | "too-few-cases"
  /** With so few replications nothing could be found. */
  | "too-few-replications"
  /** Replications differ so much among themselves that a model far off would pass too. */
  | "too-much-noise"
  /** Further away than chance explains, but within the tolerance. */
  | "within-tolerance"
  /** As close as replications are to each other. */
  | "within-chance";

/** Lead times side by side. */
export interface ComparedDistribution {
  readonly mean: { readonly observed: number; readonly simulated: number };
  readonly quantiles: readonly {
    readonly p: number;
    readonly observed: number;
    readonly simulated: number;
    readonly range: Interval;
  }[];
  /** Shares of the cases in equally wide bins from 0; the last one holds all that is longer too. */
  readonly histogram: {
    readonly width: number;
    readonly bins: readonly {
      readonly observed: number;
      readonly simulated: number;
      readonly range: Interval;
    }[];
  };
}

/** How far a validation is. */
export interface ValidationProgress {
  readonly replications: number;
  readonly most: number;
}
