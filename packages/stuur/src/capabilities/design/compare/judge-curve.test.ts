import type { BreakEven } from "@stuur/methods/simulation";
import { expect, test } from "vitest";
import { estimate } from "./compare.fixture.ts";
import { judgeCurve } from "./judge-curve.ts";

function curveOf(means: readonly number[], reach: number): BreakEven {
  const curve = means.map((mean, value) => ({ value, difference: estimate(mean, reach), problems: [] }));
  const isCrossing = means.some((mean) => mean < 0) && means.some((mean) => mean >= 0);
  return { ok: true, curve, at: isCrossing ? { value: 1, lower: 0.5, upper: 1.5 } : null };
}

test.each([
  ["from surely later to surely sooner", [5, -5], 1, "from"],
  ["and the other way round", [-5, 5], 1, "until"],
  ["equal at no loss, surely sooner from there", [0.1, -5], 1, "from"],
  ["surely sooner everywhere", [-2, -5], 1, "always"],
  ["surely later everywhere", [2, 5], 1, "never"],
  ["later on average, but one end may be sooner", [0, 5], 1, "unsure"],
  ["later on average, all within chance", [1, 2], 4, "unsure"],
  ["in doubt from end to end", [1, -1], 4, "unsure"],
] as const)("%s", (_, means, reach, verdict) => {
  expect(judgeCurve(curveOf(means, reach))).toBe(verdict);
});

test("nothing could be tried", () => {
  expect(judgeCurve({ ok: false, problems: [] })).toBe("unsure");
});
