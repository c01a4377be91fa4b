import { expect, test } from "vitest";
import type { ExplainProgress, Explanation } from "./compare.contract.ts";
import { smallModel } from "./compare.fixture.ts";
import { explainDesign } from "./explain-design.ts";
import { simulateStudy } from "./simulate-study.ts";

const experiment = { seed: "fixed", days: 120, orders: 500, replications: 10, precision: null };
const result = simulateStudy({ model: smallModel, experiment }, () => {});
const run = { model: smallModel, experiment, result, design: "Eigen klanten" };
const steps: (readonly [number, ExplainProgress])[] = [];
const explanation = explainDesign(run, (...step) => steps.push(step));

test("half a day lost at the handover: sooner without it, and most of the difference is that delay", () => {
  const { decomposition } = explanation;
  if (!decomposition.ok) throw new Error("no decomposition");
  const delay = decomposition.parts.find(({ effect }) => effect === "delay");
  expect(delay?.mean).toBeCloseTo(-16_200, -2);
  const sum = decomposition.parts.reduce((total, { mean }) => total + mean, decomposition.residual.mean);
  expect(sum).toBeCloseTo(decomposition.difference.mean, 3);
  expect(decomposition.withoutHandoverLoss.mean).toBeGreaterThan(decomposition.difference.mean + 15_000);
});

test("the difference that is explained is the one that was simulated", () => {
  const { decomposition } = explanation;
  const simulated = result.differences[0]?.figures.find(({ figure }) => figure === "leadTimeWorking.mean");
  expect(decomposition.ok && decomposition.difference.mean).toBeCloseTo(simulated!.mean, 6);
});

test("the curve of delays passes through today's, and that of speed ends where the work cannot be done", () => {
  const { delay, speedLoss } = explanation;
  expect(delay.today).toBeCloseTo(16_200, 6);
  expect(delay.ok && delay.curve.map(({ value }) => value)).toContain(16_200);
  expect(speedLoss.ok ? speedLoss.curve.at(-1)?.value : undefined).toBe(0.3);
});

test("the intervals hold for all designs of the run, so beside another one they are wider", () => {
  const differences = [result.differences[0]!, { ...result.differences[0]!, design: "Nog een" }];
  const both = explainDesign({ ...run, result: { ...result, differences } }, () => {});
  const reachOf = ({ decomposition: found }: Explanation) =>
    found.ok ? found.withoutHandoverLoss.upper - found.withoutHandoverLoss.lower : Number.NaN;
  // Student's t with 9 degrees of freedom: 2.685 at 97.5 % and 2.262 at 95 %.
  expect(reachOf(both) / reachOf(explanation)).toBeCloseTo(2.685 / 2.262, 2);
  const pointOf = ({ delay: found }: Explanation) => (found.ok ? found.curve[0]!.difference! : null);
  const widths = [both, explanation].map(pointOf).map((one) => one!.upper - one!.lower);
  expect(widths[0]! / widths[1]!).toBeCloseTo(2.685 / 2.262, 2);
});

test("it tells how far it is within each part too", () => {
  const shares = steps.map(([fraction]) => fraction);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBeCloseTo(1, 2);
  const parts = steps.map(([, { part }]) => part);
  expect(parts.filter((part) => part === "decomposition").length).toBeGreaterThan(20);
  expect([...new Set(parts)]).toEqual(["decomposition", "delay", "speedLoss"]);
});
