import type {
  CaseType,
  Distribution,
  Handover,
  ModelPerson,
  ModelStep,
  RouteStop,
  SimulationModel,
} from "../../simulation/index.ts";
import { mean, wilsonInterval } from "../../statistics/index.ts";
import { fitDistribution } from "../distribution/fit-distribution.ts";
import { fitProbability } from "../fit-probability.ts";
import { continueClosedDates, continueDaysOff, findLeft, startAfter } from "./continue-absence.ts";
import type { FittedHandover } from "./fit-handovers.ts";
import type { FittedRoute } from "./fit-routes.ts";
import { toModelDistribution } from "./fit-work.ts";
import type { FittedParts } from "./fitted-parts.ts";
import { freeNames } from "./free-name.ts";
import type { ModelEvidence } from "./model-evidence.ts";

/** Fewer known delays say nothing of all handovers; a pair with fewer is as the others are. */
const leastDelays = 5;
const leastOfPair = 20;
const none = -1;

export interface BuiltModel {
  readonly model: SimulationModel;
  /** The places in it that rest on somebody's estimate. */
  readonly estimates: readonly string[];
  readonly leavers: NonNullable<ModelEvidence["leavers"]>;
}

/** Writes down what was fitted as a model of those who are still there when the log ends. */
export function buildModel(parts: FittedParts): BuiltModel {
  const { work, hours, segments, fittedWork, teams, names, timeZone, estimates } = parts;
  const steps = usedSteps(parts);
  const { people, left } = partLeavers(parts);
  const members = new Set(people.map((person) => work.people[person]!));
  const handovers = buildHandovers(parts);
  const closedDates = continueClosedDates(work, hours.days, hours.calendars[0]!);
  const model: SimulationModel = {
    version: 1,
    start: { date: startAfter(hours.days), timeZone },
    calendars: hours.calendars.map((calendar) => ({ ...calendar, closedDates })),
    workingTime: names.calendar,
    ...(segments.names.length > 0 && {
      segments: segments.names.map((id, k) => ({ id, work: round(fittedWork.segments[k] ?? 1) })),
    }),
    steps: steps.map((step) => buildStep(parts, step)),
    caseTypes: nameCaseTypes(parts).map((id, i) => buildCaseType(parts, id, i)),
    people: people.map((person) => buildPerson(parts, person)),
    designs: [
      {
        id: names.design,
        teams: teams.teams.map((team) => ({
          ...team,
          members: team.members.filter((id) => members.has(id)),
        })),
        ...(Object.keys(handovers).length > 0 && { handovers }),
        ...(teams.chooseTeam && { chooseTeam: teams.chooseTeam }),
      },
    ],
  };
  return {
    model,
    estimates: [
      ...steps.flatMap((step, i) => (estimates.has(step) ? [`steps[${i}].work`] : [])),
      ...people.flatMap((person, i) => (person >= work.firstUnnamed ? [`people[${i}]`] : [])),
    ],
    leavers: left.map((person) => ({
      person: buildPerson(parts, person),
      teams: teams.teams.filter((team) => team.members.includes(work.people[person]!)).map(({ id }) => id),
    })),
  };
}

/** Who is still there, and who left; who left and cannot be missed is kept, away as before. */
function partLeavers(parts: FittedParts): {
  readonly people: readonly number[];
  readonly left: readonly number[];
} {
  const { work, hours, teams } = parts;
  const all = listPeople(parts);
  const hasLeft = new Set(
    all.filter((person) => findLeft(hours.people[person]!.daysOff, hours.days) !== null),
  );
  const { steps } = work.trace.names;
  const needed = teams.teams.flatMap(({ members, steps: own = [] }) =>
    own.flatMap((step) => {
      const able = members
        .map((id) => work.people.indexOf(id))
        .filter((person) => teams.isAble(person, steps.indexOf(step)));
      return able.every((person) => hasLeft.has(person)) ? able : [];
    }),
  );
  const left = all.filter((person) => hasLeft.has(person) && !needed.includes(person));
  return { people: all.filter((person) => !left.includes(person)), left };
}

/** Positions of the steps that the routes come to. */
function usedSteps({ routes, stops }: FittedParts): readonly number[] {
  const used = new Set(routes.flatMap((route) => route.stops.map(({ stop }) => stops.list[stop]!.step)));
  return [...used].sort((a, b) => a - b);
}

