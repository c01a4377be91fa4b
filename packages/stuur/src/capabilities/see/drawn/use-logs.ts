import { useQuery } from "@tanstack/react-query";
import { getJson } from "../../../ui/api.ts";
import type { MatrixData } from "../../../ui/matrix/matrix-data.ts";

interface LogEntry {
  readonly id: string;
  readonly name: string;
  readonly state: string;
}

/** The logs of an organisation that a drawing can be laid beside. */
export function useReadyLogs(organisationId: string) {
  return useQuery({
    queryKey: ["logs", organisationId],
    queryFn: async ({ signal }) =>
      (await getJson<{ logs: readonly LogEntry[] }>(`/api/organisations/${organisationId}/logs`, signal))
        .logs,
    select: (logs) => logs.filter(({ state }) => state === "ready"),
  });
}

const mostSteps = 12;
const mostTeams = 8;
/** Rarer steps and smaller teams would only be in the way of a drawing. */
const usualStep = 0.15;
const visibleTeam = 0.02;

/** The names of a log's main steps and teams, in their usual order: with the same names the two can be compared. */
export async function fetchNames(
  organisationId: string,
  logId: string,
): Promise<{ readonly steps: readonly string[]; readonly teams: readonly string[] }> {
  const { summary, steps, teams } = await getJson<MatrixData>(
    `/api/organisations/${organisationId}/logs/${logId}/matrix`,
  );
  const events = teams.reduce((sum, team) => sum + team.events, 0);
  const known = teams.filter(({ team }) => team !== "(none)");
  return {
    steps: steps
      .filter((step) => step.cases >= usualStep * summary.cases)
      .slice(0, mostSteps)
      .map(({ step }) => step),
    teams: known
      .filter((team) => team.events >= visibleTeam * events)
      .slice(0, mostTeams)
      .map(({ team }) => team),
  };
}
