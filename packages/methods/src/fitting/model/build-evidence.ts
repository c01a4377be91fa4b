import { quantile } from "../../statistics/index.ts";
import type { FittedDistribution } from "../distribution/fit-distribution.ts";
import { fitProbability } from "../fit-probability.ts";
import { type BuiltModel, listPeople, nameCaseTypes } from "./build-model.ts";
import { findLeft } from "./continue-absence.ts";
import { countFlows } from "./count-flows.ts";
import { toModelDistribution } from "./fit-work.ts";
import type { FittedParts } from "./fitted-parts.ts";
import type { MeasuredTimes, ModelEvidence, TimesPicture } from "./model-evidence.ts";
import { sampleSegmentWork } from "./sample-segment-work.ts";

/** Puts what the model rests on beside it, in the names of the model. */
export function buildEvidence(
  parts: FittedParts,
  { estimates, leavers }: Pick<BuiltModel, "estimates" | "leavers">,
): ModelEvidence {
  const { work, measured, hours, segments, routes, stops, arrivals, due } = parts;
  const { trace } = work;
  const caseTypes = nameCaseTypes(parts);
  return {
    cases: trace.due.length,
    events: trace.caseOf.length,
    leftOut: trace.leftOut,
    period: { from: hours.days.dates[0]!, to: hours.days.dates.at(-1)! },
    hasStartTimes: work.hasStartTimes,
    sharedPart: measured.sharedPart,
    arrivals: caseTypes.map((caseType, i) => ({ caseType, fit: arrivals[i]!.fit })),
    calendars: hours.evidence,
    doubtedHours: listDoubtedHours(parts),
    steps: listSteps(parts),
    people: listPeople(parts).map((person) => describePerson(parts, person)),
    leavers,
    handovers: parts.handovers.pairs
      .filter(({ n, sendBack }) => n + sendBack.count > 0)
      .map(({ from, to, n, delay, unknown, sendBack }) => ({
        ...{ from: work.teams[from]!, to: work.teams[to]!, n, unknown, sendBack },
        delay: delay && tellTimes(delay),
      })),
    waits: [...parts.waits.values()]
      .map(({ from, to, fit }) => ({
        from: trace.names.steps[from]!,
        to: trace.names.steps[to]!,
        wait: tellTimes(fit),
      }))
      .toSorted((a, b) => b.wait.n * b.wait.mean - a.wait.n * a.wait.mean),
    ways: routes.flatMap((route, i) =>
      route.stops.flatMap(({ stop, next }) =>
        next.map(({ to, count, wilson }) => ({
          caseType: caseTypes[i]!,
          stop: stops.list[stop]!.id,
          to: stops.list[to]?.id ?? "end",
          count,
          interval: wilson,
        })),
      ),
    ),
    flows: countFlows(work, segments),
    segmentWork: sampleSegmentWork(work, measured, segments),
    due,
    estimates,
  };
}

/** One in ten of a team, or more, is no chance. */
const leastDoubted = 0.1;

function listDoubtedHours(parts: FittedParts): NonNullable<ModelEvidence["doubtedHours"]> {
  const { work, hours } = parts;
  return work.teams.flatMap((team, t) => {
    const own = listPeople(parts).filter((person) => hours.people[person]!.team === t);
    const people = own.filter((person) => hours.people[person]!.isInDoubt).length;
    return people > 0 && people >= leastDoubted * own.length ? [{ team, people, of: own.length }] : [];
  });
}

function listSteps({ work, routes, stops, fittedWork, estimates }: FittedParts): ModelEvidence["steps"] {
  const all = routes.flatMap((route) => route.stops);
  const positions = [...new Set(all.map(({ stop }) => stops.list[stop]!.step))].sort((a, b) => a - b);
  return positions.map((step) => {
    const own = all.filter(({ stop }) => stops.list[stop]!.step === step);
    const fit = estimates.has(step) ? null : (fittedWork.steps[step] ?? null);
    const reworked = own.reduce((sum, stop) => sum + stop.reworked, 0);
    const done = own.reduce((sum, stop) => sum + stop.done, 0);
    return {
      step: work.trace.names.steps[step]!,
      fit: fit && { ...tellTimes(fit), picture: drawTimes(fit) },
      rework: fitProbability(reworked, Math.max(done, reworked)),
    };
  });
}

/** With the values that the model holds, rather than all. */
function tellTimes({ distribution, n, mean, meanInterval }: FittedDistribution): MeasuredTimes {
  return { distribution: distribution && toModelDistribution(distribution), n, mean, meanInterval };
}

function drawTimes({ picture }: FittedDistribution): TimesPicture | null {
  if (picture === null) return null;
  const { n, histogram, quantiles } = picture;
  const median = quantile(
    quantiles.map(({ data }) => data),
    0.5,
  );
  return { n, median, histogram: histogram.map(({ from, to, count }) => ({ from, to, count })) };
}

function describePerson(
  { work, teams, hours, fittedWork }: FittedParts,
  person: number,
): ModelEvidence["people"][number] {
  const left = findLeft(hours.people[person]!.daysOff, hours.days);
  const counts = [...teams.counts[person]!].toSorted(([a, x], [b, y]) => y - x || a - b);
  const times = new Int32Array(work.teams.length);
  work.person.forEach((who, i) => {
    if (who === person) times[work.team[i]!]!++;
  });
  return {
    person: work.people[person]!,
    team: work.teams[times.indexOf(Math.max(...times))]!,
    events: counts.reduce((sum, [, n]) => sum + n, 0),
    ...(left !== null && { left }),
    ...(hours.people[person]!.isAssumed && { hoursAssumed: true }),
    skills: counts
      .filter(([step]) => teams.isAble(person, step))
      .map(([step]) => {
        const cell = fittedWork.cells.find((one) => one.person === person && one.step === step);
        return {
          step: work.trace.names.steps[step]!,
          n: cell?.n ?? 0,
          speed: cell?.speed ?? 1,
          interval: cell?.interval ?? null,
        };
      }),
  };
}
