import { simulateDesigns } from "@stuur/methods/simulation";
import { expect, test } from "vitest";
import type { RunProgress } from "./compare.contract.ts";
import { smallModel } from "./compare.fixture.ts";
import { simulateStudy } from "./simulate-study.ts";

const experiment = { seed: "fixed", days: 120, orders: 500, replications: 10, precision: null };
const steps: (readonly [number, RunProgress])[] = [];
const result = simulateStudy({ model: smallModel, experiment }, (...step) => steps.push(step));
const [difference] = result.differences;

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
  expect(steps.at(-1)?.[1].stage).toBe("leadTimes");
});

test("a design that cannot do the work is left out with its reason, and the others are still compared", () => {
  const alone = { id: "Anna alleen", teams: [{ id: "A", members: ["Anna"] }] };
  const model = { ...smallModel, designs: [smallModel.designs[0]!, alone, smallModel.designs[1]!] };
  const answer = simulateStudy({ model, experiment: { ...experiment, replications: 3 } }, () => {});
  expect(answer.designs[1]).toMatchObject({ ok: false, problems: [{ code: "SIMULATION_OVERLOADED" }] });
  expect(answer.differences.map(({ design }) => design)).toEqual(["Eigen klanten"]);
  expect(answer.leadTimes.designs.map(({ design }) => design)).toEqual(["Vandaag", "Eigen klanten"]);
});
