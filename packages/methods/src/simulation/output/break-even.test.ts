import { expect, test } from "vitest";
import type { SimulationModel } from "../index.ts";
import { findBreakEven, simulateDesigns } from "../index.ts";

const hour = 3600;
const skills = [{ step: "draw" }, { step: "make" }];
const work = { kind: "constant", value: hour } as const;

/** Two teams that hand over with twenty hours of delay, and one person who does all. */
function modelOf(calendar: string | null): SimulationModel {
  const between = { delay: { kind: "constant", value: 20 * hour }, ...(calendar && { calendar }) } as const;
  return {
    version: 1,
    calendars: [{ id: "office" }],
    workingTime: "office",
    steps: [
      { id: "draw", work },
      { id: "make", work },
    ],
    caseTypes: [
      {
        id: "order",
        arrivals: { kind: "gaps", gap: { kind: "constant", value: 7 * hour }, calendar: "office" },
        route: [{ step: "draw" }, { step: "make" }],
      },
    ],
    people: ["Ann", "Bob"].map((id) => ({ id, calendar: "office", skills })),
    designs: [
      {
        id: "apart",
        teams: [
          { id: "1", members: ["Ann"], steps: ["draw"] },
          { id: "2", members: ["Bob"], steps: ["make"] },
        ],
        handovers: { between },
      },
      { id: "together", teams: [{ id: "all", members: ["Ann"] }] },
    ],
  };
}

const experiment = { seed: 1, orders: 40, replications: 2, warmUp: 0 };

test.each([null, "office"])("at today's delay the curve is today's difference, counted in %s", (calendar) => {
  const model = modelOf(calendar);
  const options = { from: "apart", to: "together", vary: "delay", values: [0, 20 * hour], calendar } as const;
  const found = findBreakEven(model, experiment, options);
  const simulated = simulateDesigns(model, experiment);
  const [difference] = simulated.ok ? simulated.differences : [];
  const mean = difference?.figures.find(({ figure }) => figure === "leadTimeWorking.mean")?.mean;
  expect(mean).toBeLessThan(-hour);
  expect(found.ok && found.curve[1]?.difference?.mean).toBeCloseTo(mean!, 6);
});
