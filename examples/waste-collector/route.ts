import { addWorkingSeconds, type Instant, type WorkingCalendar } from "@stuur/methods/time";
import type { Activity, Leg, Route, Work } from "../work-floor/activity.ts";
import { afterWorkingDays, drawSeconds } from "../work-floor/durations.ts";
import { midnightAfter } from "../work-floor/local-clock.ts";
import { CONTAINERS, PLANNING } from "./people.ts";
import type { Report } from "./reports.ts";

/** One line of the history: the system writes down only when a step was completed. */
export interface Row {
  readonly report: Report;
  readonly step: string;
  readonly completed: Instant;
  readonly person: string;
  readonly team: string;
}

/** A report on its way, and the history of all reports, in which its steps are written. */
export interface Journey {
  readonly report: Report;
  readonly calendar: WorkingCalendar;
  readonly log: Row[];
}

const WORKING_DAY = 9 * 3600;

/** The way of a report through the four departments. */
export function* handleReport(journey: Journey): Route {
  yield* accept(journey);
  yield* solve(journey);
  yield* closeReport(journey);
}

/** The way of a report whose trouble was already known: it is joined to the open one. */
export function* handleDouble(journey: Journey): Route {
  yield* accept(journey);
  const joined = yield* doStep(journey, "dubbele melding koppelen", {
    seconds: minutes(journey, 4),
    priority: 2,
  });
  journey.report.closedAt = joined.end;
}

/** Somebody asks where it stays; it is written down as long as the report is open. */
export function* takeChaser(journey: Journey): Route {
  if (!isOpen(journey.report)) return;
  const work = yield { skill: "navraag aannemen", seconds: minutes(journey, 6) };
  if (isOpen(journey.report)) writeDown(journey, "navraag aannemen", work);
}

function isOpen({ acceptedAt, closedAt }: Report): boolean {
  return acceptedAt !== undefined && closedAt === undefined;
}

function* accept(journey: Journey): Leg<void> {
  const { report, calendar } = journey;
  const accepted = yield* doStep(journey, "melding aannemen", {
    seconds: minutes(journey, 10),
    priority: report.channel === "telefoon" ? 0 : 1,
  });
  report.acceptedAt = accepted.end;
  report.due = addWorkingSeconds(calendar, accepted.end, report.trouble.normDays * WORKING_DAY);
}

function* solve(journey: Journey): Leg<void> {
  const { report } = journey;
  const { random, trouble, channel } = report;
  if (random.next() < (channel === "telefoon" ? 0.3 : 0.6)) {
    yield* doStep(journey, "adres nagaan", { seconds: minutes(journey, 5), priority: 2 });
  }
  if (trouble.name === "pas werkt niet" && random.next() < 0.45) {
    yield* doStep(journey, "pas opnieuw instellen", { seconds: minutes(journey, 8), priority: 2 });
    return;
  }
  yield* passOn(journey);
  if (trouble.name === "pas werkt niet") yield* doVisit(journey, "pas vervangen", 18);
  else if (trouble.name === "container stuk") yield* mendContainer(journey);
  else yield* collect(journey);
}

/** Sometimes it reaches the wrong department, which sends it back. */
function* passOn(journey: Journey): Leg<void> {
  const { random, trouble } = journey.report;
  yield* doStep(journey, "doorzetten", { seconds: minutes(journey, 4), priority: 2 });
  if (random.next() >= 0.07) return;
  const forContainers = trouble.name === "container stuk" || trouble.name === "pas werkt niet";
  const wrong = forContainers ? PLANNING : CONTAINERS;
  yield* doStep(journey, "terugzetten", { skill: `terugzetten door ${wrong}`, seconds: minutes(journey, 4) });
  yield* doStep(journey, "doorzetten", { seconds: minutes(journey, 4), priority: 2 });
}

/** Planning puts it on a route of the next day; a crew that finds the container broken leaves it to Containerbeheer. */
function* collect(journey: Journey): Leg<void> {
  const { random, trouble } = journey.report;
  const step = COLLECTION_STEPS[trouble.name] ?? "nalossen";
  for (let attempt = 1; ; attempt += 1) {
    const planned = yield* doStep(journey, "inplannen", { seconds: minutes(journey, 8.2) });
    yield* doStep(journey, step, {
      seconds: minutes(journey, 31.5),
      notBefore: midnightAfter(planned.end, 1),
    });
    if (attempt === 3 || random.next() >= 0.12) break;
  }
  if (step === "nalossen" && random.next() < 0.06) yield* mendContainer(journey);
}

const COLLECTION_STEPS: Readonly<Record<string, string>> = {
  bijplaatsing: "opruimen",
  "container vol": "extra legen",
};

function* mendContainer(journey: Journey): Leg<void> {
  const { random } = journey.report;
  const seen = yield* doVisit(journey, "container nakijken", 30);
  if (random.next() < 0.55) {
    yield* doVisit(journey, "repareren", 45);
    return;
  }
  const inStock = afterWorkingDays(random, { from: seen.end, mean: 4 }, journey.calendar);
  yield* doVisit(journey, "omwisselen", 40, inStock);
}

/** Nobody calls before the day's own calls are done, so that a solved report may wait for its last word. */
function* closeReport(journey: Journey): Leg<void> {
  const { report } = journey;
  if (report.random.next() < (report.channel === "telefoon" ? 0.55 : 0.2)) {
    yield* doStep(journey, "terugbellen", { seconds: minutes(journey, 9), priority: 3 });
  }
  const closed = yield* doStep(journey, "sluiten", { seconds: minutes(journey, 4), priority: 4 });
  report.closedAt = closed.end;
}

function* doVisit(journey: Journey, step: string, mean: number, notBefore?: Instant): Leg<Work> {
  return yield* doStep(journey, step, { seconds: minutes(journey, mean), notBefore });
}

function* doStep(
  journey: Journey,
  step: string,
  activity: Omit<Activity, "skill"> & { readonly skill?: string },
): Leg<Work> {
  const work = yield { skill: step, ...activity };
  writeDown(journey, step, work);
  return work;
}

function writeDown(journey: Journey, step: string, { end, worker }: Work): void {
  journey.log.push({ report: journey.report, step, completed: end, person: worker.name, team: worker.team });
}

function minutes(journey: Journey, mean: number): number {
  return drawSeconds(journey.report.random, mean / 60);
}
