import {
  cellKey,
  type MatrixCellData,
  type MatrixData,
  type MatrixFlowData,
  showsHandover,
} from "./matrix-data.ts";

/** A team doing a step that many cases pass. `few`: some of the work of this step, most of it lies with another team. */
export interface PlannedTile {
  readonly key: string;
  readonly cell: MatrixCellData;
  readonly column: number;
  readonly lane: number;
  readonly few: boolean;
  readonly handsOn: boolean;
  readonly delivers: boolean;
}

type PassKind = "handover" | "within" | "return";

/** Work that goes from one tile to another: onwards to another team, onwards within the team, or back. */
export interface PlannedPass {
  readonly flow: MatrixFlowData;
  readonly from: PlannedTile;
  readonly to: PlannedTile;
  readonly kind: PassKind;
}

/** What a relay shows, before anything has a place: steps as columns, teams as lanes. */
export interface RelayPlan {
  readonly cases: number;
  readonly columns: readonly { readonly step: string; readonly lane: number }[];
  readonly lanes: readonly { readonly team: string; readonly persons: number | null }[];
  readonly tiles: readonly PlannedTile[];
  readonly passes: readonly PlannedPass[];
  /** First and last events of cases, by tile, the most frequent first. */
  readonly starts: readonly { readonly tile: PlannedTile; readonly count: number }[];
  readonly deliveries: readonly { readonly tile: PlannedTile; readonly count: number }[];
  readonly foldedSteps: readonly string[];
  readonly foldedEvents: number;
  readonly foldedTeams: readonly string[];
  readonly foldedTeamEvents: number;
  /** Handovers between teams that the drawn lines stand for. */
  readonly drawnHandovers: number;
}

/** What is left out whatever else is shown. */
export interface LeaveOut {
  readonly teams?: ReadonlySet<string>;
  /** Only so many steps, those that most cases pass. */
  readonly mostSteps?: number;
}

/** Less often than in this share of the cases, a line is not drawn. */
const minShareOfLine = 0.03;
const maxReturns = 6;

/**
 * Chooses what the relay shows: the steps that at least `minShare` of the cases pass, in their usual order, each with the
 * team that does most of it and those that do a visible part; the flows that at least 3 % of the cases make.
 */
export function planRelay(data: MatrixData, minShare = 0.15, leaveOut: LeaveOut = {}): RelayPlan {
  const { cases } = data.summary;
  const stretches = chooseSteps(data, minShare, leaveOut);
  const steps = stretches.map(({ step }) => step);
  const shown = stretches.map(({ cells }) => cells);
  const lanes = data.teams.filter(({ team }) => shown.flat().some((cell) => cell.team === team));
  const laneOf = (team: string) => lanes.findIndex((lane) => lane.team === team);
  const tiles = shown.flatMap((cells, column) =>
    cells.map((cell, rank) =>
      planTile(cell, {
        column,
        lane: laneOf(cell.team),
        few: rank > 0 && cell.events < (cells[0]?.events ?? 0),
        cases,
      }),
    ),
  );
  const folded = data.steps.filter((step) => !steps.includes(step));
  const foldedTeams = data.teams.filter((team) => !lanes.includes(team));
  const passes = planPasses(data.flows, tiles, cases);
  return {
    cases,
    columns: steps.map(({ step }, column) => ({ step, lane: laneOf(shown[column]?.[0]?.team ?? "") })),
    lanes,
    tiles,
    passes,
    ...planEnds(data, tiles),
    foldedSteps: folded.map(({ step }) => step),
    foldedEvents: sumEvents(folded),
    foldedTeams: foldedTeams.map(({ team }) => team),
    foldedTeamEvents: sumEvents(foldedTeams),
    drawnHandovers: passes.reduce(
      (sum, { flow }) => sum + (flow.fromTeam === flow.toTeam ? 0 : flow.count),
      0,
    ),
  };
}

/** The steps with the cells that are seen of them; a step that only left out teams do is left out too. */
function chooseSteps(
  { steps, cells, summary: { cases } }: MatrixData,
  minShare: number,
  { teams = new Set(), mostSteps = Number.POSITIVE_INFINITY }: LeaveOut,
) {
  const visible = steps.flatMap((step) => {
    const here = cells.filter((cell) => cell.step === step.step && !teams.has(cell.team));
    if (step.cases < minShare * cases || here.length === 0) return [];
    return [{ step, cells: visibleCells(here, cases) }];
  });
  const busiest = visible.toSorted((a, b) => b.step.cases - a.step.cases).slice(0, mostSteps);
  return visible.filter((stretch) => busiest.includes(stretch));
}

function sumEvents(items: readonly { readonly events: number }[]): number {
  return items.reduce((sum, { events }) => sum + events, 0);
}

/** The team that does most of the step first, then the others that do at least 5 % of it and are met in 3 % of cases. */
function visibleCells(cells: readonly MatrixCellData[], cases: number): readonly MatrixCellData[] {
  const sorted = cells.toSorted((a, b) => b.events - a.events);
  const all = sorted.reduce((sum, cell) => sum + cell.events, 0);
  return sorted.filter(
    ({ events }, rank) => rank === 0 || (events >= 0.05 * all && events >= minShareOfLine * cases),
  );
}

function planTile(
  cell: MatrixCellData,
  place: { column: number; lane: number; few: boolean; cases: number },
): PlannedTile {
  const { column, lane, few, cases } = place;
  return {
    key: cellKey(cell.team, cell.step),
    cell,
    column,
    lane,
    few,
    handsOn: showsHandover(cell) && cell.handedOn >= 0.01 * cases,
    delivers: cell.deliveries >= minShareOfLine * cases,
  };
}

function planPasses(
  flows: readonly MatrixFlowData[],
  tiles: readonly PlannedTile[],
  cases: number,
): readonly PlannedPass[] {
  const tileOf = new Map(tiles.map((tile) => [tile.key, tile]));
  const passes = flows.flatMap((flow) => {
    const from = tileOf.get(cellKey(flow.fromTeam, flow.fromStep));
    const to = tileOf.get(cellKey(flow.toTeam, flow.toStep));
    if (!from || !to || from === to || flow.count < minShareOfLine * cases) return [];
    return [{ flow, from, to, kind: kindOf(from, to) }];
  });
  const returns = passes
    .filter(({ kind }) => kind === "return")
    .toSorted((a, b) => b.flow.count - a.flow.count);
  return passes.filter((pass) => pass.kind !== "return" || returns.indexOf(pass) < maxReturns);
}

function kindOf(from: PlannedTile, to: PlannedTile): PassKind {
  if (from.column >= to.column) return "return";
  return from.lane === to.lane ? "within" : "handover";
}

function planEnds(data: MatrixData, tiles: readonly PlannedTile[]): Pick<RelayPlan, "starts" | "deliveries"> {
  const starts = data.starts.flatMap(({ team, step, count }) => {
    const tile = tiles.find((other) => other.key === cellKey(team, step));
    return tile && count >= minShareOfLine * data.summary.cases ? [{ tile, count }] : [];
  });
  const deliveries = tiles.flatMap((tile) => (tile.delivers ? [{ tile, count: tile.cell.deliveries }] : []));
  const most = (a: { count: number }, b: { count: number }) => b.count - a.count;
  return { starts: starts.toSorted(most), deliveries: deliveries.toSorted(most) };
}
