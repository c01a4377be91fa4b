import type { Distribution } from "../../simulation/index.ts";
import type { FittedDistribution } from "../distribution/fit-distribution.ts";
import type { ChosenSegments } from "./choose-segments.ts";
import type { Stops } from "./find-stops.ts";
import type { FittedArrival } from "./fit-case-arrivals.ts";
import type { FittedHandovers } from "./fit-handovers.ts";
import type { FittedHours } from "./fit-hours.ts";
import type { FittedRoute } from "./fit-routes.ts";
import type { FittedTeams } from "./fit-teams.ts";
import type { FittedWaits } from "./fit-waits.ts";
import type { FittedWork } from "./fit-work.ts";
import type { MeasuredWork } from "./measure-work.ts";
import type { ModelEvidence } from "./model-evidence.ts";
import type { ObservedWork } from "./observed-work.ts";

/** Today's design, the kind of case, the company's hours, and teams, people and kinds of customers without a name. */
export interface FitNames {
  readonly design: string;
  readonly caseType: string;
  readonly calendar: string;
  readonly team: string;
  readonly person: string;
  readonly segment: string;
}

/** All that was fitted, before it is written down as a model. */
export interface FittedParts {
  readonly work: ObservedWork;
  readonly measured: MeasuredWork;
  readonly segments: ChosenSegments;
  readonly hours: FittedHours;
  readonly teams: FittedTeams;
  readonly fittedWork: FittedWork;
  readonly waits: FittedWaits;
  /** Per stop; null: nothing is waited for. */
  readonly stopWaits: readonly (FittedDistribution | null)[];
  readonly handovers: FittedHandovers;
  readonly stops: Stops;
  readonly routes: readonly FittedRoute[];
  readonly arrivals: readonly FittedArrival[];
  readonly due: ModelEvidence["due"];
  readonly names: FitNames;
  readonly timeZone: string;
  readonly estimates: ReadonlyMap<number, Distribution>;
}
