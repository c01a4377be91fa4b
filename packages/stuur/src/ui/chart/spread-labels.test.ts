import { createRandom } from "@stuur/methods/random";
import { expect, test } from "vitest";
import { spreadLabels } from "./spread-labels.ts";

test("labels that fit stand where they want, others side by side around the middle of their wishes", () => {
  expect(spreadLabels([at(50), at(150)], 300)).toEqual([50, 150]);
  expect(spreadLabels([at(100), at(110)], 300)).toEqual([85, 125]);
  expect(spreadLabels([at(2), at(4)], 300)).toEqual([20, 60]);
  expect(spreadLabels([at(299)], 300)).toEqual([280]);
});

test("labels that cannot fit stand at equal distances", () => {
  expect(spreadLabels([at(10), at(20)], 60)).toEqual([15, 45]);
});

test("whatever the wishes: in order, within the line, without overlap", () => {
  const random = createRandom(7);
  for (let round = 0; round < 300; round += 1) {
    const labels = Array.from({ length: 6 }, () => ({
      at: random.next() * 1000,
      size: 20 + random.next() * 120,
    })).sort((a, b) => a.at - b.at);
    const centres = spreadLabels(labels, 1000);
    const edges = labels.map(({ size }, index) => [centres[index]! - size / 2, centres[index]! + size / 2]);
    for (const [index, [start, end]] of edges.entries()) {
      expect(start).toBeGreaterThanOrEqual((edges[index - 1]?.[1] ?? 0) - 1e-9);
      expect(end).toBeLessThanOrEqual(1000 + 1e-9);
    }
  }
});

function at(place: number) {
  return { at: place, size: 40 };
}
