import type { Distribution } from "../model/distribution.ts";
import type { Design, SimulationModel } from "../model/simulation-model.ts";
import type { ModelStart } from "./open-time.ts";
import type { Timeline } from "./timeline.ts";

/** What the parts of a plan are made with. */
export interface Planning {
  readonly model: SimulationModel;
  readonly design: Design;
  readonly start: ModelStart;
  readonly addDistribution: (distribution: Distribution | undefined) => number;
  /** The timeline of a calendar; null for the clock. */
  readonly timelineOf: (calendar: string | undefined) => Timeline | null;
  readonly positionOf: Readonly<Record<"step" | "team" | "person" | "segment", ReadonlyMap<string, number>>>;
}
