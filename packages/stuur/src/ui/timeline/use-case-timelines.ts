import { useQuery } from "@tanstack/react-query";
import { getJson } from "../api.ts";
import { type QuestionSearch, writeQuery } from "../question/question-search.ts";
import type { TimelineCase } from "./timeline-data.ts";

/** Real cases: those with these ids, or three that are typical of a handover; without either, five that differ. */
export function useCaseTimelines(
  log: { readonly organisationId: string; readonly logId: string; readonly search: QuestionSearch },
  asked: {
    readonly cases?: readonly string[];
    readonly of?: { readonly from: string; readonly to: string };
    readonly isAsked?: boolean;
  },
) {
  const { organisationId, logId, search } = log;
  const query = new URLSearchParams(writeQuery(search));
  for (const id of asked.cases ?? []) query.append("case", id);
  if (asked.of) {
    query.append("handoverFrom", asked.of.from);
    query.append("handoverTo", asked.of.to);
  }
  const address = `/api/organisations/${organisationId}/logs/${logId}/cases?${query}`;
  return useQuery({
    queryKey: ["cases", address],
    enabled: asked.isAsked ?? true,
    queryFn: async ({ signal }) => (await getJson<{ cases: readonly TimelineCase[] }>(address, signal)).cases,
  });
}
