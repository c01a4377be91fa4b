import { expect, test } from "vitest";
import type { Distribution } from "../../simulation/index.ts";
import { estimateForm } from "./estimate-form.ts";
import { logLikelihood } from "./log-likelihood.ts";
import { observe } from "./observations.ts";

/** How often each multiple of 60 occurs, from the first multiple on. */
const samples: readonly (readonly [string, number, readonly number[]])[] = [
  ["light ends", 5, [3, 10, 9, 11, 10, 4]],
  ["a heavy lower end, which is the whole of its cell", 5, [20, 10, 9, 11, 10, 4]],
  ["a heavy upper end", 5, [3, 10, 9, 11, 10, 25]],
  ["two heavy ends", 5, [30, 10, 9, 11, 10, 25]],
  ["zeros", 0, [4, 10, 9, 11, 10, 4]],
  ["many zeros", 0, [30, 10, 9, 11, 10, 4]],
];

for (const [name, first, counts] of samples) {
  const observations = observe(
    counts.map((_, i) => (first + i) * 60),
    { weights: counts, resolution: 60 },
  );

  test(`no uniform distribution near it is likelier: ${name}`, () => {
    const { min, max } = estimateForm("uniform", observations) as { min: number; max: number };
    const best = logLikelihood({ kind: "uniform", min, max }, observations);
    expect(best).toBeGreaterThan(Number.NEGATIVE_INFINITY);
    for (const [a, b] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
      [1, 1],
      [-1, -1],
      [1, -1],
      [-1, 1],
    ]) {
      const other = { kind: "uniform", min: Math.max(0, min + a!), max: max + b! } as const;
      expect(logLikelihood(other, observations)).toBeLessThanOrEqual(best + 1e-9);
    }
  });

  test(`no other parameters near them are likelier: ${name}`, () => {
    for (const kind of ["exponential", "gamma", "lognormal", "triangular"] as const) {
      const fitted = estimateForm(kind, observations);
      const best = logLikelihood(fitted, observations);
      for (const parameter of Object.keys(fitted).filter((key) => key !== "kind")) {
        for (const factor of [0.99, 1.01]) {
          const value = (fitted as unknown as Record<string, number>)[parameter]! * factor;
          const other = { ...fitted, [parameter]: value } as Distribution;
          if (isInOrder(other)) expect(logLikelihood(other, observations)).toBeLessThanOrEqual(best + 1e-4);
        }
      }
    }
  });
}

function isInOrder(distribution: Distribution): boolean {
  if (distribution.kind !== "triangular") return true;
  return distribution.min <= distribution.mode && distribution.mode <= distribution.max;
}
