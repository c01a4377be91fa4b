import type { PlannedTile } from "./relay-plan.ts";

/**
 * The measures of a relay. `along` runs with time (steps), `across` runs over the lanes; a wide picture has time from left
 * to right, a narrow one from top to bottom.
 */
export interface RelayMeasures {
  /** Where the first tile may begin and, if the length is fixed, where the last one must end. */
  readonly from: number;
  readonly to: number | null;
  readonly customer: number;
  readonly firstLane: number;
  readonly lanePitch: number;
  readonly tileAcross: number;
  /** Smallest and largest: the space decides. */
  readonly tileAlong: readonly [number, number];
  readonly gapWithin: readonly [number, number];
  readonly gapBetween: readonly [number, number];
  /** From the end of the last tile to where the work is back at the customer. */
  readonly tail: number;
  readonly widest: number;
}

export interface Tile {
  readonly planned: PlannedTile;
  /** Centre and full sizes. */
  readonly along: number;
  readonly across: number;
  readonly sizeAlong: number;
  readonly sizeAcross: number;
}

/** A point as [along, across]. */
export type Point = readonly [number, number];

/** A line of straight parts and cubic curves: each segment has one point (straight) or three (two controls and the end). */
export interface Route {
  readonly from: Point;
  readonly segments: readonly (readonly [Point] | readonly [Point, Point, Point])[];
}
