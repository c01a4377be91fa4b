import { estimateTextWidth } from "../matrix/text-width.ts";

const fontSize = 15;

/** Where bold words begin: where they are wanted, or further to the left as far as the picture is too narrow for them. */
export function placeValue(value: string, wanted: number, width: number): number {
  return Math.max(0, Math.min(wanted, width - 4 - estimateTextWidth(value, fontSize, true)));
}
