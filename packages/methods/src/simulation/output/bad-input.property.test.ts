import fc from "fast-check";
import { expect, test } from "vitest";
import { changeModel, listPlaces } from "../change-model.fixture.ts";
import { checkSimulationModel, simulateDesigns } from "../index.ts";
import { everythingModel } from "../models.fixture.ts";

test("whatever passes the check gets an answer: figures, or problems with a text", () => {
  const places = listPlaces(everythingModel());
  const odd = fc.constantFrom<unknown>(
    0,
    1,
    0.01,
    0.95,
    100,
    86_400,
    1e9,
    true,
    "9999-12-31",
    { kind: "constant", value: 0 },
    {
      kind: "exponential",
      mean: 1e9,
    },
  );
  let simulated = 0;
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.option(odd, { nil: undefined }), (place, value) => {
      const checked = checkSimulationModel(changeModel(everythingModel(), place, value));
      if (!checked.ok) return;
      simulated++;
      const answer = simulateDesigns(checked.model, { seed: 1, orders: 60, warmUp: 10, replications: 2 });
      if (!answer.ok) throw new Error("refused");
      for (const design of answer.designs) {
        if (design.ok) expect(design.figures.leadTime.mean.mean).toBeGreaterThanOrEqual(0);
        else for (const { message } of design.problems) expect(message.nl).not.toMatch(/[{}]|NaN|undefined/);
      }
    }),
    { seed: 11, numRuns: 200 },
  );
  expect(simulated).toBeGreaterThan(40);
});
