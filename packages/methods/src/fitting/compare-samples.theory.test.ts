import { expect, test } from "vitest";
import { createRandom } from "../random/index.ts";
import { compareSamples } from "./index.ts";

// M/M/c with work of mean 1: the lead times of the cases of a period, which hang together by the queue.
const cases = 1500;

test("the right model is refused in at most 5 of 100, although lead times in a queue hang together", () => {
  const verdicts = judgeMany(120, { arrivalRate: 3.2, people: 4 }, { arrivalRate: 3.2, people: 4 });
  // At most 5 % on average; 14 of 120 has probability 0.1 % then.
  expect(verdicts["does-not-resemble"] ?? 0).toBeLessThanOrEqual(14);
  expect(verdicts.resembles ?? 0).toBeGreaterThan(90);
});

test("a model with wrong capacity does not resemble, in at least 9 of 10", () => {
  for (const people of [5, 6]) {
    const verdicts = judgeMany(30, { arrivalRate: 3.2, people: 4 }, { arrivalRate: 3.2, people });
    expect(verdicts["does-not-resemble"] ?? 0).toBeGreaterThanOrEqual(27);
  }
});

interface Queue {
  readonly arrivalRate: number;
  readonly people: number;
}

function judgeMany(count: number, truth: Queue, model: Queue): Partial<Record<string, number>> {
  const verdicts: Record<string, number> = {};
  for (let seed = 0; seed < count; seed++) {
    const observed = simulateQueue(truth, seed, "observed");
    const simulated = Array.from({ length: 39 }, (_, r) => simulateQueue(model, seed, `replication ${r}`));
    const { verdict } = compareSamples(simulated, observed);
    verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
  }
  return verdicts;
}

/** Who comes goes to the person that is free first: the recursion of Kiefer and Wolfowitz. Begins empty. */
function simulateQueue({ arrivalRate, people }: Queue, seed: number, stream: string): number[] {
  const random = createRandom(seed, stream);
  const exponential = (mean: number) => -mean * Math.log1p(-random.next());
  const freeAt = new Array<number>(people).fill(0);
  let now = 0;
  return Array.from({ length: cases }, () => {
    now += exponential(1 / arrivalRate);
    const first = freeAt.indexOf(Math.min(...freeAt));
    freeAt[first] = Math.max(now, freeAt[first]!) + exponential(1);
    return freeAt[first]! - now;
  });
}
