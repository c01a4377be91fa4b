import { headNarrow } from "./head-narrow.ts";
import { headWide, wideWidth } from "./head-wide.ts";
import {
  type Box,
  type Label,
  type LabelRequest,
  type LineBox,
  placeLabels,
  type Spot,
} from "./place-labels.ts";
import type { HeadedPicture, Heading } from "./relay-heading.ts";
import type { Pass, RelayLayout } from "./relay-layout.ts";
import type { RelayPlan } from "./relay-plan.ts";
import { placeSigns, sampleRoute } from "./relay-routes.ts";
import type { Point, Route, Tile } from "./relay-shapes.ts";
import type { RelayWords } from "./relay-words.ts";

/** Everything that a relay draws, in the coordinates of its view box. */
export interface RelayPicture {
  readonly orientation: "wide" | "narrow";
  readonly width: number;
  readonly height: number;
  readonly layout: RelayLayout;
  readonly headings: readonly Heading[];
  readonly labels: readonly Label[];
  readonly toXY: (point: Point) => Point;
}

/** Lanes across, time to the right; `null` when the steps do not fit. */
export function layoutWide(plan: RelayPlan, words: RelayWords, width = wideWidth): RelayPicture | null {
  return complete(plan, words, headWide(plan, words, width));
}

/** Less wide, so that it is larger on a sheet of the same width; as wide as usual where the steps need it. */
export function layoutForWall(plan: RelayPlan, words: RelayWords): RelayPicture | null {
  return layoutWide(plan, words, 940) ?? layoutWide(plan, words, 1030) ?? layoutWide(plan, words);
}

/** Lanes down, time downwards, 326 pixels wide; for a phone. */
export function layoutNarrow(plan: RelayPlan, words: RelayWords): RelayPicture | null {
  return complete(plan, words, headNarrow(plan, words));
}

function complete(plan: RelayPlan, words: RelayWords, headed: HeadedPicture | null): RelayPicture | null {
  if (!headed) return null;
  const { orientation, layout, headings, width, height, stepNames } = headed;
  const toXY =
    orientation === "wide" ? (point: Point) => point : ([along, across]: Point): Point => [across, along];
  const field = {
    bounds: { left: 0, top: 0, right: width, bottom: height },
    solid: [...layout.tiles.flatMap((tile) => solidBoxes(tile, toXY)), ...headings.map(({ box }) => box)],
    lines: lineBoxes(layout, toXY),
  };
  const requests = [
    ...stepNames,
    ...layout.passes.flatMap((pass) => requestFigure(pass, words, { toXY, plan })),
    ...requestDelivery(layout, words, toXY),
    ...(orientation === "wide" ? layout.passes.flatMap((pass) => requestReturn(pass, words, toXY)) : []),
  ];
  return { orientation, width, height, layout, headings, labels: placeLabels(requests, field), toXY };
}

/** The tile and, where work leaves it, the sign at its far end. */
function solidBoxes(tile: Tile, toXY: (point: Point) => Point): readonly Box[] {
  const boxes = [boxAround(toXY([tile.along, tile.across]), toXY([tile.sizeAlong / 2, tile.sizeAcross / 2]))];
  const { handsOn, delivers } = placeSigns(tile);
  for (const sign of [handsOn, delivers]) if (sign) boxes.push(boxAround(toXY(sign), [14, 14]));
  return boxes;
}

function lineBoxes(layout: RelayLayout, toXY: (point: Point) => Point): readonly LineBox[] {
  const around = (route: Route, width: number, isDotted = false): readonly LineBox[] =>
    sampleRoute(route).map((point) => ({
      ...boxAround(toXY(point), [width / 2 + 1, width / 2 + 1]),
      isDotted,
    }));
  const ends = [layout.start, layout.delivery].flatMap((end) => (end ? around(end.route, end.width) : []));
  const { across, from, to } = layout.customer;
  return [
    ...layout.passes.flatMap(({ route, width, planned }) => around(route, width, planned.kind === "return")),
    ...ends,
    // Long and straight: points along it would leave room for a text in between.
    boxAround(toXY([(from + to) / 2, across]), toXY([(to - from) / 2, 5])),
  ];
}

/** Thinner lines carry no figure: beside a thick one it would be read as the thick one's. */
const minShareOfFigure = 0.15;

function requestFigure(
  pass: Pass,
  words: RelayWords,
  { toXY, plan }: { toXY: (point: Point) => Point; plan: RelayPlan },
): readonly LabelRequest[] {
  if (pass.planned.kind !== "handover" || pass.planned.flow.count < minShareOfFigure * plan.cases) return [];
  const known = words.figure(pass);
  const text = known ?? words.unknown;
  if (text === null) return [];
  const points = sampleRoute(pass.route, 10).slice(10, 21).map(toXY);
  const order = [5, 4, 6, 3, 7, 8, 2];
  // Close to the line anywhere before further away at its middle: a figure belongs to the line that it touches.
  const spots = [7, 18].flatMap((gap) =>
    order.flatMap((index) => besideLine(points[index], pass.width / 2 + gap, text)),
  );
  return [{ id: `${known === null ? "unknown" : "figure"}:${idOf(pass)}`, fontSize: 15, spots }];
}

function requestReturn(
  pass: Pass,
  words: RelayWords,
  toXY: (point: Point) => Point,
): readonly LabelRequest[] {
  if (pass.planned.kind !== "return") return [];
  const points = sampleRoute(pass.route, 12).map(toXY);
  const text = words.times(pass.planned.flow.count);
  const spots = [6, 5, 7, 8, 4, 9, 3, 10].flatMap((index) => {
    const [x, y] = points[index] ?? [0, 0];
    const across: Spot[] = [
      { x, y: y + 16, anchor: "middle", lines: [text] },
      { x, y: y - 6, anchor: "middle", lines: [text] },
    ];
    return [...besideLine(points[index], pass.width / 2 + 9, text), ...across];
  });
  return [{ id: `return:${idOf(pass)}`, fontSize: 13, spots, staysClear: true }];
}

function requestDelivery(
  { delivery }: RelayLayout,
  words: RelayWords,
  toXY: (point: Point) => Point,
): readonly LabelRequest[] {
  if (!delivery || words.delivery === null) return [];
  const text = words.delivery;
  const points = sampleRoute(delivery.route, 10).slice(15).map(toXY);
  const spots = points.flatMap((point): readonly Spot[] => [
    { x: point[0] - delivery.width / 2 - 8, y: point[1] + 5, anchor: "end", lines: [text] },
    { x: point[0], y: point[1] - delivery.width / 2 - 7, anchor: "middle", lines: [text] },
  ]);
  return [{ id: "delivery", fontSize: 15, spots }];
}

function besideLine(point: Point | undefined, gap: number, text: string): readonly Spot[] {
  if (!point) return [];
  const [x, y] = point;
  return [
    { x: x + gap, y: y + 5, anchor: "start", lines: [text] },
    { x: x - gap, y: y + 5, anchor: "end", lines: [text] },
  ];
}

function boxAround([x, y]: Point, [halfWidth, halfHeight]: Point): Box {
  return { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight };
}

/** Two tiles name one line. */
export function idOf(pass: Pass): string {
  return `${pass.planned.from.key}>${pass.planned.to.key}`;
}
