import type { Point, RelayMeasures, Route, Tile } from "./relay-shapes.ts";

const longestCurve = 150;
/** Two signs of 24 pixels beside each other, and a little air. */
const halfSigns = 13.5;

/** Onwards: straight along the lane of the giver, then a curve, then along the lane of the receiver, past other tiles. */
export function routeHandover(pass: {
  from: Tile;
  to: Tile;
  tiles: readonly Tile[];
  shifts: readonly [number, number];
}): Route {
  const { from, to, tiles, shifts } = pass;
  const leave: Point = [from.along + from.sizeAlong / 2, from.across + shifts[0]];
  const arrive: Point = [to.along - to.sizeAlong / 2, to.across + shifts[1]];
  const [begin, end] = chooseCurve(from, to, tiles);
  const middle = (begin + end) / 2;
  return {
    from: leave,
    segments: [
      [[begin, leave[1]]],
      [
        [middle, leave[1]],
        [middle, arrive[1]],
        [end, arrive[1]],
      ],
      [arrive],
    ],
  };
}

/** Where a line changes lanes: after as few tiles in the giver's lane and before as few in the receiver's as can be. */
function chooseCurve(from: Tile, to: Tile, tiles: readonly Tile[]): readonly [number, number] {
  const between = tiles.filter(({ along }) => along > from.along && along < to.along);
  const given = between.filter(({ across }) => across === from.across);
  const received = between.filter(({ across }) => across === to.across);
  const bounds = [from.along, ...new Set(between.map(({ along }) => along)), to.along].toSorted(
    (a, b) => a - b,
  );
  const choices = bounds.slice(1).map((right, index) => {
    const left = bounds[index] ?? from.along;
    const passed = given.filter(({ along }) => along <= left).length;
    const met = received.filter(({ along }) => along >= right).length;
    return { left, right, cost: passed + met - (right - left) / 1000 };
  });
  const best = choices.toSorted((a, b) => a.cost - b.cost)[0];
  const left = best?.left ?? from.along;
  const right = best?.right ?? to.along;
  const begin = Math.max(...[from, ...given.filter(({ along }) => along <= left)].map(endOf));
  const end = Math.min(...[to, ...received.filter(({ along }) => along >= right)].map(beginOf));
  if (end - begin <= longestCurve) return [begin, end];
  const middle = Math.min(Math.max((left + right) / 2, begin + longestCurve / 2), end - longestCurve / 2);
  return [middle - longestCurve / 2, middle + longestCurve / 2];
}

/** Back: a curve that arrives at the far side of the earlier tile, away from the customer. */
export function routeReturn(from: Tile, to: Tile, pitch: number): Route {
  const room = (pitch - to.sizeAcross) / 2;
  const arrive: Point = [to.along + to.sizeAlong * 0.18, to.across + to.sizeAcross / 2 + 5];
  if (to.across < from.across) {
    const leave: Point = [from.along - from.sizeAlong / 2, from.across + from.sizeAcross * 0.28];
    const reach = Math.max(24, Math.min(90, (leave[0] - arrive[0]) / 2));
    return {
      from: leave,
      segments: [[[leave[0] - reach, leave[1]], [arrive[0], arrive[1] + room * 2.4], arrive]],
    };
  }
  const leave: Point = [from.along - from.sizeAlong * 0.1, from.across + from.sizeAcross / 2];
  const depth = Math.max(leave[1], arrive[1]) + room * 1.8;
  return { from: leave, segments: [[[leave[0] - 4, depth], [arrive[0] + 4, depth], arrive]] };
}

export function routeStart(tile: Tile, measures: RelayMeasures): Route {
  const from: Point = [measures.from - 24, measures.customer];
  const to: Point = [beginOf(tile), tile.across];
  const middle = (from[0] + to[0]) / 2;
  return { from, segments: [[[middle, from[1]], [middle, to[1]], to]] };
}

/** Along the lane to the end, then straight across to the customer. */
export function routeDelivery(tile: Tile, customer: number, end: number): Route {
  const from: Point = [endOf(tile), tile.across];
  const turn = Math.min(46, tile.across - customer);
  const bend: Point = [end - turn, tile.across];
  return {
    from,
    segments: [
      [bend[0] > from[0] ? bend : from],
      [
        [end, tile.across],
        [end, tile.across],
        [end, tile.across - turn],
      ],
      [[end, customer]],
    ],
  };
}

/**
 * The signs stand at the far end of a tile, beside a small one. Where work goes both to the customer and to others, they
 * share that end: the customer's nearer to the customer.
 */
export function placeSigns(tile: Tile): { readonly handsOn: Point | null; readonly delivers: Point | null } {
  const { handsOn, delivers, few } = tile.planned;
  const end: Point = [endOf(tile) + (few ? 11 : 2), tile.across];
  const aside = handsOn && delivers ? halfSigns : 0;
  return {
    handsOn: handsOn ? [end[0], end[1] + aside] : null,
    delivers: delivers ? [end[0], end[1] - aside] : null,
  };
}

/** Points along a route, to know what it covers. */
export function sampleRoute(route: Route, perCurve = 12): readonly Point[] {
  const points: Point[] = [route.from];
  for (const segment of route.segments) {
    const start = points.at(-1) ?? route.from;
    const end = segment.at(-1) ?? start;
    const [first, second] = segment.length === 3 ? [segment[0], segment[1]] : [start, end];
    for (let step = 1; step <= perCurve; step += 1)
      points.push(pointOn([start, first, second, end], step / perCurve));
  }
  return points;
}

function pointOn([a, b, c, d]: readonly [Point, Point, Point, Point], t: number): Point {
  const at = (axis: 0 | 1) =>
    (1 - t) ** 3 * a[axis] +
    3 * (1 - t) ** 2 * t * b[axis] +
    3 * (1 - t) * t ** 2 * c[axis] +
    t ** 3 * d[axis];
  return [at(0), at(1)];
}

function endOf(tile: Tile): number {
  return tile.along + tile.sizeAlong / 2;
}

function beginOf(tile: Tile): number {
  return tile.along - tile.sizeAlong / 2;
}
