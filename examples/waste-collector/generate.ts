import { createRandom, sampleGamma } from "@stuur/methods/random";
import type { Instant, WorkingCalendar } from "@stuur/methods/time";
import { toCsv } from "../work-floor/csv.ts";
import { afterWorkingDays } from "../work-floor/durations.ts";
import { formatDate, formatTime, midnightAfter } from "../work-floor/local-clock.ts";
import { atMidnight } from "../work-floor/shifts.ts";
import { createWorkFloor, type WorkFloor } from "../work-floor/work-floor.ts";
import { districtOf } from "./districts.ts";
import { employPeople, serviceCalendar } from "./people.ts";
import { describeReport, drawMoment, type Report, receiveReports } from "./reports.ts";
import { handleDouble, handleReport, type Journey, type Row, takeChaser } from "./route.ts";

/** Only reports that were accepted on or after the first day and closed when the history was exported. */
const EXPORT = { from: atMidnight("2025-01-01"), to: atMidnight("2026-07-01") };

/** From this day a small customer team takes away causes, instead of only solving what was reported. */
const CUSTOMER_TEAM_STARTS = atMidnight("2026-01-01");

const HEADER = "meldingnummer;stap;gereed;medewerker;team;soort;kanaal;adres-id;wijk;kwadrant;uiterlijk";

/** What goes on: the reports so far, the floor on which they are handled, and every step as it was completed. */
interface History {
  readonly seed: number;
  readonly floor: WorkFloor;
  readonly calendar: WorkingCalendar;
  readonly log: Row[];
}

/**
 * Eighteen months of reports to a waste collector, as its reporting system exports them: CSV with semicolons, Dutch
 * headings and local times, only the time at which a step was completed. The same seed gives the same bytes.
 */
export function wasteCollectorCsv(seed = 1): string {
  return toCsv(HEADER.split(";"), exportRows(seed));
}

function* exportRows(seed: number): Generator<readonly string[]> {
  const random = createRandom(seed, "export");
  const known = new Map<Report, readonly string[]>();
  for (const { report, step, completed, person, team } of simulateReports(seed)) {
    if (report.closedAt === undefined || report.acceptedAt! < EXPORT.from) continue;
    let about = known.get(report);
    if (about === undefined) {
      about = describe(report, known.size + 1);
      known.set(report, about);
    }
    const [number, ...rest] = about;
    yield [number!, step, formatTime(completed), person, random.next() < 0.001 ? "" : team, ...rest];
  }
}

function describe({ trouble, channel, address, due }: Report, order: number): readonly string[] {
  const { district, quadrant } = districtOf(address);
  const number = `M${String(order).padStart(6, "0")}`;
  return [number, trouble.name, channel, String(address), district, quadrant, `${formatDate(due!)} 17:00`];
}

/** The steps of all reports, in the order in which they were completed. */
function simulateReports(seed: number): readonly Row[] {
  const floor = createWorkFloor(employPeople(seed));
  const history: History = { seed, floor, calendar: serviceCalendar(), log: [] };
  for (const report of receiveReports(seed)) receive(history, report);
  floor.run(EXPORT.to);
  return history.log;
}

function receive(history: History, report: Report): void {
  history.floor.begin(report.receivedAt, followUp(history, startJourney(history, report)));
}

function startJourney({ calendar, log }: History, report: Report): Journey {
  return { report, calendar, log };
}

/** A report, and what its being open or closed brings about: chasers, a double report, a repeat. */
function* followUp(history: History, journey: Journey): ReturnType<typeof handleReport> {
  const { report } = journey;
  const { random, receivedAt } = report;
  if (random.next() < 0.36) expectChaser(history, journey, receivedAt);
  if (random.next() < 0.14) expectDouble(history, report);
  const isCauseLeft = random.next() < (receivedAt < CUSTOMER_TEAM_STARTS ? 0.225 : 0.11);
  yield* handleReport(journey);
  if (isCauseLeft) receive(history, repeat(history, report));
}

function expectChaser(history: History, journey: Journey, from: Instant): void {
  const asksAt = afterWorkingDays(journey.report.random, { from, mean: 3 }, history.calendar);
  history.floor.begin(asksAt, takeChaser(journey));
}

/** A neighbour or housemate reports the same; once it is solved there is nothing left to report. */
function expectDouble(history: History, first: Report): void {
  const receivedAt = afterWorkingDays(first.random, { from: first.receivedAt, mean: 3.5 }, history.calendar);
  history.floor.at(receivedAt, () => {
    if (first.closedAt !== undefined) return;
    const report = describeReport(history.seed, { ...first, receivedAt });
    history.floor.begin(receivedAt, handleDouble(startJourney(history, report)));
  });
}

/** The same trouble at the same address: at the next collection, or after some weeks. */
function repeat({ seed }: History, { trouble, address, closedAt, random }: Report): Report {
  const isCollection = trouble.name.endsWith("niet geleegd");
  const days = isCollection
    ? 14 * Math.ceil(2 * random.next())
    : Math.ceil(sampleGamma(random, { shape: 2, scale: 9 }));
  const day = midnightAfter(closedAt!, Math.min(days, 50));
  return describeReport(seed, { trouble, address, receivedAt: drawMoment(random, day) });
}
