import { expect, test } from "vitest";
import { binomialCdf, binomialUpperTail } from "../../statistics/index.ts";
import { simulateDesigns } from "../index.ts";
import { exponential, furnitureModel, hour, queueModel } from "../models.fixture.ts";

const experiments = 200;

/** How many of so many experiments have an interval that holds the exact mean; 95 % should. */
function countCovering(covers: (seed: number) => boolean): number {
  return Array.from({ length: experiments }, (_, seed) => covers(seed)).filter(Boolean).length;
}

test("of 200 intervals of 95 % from 180 to 196 hold the exact mean: M/M/1, the warm-up found by MSER-5", () => {
  const model = queueModel({ gap: 2, work: exponential(1), people: 1 });
  const covering = countCovering((seed) => {
    const answer = simulateDesigns(model, { seed, orders: 1500, replications: 10 });
    const [design] = answer.ok ? answer.designs : [];
    if (!design?.ok) throw new Error("refused");
    const { lower, upper } = design.figures.leadTime.mean;
    return lower <= 2 && upper >= 2;
  });
  expect(covering).toBeGreaterThanOrEqual(180);
  expect(covering).toBeLessThanOrEqual(196);
});

test("stopping once it is precise enough leaves at least 94 of 100 intervals that hold the mean", () => {
  const work = { kind: "uniform", min: 0, max: 2 } as const;
  const model = queueModel({ gap: 1e6, work, people: 1 });
  // With this precision stopping too soon is most frequent.
  const experiment = { orders: 20, warmUp: 0, replications: 30, batch: 5, precision: 0.06 };
  const seeds = 3000;
  const estimates = Array.from({ length: seeds }, (_, seed) => {
    const answer = simulateDesigns(model, { ...experiment, seed });
    const [design] = answer.ok ? answer.designs : [];
    if (!design?.ok) throw new Error("refused");
    return design.figures.leadTime.mean;
  });
  const sizes = new Set(estimates.map(({ n }) => n));
  expect(sizes).toEqual(new Set([20, 25, 30]));
  const covering = estimates.filter(({ lower, upper }) => lower <= 1 && upper >= 1).length;
  expect(covering).toBeGreaterThanOrEqual(0.94 * seeds);
});

test("the difference between series and parallel teams is covered as often", () => {
  const model = furnitureModel();
  const covering = countCovering((seed) => {
    const answer = simulateDesigns(model, {
      seed: `difference ${seed}`,
      orders: 1000,
      warmUp: 200,
      replications: 10,
    });
    const difference = answer.ok
      ? answer.differences[0]!.figures.find(({ figure }) => figure === "leadTimeWorking.mean")!
      : undefined;
    const exact = (19.10053647 - 19.18928627) * hour;
    return difference!.lower <= exact && difference!.upper >= exact;
  });
  // Within what chance allows in one of a thousand families of tests.
  expect(binomialCdf(covering, experiments, 0.95)).toBeGreaterThan(0.0005);
  expect(binomialUpperTail(covering, experiments, 0.95)).toBeLessThan(0.9999999);
  expect(covering).toBeGreaterThanOrEqual(180);
});
