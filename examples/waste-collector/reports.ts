import { chooseWeighted, createRandom, type Random, samplePoisson } from "@stuur/methods/random";
import type { Instant } from "@stuur/methods/time";
import { midnightAfter, toWallClock, weekdayOf } from "../work-floor/local-clock.ts";
import { atMidnight } from "../work-floor/shifts.ts";
import { PERIOD } from "./people.ts";

/** What can be wrong; the norm is in working days, the season is a factor for each month. */
export interface Trouble {
  readonly name: string;
  readonly share: number;
  readonly normDays: number;
  readonly season?: readonly number[];
  /** How much more often on the days after a storm. */
  readonly storm?: number;
  readonly newYear?: number;
}

/** What an inhabitant tells; a repeat and a double report are reports of their own. */
export interface Report {
  readonly trouble: Trouble;
  readonly address: number;
  readonly receivedAt: Instant;
  readonly channel: "telefoon" | "app" | "website";
  /** Its own stream, so that a report asks for the same work whatever happens to the others. */
  readonly random: Random;
  acceptedAt: Instant | undefined;
  due: Instant | undefined;
  closedAt: Instant | undefined;
}

export const ADDRESSES = 60_000;
const GARDEN = [0.6, 0.65, 0.8, 1.05, 1.25, 1.3, 1.35, 1.35, 1.15, 1.05, 0.8, 0.6];
const MOVING = [0.9, 0.85, 0.95, 1, 1.05, 1.1, 1.2, 1.15, 1.05, 0.95, 0.9, 0.9];

const TROUBLES: readonly Trouble[] = [
  { name: "gft niet geleegd", share: 0.31, normDays: 3, season: GARDEN },
  { name: "restafval niet geleegd", share: 0.1, normDays: 3 },
  { name: "papier niet geleegd", share: 0.06, normDays: 3, storm: 1.6 },
  { name: "pas werkt niet", share: 0.18, normDays: 5 },
  { name: "bijplaatsing", share: 0.16, normDays: 5, season: MOVING, newYear: 3.2 },
  { name: "container stuk", share: 0.13, normDays: 10, storm: 3.5 },
  { name: "container vol", share: 0.06, normDays: 3, newYear: 2.5 },
];

/** Days after which many containers had blown over. */
const STORMS = ["2025-01-27", "2025-09-15", "2025-10-23", "2026-02-09"].map(atMidnight);
const NEW_YEARS = ["2025-01-01", "2026-01-01"].map(atMidnight);
const FIRST_REPORTS_PER_DAY = 29.6;
/** Monday to Sunday: the weekend's troubles are told on Monday. */
const WEEK = [1.75, 1.35, 1.25, 1.2, 1.05, 0.28, 0.2];
/** When people report, by the hour from 7 to 22. */
const HOURS = [3, 8, 10, 10, 9, 7, 7, 8, 8, 7, 5, 4, 4, 4, 3, 2];
const DAY = 86_400_000;

/** First reports of a trouble, day by day; repeats, double reports and chasers arise from how these are handled. */
export function receiveReports(seed: number): Report[] {
  const random = createRandom(seed, "arrivals");
  const reports: Report[] = [];
  for (let day = atMidnight(PERIOD.from); day < atMidnight(PERIOD.to); day = midnightAfter(day, 1)) {
    for (const trouble of TROUBLES) {
      const count = samplePoisson(random, { mean: expectedReports(trouble, day) });
      for (let index = 0; index < count; index += 1) {
        const address = 1 + Math.floor(random.next() * ADDRESSES);
        reports.push(describeReport(seed, { trouble, address, receivedAt: drawMoment(random, day) }));
      }
    }
  }
  return reports;
}

export function describeReport(
  seed: number,
  told: Pick<Report, "trouble" | "address" | "receivedAt">,
): Report {
  const random = createRandom(seed, "report", told.trouble.name, told.address, told.receivedAt);
  const inOfficeHours = weekdayOf(told.receivedAt) < 6 && isBetween(told.receivedAt, 8, 17);
  const channel = chooseWeighted(
    random,
    ["telefoon", "app", "website"] as const,
    inOfficeHours ? [5, 3, 2] : [0, 3, 2],
  );
  return { ...told, channel, random, acceptedAt: undefined, due: undefined, closedAt: undefined };
}

/** A moment of the day at which people report. */
export function drawMoment(random: Random, midnight: Instant): Instant {
  const hour = 7 + chooseWeighted(random, [...HOURS.keys()], HOURS);
  return midnight + (hour * 60 + Math.floor(random.next() * 60)) * 60_000;
}

function expectedReports(trouble: Trouble, day: Instant): number {
  const month = toWallClock(day).getUTCMonth();
  const season = trouble.season?.[month] ?? 1;
  const storm = isAfter(STORMS, day, 2) ? (trouble.storm ?? 1) : 1;
  const newYear = isAfter(NEW_YEARS, day, 8) ? (trouble.newYear ?? 1) : 1;
  return FIRST_REPORTS_PER_DAY * trouble.share * WEEK[weekdayOf(day) - 1]! * season * storm * newYear;
}

function isAfter(dates: readonly Instant[], day: Instant, days: number): boolean {
  return dates.some((date) => day >= date && day < date + days * DAY);
}

function isBetween(instant: Instant, from: number, to: number): boolean {
  const hour = toWallClock(instant).getUTCHours();
  return from <= hour && hour < to;
}
