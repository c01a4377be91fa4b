import { roundScale } from "./round-scale.ts";

/** A point of a curve with the interval that it surely lies in. */
export interface CurvePoint {
  readonly x: number;
  readonly y: number;
  readonly lower: number;
  readonly upper: number;
}

export interface CurveLayout {
  readonly curve: string;
  readonly band: string;
  readonly xTicks: readonly { readonly value: number; readonly at: number }[];
  readonly yTicks: readonly { readonly value: number; readonly at: number }[];
  readonly xDigits: number;
  readonly yDigits: number;
  /** Of y = 0, which is always in the picture. */
  readonly zero: number;
  readonly xOf: (value: number) => number;
  readonly yOf: (value: number) => number;
  /** On the straight lines between the points. */
  readonly valueAt: (x: number) => number;
}

export interface CurveFrame {
  /** How far the axis goes; by default as far as the points. */
  readonly until?: number | undefined;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A curve with its band around a line at 0; the points ascend in x, and there is at least one. */
export function layoutCurve(
  points: readonly CurvePoint[],
  { left, right, top, bottom, until }: CurveFrame,
): CurveLayout {
  const [first, last] = [points[0]!, points.at(-1)!];
  const furthest = Math.max(last.x, until ?? last.x);
  const span = furthest - first.x || 1;
  const yScale = roundScale(
    Math.min(0, ...points.map(({ lower }) => lower)),
    Math.max(0, ...points.map(({ upper }) => upper)),
    4,
  );
  const [low, high] = [yScale.ticks[0]!, yScale.ticks.at(-1)!];
  const xOf = (value: number) => round(left + ((value - first.x) / span) * (right - left));
  const yOf = (value: number) => round(bottom - ((value - low) / (high - low)) * (bottom - top));
  const xScale = roundScale(first.x, furthest, 4);
  const line = (pick: (point: CurvePoint) => number, order = points) =>
    order.map((point) => `${xOf(point.x)} ${yOf(pick(point))}`).join("L");
  return {
    curve: `M${line(({ y }) => y)}`,
    band: `M${line(({ upper }) => upper)}L${line(({ lower }) => lower, points.toReversed())}Z`,
    xTicks: xScale.ticks
      .filter((value) => value >= first.x && value <= furthest + 1e-9 * span)
      .map((value) => ({ value, at: xOf(value) })),
    yTicks: yScale.ticks.map((value) => ({ value, at: yOf(value) })),
    xDigits: xScale.digits,
    yDigits: yScale.digits,
    zero: yOf(0),
    xOf,
    yOf,
    valueAt: (x) => interpolate(points, x),
  };
}

function interpolate(points: readonly CurvePoint[], x: number): number {
  const after = points.findIndex((point) => point.x >= x);
  if (after < 0) return points.at(-1)!.y;
  if (after === 0) return points[0]!.y;
  const [a, b] = [points[after - 1]!, points[after]!];
  return a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x);
}

function round(coordinate: number): number {
  return Math.round(coordinate * 10) / 10;
}
