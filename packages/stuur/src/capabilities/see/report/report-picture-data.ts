import type { MatrixData } from "../../../ui/matrix/matrix-data.ts";
import type { ReportView } from "./report.contract.ts";

const missing = "(none)";

/** What the pictures draw; nobody's work comes last: it is doubt about the data, not a station of the case. */
export function pictureDataOf(view: ReportView, nameOf: (party: string) => string): MatrixData {
  return {
    summary: view.summary,
    steps: view.steps,
    teams: view.teams
      .toSorted((a, b) => Number(a.team === missing) - Number(b.team === missing))
      .map((row) => ({ ...row, team: nameOf(row.team), isMissing: row.team === missing })),
    cells: view.cells.map((row) => ({ ...row, team: nameOf(row.team) })),
    flows: view.flows.map((row) => ({
      ...row,
      fromTeam: nameOf(row.fromTeam),
      toTeam: nameOf(row.toTeam),
    })),
    starts: view.starts.map((row) => ({ ...row, team: nameOf(row.team) })),
  };
}
