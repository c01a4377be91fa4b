import { nothing } from "../draw/draws.ts";
import type { CaseType, Handover } from "../model/simulation-model.ts";
import { profileTimeline } from "./open-time.ts";
import type { Planning } from "./planning.ts";
import type { Timeline } from "./timeline.ts";

/** How the cases of a type arrive: gaps in the open time of a timeline (null for the clock), or at given times. */
export interface ArrivalPlan {
  readonly gap: number;
  readonly timeline: Timeline | null;
  readonly at: Float64Array | null;
  readonly segments: Int32Array | null;
}

/** Handovers from a team (row) to a team (column); the diagonal is within the team. */
export interface HandoverPlan {
  readonly delay: Int32Array;
  readonly timeline: readonly (Timeline | null)[];
  readonly sendBack: Float64Array;
  readonly readingIn: Int32Array;
  /** 1 where a handover takes time or can be refused. */
  readonly isTransit: Uint8Array;
}

export function planArrivals({
  model,
  addDistribution,
  timelineOf,
  positionOf,
  start,
}: Planning): readonly ArrivalPlan[] {
  return model.caseTypes.map(({ arrivals }: CaseType): ArrivalPlan => {
    const none = { gap: nothing, timeline: null, at: null, segments: null };
    if (arrivals.kind === "replay") {
      const segments = arrivals.segments?.map((segment) => positionOf.segment.get(segment)! + 1) ?? null;
      return { ...none, at: Float64Array.from(arrivals.at), segments: segments && Int32Array.from(segments) };
    }
    if (arrivals.kind === "gaps")
      return { ...none, gap: addDistribution(arrivals.gap), timeline: timelineOf(arrivals.calendar) };
    const calendar = (model.calendars ?? []).find(({ id }) => id === arrivals.calendar);
    // In the time of the profile one case is expected per unit.
    const gap = addDistribution({ kind: "exponential", mean: 1 });
    return { ...none, gap, timeline: profileTimeline(arrivals.perHour, calendar, start) };
  });
}

export function planHandovers({ design, addDistribution, timelineOf }: Planning): HandoverPlan {
  const { between = {}, within = {}, exceptions = [] } = design.handovers ?? {};
  const handovers = design.teams.flatMap(({ id: from }) =>
    design.teams.map(({ id: to }): Handover => {
      const exception = exceptions.find((one) => one.from === from && one.to === to);
      return exception ?? (from === to ? within : between);
    }),
  );
  return {
    delay: Int32Array.from(handovers, ({ delay }) => addDistribution(delay)),
    timeline: handovers.map(({ calendar }) => timelineOf(calendar)),
    sendBack: Float64Array.from(handovers, ({ sendBack = 0 }) => sendBack),
    readingIn: Int32Array.from(handovers, ({ readingIn }) => addDistribution(readingIn)),
    isTransit: Uint8Array.from(handovers, ({ delay, sendBack = 0 }) => (delay || sendBack > 0 ? 1 : 0)),
  };
}
