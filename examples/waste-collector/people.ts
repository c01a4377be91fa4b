import { createRandom } from "@stuur/methods/random";
import { createCalendar, type WorkingCalendar } from "@stuur/methods/time";
import type { Worker } from "../work-floor/activity.ts";
import {
  closedDays,
  type DateRange,
  datesOf,
  drawAbsence,
  type Hours,
  planShifts,
  TIME_ZONE,
} from "../work-floor/shifts.ts";

const CONTACT = "Klantcontact";
export const PLANNING = "Planning";
const COLLECTION = "Inzameling";
export const CONTAINERS = "Containerbeheer";

/** Simulated from November 2024, so that reports are already on their way when the history begins. */
export const PERIOD: DateRange = { from: "2024-11-01", to: "2026-07-31" };

const CLOSED_DATES = closedDays([2024, 2025, 2026], []);
const WINTERS: readonly DateRange[] = [
  { from: "2024-11-01", to: "2025-03-31" },
  { from: "2025-11-01", to: "2026-03-31" },
];

interface Team {
  readonly hours: readonly Hours[];
  readonly skills: string;
  readonly people: readonly string[];
  /** Only from April to October, when gardens give most work. */
  readonly inSeason?: readonly string[];
}

const TEAMS: Readonly<Record<string, Team>> = {
  [CONTACT]: {
    hours: [
      ["08:00", "12:30"],
      ["13:00", "17:00"],
    ],
    skills:
      "melding aannemen, adres nagaan, doorzetten, pas opnieuw instellen, dubbele melding koppelen, navraag aannemen, terugbellen, sluiten",
    people: ["Jolanda Vink", "Samira Bouali", "Peter Haan", "Ineke Drost"],
  },
  // Routes are made before noon; what comes later waits until the next day of work.
  [PLANNING]: {
    hours: [["07:30", "11:30"]],
    skills: `inplannen, terugzetten door ${PLANNING}`,
    people: ["Ronald Spaan", "Carla Wiersma"],
  },
  [COLLECTION]: {
    hours: [
      ["07:00", "10:30"],
      ["11:00", "15:00"],
    ],
    skills: "nalossen, opruimen, extra legen",
    people: ["Appie Zwart", "Danny Kramer", "Marco Blom", "Yusuf Demir"],
    inSeason: ["Nico Smid"],
  },
  [CONTAINERS]: {
    hours: [
      ["07:30", "12:00"],
      ["12:30", "16:00"],
    ],
    skills: `container nakijken, repareren, omwisselen, pas vervangen, terugzetten door ${CONTAINERS}`,
    people: ["Harm Brink", "Wilma Kuiper"],
  },
};

/** The people who handle reports. */
export function employPeople(seed: number): readonly Worker[] {
  return Object.entries(TEAMS).flatMap(([team, { hours, skills, people, inSeason = [] }]) =>
    [...people, ...inSeason].map((name, turn) => {
      const absence = drawAbsence(createRandom(seed, "absence", name), PERIOD, turn);
      if (inSeason.includes(name)) absence.push(...WINTERS.flatMap(datesOf));
      const shifts = planShifts({ period: PERIOD, hours, closedDates: [...CLOSED_DATES, ...absence] });
      return { name, team, skills: skills.split(", "), shifts };
    }),
  );
}

/** Working days as the service norm counts them. */
export function serviceCalendar(): WorkingCalendar {
  const hours = [{ opens: 8 * 3600, closes: 17 * 3600 }];
  const week = [hours, hours, hours, hours, hours, [], []];
  return createCalendar({ timeZone: TIME_ZONE, week, closedDates: new Set(CLOSED_DATES) });
}
