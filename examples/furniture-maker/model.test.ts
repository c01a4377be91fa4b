import { readFileSync } from "node:fs";
import { checkSimulationModel, type SimulationAnswer, simulateDesigns } from "@stuur/methods/simulation";
import { beforeAll, expect, test } from "vitest";

const hour = 3600;

/** In working hours, exactly: the model is a Jackson network in working time. */
const exact = { "na elkaar": 19.18929, "eigen klanten": 19.10054 };

let answer: SimulationAnswer;

beforeAll(() => {
  const checked = checkSimulationModel(
    JSON.parse(readFileSync(new URL("./furniture-maker.model.json", import.meta.url), "utf8")),
  );
  expect(checked).toMatchObject({ ok: true });
  if (checked.ok) answer = simulateDesigns(checked.model, { seed: "1", orders: 2100, replications: 100 });
});

test.each(Object.entries(exact))("%s takes as long as theory says", (name, hours) => {
  const design = answer.ok ? answer.designs.find((one) => one.design === name) : undefined;
  const { lower, upper, n } = design?.ok ? design.figures.leadTimeWorking.mean : { lower: 0, upper: 0, n: 0 };
  expect(n).toBe(100);
  expect(lower / hour).toBeLessThan(hours);
  expect(upper / hour).toBeGreaterThan(hours);
  // An interval that holds everything would prove nothing.
  expect((upper - lower) / hour).toBeLessThan(1);
});

test("own customers and departments after one another differ by nothing that can be shown", () => {
  const figures = answer.ok ? answer.differences[0]?.figures : undefined;
  const difference = figures?.find(({ figure }) => figure === "leadTimeWorking.mean");
  expect(difference?.lower).toBeLessThan((exact["eigen klanten"] - exact["na elkaar"]) * hour);
  expect(difference?.lower).toBeGreaterThan(-hour);
  expect(difference?.upper).toBeGreaterThan(0);
  expect(difference?.upper).toBeLessThan(hour);
});
