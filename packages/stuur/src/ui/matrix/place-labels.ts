import { estimateTextWidth } from "./text-width.ts";

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

type Anchor = "start" | "middle" | "end";

/** A place for a text: the baseline of its first line, and which part of the text stands there. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly anchor: Anchor;
  readonly lines: readonly string[];
}

/** What a line covers; a dotted one is still read through a text. */
export interface LineBox extends Box {
  readonly isDotted?: boolean;
}

export interface LabelRequest {
  readonly id: string;
  readonly fontSize: number;
  /** In order of preference. */
  readonly spots: readonly Spot[];
  /** Rather left out than laid over a line that is not dotted. */
  readonly staysClear?: boolean;
}

export interface Label extends Spot {
  readonly id: string;
  readonly fontSize: number;
}

/**
 * Gives each text the first of its spots that hits nothing solid and covers least of the lines; texts are solid for those
 * after them. A text for which no spot is free is left out: the table beside the picture has every figure.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  field: { readonly bounds: Box; readonly solid: readonly Box[]; readonly lines: readonly LineBox[] },
): readonly Label[] {
  const solid = [...field.solid];
  return requests.flatMap((request) => {
    const free = request.spots
      .map((spot, rank) => ({ spot, rank, box: boxOf(spot, request.fontSize) }))
      .filter(({ box }) => isInside(box, field.bounds) && !solid.some((other) => overlaps(box, other)))
      .map((place) => ({ ...place, hits: field.lines.filter((line) => overlaps(place.box, line)) }))
      .filter(({ hits }) => !request.staysClear || hits.every(({ isDotted }) => isDotted));
    const best = free.toSorted((a, b) => costOf(a) - costOf(b))[0];
    if (!best) return [];
    solid.push(withAir(best.box));
    return [{ ...best.spot, id: request.id, fontSize: request.fontSize }];
  });
}

/** Texts that touch are read as one heap. */
function withAir({ left, top, right, bottom }: Box): Box {
  return { left: left - 5, top: top - 5, right: right + 5, bottom: bottom + 5 };
}

/** A line under a text costs more than a few places further on; a dotted one less. */
function costOf({ rank, hits }: { rank: number; hits: readonly LineBox[] }): number {
  return hits.reduce((cost, { isDotted }) => cost + (isDotted ? 3 : 8), rank);
}

/** The space that a text takes, from its estimated width. */
export function boxOf({ x, y, anchor, lines }: Spot, fontSize: number): Box {
  const width = Math.max(...lines.map((line) => estimateTextWidth(line, fontSize, true)), 0);
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  const top = y - fontSize * 0.82;
  return { left, top, right: left + width, bottom: top + fontSize * (1.05 + 1.25 * (lines.length - 1)) };
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function isInside(box: Box, bounds: Box): boolean {
  return (
    box.left >= bounds.left &&
    box.right <= bounds.right &&
    box.top >= bounds.top &&
    box.bottom <= bounds.bottom
  );
}
