import { useQuery } from "@tanstack/react-query";
import { getJson } from "../../../ui/api.ts";
import type { DrawnMatrix } from "../../../ui/matrix/drawn-matrix.ts";

/** A matrix that was drawn by hand and kept under a name. */
export interface KeptDrawing {
  readonly id: string;
  readonly name: string;
  readonly drawing: DrawnMatrix;
}

/** The drawings of an organisation, in order of name. */
export function useDrawings(organisationId: string) {
  return useQuery({
    queryKey: ["drawings", organisationId],
    queryFn: async ({ signal }) => {
      const path = `/api/organisations/${organisationId}/drawings`;
      return (await getJson<{ drawings: readonly Omit<KeptDrawing, "drawing">[] }>(path, signal)).drawings;
    },
  });
}

export function useKeptDrawing(organisationId: string, id: string) {
  return useQuery({
    queryKey: ["drawing", organisationId, id],
    queryFn: ({ signal }) =>
      getJson<KeptDrawing>(`/api/organisations/${organisationId}/drawings/${id}`, signal),
  });
}
