import { boxOf, type Spot } from "./place-labels.ts";
import { type HeadedPicture, type Heading, levelLeading } from "./relay-heading.ts";
import { layoutRelay } from "./relay-layout.ts";
import type { RelayPlan } from "./relay-plan.ts";
import type { Tile } from "./relay-shapes.ts";
import type { RelayWords } from "./relay-words.ts";
import { estimateTextWidth, wrapText } from "./text-width.ts";

const narrowWidth = 326;

/** Names above their lanes; where they do not fit side by side, one below the other with a line to the lane. */
export function headNarrow(plan: RelayPlan, words: RelayWords): HeadedPicture | null {
  const pitch = narrowWidth / (plan.lanes.length + 1);
  const centres = [words.customer, ...plan.lanes.map(({ team }) => team)].map(
    (_, index) => (index + 0.5) * pitch,
  );
  const names = [words.customer, ...plan.lanes.map(({ team }) => team)];
  const fits = names.every((name) => estimateTextWidth(name, 13, true) <= pitch - 4);
  const headings = fits ? namesInLine(names, centres) : namesInSteps(names, centres);
  const head = fits ? 24 : Math.max(...headings.map(({ box }) => box.bottom)) + 8;
  const tileAcross = Math.min(44, pitch - 10);
  const layout = layoutRelay(plan, {
    from: head + 40,
    to: null,
    customer: centres[0] ?? 0,
    firstLane: centres[1] ?? 0,
    lanePitch: pitch,
    tileAcross,
    tileAlong: [36, 36],
    gapWithin: [12, 12],
    gapBetween: [58, 58],
    tail: 76,
    widest: Math.min(18, tileAcross / 2),
  });
  if (!layout) return null;
  return {
    orientation: "narrow",
    width: narrowWidth,
    height: layout.customer.to + 22,
    layout,
    headings: fits ? headings : headings.map((heading) => drawLineTo(heading, head - 4)),
    stepNames: layout.tiles
      .filter(({ planned }) => !planned.few)
      .map((tile) => {
        const { step } = tile.planned.cell;
        const spots = [[step], wrapText(step, 110, 13), wrapText(step, 76, 13), wrapText(step, 54, 13)];
        return {
          id: `step:${tile.planned.key}`,
          fontSize: 13,
          spots: spots.flatMap((lines) => besideTile(tile, lines)),
        };
      }),
  };
}

/** Right or left of the tile; a little higher where a sign at its far end takes the room, or else above it. */
function besideTile(tile: Tile, lines: readonly string[]): readonly Spot[] {
  const right = tile.across + tile.sizeAcross / 2 + 8;
  const left = tile.across - tile.sizeAcross / 2 - 8;
  const middle = tile.along + 5 - 8 * (lines.length - 1);
  const above = tile.along - tile.sizeAlong / 2 - 6 - 16 * (lines.length - 1);
  return [
    ...[middle, middle - 9, middle - 16].flatMap((y): readonly Spot[] => [
      { x: right, y, anchor: "start", lines },
      { x: left, y, anchor: "end", lines },
    ]),
    { x: tile.across, y: above, anchor: "middle", lines },
    { x: tile.across + tile.sizeAcross / 2, y: above, anchor: "end", lines },
    { x: tile.across - tile.sizeAcross / 2, y: above, anchor: "start", lines },
  ];
}

function namesInLine(names: readonly string[], centres: readonly number[]): readonly Heading[] {
  return names.map((name, index) => {
    const spot: Spot = { x: centres[index] ?? 0, y: 16, anchor: "middle", lines: [name] };
    return { ...narrowKind(index), spot, turn: 0, box: boxOf(spot, 13), line: null };
  });
}

/**
 * Each name on a row of its own. Those that only fit towards the left come first, the right-most on top; then the others
 * from left to right. So no line from a name to its lane crosses another name.
 */
function namesInSteps(names: readonly string[], centres: readonly number[]): readonly Heading[] {
  const toLeft = names.map(
    (name, index) => (centres[index] ?? 0) + estimateTextWidth(name, 13, true) - 6 > narrowWidth,
  );
  const order = [
    ...names.flatMap((_, index) => (toLeft[index] ? [index] : [])).toReversed(),
    ...names.flatMap((_, index) => (toLeft[index] ? [] : [index])),
  ];
  const wrapped = names.map((name, index) => {
    const x = centres[index] ?? 0;
    return wrapText(name, (toLeft[index] ? x + 6 : narrowWidth - x) - 2, 13);
  });
  return names.map((_, index) => {
    const x = centres[index] ?? 0;
    const rowsAbove = order.slice(0, order.indexOf(index)).map((other) => wrapped[other]?.length ?? 1);
    const y = 16 + rowsAbove.reduce((sum, rows) => sum + 4 + levelLeading * rows, 0);
    const lines = wrapped[index] ?? [];
    const spot: Spot = {
      x: toLeft[index] ? x + 6 : x - 6,
      y,
      anchor: toLeft[index] ? "end" : "start",
      lines,
    };
    return { ...narrowKind(index), spot, turn: 0, box: boxOf(spot, 13), line: null };
  });
}

function drawLineTo(heading: Heading, to: number): Heading {
  const { x, y, anchor, lines } = heading.spot;
  const lane = anchor === "end" ? x - 6 : x + 6;
  return { ...heading, line: [lane, y + 5 + levelLeading * (lines.length - 1), lane, to] };
}

function narrowKind(index: number): Pick<Heading, "kind" | "index"> {
  return index === 0 ? { kind: "customer", index: 0 } : { kind: "team", index: index - 1 };
}
