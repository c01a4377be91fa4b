import { expect, test } from "vitest";
import type { Arrivals, SimulationModel } from "../model/simulation-model.ts";
import { expectedCases } from "./expected-cases.ts";

const office = Array.from({ length: 7 }, (_, day) => (day < 5 ? [{ opens: 30_600, closes: 61_200 }] : []));

function modelOf(arrivals: Arrivals): SimulationModel {
  return {
    version: 1,
    calendars: [{ id: "office", week: office, closedDates: ["2026-01-06"] }],
    steps: [{ id: "help", work: { kind: "constant", value: 60 } }],
    caseTypes: [{ id: "question", arrivals, route: [{ step: "help" }] }],
    people: [],
    designs: [],
  };
}

const gap = { kind: "exponential", mean: 3600 } as const;
// 9 to 10 is open for an hour, 8 to 9 for half an hour.
const perHour = Array.from({ length: 7 }, () =>
  Array.from({ length: 24 }, (_, h) => ({ 8: 4, 9: 4, 10: 1 })[h] ?? 0),
);

test.each<[string, Arrivals, number]>([
  ["gaps on the clock", { kind: "gaps", gap }, 7 * 24],
  ["gaps in open time, without closed days", { kind: "gaps", gap, calendar: "office" }, 4 * 8.5],
  ["a profile, cut by the hours that are open", { kind: "profile", perHour, calendar: "office" }, 4 * 7],
  ["a profile on the clock", { kind: "profile", perHour }, 7 * 9],
  ["a replay, as far as the days go", { kind: "replay", at: [0, 3600, 6 * 86_400, 8 * 86_400] }, 3],
])("in a week: %s", (_, arrivals, expected) => {
  expect(expectedCases(modelOf(arrivals), 7)).toBe(expected);
});
