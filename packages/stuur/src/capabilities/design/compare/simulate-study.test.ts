import { simulateDesigns } from "@stuur/methods/simulation";
import { expect, test } from "vitest";
import type { Explanation, RunProgress } from "./compare.contract.ts";
import { smallModel } from "./compare.fixture.ts";
import { simulateStudy } from "./simulate-study.ts";

const experiment = { seed: "fixed", days: 120, orders: 500, replications: 10, precision: null };
const steps: (readonly [number, RunProgress])[] = [];
const result = simulateStudy({ model: smallModel, experiment }, (...step) => steps.push(step));
const [difference] = result.differences;
const [explanation] = result.explanations;

test("the same inputs give the same answer to the last digit, and another seed another", () => {
  expect(JSON.stringify(simulateStudy({ model: smallModel, experiment }, () => {}))).toBe(
    JSON.stringify(result),
  );
  const other = simulateStudy({ model: smallModel, experiment: { ...experiment, seed: "other" } }, () => {});
  expect(other.differences[0]?.figures[0]?.mean).not.toBe(difference?.figures[0]?.mean);
});

test("the figures are those of the command that is shown with them", () => {
  const { seed, orders, replications } = experiment;
  const answer = simulateDesigns(smallModel, { seed, orders, replications });
  expect(answer.ok && JSON.stringify(answer.designs)).toBe(JSON.stringify(result.designs));
});

test("half a day lost at the handover: sooner without it, and most of the difference is that delay", () => {
  expect(difference).toMatchObject({ design: "Eigen klanten", against: "Vandaag", verdict: "shorter" });
  const { decomposition } = explanation!;
  if (!decomposition.ok) throw new Error("no decomposition");
  const delay = decomposition.parts.find(({ effect }) => effect === "delay");
  expect(delay?.mean).toBeCloseTo(-16_200, -2);
  const sum = decomposition.parts.reduce((total, { mean }) => total + mean, decomposition.residual.mean);
  expect(sum).toBeCloseTo(decomposition.difference.mean, 3);
  expect(decomposition.withoutHandoverLoss.mean).toBeGreaterThan(decomposition.difference.mean + 15_000);
});

test("the curve of delays passes through today's, and that of speed ends where the work cannot be done", () => {
  const { delay, speedLoss } = explanation!;
  expect(delay.today).toBeCloseTo(16_200, 6);
  expect(delay.ok && delay.curve.map(({ value }) => value)).toContain(16_200);
  const last = speedLoss.ok ? speedLoss.curve.at(-1) : undefined;
  expect(last?.value).toBe(0.3);
});

test("what is explained of several designs holds together, so its intervals are wider", () => {
  const [today, other] = smallModel.designs;
  const model = { ...smallModel, designs: [today!, other!, { ...other!, id: "Nog een" }] };
  const [first, second] = simulateStudy({ model, experiment }, () => {}).explanations;
  const reachOf = ({ decomposition: found }: Explanation) =>
    found.ok ? found.withoutHandoverLoss.upper - found.withoutHandoverLoss.lower : Number.NaN;
  // Student's t with 9 degrees of freedom: 2.685 at 97.5 % and 2.262 at 95 %.
  expect(reachOf(first!) / reachOf(explanation!)).toBeCloseTo(2.685 / 2.262, 2);
  expect(second?.design).toBe("Nog een");
  const pointOf = ({ delay: found }: Explanation) => (found.ok ? found.curve[0]!.difference! : null);
  const widths = [first!, explanation!].map(pointOf).map((one) => one!.upper - one!.lower);
  expect(widths[0]! / widths[1]!).toBeCloseTo(2.685 / 2.262, 2);
});

test("it tells how far it is, with an interval that gets shorter", () => {
  expect(steps.map(([fraction]) => fraction)).toEqual(
    steps.map(([fraction]) => fraction).toSorted((a, b) => a - b),
  );
  const widths = steps
    .filter(([, { stage, replications }]) => stage === "replications" && replications > 1)
    .map(
      ([, { differences }]) => differences[0]!.leadTimeWorking.upper - differences[0]!.leadTimeWorking.lower,
    );
  expect(widths.length).toBeGreaterThan(3);
  expect(widths.at(-1)).toBeLessThan(widths[0]!);
  expect(steps.slice(-3).map(([, { stage, design, part }]) => [stage, design, part])).toEqual([
    ["explain", "Eigen klanten", "decomposition"],
    ["explain", "Eigen klanten", "delay"],
    ["explain", "Eigen klanten", "speedLoss"],
  ]);
});

test("a design that cannot do the work is left out with its reason, and the others are still compared", () => {
  const alone = { id: "Anna alleen", teams: [{ id: "A", members: ["Anna"] }] };
  const model = { ...smallModel, designs: [smallModel.designs[0]!, alone, smallModel.designs[1]!] };
  const answer = simulateStudy({ model, experiment: { ...experiment, replications: 3 } }, () => {});
  expect(answer.designs[1]).toMatchObject({ ok: false, problems: [{ code: "SIMULATION_OVERLOADED" }] });
  expect(answer.differences.map(({ design }) => design)).toEqual(["Eigen klanten"]);
  expect(answer.leadTimes.designs.map(({ design }) => design)).toEqual(["Vandaag", "Eigen klanten"]);
});
