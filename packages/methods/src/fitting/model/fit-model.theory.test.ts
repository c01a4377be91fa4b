import { expect, test } from "vitest";
import type { SimulationModel } from "../../simulation/index.ts";
import type { Interval } from "../../statistics/index.ts";
import { fitModel } from "./fit-model.ts";
import type { ModelEvidence } from "./model-evidence.ts";
import { traceOf } from "./simulated-trace.fixture.ts";

const seeds = 100;
/** Of 100 intervals of 95 %, fewer cover once in 1,100 times when all is right. */
const least = 90;
const hour = 3600;

/** What is looked at: the truth, and between which values the fit says that it lies. */
type Known = readonly [
  name: string,
  truth: number | ((evidence: ModelEvidence) => number),
  read: (evidence: ModelEvidence) => Interval | null | undefined,
];

const queue: SimulationModel = {
  version: 1,
  steps: [{ id: "help", work: { kind: "exponential", mean: hour } }],
  caseTypes: [
    {
      id: "question",
      arrivals: { kind: "gaps", gap: { kind: "exponential", mean: 1600 } },
      route: [{ step: "help", rework: { probability: 0.1 } }],
    },
  ],
  people: ["Ann", "Bob", "Cas"].map((id) => ({ id, skills: [{ step: "help" }] })),
  designs: [{ id: "today", teams: [{ id: "desk", members: ["Ann", "Bob", "Cas"] }] }],
};

const calendar = "weekdays";
const staff = (ids: readonly string[], steps: readonly string[]) =>
  ids.map((id) => ({ id, calendar, skills: steps.map((step) => ({ step })) }));

/** Departments in series: handovers take time and are refused, one step is done again, and customers think it over. */
const series: SimulationModel = {
  version: 1,
  start: { date: "2026-01-05", timeZone: "Europe/Amsterdam" },
  calendars: [{ id: calendar }],
  workingTime: calendar,
  steps: [
    { id: "agree", work: { kind: "gamma", mean: 2 * hour, sd: hour } },
    { id: "confirm", work: { kind: "gamma", mean: hour / 2, sd: hour / 4 } },
    { id: "design", work: { kind: "lognormal", mean: 3 * hour, sd: 2 * hour } },
    { id: "make", work: { kind: "exponential", mean: 4 * hour } },
  ],
  caseTypes: [
    {
      id: "order",
      arrivals: { kind: "gaps", gap: { kind: "exponential", mean: 1.1 * hour }, calendar },
      route: [
        { step: "agree" },
        {
          step: "confirm",
          wait: { time: { kind: "gamma", mean: 20 * hour, sd: 12 * hour }, calendar },
          next: [
            { to: "design", probability: 0.75 },
            { to: "make", probability: 0.25 },
          ],
        },
        { step: "design" },
        { step: "make", rework: { probability: 0.12 } },
        { id: "deliver", step: "agree" },
      ],
    },
  ],
  people: [
    ...staff(["A1", "A2", "A3", "A4", "A5"], ["agree", "confirm"]),
    ...staff(["D1", "D2", "D3"], ["design"]),
    ...staff(["M1", "M2", "M3", "M4", "M5", "M6"], ["make"]),
  ],
  designs: [
    {
      id: "today",
      teams: [
        { id: "sales", members: ["A1", "A2", "A3", "A4", "A5"], steps: ["agree", "confirm"] },
        { id: "design", members: ["D1", "D2", "D3"], steps: ["design"] },
        { id: "shop", members: ["M1", "M2", "M3", "M4", "M5", "M6"], steps: ["make"] },
      ],
      handovers: {
        between: { delay: { kind: "gamma", mean: 3 * hour, sd: 2 * hour }, calendar, sendBack: 0.08 },
      },
    },
  ],
};

/** Teams with customers of their own, of whom some ask more work, and a member who is slower. */
const parallel: SimulationModel = {
  ...series,
  segments: [{ id: "homes" }, { id: "firms", work: 1.6 }],
  caseTypes: [
    {
      id: "order",
      arrivals: { kind: "gaps", gap: { kind: "exponential", mean: 1.6 * hour }, calendar },
      route: [{ step: "design" }, { step: "make" }],
      segments: [
        { segment: "homes", share: 3 },
        { segment: "firms", share: 2 },
      ],
    },
  ],
  people: [
    ...staff(["H1", "H2", "H3"], ["design", "make"]),
    {
      id: "H4",
      calendar,
      skills: [
        { step: "design", speed: 0.7 },
        { step: "make", speed: 0.7 },
      ],
    },
    ...staff(["F1", "F2", "F3", "F4", "F5"], ["make", "design"]),
  ],
  designs: [
    {
      id: "today",
      teams: [
        { id: "for homes", members: ["H1", "H2", "H3", "H4"], portfolio: ["homes"] },
        { id: "for firms", members: ["F1", "F2", "F3", "F4", "F5"], portfolio: ["firms"] },
      ],
    },
  ],
};

const rate = (evidence: ModelEvidence) => evidence.arrivals[0]?.fit.rate.interval;
const workOf = (step: string) => (evidence: ModelEvidence) =>
  evidence.steps.find((one) => one.step === step)?.fit?.meanInterval;
const reworkOf = (step: string) => (evidence: ModelEvidence) =>
  evidence.steps.find((one) => one.step === step)?.rework.wilson;
const wayOf = (stop: string, to: string) => (evidence: ModelEvidence) =>
  evidence.ways.find((way) => way.stop === stop && way.to === to)?.interval;
