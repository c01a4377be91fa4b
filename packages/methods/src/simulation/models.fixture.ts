import type { Distribution } from "./model/distribution.ts";
import type { Design, ModelStep, SimulationModel } from "./model/simulation-model.ts";

/** Models with exact answers, for tests and benchmarks; times are in the unit of the case, which may be any. */

export const exponential = (mean: number): Distribution => ({ kind: "exponential", mean });

interface QueueModel {
  /** Mean time between two cases. */
  readonly gap: number;
  readonly work: Distribution;
  readonly people: number;
}

/** One step, one team, everybody able: M/G/c. */
export function queueModel({ gap, work, people }: QueueModel): SimulationModel {
  const names = listNames("p", people);
  return {
    version: 1,
    steps: [{ id: "serve", work }],
    caseTypes: [
      { id: "customer", arrivals: { kind: "gaps", gap: exponential(gap) }, route: [{ step: "serve" }] },
    ],
    people: names.map((id) => ({ id, skills: [{ step: "serve" }] })),
    designs: [{ id: "one", teams: [{ id: "team", members: names }] }],
  };
}

export function listNames(prefix: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => `${prefix}${i + 1}`);
}

export const hour = 3600;
const furnitureSteps = ["agree", "design", "plan", "make", "deliver"];

/**
 * The furniture maker F1: five steps of 2.6 working hours, 0.9 orders an hour, fifteen people, Monday to Friday from 8 to
 * 17 for all. In series: sales 6 (steps 1 and 5), engineering 3 (2), shop 6 (3 and 4); parallel: three teams of five who
 * can do everything, a random third of the orders each.
 */
export function furnitureModel(): SimulationModel {
  const people = listNames("p", 15);
  return {
    version: 1,
    calendars: [{ id: "office" }],
    workingTime: "office",
    steps: furnitureSteps.map((id): ModelStep => ({ id, work: exponential(2.6 * hour) })),
    caseTypes: [
      {
        id: "order",
        arrivals: { kind: "gaps", gap: exponential(hour / 0.9), calendar: "office" },
        route: furnitureSteps.map((step) => ({ step })),
        due: { within: 27 * hour, calendar: "office" },
      },
    ],
    people: people.map((id) => ({
      id,
      calendar: "office",
      skills: furnitureSteps.map((step) => ({ step })),
    })),
    designs: [furnitureSeries, furnitureParallel],
  };
}

export const furnitureSeries: Design = {
  id: "series",
  teams: [
    { id: "sales", members: listNames("p", 6), steps: ["agree", "deliver"] },
    { id: "engineering", members: listNames("p", 9).slice(6), steps: ["design"] },
    { id: "shop", members: listNames("p", 15).slice(9), steps: ["plan", "make"] },
  ],
};

export const furnitureParallel: Design = {
  id: "parallel",
  teams: [0, 1, 2].map((team) => ({
    id: `team ${team + 1}`,
    members: listNames("p", 15).slice(team * 5, team * 5 + 5),
  })),
};

/** With handovers of four working hours of which one in ten is sent back. */
export const furnitureSeriesWithLoss: Design = {
  ...furnitureSeries,
  id: "series with loss",
  handovers: { between: { delay: { kind: "constant", value: 4 * hour }, calendar: "office", sendBack: 0.1 } },
};

