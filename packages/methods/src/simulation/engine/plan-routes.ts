import type { CaseType, RouteStop } from "../model/simulation-model.ts";
import { type NumberLists, packLists } from "./lists-of-numbers.ts";
import type { Planning } from "./planning.ts";
import type { Timeline } from "./timeline.ts";

/** In `next`: the case is ready. */
export const end = -1;

/** Routes with the stops of all case types in one row, and what else is known of a type. */
export interface RoutePlan {
  readonly stopStep: Int32Array;
  readonly stopWork: Int32Array;
  readonly stopWait: Int32Array;
  readonly stopWaitTimeline: readonly (Timeline | null)[];
  readonly stopRework: Float64Array;
  readonly stopReworkTo: Int32Array;
  readonly next: NumberLists;
  /** Beside `next.items`: the probability that it is this one or one before it. */
  readonly nextUpTo: Float64Array;
  readonly firstStop: Int32Array;
  readonly segments: NumberLists;
  readonly segmentUpTo: Float64Array;
  /** Of each segment, 0 being none, how much its work differs. */
  readonly segmentWork: Float64Array;
  readonly stepSetUp: Int32Array;
  /** −1: none. */
  readonly stepFacility: Int32Array;
  readonly priority: Int32Array;
  /** NaN: no promise. */
  readonly dueWithin: Float64Array;
  readonly dueTimeline: readonly (Timeline | null)[];
  readonly patience: Int32Array;
  readonly room: Float64Array;
}

export function planRoutes(planning: Planning): RoutePlan {
  const { model, addDistribution, positionOf, timelineOf } = planning;
  const { caseTypes, steps } = model;
  const firstStop = new Int32Array(caseTypes.length);
  for (let i = 1; i < caseTypes.length; i++)
    firstStop[i] = firstStop[i - 1]! + caseTypes[i - 1]!.route.length;
  const stops = caseTypes.flatMap(({ route }, type) => planStops(route, firstStop[type]!));
  const shares = caseTypes.map(({ segments = [] }) => segments);
  const facility = new Map((model.facilities ?? []).map(({ id }, position) => [id, position]));
  return {
    firstStop,
    stopStep: Int32Array.from(stops, ({ stop }) => positionOf.step.get(stop.step)!),
    stopWork: Int32Array.from(stops, ({ stop }) =>
      addDistribution(stop.work ?? steps[positionOf.step.get(stop.step)!]!.work),
    ),
    stopWait: Int32Array.from(stops, ({ stop }) => addDistribution(stop.wait?.time)),
    stopWaitTimeline: stops.map(({ stop }) => timelineOf(stop.wait?.calendar)),
    stopRework: Float64Array.from(stops, ({ stop }) => stop.rework?.probability ?? 0),
    stopReworkTo: Int32Array.from(stops, ({ reworkTo }) => reworkTo),
    next: packLists(stops.map(({ next }) => next.map(({ to }) => to))),
    nextUpTo: Float64Array.from(stops.flatMap(({ next }) => sumUp(next.map(({ share }) => share)))),
    segments: packLists(
      shares.map((list) => list.map(({ segment }) => positionOf.segment.get(segment)! + 1)),
    ),
    segmentUpTo: Float64Array.from(shares.flatMap((list) => sumUp(list.map(({ share }) => share)))),
    segmentWork: Float64Array.of(1, ...(model.segments ?? []).map(({ work = 1 }) => work)),
    stepSetUp: Int32Array.from(steps, ({ setUp }) => addDistribution(setUp)),
    stepFacility: Int32Array.from(steps, (step) =>
      step.facility === undefined ? -1 : facility.get(step.facility)!,
    ),
    priority: Int32Array.from(caseTypes, ({ priority = 5 }) => priority),
    dueWithin: Float64Array.from(caseTypes, ({ due }) => due?.within ?? Number.NaN),
    dueTimeline: caseTypes.map(({ due }) => timelineOf(due?.calendar)),
    patience: Int32Array.from(caseTypes, ({ patience }: CaseType) => addDistribution(patience)),
    room: Float64Array.from(caseTypes, ({ room = Number.POSITIVE_INFINITY }) => room),
  };
}

interface PlannedStop {
  readonly stop: RouteStop;
  readonly next: readonly { readonly to: number; readonly share: number }[];
  readonly reworkTo: number;
}

function planStops(route: readonly RouteStop[], first: number): readonly PlannedStop[] {
  const position = new Map(route.map((stop, i) => [stop.id ?? stop.step, first + i]));
  const find = (to: string) => (to === "end" ? end : position.get(to)!);
  return route.map((stop, i) => ({
    stop,
    next: stop.next?.map(({ to, probability }) => ({ to: find(to), share: probability })) ?? [
      { to: i + 1 < route.length ? first + i + 1 : end, share: 1 },
    ],
    reworkTo: stop.rework?.to === undefined ? first + i : find(stop.rework.to),
  }));
}

/** Each share as the probability of it or one before it; the last is exactly 1. */
function sumUp(shares: readonly number[]): readonly number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  let sum = 0;
  return shares.map((share, i) => {
    sum += share;
    return i === shares.length - 1 ? 1 : sum / total;
  });
}
