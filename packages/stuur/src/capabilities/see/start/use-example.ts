import { useQuery } from "@tanstack/react-query";
import { getJson } from "../../../ui/api.ts";
import type { AnsweredMatrix } from "../../../ui/matrix/matrix-answer.ts";
import type { MatrixData } from "../../../ui/matrix/matrix-data.ts";
import type { Organisation } from "../../../ui/organisations.ts";

/** What the start page shows of a matrix. */
export interface ExampleMatrix extends MatrixData, Omit<AnsweredMatrix, "summary"> {
  readonly log: { readonly secondsPerWorkingDay: number };
  readonly summary: MatrixData["summary"] &
    AnsweredMatrix["summary"] & { readonly casesWithDueDate: number; readonly lateCases: number };
}

/** The newest log of an example that can be asked, asked for again while it is still being made (`null`). */
export function useExample({ id }: Organisation) {
  return useQuery({
    queryKey: ["example", id],
    queryFn: ({ signal }) => fetchExample(id, signal),
    refetchInterval: ({ state }) => (state.data === null ? 1000 : false),
  });
}

async function fetchExample(
  organisationId: string,
  signal: AbortSignal,
): Promise<{ readonly logId: string; readonly matrix: ExampleMatrix } | null> {
  const path = `/api/organisations/${organisationId}/logs`;
  const { logs } = await getJson<{ logs: readonly { id: string; state: string }[] }>(path, signal);
  const ready = logs.find(({ state }) => state === "ready");
  if (!ready) return null;
  return {
    logId: ready.id,
    matrix: await getJson<ExampleMatrix>(`${path}/${ready.id}/matrix?by=team`, signal),
  };
}
