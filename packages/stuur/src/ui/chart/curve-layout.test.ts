import { expect, test } from "vitest";
import { layoutCurve } from "./curve-layout.ts";

const frame = { left: 0, right: 100, top: 0, bottom: 100 };
const points = [
  { x: 0, y: 4, lower: 2, upper: 6 },
  { x: 10, y: -4, lower: -6, upper: -2 },
];

test("the curve lies within its band, and zero is on the scale", () => {
  const { curve, band, zero, yTicks } = layoutCurve(points, frame);
  expect(yTicks.map(({ value }) => value)).toEqual([-10, -5, 0, 5, 10]);
  expect(curve).toBe("M0 30L100 70");
  expect(band).toBe("M0 20L100 60L100 80L0 40Z");
  expect(zero).toBe(50);
});

test("between the points it runs straight, and stays level beyond them", () => {
  const { valueAt } = layoutCurve(points, frame);
  expect([valueAt(-1), valueAt(5), valueAt(20)]).toEqual([4, 0, -4]);
});

test("an axis that goes further than the points leaves room for those to come", () => {
  const { curve, xOf } = layoutCurve(points, { ...frame, until: 20 });
  expect(curve).toBe("M0 30L50 70");
  expect(xOf(20)).toBe(100);
});

test("zero is in the picture when all of the curve is above it, and one point is enough", () => {
  const { zero, curve, yTicks, yOf } = layoutCurve([{ x: 2, y: 5, lower: 4, upper: 6 }], frame);
  expect(zero).toBe(100);
  expect(curve).toBe(`M0 ${yOf(5)}`);
  expect(yTicks[0]?.value).toBe(0);
});
