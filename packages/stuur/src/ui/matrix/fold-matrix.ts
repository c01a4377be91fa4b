import { cellKey, type MatrixCellData, type MatrixData } from "./matrix-data.ts";

/** A matrix of which only the busiest teams and steps are shown; the rest is one row and one column. */
export interface FoldedMatrix {
  readonly teams: MatrixData["teams"];
  readonly steps: MatrixData["steps"];
  readonly otherTeams: number;
  readonly otherSteps: number;
  /** Events of a cell; `null` stands for the folded teams or steps together. */
  readonly eventsAt: (team: string | null, step: string | null) => number;
  readonly cellAt: (team: string, step: string) => MatrixCellData | undefined;
  readonly otherTeamsEvents: number;
  /** Of all events, the share of the folded teams. */
  readonly otherTeamsShare: number;
  /** Of all events, the share that lies in folded rows or columns. */
  readonly foldedShare: number;
}

/** How much of the matrix is seen: so many, and only those whose name holds what is looked for. */
export interface Limits {
  readonly teams: number;
  readonly steps: number;
  readonly find: { readonly team: string; readonly step: string };
}

const fewest = { teams: 14, steps: 16 } as const;
const onWall = { teams: 8, steps: 15 } as const;
const most = { teams: 40, steps: 60 } as const;
const wellCovered = 0.97;
const fewNames = 3;

/** On a screen the busiest that together do nearly all of the work, within what can be read at once; on paper fewer. */
export function chooseLimits({ teams, steps }: MatrixData, place: "screen" | "paper" | "wall"): Limits {
  const find = { team: "", step: "" };
  if (place !== "screen") return { ...(place === "wall" ? onWall : fewest), find };
  return {
    teams: coverMost(teams, [fewest.teams, most.teams]),
    steps: coverMost(steps, [fewest.steps, most.steps]),
    find,
  };
}

function coverMost(
  items: readonly { readonly events: number }[],
  [least, most]: readonly [number, number],
): number {
  const events = items.map((item) => item.events).toSorted((a, b) => b - a);
  const all = events.reduce((sum, count) => sum + count, 0);
  let covered = 0;
  const enough = events.findIndex((count) => {
    covered += count;
    return covered >= wellCovered * all;
  });
  const shown = Math.max(least, enough + 1);
  // A tail of a few names costs more words than it saves room.
  return Math.min(most, events.length - shown <= fewNames ? events.length : shown);
}

/** So many come in sight with one press. */
export const moreLimits = { teams: 40, steps: 40 } as const;

/** Never folded, unless something is looked for. */
interface Kept {
  readonly teams: readonly string[];
  readonly steps: readonly string[];
}

/** Keeps the order of teams and steps; a tail of a single one is not folded. */
export function foldMatrix(
  data: MatrixData,
  limits: Omit<Limits, "find"> & Partial<Limits> & { readonly keep?: Kept },
): FoldedMatrix {
  const { keep, find } = limits;
  const asked = {
    teams: { most: limits.teams, keep: keep?.teams, find: find?.team },
    steps: { most: limits.steps, keep: keep?.steps, find: find?.step },
  };
  const teams = keepBusiest(data.teams, ({ team }) => team, asked.teams);
  const steps = keepBusiest(data.steps, ({ step }) => step, asked.steps);
  const isShownTeam = new Set(teams.map(({ team }) => team));
  const isShownStep = new Set(steps.map(({ step }) => step));
  const cells = new Map(data.cells.map((cell) => [cellKey(cell.team, cell.step), cell]));
  const sums = new Map<string, number>();
  let shown = 0;
  for (const { team, step, events } of data.cells) {
    const key = keyOf(isShownTeam.has(team) ? team : null, isShownStep.has(step) ? step : null);
    sums.set(key, (sums.get(key) ?? 0) + events);
    if (isShownTeam.has(team) && isShownStep.has(step)) shown += events;
  }
  const all = data.cells.reduce((sum, { events }) => sum + events, 0);
  const shownTeamsEvents = teams.reduce((sum, { events }) => sum + events, 0);
  return {
    teams,
    steps,
    otherTeams: data.teams.length - teams.length,
    otherSteps: data.steps.length - steps.length,
    eventsAt: (team, step) => sums.get(keyOf(team, step)) ?? 0,
    cellAt: (team, step) => cells.get(cellKey(team, step)),
    otherTeamsEvents: all - shownTeamsEvents,
    otherTeamsShare: all === 0 ? 0 : 1 - shownTeamsEvents / all,
    foldedShare: all === 0 ? 0 : 1 - shown / all,
  };
}

function keepBusiest<Item extends { readonly events: number }>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  { most, keep, find }: { most: number; keep?: readonly string[] | undefined; find?: string | undefined },
): readonly Item[] {
  const wanted = (find ?? "").trim().toLowerCase();
  const found = items.filter((item) => nameOf(item).toLowerCase().includes(wanted));
  if (wanted === "" && items.length <= most + 1) return items;
  const shown = new Set(found.toSorted((a, b) => b.events - a.events).slice(0, most));
  const isKept = (item: Item) => wanted === "" && keep?.includes(nameOf(item));
  return items.filter((item) => shown.has(item) || isKept(item));
}

function keyOf(team: string | null, step: string | null): string {
  return JSON.stringify([team, step]);
}
