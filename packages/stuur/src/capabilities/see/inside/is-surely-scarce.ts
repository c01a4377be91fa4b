import type { TeamInside } from "./inside.contract.ts";

/** More than half, also at the lower end of the interval: not by chance. */
export function isSurelyScarce({ interval }: TeamInside["scarceSteps"][number]): boolean {
  return interval.lower > 0.5;
}
