import { expect, test } from "vitest";
import { createRandom } from "../random/index.ts";
import { bottleneckLoad } from "./bottleneck-load.ts";
import { leastLoad } from "./least-load.ts";

test("is the load of the linear programme to a millionth, and never more", () => {
  const random = createRandom(6, "least load");
  for (let turn = 0; turn < 60; turn++) {
    const steps = 1 + Math.floor(random.next() * 6);
    const each = <T>(count: number, make: () => T) => Array.from({ length: count }, make);
    const work = each(steps, () => Math.floor(random.next() * 5) * 3600);
    const people = each(1 + Math.floor(random.next() * 12), () => ({
      present: 8 * 3600 * random.next(),
      speeds: each(steps, () => (random.next() < 0.6 ? 0.5 + random.next() : 0)),
    }));
    const { load } = bottleneckLoad(work, people);
    const bound = leastLoad(work, people);
    if (!Number.isFinite(load)) expect(bound).toBe(load);
    else {
      expect(bound).toBeLessThanOrEqual(load * (1 + 1e-9));
      expect(bound).toBeGreaterThanOrEqual(load * (1 - 2e-6));
    }
  }
});