const handoverOf = (from: string, to: string) => (evidence: ModelEvidence) =>
  evidence.handovers.find((pair) => pair.from === from && pair.to === to);
const delayOf = (from: string, to: string) => (evidence: ModelEvidence) =>
  handoverOf(from, to)(evidence)?.delay?.meanInterval;
const sendBackOf = (from: string, to: string) => (evidence: ModelEvidence) =>
  handoverOf(from, to)(evidence)?.sendBack.wilson;

const waitOf = (from: string, to: string) => (evidence: ModelEvidence) =>
  evidence.waits.find((wait) => wait.from === from && wait.to === to)?.wait.meanInterval;

const cellOf = (evidence: ModelEvidence, person: string, step: string) =>
  evidence.people.find((one) => one.person === person)?.skills.find((skill) => skill.step === step);
const speedOf = (person: string, step: string) => (evidence: ModelEvidence) =>
  cellOf(evidence, person, step)?.interval;
/** By how much the work for homes takes longer because one of four is slower: what is put down to the customers. */
function slowdown(evidence: ModelEvidence, step: string): number {
  const done = ["H1", "H2", "H3", "H4"].map((person) => cellOf(evidence, person, step)?.n ?? 0);
  const total = done.reduce((sum, n) => sum + n, 0);
  return (total - done[3]! + done[3]! / 0.7) / total;
}

function countCovered(
  model: SimulationModel,
  { orders, hasSegments = false }: { readonly orders: number; readonly hasSegments?: boolean },
  known: readonly Known[],
): Readonly<Record<string, number>> {
  const covered = Object.fromEntries(known.map(([name]) => [name, 0]));
  for (let seed = 1; seed <= seeds; seed++) {
    const timeZone = model.start?.timeZone ?? "UTC";
    const fitted = fitModel(traceOf(model, seed, orders, hasSegments), { timeZone });
    if (!fitted.ok) throw new Error(fitted.problems[0]?.message.en);
    for (const [name, truth, read] of known) {
      const interval = read(fitted.evidence);
      const value = typeof truth === "number" ? truth : truth(fitted.evidence);
      if (interval && interval.lower <= value && value <= interval.upper) covered[name]! += 1;
    }
  }
  return covered;
}

function expectCovered(covered: Readonly<Record<string, number>>): void {
  expect(Object.entries(covered).filter(([, count]) => count < least)).toEqual([]);
}

test("a team with a queue", { timeout: 120_000 }, () => {
  const covered = countCovered(queue, { orders: 400 }, [
    ["arrivals per hour", hour / 1600, rate],
    ["work", hour, workOf("help")],
    ["rework", 0.1, reworkOf("help")],
  ]);
  expectCovered(covered);
});

test("departments in series, with delay, send-back, rework and a wait", { timeout: 240_000 }, () => {
  const covered = countCovered(series, { orders: 800 }, [
    ["arrivals per open hour", 1 / 1.1, rate],
    ["work of agreeing", 2 * hour, workOf("agree")],
    ["work of designing", 3 * hour, workOf("design")],
    ["work of making", 4 * hour, workOf("make")],
    ["the way to design", 0.75, wayOf("confirm", "design")],
    ["the wait for the customer", 20 * hour, waitOf("agree", "confirm")],
    ["rework of making", 0.12, reworkOf("make")],
    ["no rework of designing", 0, reworkOf("design")],
    ["delay from sales to design", 3 * hour, delayOf("sales", "design")],
    ["delay from shop to sales", 3 * hour, delayOf("shop", "sales")],
    ["send-back from sales to design", 0.08, sendBackOf("sales", "design")],
    ["send-back from design to shop", 0.08, sendBackOf("design", "shop")],
    ["send-back from shop to sales", 0.08, sendBackOf("shop", "sales")],
  ]);
  expectCovered(covered);
});

test("teams with customers of their own, and people of different speed", { timeout: 120_000 }, () => {
  const covered = countCovered(parallel, { orders: 700, hasSegments: true }, [
    ["arrivals per open hour", 1 / 1.6, rate],
    ["the way to making", 1, wayOf("design", "make")],
    ["speed of the slower one", (evidence) => 0.7 * slowdown(evidence, "make"), speedOf("H4", "make")],
    ["speed of a colleague", (evidence) => slowdown(evidence, "make"), speedOf("H1", "make")],
    ["speed in the other team", 1, speedOf("F1", "make")],
  ]);
  expectCovered(covered);
});

test("work of kinds of customers, and speeds, are what they were on average", { timeout: 120_000 }, () => {
  const found = Array.from({ length: 20 }, (_, seed) => {
    const fitted = fitModel(traceOf(parallel, seed + 1, 700, true), { timeZone: "Europe/Amsterdam" });
    if (!fitted.ok) throw new Error(fitted.problems[0]?.message.en);
    const workOfSegment = (id: string) => fitted.model.segments?.find((one) => one.id === id)?.work ?? 1;
    return {
      ratio: (workOfSegment("firms") / workOfSegment("homes")) * slowdown(fitted.evidence, "make"),
      portfolios: fitted.model.designs[0]?.teams.map(({ portfolio }) => portfolio),
    };
  });
  const mean = found.reduce((sum, { ratio }) => sum + ratio, 0) / found.length;
  expect(mean).toBeGreaterThan(1.6 * 0.98);
  expect(mean).toBeLessThan(1.6 * 1.02);
  for (const { portfolios } of found)
    expect(portfolios).toEqual(expect.arrayContaining([["homes"], ["firms"]]));
});