/** A small model in which every field of the vocabulary occurs. */
export function everythingModel(): SimulationModel {
  const office = Array.from({ length: 7 }, (_, day) =>
    day < 5 ? [{ opens: 8 * hour, closes: 17 * hour }] : [],
  );
  const quarterAnHour: Distribution = { kind: "constant", value: hour / 4 };
  return {
    version: 1,
    start: { date: "2026-03-23", timeZone: "Europe/Amsterdam" },
    calendars: [
      { id: "office", week: office, closedDates: ["2026-04-06"] },
      { id: "late", week: office.map((hours) => hours.map(() => ({ opens: 12 * hour, closes: 21 * hour }))) },
    ],
    workingTime: "office",
    facilities: [{ id: "saw", units: 1 }],
    segments: [{ id: "homes" }, { id: "shops", work: 1.5 }],
    steps: [
      { id: "sell", work: { kind: "gamma", mean: hour, sd: hour / 2 } },
      { id: "draw", work: { kind: "lognormal", mean: 2 * hour, sd: hour }, setUp: quarterAnHour },
      { id: "saw", work: { kind: "triangular", min: hour / 2, mode: hour, max: 3 * hour }, facility: "saw" },
      { id: "paint", work: { kind: "uniform", min: hour, max: 2 * hour } },
      { id: "repair", work: { kind: "empirical", values: [600, 900, 4000] } },
    ],
    caseTypes: [
      {
        id: "order",
        arrivals: { kind: "gaps", gap: exponential(hour * 1.2), calendar: "office" },
        segments: [
          { segment: "homes", share: 3 },
          { segment: "shops", share: 1 },
        ],
        route: [
          { step: "sell" },
          { step: "draw", rework: { probability: 0.1, to: "sell" } },
          {
            step: "saw",
            work: exponential(1.1 * hour),
            next: [
              { to: "paint", probability: 0.7 },
              { to: "end", probability: 0.3 },
            ],
          },
          { step: "paint", rework: { probability: 0.05 } },
        ],
        priority: 2,
        due: { within: 30 * hour, calendar: "office" },
        room: 500,
      },
      {
        id: "complaint",
        arrivals: {
          kind: "profile",
          perHour: office.map((hours) =>
            Array.from({ length: 24 }, (_, h) => (hours.length > 0 && h > 8 && h < 16 ? 0.2 : 0)),
          ),
          calendar: "office",
        },
        route: [{ id: "first", step: "repair", wait: { time: exponential(hour), calendar: "office" } }],
        patience: exponential(20 * hour),
        priority: 1,
      },
      {
        id: "known",
        arrivals: {
          kind: "replay",
          at: [9 * hour, 9 * hour, 30 * hour],
          segments: ["homes", "shops", "homes"],
        },
        route: [{ step: "saw" }, { step: "paint", wait: { time: exponential(hour / 2) } }],
      },
    ],
    people: [
      { id: "Ann", calendar: "office", skills: [{ step: "sell" }, { step: "draw", speed: 0.8 }] },
      {
        id: "Bob",
        calendar: "office",
        skills: [{ step: "draw" }, { step: "repair" }],
        daysOff: [{ from: "2026-03-25", to: "2026-03-27" }],
      },
      { id: "Cas", calendar: "late", skills: [{ step: "saw" }, { step: "paint" }, { step: "repair" }] },
      {
        id: "Dik",
        calendar: "office",
        skills: [{ step: "paint", speed: 1.2 }, { step: "saw" }],
        absence: {
          gap: exponential(60 * 24 * hour),
          length: { kind: "gamma", mean: 48 * hour, sd: 24 * hour },
        },
      },
      { id: "Eva", skills: [{ step: "sell" }, { step: "draw" }, { step: "repair" }] },
    ],
    designs: [
      {
        id: "departments",
        teams: [
          { id: "front", members: ["Ann", "Bob", "Eva"], steps: ["sell", "draw", "repair"] },
          { id: "shop", members: ["Cas", "Dik"], steps: ["saw", "paint"] },
        ],
        handovers: {
          between: { delay: exponential(hour), calendar: "office", sendBack: 0.1, readingIn: quarterAnHour },
          within: { readingIn: quarterAnHour, delay: { kind: "constant", value: 60 }, sendBack: 0.02 },
          exceptions: [{ from: "shop", to: "front", delay: exponential(2 * hour) }],
        },
        queue: "priority",
        help: "none",
        keepCase: true,
      },
      {
        id: "customers",
        teams: [
          { id: "homes", members: ["Ann", "Cas", "Eva"], portfolio: ["homes"] },
          { id: "all", members: ["Bob", "Dik", "Ann"], portfolio: ["shops", "homes"] },
        ],
        chooseTeam: "least-busy",
        queue: "due-date",
        help: "free",
        skills: [
          { person: "Bob", step: "sell", speed: 0.7 },
          { person: "Dik", step: "repair" },
        ],
      },
    ],
  };
}
