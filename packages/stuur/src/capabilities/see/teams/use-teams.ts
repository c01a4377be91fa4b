import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getJson, postJson } from "../../../ui/api.ts";
import { type QuestionSearch, writeQuery } from "../../../ui/question/question-search.ts";
import type {
  Comparison,
  Grouping,
  TeamAlternative,
  TeamAlternativeList,
  TeamsPicture,
  TeamsView,
} from "./teams.contract.ts";

/** Where the routes of one log begin. */
export function logPath(organisationId: string, logId: string): string {
  return `/api/organisations/${organisationId}/logs/${logId}`;
}

export function useTeams(path: string) {
  return useQuery({
    queryKey: ["teams", path],
    queryFn: ({ signal }) => getJson<TeamsView>(`${path}/teams`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What the drawn teams make of the handovers; what was answered before stays until the new answer is there. */
export function useComparison(
  path: string,
  search: QuestionSearch,
  asked: { readonly grouping: Grouping; readonly segment?: string | undefined },
) {
  const query = queryOf(search);
  return useQuery({
    queryKey: ["teams-compare", path, query, asked],
    queryFn: () => postJson<Comparison>(`${path}/teams/compare?${query}`, asked),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useTeamsPicture(
  path: string,
  search: QuestionSearch,
  { grouping, isWanted }: { readonly grouping: Grouping; readonly isWanted: boolean },
) {
  const query = queryOf(search);
  return useQuery({
    queryKey: ["teams-picture", path, query, grouping],
    queryFn: () => postJson<TeamsPicture>(`${path}/teams/picture?${query}`, { grouping }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    enabled: isWanted,
  });
}

export function useAlternatives(path: string) {
  return useQuery({
    queryKey: ["alternatives", path],
    queryFn: ({ signal }) => getJson<TeamAlternativeList>(`${path}/alternatives`, signal),
  });
}

export function useAlternative(path: string, id: string | undefined) {
  return useQuery({
    queryKey: ["alternative", path, id],
    queryFn: ({ signal }) => getJson<TeamAlternative>(`${path}/alternatives/${id}`, signal),
    enabled: id !== undefined,
  });
}

/** Whose work is followed does not matter here: both persons and teams are counted. */
function queryOf({ from, to, where }: QuestionSearch): string {
  return writeQuery({ from, to, where });
}
