import fc from "fast-check";
import { expect, test } from "vitest";
import type { Design, SimulationModel } from "../model/simulation-model.ts";
import {
  exponential,
  furnitureModel,
  furnitureParallel,
  furnitureSeries,
  hour,
  queueModel,
} from "../models.fixture.ts";
import type { Measures } from "./measures.ts";
import { makePlan } from "./plan.ts";
import { runPlan } from "./run.ts";

/** What holds for every model of a kind, case by case, because all designs get the same customers with the same luck. */

const seeds = fc.integer({ min: 0, max: 1e6 });

function run(
  model: SimulationModel,
  { seed, orders = 300, ...change }: { readonly seed: number; readonly orders?: number } & Partial<Design>,
): Measures {
  const plan = makePlan(model, { ...model.designs[0]!, ...change });
  return runPlan(plan, { seed, replication: 0, orders, warmUp: 0, isLogged: true });
}

test("one more person makes nobody wait longer (first come first served), and so never raises the mean", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }),
      fc.double({ min: 0.3, max: 1.2, noNaN: true }),
      seeds,
      (people, load, seed) => {
        const leads = [people, people + 1].map(
          (count) =>
            run(queueModel({ gap: 1 / (load * people), work: exponential(1), people: count }), { seed }).lead,
        );
        for (const [i, lead] of leads[1]!.entries()) expect(lead).toBeLessThanOrEqual(leads[0]![i]! + 1e-9);
      },
    ),
    { seed: 11, numRuns: 60 },
  );
});

test("work is conserved: whatever goes first, one person begins and ends being busy at the same moments", () => {
  const times = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 50, maxLength: 100 });
  fc.assert(
    fc.property(times, times, seeds, (urgent, other, seed) => {
      const single = queueModel({ gap: 1, work: exponential(0.5), people: 1 });
      const caseTypes = [urgent, other].map((at, i) => ({
        id: `type ${i}`,
        arrivals: { kind: "replay", at: at.toSorted((a, b) => a - b) } as const,
        route: [{ step: "serve" }],
        priority: i + 1,
        due: { within: 1 + 8 * i },
      }));
      const orders = urgent.length + other.length;
      const [first, ...rest] = (["first-come", "oldest-case", "due-date", "priority"] as const).map(
        (queue) => {
          const { log } = run({ ...single, caseTypes }, { seed, orders, queue });
          // Who begins at once found nobody before: there a busy time begins.
          const begins = log.filter(({ queued, start }) => queued === start).map(({ start }) => start);
          return { begins, end: Math.max(...log.map(({ complete }) => complete)), works: log.length };
        },
      );
      for (const { begins, end, works } of rest) {
        expect(begins).toEqual(first!.begins);
        expect(end / first!.end).toBeCloseTo(1, 12);
        expect(works).toBe(orders);
      }
    }),
    { seed: 12, numRuns: 30 },
  );
});

test("handovers that lose nothing change nothing, and without handovers what they would cost is irrelevant", () => {
  const loss = fc.record({
    sendBack: fc.double({ min: 0, max: 0.95, noNaN: true }),
    delay: fc.integer({ min: 0, max: 99 }).map((hours) => exponential(1 + hours * hour)),
    readingIn: fc.integer({ min: 1, max: 9 }).map((hours) => exponential(hours * hour)),
  });
  const model = furnitureModel();
  const leadOf = (design: Design, seed: number) => run(model, { seed, ...design }).lead;
  const nothing = { kind: "constant", value: 0 } as const;
  fc.assert(
    fc.property(loss, seeds, (between, seed) => {
      expect(leadOf({ ...furnitureParallel, handovers: { between } }, seed)).toEqual(
        leadOf(furnitureParallel, seed),
      );
      const none = { between: { sendBack: 0, delay: nothing, readingIn: nothing } };
      expect(leadOf({ ...furnitureSeries, handovers: none }, seed)).toEqual(leadOf(furnitureSeries, seed));
    }),
    { seed: 13, numRuns: 25 },
  );
});
