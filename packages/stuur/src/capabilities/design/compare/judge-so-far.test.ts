import { estimateMean } from "@stuur/methods/simulation";
import { normalQuantile } from "@stuur/methods/statistics";
import { expect, test } from "vitest";
import { estimate } from "./compare.fixture.ts";
import { judgeSoFar, widenForLooks } from "./judge-so-far.ts";

/** Numbers between 0 and 1 that are the same every time (Lehmer's generator). */
function createUniform(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

test("of a thousand runs without a difference at most one in twenty ever says that there is one", () => {
  const uniform = createUniform(20_251_122);
  let wrong = 0;
  for (let run = 0; run < 1000; run++) {
    const values: number[] = [];
    const isClaimed = (n: number) => {
      while (values.length < n) values.push(normalQuantile(uniform()));
      // Against 0: no margin, so that every interval that leaves out 0 is a claim.
      return judgeSoFar(widenForLooks(estimateMean(values, 0.95), 0.95), 0) !== "undecided";
    };
    if ([5, 10, 15, 20, 25, 30, 40, 60, 100].some(isClaimed)) wrong++;
  }
  expect(wrong).toBeGreaterThan(0);
  expect(wrong).toBeLessThanOrEqual(50);
});

test("a difference that is clear is told before the end, but never from a few replications", () => {
  const clear = { ...estimate(-10, 2), n: 12 };
  expect(judgeSoFar(widenForLooks(clear, 0.95), 100)).toBe("shorter");
  expect(judgeSoFar(widenForLooks({ ...clear, n: 9 }, 0.95), 100)).toBe("undecided");
  expect(judgeSoFar(widenForLooks({ ...estimate(1, 1), n: 30 }, 0.95), 100)).toBe("practically-equal");
});
