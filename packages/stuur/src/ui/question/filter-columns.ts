import { useQuery } from "@tanstack/react-query";
import { getJson } from "../api.ts";
import type { Organisation } from "../organisations.ts";
import { isReversed } from "./filter-periods.ts";
import { type QuestionSearch, writeQuery } from "./question-search.ts";

/** A column by which cases can be filtered; its values with how many cases have them, none where there are too many. */
export interface FilterColumn {
  readonly column: string;
  readonly role: "team" | "step" | "attribute";
  readonly distinct: number;
  readonly missing: number;
  readonly values: readonly { readonly value: string; readonly cases: number }[];
}

/** What can be chosen from, of a whole log. */
export interface FilterChoices {
  readonly timeZone: string;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly cases: number;
  readonly hasTeams: boolean;
  readonly hasPersons: boolean;
  readonly columns: readonly FilterColumn[];
}

/** The columns of a log and their values; a log never changes, so it is asked once. */
export function useFilterChoices(organisation: Organisation, logId: string) {
  return useQuery({
    queryKey: ["filter-choices", organisation.id, logId],
    queryFn: ({ signal }) =>
      getJson<FilterChoices>(`/api/organisations/${organisation.id}/logs/${logId}/attributes`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** How many cases the filter takes; not asked without a filter, nor of a period that runs backwards. */
export function useSelection(organisation: Organisation, logId: string, search: QuestionSearch) {
  const { from, to, where } = search;
  const query = writeQuery({ from, to, where });
  return useQuery({
    queryKey: ["selection", organisation.id, logId, query],
    queryFn: ({ signal }) =>
      getJson<{ readonly cases: number; readonly of: number }>(
        `/api/organisations/${organisation.id}/logs/${logId}/selection?${query}`,
        signal,
      ),
    enabled: query !== "" && !isReversed(search),
  });
}

export type Selection = ReturnType<typeof useSelection>;
