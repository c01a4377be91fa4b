import { queryOptions } from "@tanstack/react-query";
import { getJson } from "../../../ui/api.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import { type QuestionSearch, writeQuery } from "../../../ui/question/question-search.ts";
import type { MatrixView } from "./matrix.contract.ts";

/** Milliseconds in which an answer that was asked for ahead of the page is the one that the page asks for. */
const freshFor = 1000;

/** The matrix of a log, as an address asks for it. */
export function matrixQuery(organisation: Organisation, logId: string, search: QuestionSearch) {
  const query = writeQuery(search);
  return queryOptions({
    queryKey: ["matrix", organisation.id, logId, query],
    queryFn: ({ signal }) =>
      getJson<MatrixView>(`/api/organisations/${organisation.id}/logs/${logId}/matrix?${query}`, signal),
    staleTime: freshFor,
  });
}
