import type { MatrixView } from "./matrix.contract.ts";

/** How the server calls a team or person that is not in the data. */
const missing = "(none)";

/** The same view with the missing team or person under the reader's name for it. */
export function nameMissing(view: MatrixView, name: string): MatrixView {
  const named = (team: string) => (team === missing ? name : team);
  return {
    ...view,
    // Nobody's work comes last: it is doubt about the data, not a station of the case.
    teams: view.teams
      .toSorted((a, b) => Number(a.team === missing) - Number(b.team === missing))
      .map((row) => ({ ...row, team: named(row.team), isMissing: row.team === missing })),
    cells: view.cells.map((row) => ({ ...row, team: named(row.team) })),
    starts: view.starts.map((row) => ({ ...row, team: named(row.team) })),
    flows: view.flows.map((row) => ({ ...row, fromTeam: named(row.fromTeam), toTeam: named(row.toTeam) })),
    handovers: view.handovers.map((row) => ({ ...row, from: named(row.from), to: named(row.to) })),
  };
}
