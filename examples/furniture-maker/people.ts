import { createRandom } from "@stuur/methods/random";
import { createCalendar, type WorkingCalendar } from "@stuur/methods/time";
import type { Worker } from "../work-floor/activity.ts";
import {
  closedDays,
  type DateRange,
  drawAbsence,
  type Hours,
  planShifts,
  TIME_ZONE,
} from "../work-floor/shifts.ts";

export const ACCOUNT = "Accountmanagement";
export const DESIGN = "Ontwerp";
export const PLANNING = "Planning en organisatie";
export const PRODUCTION = "Productie";

/** The workshop is simulated from September 2023, so that it is already busy when the history begins. */
export const PERIOD: DateRange = { from: "2023-09-01", to: "2026-07-31" };

/** Three weeks in summer and the days between Christmas and New Year: the whole company is closed. */
export const CLOSURES: readonly DateRange[] = [
  { from: "2024-07-22", to: "2024-08-09" },
  { from: "2025-07-21", to: "2025-08-08" },
  { from: "2026-07-20", to: "2026-08-07" },
  { from: "2023-12-25", to: "2023-12-29" },
  { from: "2024-12-23", to: "2024-12-31" },
  { from: "2025-12-24", to: "2026-01-02" },
];

const OFFICE: readonly Hours[] = [
  ["08:30", "12:30"],
  ["13:00", "17:00"],
];
const WORKSHOP: readonly Hours[] = [
  ["07:30", "12:00"],
  ["12:30", "16:00"],
];
const CLOSED_DATES = closedDays([2023, 2024, 2025, 2026], CLOSURES);

/** What somebody does and, where they work part-time, the weekday off. */
type Person = readonly [name: string, skills: string, dayOff?: number];

const ACCOUNT_SKILLS =
  "klantgesprek, schets bespreken, opdracht bevestigen, klacht aannemen, klacht afhandelen";
const DESIGN_SKILLS = `inmeten, schetsen, werktekening maken, klacht uitzoeken bij ${DESIGN}`;
const PLANNING_SKILLS = `materiaal bestellen, inplannen, klacht uitzoeken bij ${PLANNING}`;
const FOREMAN = `klacht uitzoeken bij ${PRODUCTION}`;

const STAFF: Readonly<Record<string, readonly Person[]>> = {
  [ACCOUNT]: [
    ["Marieke Terpstra", ACCOUNT_SKILLS],
    ["Joost van der Wal", ACCOUNT_SKILLS],
  ],
  [DESIGN]: [
    ["Femke Brouwer", DESIGN_SKILLS],
    ["Daan Hoekstra", DESIGN_SKILLS],
    ["Sanne Kuipers", DESIGN_SKILLS, 3],
    ["Ruben Post", DESIGN_SKILLS],
    ["Lieke van Dam", DESIGN_SKILLS, 5],
  ],
  [PLANNING]: [
    ["Henk Wolters", PLANNING_SKILLS],
    ["Anouk Smeets", PLANNING_SKILLS],
  ],
  [PRODUCTION]: [
    ["Bram Oosterhof", "zagen"],
    ["Gerrit Veldman", "zagen"],
    ["Wim Dekker", "zagen"],
    ["Mehmet Yılmaz", "zagen"],
    ["Kees Bosman", "verlijmen"],
    ["Tom Scholten", "verlijmen, schuren"],
    ["Jeroen Mulder", "verlijmen, lakken"],
    ["Noor Willems", "verlijmen", 3],
    ["Piet Nijland", "verlijmen, schuren, herstellen"],
    ["Stefan Kok", "lakken"],
    ["Rik Hofman", "lakken, schuren"],
    ["Fatima El Idrissi", "lakken, schuren", 5],
    ["Arjan Timmer", "afmonteren, lakken"],
    ["Johan Grootenhuis", "afmonteren, schuren"],
    ["Sjoerd Plat", "afmonteren, schuren"],
    ["Dirk Vos", `afmonteren, herstellen, ${FOREMAN}`],
    ["Erik Lammers", `afmonteren, plaatsen, ${FOREMAN}`],
    ["Marcel Ruiter", "plaatsen, afmonteren"],
    ["Bas Evers", "plaatsen, afmonteren"],
    ["Hans Koster", "plaatsen, afmonteren"],
  ],
};

/** The twenty-nine people who work on orders; the two directors and the two of the office do not. */
export function employPeople(seed: number): readonly Worker[] {
  return Object.entries(STAFF).flatMap(([team, people]) =>
    people.map(([name, skills, dayOff], turn) => {
      const absence = drawAbsence(createRandom(seed, "absence", name), PERIOD, turn);
      const shifts = planShifts({
        period: PERIOD,
        hours: team === PRODUCTION ? WORKSHOP : OFFICE,
        daysOff: dayOff === undefined ? [] : [dayOff],
        closedDates: [...CLOSED_DATES, ...absence],
      });
      return { name, team, skills: skills.split(", "), shifts };
    }),
  );
}

/** Days on which customers and suppliers answer: the office's own, without anybody's leave. */
export function officeCalendar(): WorkingCalendar {
  const hours = [{ opens: 8.5 * 3600, closes: 16.5 * 3600 }];
  const week = [hours, hours, hours, hours, hours, [], []];
  return createCalendar({ timeZone: TIME_ZONE, week, closedDates: new Set(CLOSED_DATES) });
}
