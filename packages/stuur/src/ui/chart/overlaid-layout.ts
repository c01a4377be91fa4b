import { roundScale } from "./round-scale.ts";

/** How the cases of one kind are divided over bars of one width that begin at 0: shares of all its cases. */
export interface Distribution {
  readonly key: string;
  readonly shares: readonly number[];
}

export interface OverlaidLayout {
  readonly areas: readonly {
    readonly key: string;
    readonly path: string;
    /** Where its name stands: beside the top, on the side where no other one is higher. */
    readonly name: { readonly x: number; readonly y: number; readonly isLeft: boolean };
  }[];
  readonly ticks: readonly { readonly value: number; readonly x: number }[];
  readonly digits: number;
  readonly place: (value: number) => number;
}

export interface OverlaidFrame {
  readonly width: number;
  readonly top: number;
  readonly floor: number;
  readonly margin: number;
}

/** Distributions on one axis, each as an area through the middles of its bars; `barWidth` is in the unit of the axis. */
export function layoutOverlaid(
  distributions: readonly Distribution[],
  barWidth: number,
  { width, top, floor, margin }: OverlaidFrame,
): OverlaidLayout {
  const bars = Math.max(1, ...distributions.map(({ shares }) => shares.length));
  const until = bars * barWidth;
  const place = (value: number) => round(margin + (value / until) * (width - 2 * margin));
  const highest = Math.max(1e-9, ...distributions.flatMap(({ shares }) => shares));
  const y = (share: number) => round(floor - (share / highest) * (floor - top));
  const { ticks, digits } = roundScale(0, until, width > 400 ? 8 : 4);
  return {
    place,
    digits,
    ticks: ticks.filter((value) => value <= until).map((value) => ({ value, x: place(value) })),
    areas: distributions.map(({ key, shares }, at) => {
      const points = shares.map((share, i) => `${place((i + 0.5) * barWidth)} ${y(share)}`);
      const peak = peakOf({ shares });
      const others = distributions.flatMap((other, i) => (i === at ? [] : [{ i, peak: peakOf(other) }]));
      // Of two tops at one place, the first is named at its left.
      const isLeft =
        others.length > 0 &&
        others.every((other) => peak < other.peak || (peak === other.peak && at < other.i));
      // Somewhat down the slope, where an area is alone.
      const beside = sideOf(shares, peak, isLeft);
      return {
        key,
        path: `M${place(0)} ${floor}L${points.join("L")}L${place(until)} ${floor}Z`,
        name: { x: place((beside + 0.5) * barWidth), y: y(shares[beside] ?? 0), isLeft },
      };
    }),
  };
}

function peakOf({ shares }: Pick<Distribution, "shares">): number {
  return shares.indexOf(Math.max(...shares));
}

/** The first bar on that side of the top that is at most so high. */
function sideOf(shares: readonly number[], peak: number, isLeft: boolean): number {
  const wanted = (isLeft ? 0.75 : 0.5) * (shares[peak] ?? 0);
  const at = isLeft
    ? shares.findLastIndex((share, i) => i < peak && share <= wanted)
    : shares.findIndex((share, i) => i > peak && share <= wanted);
  return at < 0 ? Math.max(0, peak) : at;
}

function round(coordinate: number): number {
  return Math.round(coordinate * 10) / 10;
}