/** Positions of the people who did something. */
export function listPeople({ work, teams }: FittedParts): readonly number[] {
  return [...work.people.keys()].filter((person) => teams.counts[person]!.size > 0);
}

function buildStep({ work, fittedWork, estimates }: FittedParts, step: number): ModelStep {
  const seen = fittedWork.steps[step]?.distribution;
  // Somebody who is not known may have done it now and then, so that nobody's working time can be told.
  const distribution =
    estimates.get(step) ?? (seen ? toModelDistribution(seen) : { kind: "constant", value: 0 });
  return { id: work.trace.names.steps[step]!, work: distribution };
}

function buildPerson(
  { work, teams, hours, fittedWork, stops, routes }: FittedParts,
  person: number,
): ModelPerson {
  const { calendar } = hours.people[person]!;
  const daysOff = continueDaysOff(hours.people[person]!.daysOff, hours.days);
  const visited = new Set(routes.flatMap((route) => route.stops.map(({ stop }) => stops.list[stop]!.step)));
  const speeds = new Map(
    fittedWork.cells.filter((cell) => cell.person === person).map(({ step, speed }) => [step, speed]),
  );
  const times = (step: number) => teams.counts[person]!.get(step) ?? 0;
  const skills = [...visited]
    .filter((step) => teams.isAble(person, step))
    .toSorted((a, b) => times(b) - times(a) || a - b)
    .map((step) => {
      const speed = round(speeds.get(step) ?? 1);
      return { step: work.trace.names.steps[step]!, ...(speed !== 1 && { speed }) };
    });
  return {
    id: work.people[person]!,
    skills,
    calendar,
    ...(daysOff.length > 0 && { daysOff }),
  };
}

function buildCaseType(parts: FittedParts, id: string, place: number): CaseType {
  const route = parts.routes[place]!;
  const { segments, arrivals, names, due } = parts;
  const { fit, isInHours } = arrivals[place]!;
  const counts = segments.names.map((_, k) => route.cases.filter((one) => segments.of[one] === k).length);
  const shares = segments.names.flatMap((segment, k) =>
    counts[k]! > 0 ? [{ segment, share: counts[k]! }] : [],
  );
  return {
    id,
    arrivals: {
      ...fit.arrivals,
      perHour: fit.arrivals.perHour.map((hours) => hours.map(round)),
      ...(isInHours && { calendar: names.calendar }),
    },
    route: route.stops.map((stop) => buildStop(parts, stop)),
    ...(shares.length > 0 && { segments: shares }),
    ...(due && { due: { within: Math.round(due.median) } }),
  };
}

/** The segment and the first step tell case types apart, where there are several. */
export function nameCaseTypes({ segments, stops, names, routes }: FittedParts): readonly string[] {
  if (routes.length === 1) return [names.caseType];
  const wanted = routes.map((route, place) => {
    const segment = route.segment === null ? null : segments.names[route.segment]!;
    const isUsual = routes.findIndex((other) => other.segment === route.segment) === place;
    const first = isUsual ? null : stops.list[route.stops[0]!.stop]!.id;
    return [names.caseType, segment, first].filter((part) => part !== null).join(" · ");
  });
  return freeNames(wanted);
}

function buildStop(
  { stops, work, fittedWork, stopWaits, names, estimates }: FittedParts,
  fitted: FittedRoute["stops"][number],
): RouteStop {
  const { id, step, hasOwnWork } = stops.list[fitted.stop]!;
  const name = work.trace.names.steps[step]!;
  const next = fitted.next.map(({ to, probability }) => ({
    to: to === none ? "end" : stops.list[to]!.id,
    probability,
  }));
  const rework = fitted.reworked === 0 ? null : fitProbability(fitted.reworked, fitted.done).probability;
  const wait = stopWaits[fitted.stop]?.distribution;
  const isOwn = hasOwnWork && !estimates.has(step);
  return {
    ...(id !== name && { id }),
    step: name,
    ...(isOwn && { work: workAt(stops.stopOf, fitted.stop, fittedWork.base) }),
    ...(wait && { wait: { time: toModelDistribution(wait), calendar: names.calendar } }),
    next,
    ...(rework !== null && { rework: { probability: Math.min(0.95, rework) } }),
  };
}

