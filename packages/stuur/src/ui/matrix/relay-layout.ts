import type { PlannedPass, PlannedTile, RelayPlan } from "./relay-plan.ts";
import { routeDelivery, routeHandover, routeReturn, routeStart } from "./relay-routes.ts";
import type { RelayMeasures, Route, Tile } from "./relay-shapes.ts";

export interface Pass {
  readonly planned: PlannedPass;
  readonly route: Route;
  readonly width: number;
}

export interface RelayLayout {
  readonly tiles: readonly Tile[];
  readonly passes: readonly Pass[];
  readonly start: { readonly tile: Tile; readonly route: Route; readonly width: number } | null;
  readonly delivery: { readonly tile: Tile; readonly route: Route; readonly width: number } | null;
  /** Where work also begins or ends: a dotted line between customer and tile. */
  readonly touches: readonly Tile[];
  readonly columns: readonly number[];
  readonly lanes: readonly number[];
  readonly customer: { readonly across: number; readonly from: number; readonly to: number };
}

/** Gives everything in the plan a place, or `null` when the steps do not fit in the length that there is. */
export function layoutRelay(plan: RelayPlan, measures: RelayMeasures): RelayLayout | null {
  const along = placeColumns(plan, measures);
  if (!along || plan.columns.length === 0) return null;
  const lanes = plan.lanes.map((_, lane) => measures.firstLane + lane * measures.lanePitch);
  const tiles = plan.tiles.map((planned) => placeTile(planned, { along, lanes, measures }));
  const scale = scaleWidths(plan, measures);
  const end = (along.centres.at(-1) ?? 0) + along.tile / 2 + measures.tail;
  const ends = placeEnds(plan, tiles, { scale, end, measures });
  return {
    tiles,
    passes: placePasses(plan, tiles, { scale, pitch: measures.lanePitch }),
    ...ends,
    columns: along.centres,
    lanes,
    customer: { across: measures.customer, from: measures.from - 24, to: end },
  };
}

interface Columns {
  readonly centres: readonly number[];
  readonly tile: number;
}

/** Steps of one team stand together; where the work goes to another team there is room for the sign and its figure. */
function placeColumns(plan: RelayPlan, measures: RelayMeasures): Columns | null {
  const isWithin = plan.columns.slice(1).map(({ lane }, index) => lane === plan.columns[index]?.lane);
  const lengthAt = (stretch: number) =>
    plan.columns.length * mix(measures.tileAlong, stretch) +
    isWithin.reduce(
      (sum, within) => sum + mix(within ? measures.gapWithin : measures.gapBetween, stretch),
      0,
    );
  const room = measures.to === null ? lengthAt(1) : measures.to - measures.from;
  if (lengthAt(0) > room) return null;
  const slack = lengthAt(1) - lengthAt(0);
  const stretch = slack === 0 ? 1 : Math.min(1, (room - lengthAt(0)) / slack);
  const tile = mix(measures.tileAlong, stretch);
  const centres: number[] = [measures.from + tile / 2];
  for (const within of isWithin) {
    centres.push(
      (centres.at(-1) ?? 0) + tile + mix(within ? measures.gapWithin : measures.gapBetween, stretch),
    );
  }
  return { centres, tile };
}

function placeTile(
  planned: PlannedTile,
  { along, lanes, measures }: { along: Columns; lanes: readonly number[]; measures: RelayMeasures },
): Tile {
  return {
    planned,
    along: along.centres[planned.column] ?? 0,
    across: lanes[planned.lane] ?? 0,
    sizeAlong: planned.few ? Math.min(30, along.tile * 0.7) : along.tile,
    sizeAcross: planned.few ? measures.tileAcross * 0.56 : measures.tileAcross,
  };
}

