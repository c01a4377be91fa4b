import type { Weighed } from "./matrix-data.ts";

/** Fewer measurements than this are too few to build on. */
export const fewest = 30;

/** At least 30 times, and for at least half of the times that it happened: then a duration may stand for the handover. */
export function isWellMeasured(measured: number, count: number): boolean {
  return measured >= fewest && 2 * measured >= count;
}

/** Of how many occurrences the time between the two events is known. */
export function countMeasured({ working, clock }: Weighed["between"]): number {
  return (working ?? clock)?.n ?? 0;
}
