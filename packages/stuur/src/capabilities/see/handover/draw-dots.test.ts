import { expect, test } from "vitest";
import { drawDots } from "./draw-dots.ts";

const fiftieths = Array.from({ length: 50 }, (_, index) => index + 0.5);

test("fifty dots of fifty or more", () => {
  expect(drawDots({ n: 50, fiftieths })).toEqual(fiftieths);
  expect(drawDots({ n: 700, fiftieths })).toHaveLength(50);
});

test("no more dots than were measured, each in the middle of its part", () => {
  const dots = drawDots({ n: 25, fiftieths });
  expect(dots).toHaveLength(25);
  expect(dots.slice(0, 3)).toEqual([1, 3, 5]);
  expect(dots.at(-1)).toBe(49);
  expect(drawDots({ n: 1, fiftieths })).toEqual([25]);
});
