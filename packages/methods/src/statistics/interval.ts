import { requireParameter } from "../parameters/index.ts";

/** An interval of plausible values, both ends included. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** The probability that an equal-tailed interval of this confidence level leaves out at each side. */
export function tailOfLevel(level: number): number {
  requireParameter(level > 0 && level < 1, "level", level, "between 0 and 1");
  return (1 - level) / 2;
}
