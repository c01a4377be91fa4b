import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { getJson } from "../api.ts";
import { writeQuery } from "../question/question-search.ts";
import { assignHues, mostHues } from "./hues.ts";

/**
 * A team has the same colour as in the relay of its log, on every page; `names` that the relay does not know, persons
 * among them, come after, in their order. Of more teams than there are colours, the ones on the page are told apart.
 */
export function useTeamHues(
  log: { readonly organisationId: string; readonly logId: string },
  names: Iterable<string | null>,
): (name: string | null) => string {
  const { organisationId, logId } = log;
  const query = writeQuery({ by: "team" });
  const matrix = useQuery({
    queryKey: ["matrix", organisationId, logId, query],
    queryFn: ({ signal }) =>
      getJson<{ readonly teams: readonly { readonly team: string }[] }>(
        `/api/organisations/${organisationId}/logs/${logId}/matrix?${query}`,
        signal,
      ),
  });
  const { data } = matrix;
  return useMemo(() => {
    const teams = (data?.teams ?? []).map(({ team }) => team).filter((team) => team !== "(none)");
    return assignHues([...(teams.length > mostHues ? [] : teams), ...names]);
  }, [data, names]);
}
