import { expect, test } from "vitest";
import { simulateDesigns } from "../simulation/index.ts";
import { expectedWaiting } from "./expected-waiting.ts";

const one = { count: 1, present: 1, speeds: [1] };

test("one person: the load twice, by the time that is left", () => {
  // As work × load ÷ (1 − load), which is what a queue with one person has waiting on average.
  expect(expectedWaiting([0.8], [one])).toBeCloseTo(0.8 * (0.8 / 0.2), 2);
  expect(expectedWaiting([0], [one])).toBe(0);
});

test("two people together wait less than apart, and two alike are as two by name", () => {
  const together = expectedWaiting([1.6], [one, one]);
  expect(together).toBeLessThan(2 * expectedWaiting([0.8], [one]));
  expect(expectedWaiting([1.6], [{ count: 2, present: 2, speeds: [1] }])).toBeCloseTo(together, 9);
});

test("more work than there is time for is worse than anything that fits", () => {
  expect(expectedWaiting([1.2], [one])).toBeGreaterThan(expectedWaiting([0.98], [one]));
  expect(expectedWaiting([1.4], [one])).toBeGreaterThan(expectedWaiting([1.2], [one]));
});

test("of divisions of the same people it prefers the one that the simulation finds quicker", () => {
  const people = ["draw", "draw", "make", "make", "make", "make"].map((step, i) => ({
    id: `${step} ${i}`,
    skills: [{ step }],
  }));
  const teamsOf = (makers: number) => [
    { id: "one", members: ["draw 0", ...people.slice(2, 2 + makers).map(({ id }) => id)] },
    { id: "other", members: ["draw 1", ...people.slice(2 + makers).map(({ id }) => id)] },
  ];
  const answer = simulateDesigns(
    {
      version: 1,
      steps: [
        { id: "draw", work: { kind: "exponential", mean: 3600 } },
        { id: "make", work: { kind: "exponential", mean: 5400 } },
      ],
      caseTypes: [
        {
          id: "order",
          arrivals: { kind: "gaps", gap: { kind: "exponential", mean: 2600 } },
          route: [{ step: "draw" }, { step: "make" }],
        },
      ],
      people,
      designs: [2, 1].map((makers) => ({ id: `${makers}`, teams: teamsOf(makers) })),
    },
    { seed: 1, orders: 2000, replications: 5 },
  );
  const work = [3600 / 5200, 5400 / 5200];
  const waiting = [2, 1].map((makers) =>
    teamsOf(makers).reduce(
      (sum, { members }) =>
        sum +
        expectedWaiting(
          work,
          members.map((id) => ({ ...one, speeds: id.startsWith("draw") ? [1, 0] : [0, 1] })),
        ),
      0,
    ),
  );
  expect(waiting[0]).toBeLessThan(waiting[1]!);
  // One maker alone has more work than time, so that there is no figure for it.
  expect(answer.ok && answer.designs.map(({ ok }) => ok)).toEqual([true, false]);
});
