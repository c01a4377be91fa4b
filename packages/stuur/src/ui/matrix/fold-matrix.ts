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
  /** Of all events, the share that lies in folded rows or columns. */
  readonly foldedShare: number;
}

/** Keeps the usual order of teams and steps; a tail of a single one is not folded. */
export function foldMatrix(
  data: MatrixData,
  most: { readonly teams: number; readonly steps: number },
): FoldedMatrix {
  const teams = keepBusiest(data.teams, most.teams);
  const steps = keepBusiest(data.steps, most.steps);
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
    foldedShare: all === 0 ? 0 : 1 - shown / all,
  };
}

function keepBusiest<Item extends { readonly events: number }>(
  items: readonly Item[],
  most: number,
): readonly Item[] {
  if (items.length <= most + 1) return items;
  const busiest = new Set(items.toSorted((a, b) => b.events - a.events).slice(0, most));
  return items.filter((item) => busiest.has(item));
}

function keyOf(team: string | null, step: string | null): string {
  return JSON.stringify([team, step]);
}