/** Width per case: the heaviest line gets the widest stroke, and the lines at one side of a tile fit on that side. */
function scaleWidths(plan: RelayPlan, measures: RelayMeasures): number {
  const handovers = plan.passes.filter(({ kind }) => kind === "handover");
  const counts = [...handovers.map(({ flow }) => flow.count), ...plan.starts.map(({ count }) => count), 1];
  const sides = plan.tiles.flatMap((tile) => [
    handovers.reduce((sum, pass) => sum + (pass.from === tile ? pass.flow.count : 0), 0),
    handovers.reduce((sum, pass) => sum + (pass.to === tile ? pass.flow.count : 0), 0),
  ]);
  return Math.min(measures.widest / Math.max(...counts), (measures.tileAcross - 4) / Math.max(...sides, 1));
}

function placePasses(
  plan: RelayPlan,
  tiles: readonly Tile[],
  { scale, pitch }: { scale: number; pitch: number },
): readonly Pass[] {
  const tileOf = (planned: PlannedTile) => tiles.find((tile) => tile.planned === planned);
  return plan.passes.flatMap((planned): Pass[] => {
    const from = tileOf(planned.from);
    const to = tileOf(planned.to);
    if (!from || !to) return [];
    if (planned.kind === "return") {
      return [
        { planned, route: routeReturn(from, to, pitch), width: 1.2 + planned.flow.count * scale * 0.14 },
      ];
    }
    if (planned.kind === "within") {
      const isNext = !tiles.some((tile) => isBetween(tile, from, to));
      return isNext ? [{ planned, route: routeHandover({ from, to, tiles, shifts: [0, 0] }), width: 4 }] : [];
    }
    const shifts = [shiftOf(plan, planned, "from"), shiftOf(plan, planned, "to")].map(
      (count) => count * scale,
    );
    const route = routeHandover({ from, to, tiles, shifts: [shifts[0] ?? 0, shifts[1] ?? 0] });
    return [{ planned, route, width: Math.max(1.5, planned.flow.count * scale) }];
  });
}

function isBetween(tile: Tile, from: Tile, to: Tile): boolean {
  return tile.across === from.across && tile.along > from.along && tile.along < to.along;
}

/** How far from the middle of its side a line leaves or arrives, in cases: lines are stacked by where they come from or go. */
function shiftOf(plan: RelayPlan, pass: PlannedPass, side: "from" | "to"): number {
  const other = side === "from" ? "to" : "from";
  const together = plan.passes
    .filter((candidate) => candidate.kind === "handover" && candidate[side] === pass[side])
    .toSorted((a, b) => a[other].lane - b[other].lane || a[other].column - b[other].column);
  const before = together.slice(0, together.indexOf(pass)).reduce((sum, { flow }) => sum + flow.count, 0);
  const all = together.reduce((sum, { flow }) => sum + flow.count, 0);
  return before + pass.flow.count / 2 - all / 2;
}

function placeEnds(
  plan: RelayPlan,
  tiles: readonly Tile[],
  { scale, end, measures }: { scale: number; end: number; measures: RelayMeasures },
): Pick<RelayLayout, "start" | "delivery" | "touches"> {
  const tileOf = (planned: PlannedTile) => tiles.find((tile) => tile.planned === planned);
  const widthOf = (count: number) => Math.max(3, Math.min(measures.widest, count * scale));
  const [firstStart, ...otherStarts] = plan.starts;
  const first = firstStart && tileOf(firstStart.tile);
  const canStart = first && first.planned.column === 0;
  const isFree = (tile: Tile) =>
    !tiles.some((other) => other.across === tile.across && other.along > tile.along);
  const delivery = plan.deliveries.find(({ tile }) => isFree(tileOf(tile) ?? (tiles[0] as Tile)));
  const last = delivery && tileOf(delivery.tile);
  const touching = [
    ...(canStart ? otherStarts : plan.starts),
    ...plan.deliveries.filter((candidate) => candidate !== delivery),
  ];
  return {
    start: canStart
      ? { tile: first, route: routeStart(first, measures), width: widthOf(firstStart.count) }
      : null,
    delivery: last
      ? { tile: last, route: routeDelivery(last, measures.customer, end), width: widthOf(delivery.count) }
      : null,
    touches: tiles.filter((tile) => touching.some((touch) => touch.tile === tile.planned)),
  };
}

function mix([least, most]: readonly [number, number], stretch: number): number {
  return least + (most - least) * stretch;
}
