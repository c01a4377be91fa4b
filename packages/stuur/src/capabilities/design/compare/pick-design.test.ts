import type { DifferenceVerdict } from "@stuur/methods/simulation";
import { expect, test } from "vitest";
import { estimate } from "./compare.fixture.ts";
import { pickDesign } from "./pick-design.ts";

const found = (design: string, verdict: DifferenceVerdict, mean: number) => ({
  ...{ design, against: "Vandaag", verdict },
  figures: [{ figure: "leadTimeWorking.mean", pValue: null, ...estimate(mean, 1) }],
});

test("the soonest design is shown first, whatever the order in which they were drawn", () => {
  const later = found("Drie teams", "longer", 6.3);
  const equal = found("Na elkaar", "practically-equal", -0.4);
  const sooner = found("Eigen klanten", "shorter", -3);
  expect(pickDesign({ differences: [later, equal] })).toBe("Na elkaar");
  expect(pickDesign({ differences: [later, sooner, found("Beide", "shorter", -5), equal] })).toBe("Beide");
  expect(pickDesign({ differences: [later, found("Beide", "undecided", -9)] })).toBe("Beide");
  expect(pickDesign({ differences: [] })).toBeUndefined();
});
