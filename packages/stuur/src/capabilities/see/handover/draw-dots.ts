import type { Waiting } from "./handover.contract.ts";

/** The dots of the picture, in seconds: fifty, and never more than were measured, each for as many occurrences. */
export function drawDots({ n, fiftieths }: Pick<Waiting, "n" | "fiftieths">): readonly number[] {
  const { length } = fiftieths;
  if (n >= length) return fiftieths;
  return Array.from({ length: n }, (_, index) => {
    const place = ((index + 0.5) / n) * length - 0.5;
    const before = Math.max(0, Math.floor(place));
    const after = Math.min(length - 1, before + 1);
    const [low, high] = [fiftieths[before]!, fiftieths[after]!];
    return low + (place - before) * (high - low);
  });
}
