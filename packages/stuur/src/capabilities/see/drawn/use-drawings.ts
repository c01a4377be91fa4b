import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { deleteJson, getJson, patchJson, postJson } from "../../../ui/api.ts";
import type { DrawnMatrix } from "../../../ui/matrix/drawn-matrix.ts";
import type { KeptDrawing, KeptDrawingList } from "./drawn.contract.ts";

function drawingsPath(organisationId: string): string {
  return `/api/organisations/${organisationId}/drawings`;
}

export function useKeptDrawings(organisationId: string) {
  return useQuery({
    queryKey: ["drawings", organisationId],
    queryFn: async ({ signal }) =>
      (await getJson<KeptDrawingList>(drawingsPath(organisationId), signal)).drawings,
  });
}

export function useKeptDrawing(organisationId: string, id: string | undefined) {
  return useQuery({
    queryKey: ["drawing", organisationId, id],
    queryFn: ({ signal }) => getJson<KeptDrawing>(`${drawingsPath(organisationId)}/${id}`, signal),
    enabled: id !== undefined,
  });
}

/** What is on the page, as it would be kept. */
export interface Work {
  readonly name: string;
  readonly drawing: DrawnMatrix;
  readonly version: number | null;
}

/** Keeping, fetching and deleting drawings, and what went wrong last. */
export function useKeeping(organisationId: string) {
  const client = useQueryClient();
  const path = drawingsPath(organisationId);
  const know = (kept: KeptDrawing) => client.setQueryData(["drawing", organisationId, kept.id], kept);
  const working = useMutation({
    mutationFn: (work: () => Promise<void>) => work(),
    onSettled: () => client.invalidateQueries({ queryKey: ["drawings", organisationId] }),
  });
  return {
    isBusy: working.isPending,
    failure: working.error,
    create: ({ name, drawing }: Pick<Work, "name" | "drawing">, onKept: (kept: KeptDrawing) => void) =>
      working.mutate(async () => {
        const kept = await postJson<KeptDrawing>(path, { name, drawing });
        know(kept);
        onKept(kept);
      }),
    change: (id: string, work: Work, onKept: (kept: KeptDrawing) => void) =>
      working.mutate(async () => {
        const kept = await patchJson<KeptDrawing>(`${path}/${id}`, work);
        know(kept);
        onKept(kept);
      }),
    /** As somebody else kept it by now. */
    fetch: (id: string, onFetched: (kept: KeptDrawing) => void) =>
      working.mutate(async () => {
        const kept = await getJson<KeptDrawing>(`${path}/${id}`);
        know(kept);
        onFetched(kept);
      }),
    remove: (id: string, onRemoved: (gone: KeptDrawing) => void) =>
      working.mutate(async () => {
        const gone = await getJson<KeptDrawing>(`${path}/${id}`);
        await deleteJson(`${path}/${id}`);
        onRemoved(gone);
      }),
  };
}

export type Keeping = ReturnType<typeof useKeeping>;
