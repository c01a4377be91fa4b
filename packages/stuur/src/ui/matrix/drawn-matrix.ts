import type { MatrixCellData, MatrixData, MatrixFlowData } from "./matrix-data.ts";

/** A matrix drawn by hand: the steps in their order, and which of them each team carries, by their places. */
export interface DrawnMatrix {
  readonly steps: readonly string[];
  readonly teams: readonly { readonly name: string; readonly carries: readonly number[] }[];
}

export interface FollowedDrawing {
  /** One case that goes through the drawing; the events of a cell are the share of the case that the flows bring to it. */
  readonly data: MatrixData;
  readonly handoversPerCase: number;
  /** Steps that nobody carries: the case passes them by. */
  readonly emptySteps: readonly string[];
}

/**
 * Lets one case go through the steps in their order. It begins in equal parts at the teams that carry the first step. A
 * team that carries the next step too goes on itself; otherwise its work goes to the teams that carry the next step, in
 * equal parts. So a team that carries a step to which all others go on themselves does nothing of it: its cell is there,
 * with 0 events. Names are taken to differ.
 */
export function followDrawing({ steps, teams }: DrawnMatrix): FollowedDrawing {
  const carriersOf = steps.map((_, step) => teams.filter(({ carries }) => carries.includes(step)));
  const path = steps.flatMap((_, step) => ((carriersOf[step]?.length ?? 0) > 0 ? [step] : []));
  const carriers = path.map((step) => (carriersOf[step] ?? []).map(({ name }) => name));
  const names = path.map((step) => steps[step] ?? "");
  const { cells, flows } = walk(names, carriers);
  const handoversPerCase = cells.reduce((sum, { handedOn }) => sum + handedOn, 0);
  const first = carriers[0] ?? [];
  return {
    data: {
      summary: { cases: 1, handovers: handoversPerCase },
      teams: teams.map(({ name }) => ({ team: name, events: eventsOf(cells, name), persons: null })),
      steps: steps.map((step) => {
        const passes = names.includes(step) ? 1 : 0;
        return { step, events: passes, cases: passes };
      }),
      cells,
      flows,
      starts: first.map((team) => ({ team, step: names[0] ?? "", count: 1 / first.length })),
    },
    handoversPerCase,
    emptySteps: steps.filter((step) => !names.includes(step)),
  };
}

function eventsOf(cells: readonly MatrixCellData[], name: string): number {
  return cells.reduce((sum, { team, events }) => sum + (team === name ? events : 0), 0);
}

const unmeasured = {
  returned: 0,
  late: { count: 0, of: 0 },
  between: { kind: "completion", clock: null, working: null },
} as const;

interface HandedOn {
  readonly from: string;
  readonly to: string;
  readonly share: number;
}

function walk(
  steps: readonly string[],
  carriers: readonly (readonly string[])[],
): { readonly cells: readonly MatrixCellData[]; readonly flows: readonly MatrixFlowData[] } {
  const cells: MatrixCellData[] = [];
  const flows: MatrixFlowData[] = [];
  let shares = shareOut(carriers[0] ?? []);
  for (const [place, step] of steps.entries()) {
    const here = carriers[place] ?? [];
    const passes = passOn(shares, carriers[place + 1] ?? []);
    const toStep = steps[place + 1] ?? "";
    for (const team of here) {
      cells.push(cellOf({ team, step, events: shares.get(team) ?? 0 }, passes));
    }
    for (const { from, to, share } of passes) {
      flows.push({ fromTeam: from, fromStep: step, toTeam: to, toStep, count: share, ...unmeasured });
    }
    shares = receive(passes);
  }
  return { cells, flows };
}

function shareOut(teams: readonly string[]): ReadonlyMap<string, number> {
  return new Map(teams.map((team) => [team, 1 / teams.length]));
}

function passOn(shares: ReadonlyMap<string, number>, next: readonly string[]): readonly HandedOn[] {
  return [...shares].flatMap(([from, share]) => {
    const receivers = next.includes(from) ? [from] : next;
    return receivers.map((to) => ({ from, to, share: share / receivers.length }));
  });
}

function cellOf(
  cell: Pick<MatrixCellData, "team" | "step" | "events">,
  passes: readonly HandedOn[],
): MatrixCellData {
  const leaving = passes.filter(({ from, to }) => from === cell.team && to !== from);
  return {
    ...cell,
    outgoing: passes.length > 0 ? cell.events : 0,
    handedOn: leaving.reduce((sum, pass) => sum + pass.share, 0),
    deliveries: passes.length > 0 ? 0 : cell.events,
    ...unmeasured,
  };
}

function receive(passes: readonly HandedOn[]): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (const { to, share } of passes) shares.set(to, (shares.get(to) ?? 0) + share);
  return shares;
}
