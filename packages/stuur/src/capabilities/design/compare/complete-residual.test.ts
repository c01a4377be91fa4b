import { decomposeDifference, simulateDesigns } from "@stuur/methods/simulation";
import { expect, test } from "vitest";
import { estimate, smallModel } from "./compare.fixture.ts";
import { completeResidual } from "./complete-residual.ts";

test("effects of fewer replications than the run lead from its one mean to the other", () => {
  const names = { from: "Vandaag", to: "Eigen klanten" };
  const run = simulateDesigns(smallModel, { seed: "3", orders: 400, replications: 12, warmUp: 50 });
  const found = decomposeDifference(
    smallModel,
    { seed: "3", orders: 400, replications: 5, warmUp: 50 },
    names,
  );
  if (!run.ok || !found.ok) throw new Error("refused");
  const [from, to] = run.designs.map((one) => (one.ok ? one.figures.leadTimeWorking.mean.mean : Number.NaN));
  expect(Math.abs(to! - from! - found.difference.mean)).toBeGreaterThan(60);
  const residual = completeResidual(found, { from: from!, to: to! });
  const end = [...found.parts, residual].reduce((sum, { mean }) => sum + mean, from!);
  expect(end).toBeCloseTo(to!, 6);
});

test("the interval holds the remainder that was found and the one that is shown", () => {
  const found = { difference: estimate(-10, 2), residual: estimate(1, 0.5) };
  expect(completeResidual(found, { from: 100, to: 87 })).toMatchObject({ mean: -2, lower: -2.5, upper: 1.5 });
  expect(completeResidual(found, { from: 100, to: 90 })).toMatchObject({ mean: 1, lower: 0.5, upper: 1.5 });
});
