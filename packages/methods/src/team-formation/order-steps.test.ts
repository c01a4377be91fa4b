import { expect, test } from "vitest";
import { orderSteps } from "./order-steps.ts";

const steps = ["afleveren", "bespreken", "maken", "ontwerpen", "vergeten"].map((id) => ({ id }));
const flow = (from: string, to: string, count: number) => ({
  segment: null,
  from,
  to,
  count,
  otherPerson: null,
});
const order = (flows: Parameters<typeof orderSteps>[1]) => orderSteps(steps, flows).map(({ id }) => id);

test("steps stand in the order of the work, also when some of it comes back", () => {
  const flows = [
    flow("bespreken", "ontwerpen", 120),
    flow("ontwerpen", "bespreken", 20),
    flow("ontwerpen", "maken", 100),
    flow("maken", "afleveren", 90),
  ];
  expect(order(flows)).toEqual(["bespreken", "ontwerpen", "maken", "afleveren", "vergeten"]);
});

test("without flows they stay as they were, and a circle without an entrance ends too", () => {
  expect(order([])).toEqual(steps.map(({ id }) => id));
  expect(order([flow("maken", "ontwerpen", 5), flow("ontwerpen", "maken", 5)])).toHaveLength(5);
});
