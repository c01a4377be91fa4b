import type { Distribution, SimulationModel } from "../../simulation/index.ts";
import { checkSimulationModel } from "../../simulation/index.ts";
import { buildEvidence } from "./build-evidence.ts";
import { buildModel } from "./build-model.ts";
import { chooseSegments } from "./choose-segments.ts";
import type { EventTrace } from "./event-trace.ts";
import { findStops } from "./find-stops.ts";
import { fitCaseArrivals } from "./fit-case-arrivals.ts";
import { fitDue } from "./fit-due.ts";
import { fitHandovers } from "./fit-handovers.ts";
import { fitHours } from "./fit-hours.ts";
import { type FitProblem, noWorkTimes, tooFewCases, unknownStep, unusable } from "./fit-problems.ts";
import { fitRoutes } from "./fit-routes.ts";
import { fitTeams } from "./fit-teams.ts";
import { fitWaits, waitsOfStops } from "./fit-waits.ts";
import { fitWork } from "./fit-work.ts";
import type { FitNames, FittedParts } from "./fitted-parts.ts";
import { shortenNames } from "./free-name.ts";
import { measureWork } from "./measure-work.ts";
import type { ModelEvidence } from "./model-evidence.ts";
import { placePeople } from "./place-people.ts";
import { readTurns } from "./read-turns.ts";
import { readAttendance } from "./who-was-free.ts";

export interface ModelFitOptions {
  /** IANA name, such as Europe/Amsterdam. */
  readonly timeZone: string;
  /** Of steps whose work cannot be seen in the log: seconds on average, or a distribution. They go before what was seen. */
  readonly estimates?: Readonly<Record<string, number | Distribution>>;
  /** What the reader sees, where the log has no name for it. */
  readonly names?: Partial<FitNames>;
}

export type FittedModel =
  | { readonly ok: true; readonly model: SimulationModel; readonly evidence: ModelEvidence }
  | { readonly ok: false; readonly problems: readonly FitProblem[] };

const defaultNames: FitNames = {
  design: "today",
  caseType: "case",
  calendar: "working hours",
  team: "(no team)",
  person: "unnamed",
  segment: "other",
};

/** Of fewer cases nothing can be said. */
const leastCases = 20;

/**
 * Fits a simulation model to the events of a log: who does what, how fast and when, how cases come and go, what handovers
 * cost. `evidence` says of every part what it rests on.
 *
 * Times are seconds of working time. Work is what passes between start and end in the hours of who did it, shared between
 * things that are in hand together. A handover's delay is known only where a receiver who can do it was free. Steps of
 * which no work can be seen need an estimate: of an average number of seconds an exponential distribution is made, which
 * assumes least. Arrivals are the begins of first steps: a log does not hold how long a case waited for that.
 *
 * The model begins the day after the log: who left before that is not in it any more, who joined is. Absence goes on as in
 * the last year of the log, as do closures; Dutch holidays where the company keeps them. Over the dates of the log, which
 * `validateModel` simulates, absence and closures are those that were; who left since goes along.
 *
 * Assumes that what comes after a step does not depend on what came before, but for whether the case was there already;
 * that queues are served in order of coming; and that absences fall as they did. What is waited for outside the teams (a
 * customer, a supplier, a fixed day) becomes the wait of a stop where it shows between two steps of one person, and else
 * a part of the delay. Whether the model resembles the log must be looked at: `validateModel`.
 *
 * @throws RangeError when the time zone is unknown.
 * @example
 * ```ts
 * import { fitModel } from "@stuur/methods/fitting";
 *
 * const hour = 3_600_000;
 * const cases = Array.from({ length: 40 }, (_, i) => i);
 * const begin = cases.map((i) => Date.UTC(2026, 0, 5 + 7 * Math.floor(i / 5) + (i % 5), 9));
 * const trace = {
 *   names: { steps: ["help"], people: ["Ann"], teams: ["desk"], segments: [] },
 *   due: new Float64Array(40).fill(Number.NaN),
 *   segment: new Int32Array(40).fill(-1),
 *   caseOf: Int32Array.from(cases),
 *   step: new Int32Array(40),
 *   person: new Int32Array(40),
 *   team: new Int32Array(40),
 *   start: Float64Array.from(begin),
 *   end: Float64Array.from(begin, (at) => at + 2 * hour),
 *   leftOut: { cases: 0, events: 0 },
 * };
 * const fitted = fitModel(trace, { timeZone: "UTC" });
 * fitted.ok && fitted.model.steps; // => [{ id: "help", work: { kind: "constant", value: 7200 } }]
 * fitted.ok && fitted.evidence.people[0]?.skills[0]?.n; // => 40
 * ```
 */