function workAt(stopOf: Int32Array, stop: number, base: Float64Array): Distribution {
  const values = Array.from(base).filter((value, i) => stopOf[i] === stop && value >= 0);
  return toModelDistribution(fitDistribution(values).distribution!);
}

/** What a handover costs in general, between teams and within them, and pairs of teams that clearly differ from that. */
function buildHandovers({ handovers: { pairs }, work, teams: { teams }, names }: FittedParts) {
  const isThere = new Set(teams.map(({ id }) => id));
  const between = pairs.filter(({ from, to }) => from !== to);
  const pooled = {
    between: pool(between, names.calendar),
    within: pool(
      pairs.filter(({ from, to }) => from === to),
      names.calendar,
    ),
  };
  const exceptions = pairs
    .filter(({ from, to }) => isThere.has(work.teams[from]!) && isThere.has(work.teams[to]!))
    .filter((pair) => differs(pair, pair.from === pair.to ? pooled.within : pooled.between))
    .map((pair) => {
      const general = pair.from === pair.to ? pooled.within : pooled.between;
      const own =
        pair.delays.length >= leastOfPair
          ? delayOf(pair.delays, names.calendar)
          : atMost(mean(pair.gaps), general, names.calendar);
      return {
        from: work.teams[pair.from]!,
        to: work.teams[pair.to]!,
        ...own,
        ...sendBackOf(pair.sendBack.count, pair.sendBack.n),
      };
    });
  return {
    ...(Object.keys(pooled.between.handover).length > 0 && { between: pooled.between.handover }),
    ...(Object.keys(pooled.within.handover).length > 0 && { within: pooled.within.handover }),
    ...(exceptions.length > 0 && { exceptions }),
  };
}

interface Pooled {
  readonly handover: Handover;
  readonly delays: readonly number[];
  readonly mean: number;
  readonly sentBackPart: number;
}

function pool(pairs: readonly FittedHandover[], calendar: string): Pooled {
  const delays = pairs.flatMap((pair) => pair.delays);
  const count = pairs.reduce((sum, { sendBack }) => sum + sendBack.count, 0);
  const n = pairs.reduce((sum, { sendBack }) => sum + sendBack.n, 0);
  const known = delays.length >= leastDelays;
  return {
    handover: { ...(known ? delayOf(delays, calendar) : {}), ...sendBackOf(count, n) },
    delays,
    mean: known ? mean(delays) : 0,
    sentBackPart: n === 0 ? 0 : count / n,
  };
}

/** Less than a second on average is no delay. */
function delayOf(delays: readonly number[], calendar: string): Handover {
  const { distribution, mean } = fitDistribution(delays);
  return distribution === null || mean < 1 ? {} : { delay: toModelDistribution(distribution), calendar };
}

function delayPart({ delay, calendar }: Handover): Handover {
  return delay === undefined || calendar === undefined ? {} : { delay, calendar };
}

/** What handovers take in general, made so much shorter that it fits in the time that passed. */
function atMost(longest: number, { handover, mean: usual, delays }: Pooled, calendar: string): Handover {
  if (!(longest < usual)) return delayPart(handover);
  return delayOf(
    delays.map((delay) => (delay * longest) / usual),
    calendar,
  );
}

function sendBackOf(count: number, n: number): Handover {
  return count === 0 ? {} : { sendBack: Math.min(0.95, fitProbability(count, n).probability) };
}

function differs(
  { delay, delays, gaps, sendBack }: FittedHandover,
  { mean: usual, sentBackPart }: Pooled,
): boolean {
  const interval = delays.length >= leastOfPair ? delay?.meanInterval : null;
  if (interval && (usual < interval.lower || usual > interval.upper)) return true;
  if (delays.length < leastOfPair && gaps.length >= leastOfPair && mean(gaps) < usual) return true;
  if (sendBack.n < leastOfPair) return false;
  const { lower, upper } = wilsonInterval(sendBack.count, sendBack.n);
  return sentBackPart < lower || sentBackPart > upper;
}

/** To four digits: more would pretend. */
function round(value: number): number {
  return Number(value.toPrecision(4));
}
