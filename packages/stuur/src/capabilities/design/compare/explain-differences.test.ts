import { simulateDesigns } from "@stuur/methods/simulation";
import { expect, test } from "vitest";
import { smallModel } from "./compare.fixture.ts";
import { explainDifferences } from "./explain-differences.ts";

const answer = simulateDesigns(smallModel, { seed: 1, orders: 50, replications: 2, warmUp: 0 });
if (!answer.ok) throw new Error("refused");

test("more than some minutes of explaining is left out, with the days that would do", () => {
  const explain = (orders: number, days: number) => {
    const experiment = { seed: "1", days, orders, replications: 2, precision: null };
    return explainDifferences(
      { model: smallModel, experiment, answer, designs: ["Eigen klanten"] },
      () => {},
    );
  };
  // 88 designs × 10 replications × 2 steps a case: 160 million visits are those of 90,909 cases.
  expect(explain(1_000_000, 3650)).toEqual({ explanations: [], mostDaysExplained: 331 });
  expect(explain(1_000_000_000, 365)).toEqual({ explanations: [], mostDaysExplained: 0 });
  expect(explain(50, 10)).toMatchObject({
    explanations: [{ design: "Eigen klanten" }],
    mostDaysExplained: null,
  });
});