export function fitModel(trace: EventTrace, options: ModelFitOptions): FittedModel {
  const cases = trace.due.length;
  if (cases < leastCases) return refuse(tooFewCases(cases, leastCases));
  const { steps } = trace.names;
  const strange = Object.keys(options.estimates ?? {}).filter((step) => !steps.includes(step));
  if (strange.length > 0) return refuse(unknownStep(strange, steps));
  const unseen = findUnseen(trace, options.estimates ?? {});
  if (unseen.length > 0) return refuse(noWorkTimes(unseen));
  const parts = fitParts(trace, options);
  const built = buildModel(parts);
  const checked = checkSimulationModel(built.model);
  if (!checked.ok) return refuse(unusable(checked.problems.map(({ message }) => message)));
  return { ok: true, model: checked.model, evidence: buildEvidence(parts, built) };
}

function refuse(problem: FitProblem): FittedModel {
  return { ok: false, problems: [problem] };
}

/** In the order in which cases come to them, steps that occur, never with start and end, and without an estimate; all when start and end are always the same. */
function findUnseen(trace: EventTrace, estimates: object): readonly string[] {
  const { names, step, start, end } = trace;
  const hasWork = start.some((at, i) => at < end[i]!);
  const [occurs, isSeen] = [new Set<number>(), new Set<number>()];
  step.forEach((one, i) => {
    occurs.add(one);
    if (hasWork && start[i]! <= end[i]!) isSeen.add(one);
  });
  const unseen = [...names.steps.keys()].filter(
    (one) => occurs.has(one) && !isSeen.has(one) && !Object.hasOwn(estimates, names.steps[one]!),
  );
  const places = meanPlaces(trace);
  return unseen.toSorted((a, b) => places[a]! - places[b]!).map((one) => names.steps[one]!);
}

/** Of each step how far on its case it is done first, on average, from 0 to 1. */
function meanPlaces({ names, step, caseOf }: EventTrace): readonly number[] {
  const events = new Map<number, number>();
  for (const one of caseOf) events.set(one, (events.get(one) ?? 0) + 1);
  const sums = names.steps.map(() => ({ places: 0, times: 0 }));
  const lastOf = new Int32Array(names.steps.length).fill(-1);
  let place = 0;
  step.forEach((one, i) => {
    place = i > 0 && caseOf[i] === caseOf[i - 1] ? place + 1 : 0;
    if (lastOf[one] === caseOf[i]) return;
    lastOf[one] = caseOf[i]!;
    sums[one]!.places += (place + 0.5) / events.get(caseOf[i]!)!;
    sums[one]!.times++;
  });
  return sums.map(({ places, times }) => places / times);
}

function fitParts(
  log: EventTrace,
  { timeZone, estimates: given = {}, names: wanted }: ModelFitOptions,
): FittedParts {
  const names = { ...defaultNames, ...wanted };
  const estimates = readEstimates(log, given);
  const trace = { ...log, names: shortenNames(log.names) };
  const work = placePeople(trace, { ...names, estimates });
  const segments = chooseSegments(trace, names.segment);
  const hours = fitHours(work, timeZone, names.calendar);
  const measured = measureWork(work, hours);
  const teams = fitTeams(work, segments);
  const turns = readTurns(work, measured.seconds);
  const fittedWork = fitWork(work, measured, {
    steps: trace.names.steps.length,
    segments: segments.of,
    turns,
  });
  const attendance = readAttendance(work, hours, teams.isAble);
  const waits = fitWaits(work, turns, attendance);
  const handovers = fitHandovers(work, turns, { attendance, waits });
  const stops = findStops(work, turns, fittedWork.base);
  const routes = fitRoutes(work, turns, { stops, segments: segments.of, sentBack: handovers.sentBack });
  const arrivals = routes.map(({ cases }) => fitCaseArrivals(work, hours, { cases, timeZone }));
  return {
    ...{ work, measured, segments, hours, teams, fittedWork, waits, handovers, stops, routes, arrivals },
    ...{ stopWaits: waitsOfStops(work, turns, { stops, waits }) },
    ...{ due: fitDue(work), names, timeZone, estimates },
  };
}

/** Only a mean is known: the exponential distribution then assumes least. */
function readEstimates(trace: EventTrace, given: NonNullable<ModelFitOptions["estimates"]>) {
  return new Map(
    Object.entries(given).map(([step, work]): [number, Distribution] => [
      trace.names.steps.indexOf(step),
      typeof work === "number" ? { kind: "exponential", mean: work } : work,
    ]),
  );
}
