import { expect, test } from "vitest";
import { type SimulationModel, simulateLog, TimeEndsError, tellImpossible } from "../../simulation/index.ts";
import { observeCases } from "./observe-cases.ts";
import { makeOffice } from "./office.fixture.ts";
import { scaleEstimates } from "./scale-estimates.ts";
import { tryEstimates } from "./try-estimates.ts";
import { validateModel } from "./validate-model.ts";

const office = makeOffice();
const log = simulateLog(office, { seed: "reality", orders: 300, design: 0 });
const observed = observeCases(log.map((event) => ({ ...event, start: null })));

const nothingMeasured = {
  ...{ leadTimes: [], workingLeadTimes: [], casesPerWeek: 1, handoversBetween: 1, handoversWithin: 1 },
  ...{ teamPeople: [], teamWork: [], teamLoads: [] },
};

/** A case on each working day, for somebody who leaves for good: later work never ends. */
function makeLeaving(last: string): SimulationModel {
  const day = (i: number) => (7 * Math.floor(i / 5) + (i % 5)) * 86_400;
  const at = Array.from({ length: 100 }, (_, i) => day(i) + 9 * 3600);
  return {
    ...{ version: 1, start: { date: "2025-01-06", timeZone: "UTC" }, calendars: [{ id: "office" }] },
    workingTime: "office",
    steps: [{ id: "draw", work: { kind: "exponential", mean: 5 * 3600 } }],
    caseTypes: [{ id: "order", arrivals: { kind: "replay", at }, route: [{ step: "draw" }] }],
    people: [
      {
        ...{ id: "Ann", calendar: "office", skills: [{ step: "draw" }] },
        daysOff: [{ from: last, to: "9300-01-01" }],
      },
    ],
    designs: [{ id: "today", teams: [{ id: "drawers", members: ["Ann"] }] }],
  };
}

test("a factor with which the work never ends is left out; the others and the verdict stay", () => {
  const [place] = ["steps[0].work"];
  const { power = [] } = validateModel(office, observed, { seed: 1, estimates: [place] });
  expect(power.map(({ factor }) => factor)).toEqual([1.25, 2, 0.5]);
  const measured = { ...nothingMeasured, leadTimes: [3600, 7200] };
  const trying = tryEstimates([measured, measured], {
    placed: office,
    estimates: [place],
    attempt: ({ steps }) => {
      const { work } = steps[0]!;
      const isTwice = work.kind === "gamma" && work.mean === 14_400;
      return isTwice ? { problems: tellImpossible(new TimeEndsError("never"), "today") } : { measured };
    },
  });
  let step = trying.next();
  while (step.done !== true) step = trying.next();
  expect(step.value).toEqual([
    { factor: 1.25, found: 0, of: 10 },
    { factor: 0.5, found: 0, of: 10 },
  ]);
});

test("a model whose work never ends cannot be simulated, and says why", () => {
  const stays = makeLeaving("2025-06-16");
  const real = simulateLog(stays, { seed: "reality", orders: 100, design: 0 });
  expect(validateModel(makeLeaving("2025-05-01"), observeCases(real), { seed: 1 })).toMatchObject({
    reasons: [{ code: "cannot-be-simulated" }],
    problems: [{ code: "SIMULATION_TIME_ENDS" }],
  });
});

test("only the work that was estimated takes longer", () => {
  const [route] = office.caseTypes as [(typeof office.caseTypes)[number]];
  const model = {
    ...office,
    steps: office.steps.map((step) => ({ ...step, setUp: { kind: "constant" as const, value: 600 } })),
    caseTypes: [
      {
        ...route,
        route: [
          ...route.route,
          { id: "again", step: "draw", work: { kind: "constant" as const, value: 60 } },
        ],
      },
    ],
  };
  const slower = scaleEstimates(model, ["steps[0].work", "people[0]"], 2);
  const steps = [{ ...model.steps[0]!, work: { kind: "gamma", mean: 14_400, sd: 10_000 } }, model.steps[1]!];
  expect(slower).toEqual({ ...model, steps });
  const again = scaleEstimates(model, ["caseTypes[0].route[2].work"], 2);
  expect(again.steps).toEqual(model.steps);
  expect(again.caseTypes[0]?.route[2]?.work).toEqual({ kind: "constant", value: 120 });
});

test("who left and does not fit an edited model is missed, and counted", () => {
  const skills = [{ step: "draw" }];
  const bob = { id: "Bob", calendar: "office", skills };
  const missing = (person: typeof bob, team: string) =>
    validateModel(office, observed, {
      ...{ seed: 1, replications: 1 },
      leavers: [
        { person, teams: [team] },
        { person: { ...bob, id: "Cas" }, teams: ["drawers"] },
      ],
    });
  expect(missing(bob, "drawers")).not.toHaveProperty("missingLeavers");
  expect(missing({ ...bob, calendar: "gone" }, "drawers")).toMatchObject({ problems: [], missingLeavers: 1 });
  expect(missing({ ...bob, skills: [{ step: "gone" }] }, "drawers").missingLeavers).toBe(1);
  expect(missing(bob, "old drawers").missingLeavers).toBe(1);
});
