import { useQuery } from "@tanstack/react-query";
import { getJson } from "../../../ui/api.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import type { StudyEntry } from "./studies.contract.ts";

export const studiesKey = (organisation: Organisation) => ["studies", organisation.id] as const;
export const studiesPath = (organisation: Organisation) => `/api/organisations/${organisation.id}/studies`;

/** Last changed first; asked again every second as long as one is being measured. */
export function useStudies(organisation: Organisation) {
  return useQuery({
    queryKey: studiesKey(organisation),
    queryFn: async ({ signal }) =>
      (await getJson<{ studies: readonly StudyEntry[] }>(studiesPath(organisation), signal)).studies,
    refetchInterval: ({ state }) => (state.data?.some((study) => study.state === "fitting") ? 1000 : false),
  });
}

/** A history that a model can be measured in. */
export interface ReadyLogEntry {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly cases: number | null;
}

/** Newest first. */
export function useReadyLogs(organisation: Organisation) {
  return useQuery({
    queryKey: ["logs", organisation.id, "ready"],
    queryFn: async ({ signal }) => {
      const path = `/api/organisations/${organisation.id}/logs`;
      const { logs } = await getJson<{ logs: readonly ReadyLogEntry[] }>(path, signal);
      return logs.filter(({ cases }) => cases !== null && cases > 0);
    },
  });
}
