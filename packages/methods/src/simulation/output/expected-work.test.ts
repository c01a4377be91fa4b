import { expect, test } from "vitest";
import type { SimulationModel } from "../model/simulation-model.ts";
import { expectedWork } from "./expected-work.ts";

const model: SimulationModel = {
  version: 1,
  calendars: [{ id: "office" }],
  segments: [{ id: "homes" }, { id: "shops", work: 2 }],
  steps: [
    { id: "draw", work: { kind: "constant", value: 3600 } },
    { id: "make", work: { kind: "constant", value: 600 } },
  ],
  caseTypes: [
    {
      id: "order",
      arrivals: { kind: "gaps", gap: { kind: "exponential", mean: 8640 } },
      route: [{ step: "draw", rework: { probability: 0.5 } }, { step: "make" }],
    },
  ],
  people: [
    { id: "Ada", skills: [] },
    { id: "Bo", skills: [], calendar: "office" },
    {
      id: "Cor",
      skills: [],
      absence: { gap: { kind: "constant", value: 3 }, length: { kind: "constant", value: 1 } },
    },
  ],
  designs: [],
};
const [order] = model.caseTypes;

test("rework counts as visits, and as moves from a step to itself", () => {
  const { steps, moves } = expectedWork(model);
  expect(steps).toEqual([
    { step: "draw", segment: null, visits: 20, work: 72_000 },
    { step: "make", segment: null, visits: 10, work: 6000 },
  ]);
  expect(moves).toEqual([
    { segment: null, from: "draw", to: "draw", count: 10 },
    { segment: null, from: "draw", to: "make", count: 10 },
    { segment: null, from: "make", to: null, count: 10 },
  ]);
});

test("segments have their share and their factor, by lot or by replay", () => {
  const shared = {
    ...order!,
    segments: [
      { segment: "homes", share: 3 },
      { segment: "shops", share: 1 },
    ],
  };
  const parts = (from: SimulationModel) =>
    expectedWork(from)
      .steps.filter(({ step }) => step === "make")
      .map(({ segment, visits, work }) => [segment, visits, work]);
  expect(parts({ ...model, caseTypes: [shared] })).toEqual([
    ["homes", 7.5, 4500],
    ["shops", 2.5, 3000],
  ]);
  const at = [0, 1, 2, 86_400];
  const replay = {
    ...order!,
    arrivals: { kind: "replay" as const, at, segments: ["homes", "homes", "homes", "shops"] },
  };
  expect(parts({ ...model, caseTypes: [replay] })).toEqual([
    ["homes", 3, 1800],
    ["shops", 1, 1200],
  ]);
});

test("open time is averaged over a year with its weekends", () => {
  const workday = 9 * 3600;
  const { people, steps } = expectedWork({
    ...model,
    caseTypes: [
      { ...order!, arrivals: { kind: "gaps", gap: { kind: "constant", value: 3600 }, calendar: "office" } },
    ],
  });
  // 366 days from a Monday: 52 weeks and a Monday and Tuesday.
  const days = 52 * 5 + 2;
  expect(people.map(({ present }) => Math.round(present))).toEqual([
    86_400,
    Math.round((days * workday) / 366),
    64_800,
  ]);
  expect(steps[1]?.visits).toBeCloseTo((days * 9) / 366, 9);
});

test("a profile gives its rates in the open time of its calendar", () => {
  const perHour = Array.from({ length: 7 }, () =>
    Array.from({ length: 24 }, (_, hour) => (hour === 7 || hour === 8 ? 4 : 0)),
  );
  const { steps } = expectedWork({
    ...model,
    caseTypes: [{ ...order!, arrivals: { kind: "profile", perHour, calendar: "office" } }],
  });
  // The office opens at 8: one hour of four cases.
  expect(steps[1]?.visits).toBeCloseTo((262 * 4) / 366, 9);
});
