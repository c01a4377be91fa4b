import gammaln from "@stdlib/math-base-special-gammaln";
import { expect, test } from "vitest";
import { logMinusDigamma, trigamma } from "./digamma.ts";

const euler = 0.577_215_664_901_532_9;

// Closed forms: DLMF 5.4.12, 5.4.13 and 5.15.3.
test.each([
  [1, -euler],
  [0.5, -euler - 2 * Math.LN2],
  [0.25, -euler - Math.PI / 2 - 3 * Math.LN2],
  [4, -euler + 1 + 1 / 2 + 1 / 3],
  [30, -euler + Array.from({ length: 29 }, (_, i) => 1 / (i + 1)).reduce((a, b) => a + b)],
])("digamma at %d", (x, digamma) => {
  expect((Math.log(x) - logMinusDigamma(x)) / digamma).toBeCloseTo(1, 13);
});

test("log x − ψ(x) keeps its digits where the terms cancel", () => {
  // 1 / 2x + 1 / 12x²: DLMF 5.11.2.
  expect(logMinusDigamma(1e9) / (0.5e-9 + 1e-18 / 12)).toBeCloseTo(1, 14);
});

test.each([
  [1, Math.PI ** 2 / 6],
  [0.5, Math.PI ** 2 / 2],
  [4, Math.PI ** 2 / 6 - 1 - 1 / 4 - 1 / 9],
])("trigamma at %d", (x, expected) => {
  expect(trigamma(x) / expected).toBeCloseTo(1, 13);
});

test("the first is the derivative of log gamma, for small and large arguments", () => {
  for (const x of [0.01, 0.3, 2.7, 11.9, 12.1, 250]) {
    const step = x * 1e-4;
    const slope = (gammaln(x + step) - gammaln(x - step)) / (2 * step);
    expect(Math.abs(Math.log(x) - logMinusDigamma(x) - slope)).toBeLessThan(1e-5 * (1 + Math.abs(slope)));
  }
});
