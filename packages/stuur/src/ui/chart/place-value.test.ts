import { expect, test } from "vitest";
import { estimateTextWidth } from "../matrix/text-width.ts";
import { placeValue } from "./place-value.ts";

test("words that would be cut off begin further to the left, never left of the picture", () => {
  const words = "-503 dagen (-1.528 tot 523 dagen)";
  expect(placeValue(words, 300, 1100)).toBe(300);
  const place = placeValue(words, 878, 1100);
  expect(place).toBeLessThan(878);
  expect(place + estimateTextWidth(words, 15, true)).toBeLessThanOrEqual(1096);
  expect(placeValue(words, 300, 120)).toBe(0);
});
