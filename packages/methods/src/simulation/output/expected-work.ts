import {
  calendarTimeline,
  type ModelStart,
  personTimeline,
  profileTimeline,
  readStart,
} from "../engine/open-time.ts";
import type { Timeline } from "../engine/timeline.ts";
import { listDemands } from "../model/check-designs.ts";
import { distributionMean } from "../model/distribution.ts";
import { listMoves } from "../model/expected-visits.ts";
import type { CaseType, ModelPerson, SimulationModel } from "../model/simulation-model.ts";

/** What may be expected of a model on an average day, whatever the design. */
export interface ExpectedWork {
  /** Of each step and segment (null: none) that cases come to: visits, and seconds of work for somebody with speed 1. */
  readonly steps: readonly {
    readonly step: string;
    readonly segment: string | null;
    readonly visits: number;
    readonly work: number;
  }[];
  /** How often cases go from one step to another, rework included; null: to the end. */
  readonly moves: readonly {
    readonly segment: string | null;
    readonly from: string;
    readonly to: string | null;
    readonly count: number;
  }[];
  /** Seconds that each person is there, in the order of the model; absence by chance counts by its expected part. */
  readonly people: readonly { readonly person: string; readonly present: number }[];
}

const day = 86_400;
/** A year with its holidays. */
const horizon = 366 * day;

/**
 * The work that comes on an average day of the clock (weekends and holidays included) in the first 366 days, and the time
 * that people are there: arrivals × expected visits × mean work time × the segment's factor. Set-up, reading in and work
 * that is sent back at a handover depend on the design, and are not in it. Of a replay the cases count over the time until
 * the last one. Customers who turn away are counted as if they stayed. The model must have passed `checkSimulationModel`,
 * apart from its designs.
 *
 * @example
 * ```ts
 * import { expectedWork } from "@stuur/methods/simulation";
 *
 * const { steps, people } = expectedWork({
 *   version: 1,
 *   steps: [{ id: "help", work: { kind: "constant", value: 600 } }],
 *   caseTypes: [
 *     { id: "question", arrivals: { kind: "gaps", gap: { kind: "exponential", mean: 3600 } }, route: [{ step: "help" }] },
 *   ],
 *   people: [{ id: "Ada", skills: [{ step: "help" }] }],
 *   designs: [],
 * });
 * steps; // => [{ step: "help", segment: null, visits: 24, work: 14400 }]
 * people; // => [{ person: "Ada", present: 86400 }]
 * ```
 */
export function expectedWork(model: SimulationModel): ExpectedWork {
  const start = readStart(model);
  const perDay = model.caseTypes.map((type) => arrivalsPerDay(model, type, start));
  const demands = listDemands(model).map((demand) => {
    const stop = model.caseTypes[demand.caseType]!.route[demand.stop]!;
    const factor = model.segments?.find(({ id }) => id === demand.segment)?.work ?? 1;
    const base = distributionMean(stop.work ?? model.steps.find(({ id }) => id === demand.step)!.work);
    const share = shareOf(model.caseTypes[demand.caseType]!, demand.segment) ?? demand.share;
    const visits = perDay[demand.caseType]! * share * demand.visits;
    return { ...demand, segment: demand.segment ?? null, visits, work: visits * base * factor };
  });
  const moves = demands.flatMap(({ caseType, stop, step, segment, visits }) =>
    listMoves(model.caseTypes[caseType]!, stop).map(({ to, share }) => ({
      segment,
      from: step,
      to: to === null ? null : model.caseTypes[caseType]!.route[to]!.step,
      count: visits * share,
    })),
  );
  return {
    steps: addUp(
      demands.map(({ step, segment, visits, work }) => ({ step, segment, visits, work })),
      ({ step, segment }) => [step, segment],
      (a, b) => ({ ...a, visits: a.visits + b.visits, work: a.work + b.work }),
    ),
    moves: addUp(
      moves,
      ({ segment, from, to }) => [segment, from, to],
      (a, b) => ({
        ...a,
        count: a.count + b.count,
      }),
    ),
    people: listPresence(model, start),
  };
}

function arrivalsPerDay(model: SimulationModel, { arrivals }: CaseType, start: ModelStart): number {
  if (arrivals.kind === "replay") {
    const last = arrivals.at.at(-1)!;
    return last > 0 ? (arrivals.at.length / last) * day : 0;
  }
  const calendar = (model.calendars ?? []).find(({ id }) => id === arrivals.calendar);
  if (arrivals.kind === "profile") return averageDay(profileTimeline(arrivals.perHour, calendar, start));
  const open = calendar === undefined ? day : averageDay(calendarTimeline(calendar, start));
  return open / distributionMean(arrivals.gap);
}

/** The part of a replay that is of a segment; undefined where the type's shares say it. */
function shareOf({ arrivals }: CaseType, segment: string | undefined): number | undefined {
  if (arrivals.kind !== "replay" || arrivals.segments === undefined) return undefined;
  return arrivals.segments.filter((one) => one === segment).length / arrivals.segments.length;
}

function averageDay(timeline: Timeline): number {
  return (timeline.before(horizon) / horizon) * day;
}

function listPresence(model: SimulationModel, start: ModelStart): ExpectedWork["people"] {
  const known = new Map<string, number>();
  return model.people.map((person) => {
    const key = JSON.stringify([person.calendar, person.daysOff]);
    const present = known.get(key) ?? presentPerDay(model, person, start);
    known.set(key, present);
    return { person: person.id, present: present * notAbsent(person) };
  });
}

function presentPerDay(model: SimulationModel, person: ModelPerson, start: ModelStart): number {
  const calendar = (model.calendars ?? []).find(({ id }) => id === person.calendar);
  const timeline = personTimeline(person, calendar, start);
  return timeline === null ? day : averageDay(timeline);
}

function notAbsent({ absence }: ModelPerson): number {
  if (absence === undefined) return 1;
  const gap = distributionMean(absence.gap);
  const length = distributionMean(absence.length);
  return gap + length > 0 ? gap / (gap + length) : 1;
}

function addUp<T>(items: readonly T[], nameOf: (item: T) => unknown, add: (a: T, b: T) => T): readonly T[] {
  const sums = new Map<string, T>();
  for (const item of items) {
    const key = JSON.stringify(nameOf(item));
    const sum = sums.get(key);
    sums.set(key, sum === undefined ? item : add(sum, item));
  }
  return [...sums.values()];
}
