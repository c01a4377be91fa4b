import { useQuery } from "@tanstack/react-query";
import { getJson } from "../../../ui/api.ts";
import type { SavedRedraw } from "./board.contract.ts";

/** Other teams that were kept with the log of a study; none for a model without a log, or when they cannot be fetched. */
export function useRedraws(organisationId: string, logId: string | undefined): readonly SavedRedraw[] {
  const path = `/api/organisations/${organisationId}/logs/${logId}/alternatives`;
  const { data } = useQuery({
    queryKey: ["redraws", path],
    enabled: logId !== undefined,
    queryFn: async ({ signal }) => {
      const { alternatives } = await getJson<{ alternatives: readonly { readonly id: string }[] }>(
        path,
        signal,
      );
      return Promise.all(alternatives.map(({ id }) => getJson<SavedRedraw>(`${path}/${id}`, signal)));
    },
  });
  return data ?? [];
}
