import { expect, test } from "vitest";
import { incompleteBeta } from "./incomplete-beta.ts";
import { incompleteGamma, inverseIncompleteGamma } from "./incomplete-gamma.ts";

/** x, shape, lower, upper: computed with mpmath 1.3.0 at 60 digits. */
const GAMMA = [
  [1e-9, 0.1, 0.13233030881510574, 0.8676696911848942],
  [3.25, 0.5, 0.9892125507453297, 0.010787449254670357],
  [40, 2.5, 0.9999999999999991, 8.391825114831611e-16],
  [12.5, 30.25, 1.4931412703715002e-5, 0.9999850685872963],
  [180.25, 171.5, 0.7525281919423591, 0.24747180805764088],
  [1169.625, 1065.4, 0.9990476235701459, 0.0009523764298541162],
  [1349.5, 1374.625, 0.25052706010471804, 0.749472939895282],
  [1100.25, 5000.5, 0, 1],
  [11160.75, 11136.5, 0.5920357548201327, 0.4079642451798673],
  [62300.25, 62220.5, 0.6258627382845808, 0.37413726171541917],
] as const;

/** x, a, b, lower, upper: computed with mpmath 1.3.0 at 60 digits. */
const BETA = [
  [0.25, 0.5, 0.5, 0.3333333333333333, 0.6666666666666666],
  [0.001953125, 2.5, 0.25, 2.2527121325037984e-8, 0.9999999774728787],
  [0.5, 40.25, 60.75, 0.980086510489071, 0.019913489510928944],
  [0.875, 1000.5, 250.25, 0.9999999999999575, 4.2541785093315917e-14],
  [0.0078125, 5.5, 2000.5, 0.9990541396690016, 0.0009458603309984027],
] as const;

const TOLERANCE = 2e-13;

test.each(GAMMA)("gamma function at x = %f, shape %f, both tails", (x, shape, lower, upper) => {
  expect(relativeError(incompleteGamma("lower", x, shape), lower)).toBeLessThan(TOLERANCE);
  expect(relativeError(incompleteGamma("upper", x, shape), upper)).toBeLessThan(TOLERANCE);
});

test.each(BETA)("beta function at x = %f, a = %f, b = %f, both tails", (...row) => {
  const [x, a, b, lower, upper] = row;
  expect(relativeError(incompleteBeta("lower", x, a, b), lower)).toBeLessThan(TOLERANCE);
  expect(relativeError(incompleteBeta("upper", x, a, b), upper)).toBeLessThan(TOLERANCE);
});

test.each(GAMMA)("the inverse finds x = %f, shape %f, from the smaller tail", (x, shape, lower, upper) => {
  const tail = lower < upper ? "lower" : "upper";
  const p = Math.min(lower, upper);
  if (p === 0) return;
  expect(relativeError(inverseIncompleteGamma(tail, p, shape), x)).toBeLessThan(TOLERANCE);
});

test("the inverse keeps its digits far out in the tail", () => {
  // Where the library alone is 2 % off in p.
  const x = inverseIncompleteGamma("upper", 1e-93, 0.0357025);
  expect(relativeError(incompleteGamma("upper", x, 0.0357025), 1e-93)).toBeLessThan(1e-12);
});

test("the expansion for large x meets the convergent form at x = 1e9", () => {
  for (const z of [-6, -1, -0.001, 0, 0.5, 3]) {
    const shape = 1e9 + z * Math.sqrt(1e9);
    for (const tail of ["lower", "upper"] as const) {
      const [below, above] = [incompleteGamma(tail, 1e9, shape), incompleteGamma(tail, 1e9 + 1e-6, shape)];
      // What the step of 1e-6 itself changes is of the order of 1e-10.
      expect(relativeError(above, below)).toBeLessThan(1e-9);
    }
  }
});

test("at the ends of the range", () => {
  expect(incompleteGamma("upper", Number.POSITIVE_INFINITY, 3)).toBe(0);
  expect(incompleteGamma("lower", Number.POSITIVE_INFINITY, 3)).toBe(1);
  expect(incompleteGamma("lower", 0, 3)).toBe(0);
  expect(inverseIncompleteGamma("lower", 0, 3)).toBe(0);
  expect(inverseIncompleteGamma("lower", 1, 3)).toBe(Number.POSITIVE_INFINITY);
});

function relativeError(actual: number, expected: number): number {
  return actual === expected ? 0 : Math.abs(actual - expected) / Math.abs(expected);
}
