import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { deleteJson, getJson, postJson } from "../../../ui/api.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import type { DesignStudy, Run, RunList, StartRunBody } from "./compare.contract.ts";

/** Of which study the runs are. */
export interface StudyOf {
  readonly organisation: Organisation;
  readonly studyId: string;
}

function pathOf({ organisation, studyId }: StudyOf): string {
  return `/api/organisations/${organisation.id}/studies/${studyId}`;
}

export function useStudy(of: StudyOf) {
  return useQuery({
    queryKey: ["study", of.organisation.id, of.studyId],
    queryFn: ({ signal }) => getJson<DesignStudy>(pathOf(of), signal),
  });
}

export function useRuns(of: StudyOf) {
  return useQuery({
    queryKey: ["runs", of.organisation.id, of.studyId],
    queryFn: ({ signal }) => getJson<RunList>(`${pathOf(of)}/runs`, signal),
    // Somebody else's run shows its end here too.
    refetchInterval: ({ state }) =>
      state.data?.runs.some((run) => run.state === "computing") ? 2000 : false,
  });
}

export function useRun(of: StudyOf, id: string | undefined) {
  return useQuery({
    queryKey: ["run", of.organisation.id, of.studyId, id],
    queryFn: ({ signal }) => getJson<Run>(`${pathOf(of)}/runs/${id}`, signal),
    enabled: id !== undefined,
    placeholderData: keepPreviousData,
  });
}

interface JobNow {
  readonly state: "waiting" | "running" | "done" | "failed" | "cancelled";
  readonly progress: number;
  readonly note: string | null;
}

/** How far a job for a run is, with what its note says; its end has the run itself asked again. */
export function useRunJob<Note>(of: StudyOf, jobId: string | null) {
  const client = useQueryClient();
  const job = useQuery({
    queryKey: ["job", of.organisation.id, jobId],
    queryFn: async ({ signal }) => {
      const now = await getJson<JobNow>(`/api/organisations/${of.organisation.id}/jobs/${jobId}`, signal);
      if (now.state !== "waiting" && now.state !== "running") {
        void client.invalidateQueries({ queryKey: ["run", of.organisation.id, of.studyId] });
        void client.invalidateQueries({ queryKey: ["runs", of.organisation.id, of.studyId] });
      }
      return now;
    },
    enabled: jobId !== null,
    refetchInterval: 500,
    gcTime: 0,
  });
  const { progress: share = 0, note = null } = job.data ?? {};
  return { share, note: note === null ? null : (JSON.parse(note) as Note) };
}

export function useStartRun(of: StudyOf, onStarted: (run: Run) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: StartRunBody) => postJson<Run>(`${pathOf(of)}/runs`, body),
    onSuccess: (run) => {
      client.setQueryData(["run", of.organisation.id, of.studyId, run.id], run);
      void client.invalidateQueries({ queryKey: ["runs", of.organisation.id, of.studyId] });
      onStarted(run);
    },
  });
}

export function useCancelRun({ organisation }: StudyOf, jobId: string | null) {
  return useMutation({
    mutationFn: () => postJson(`/api/organisations/${organisation.id}/jobs/${jobId}/cancel`),
  });
}

/** Has the difference of a design with today's explained. */
export function useExplain(of: StudyOf, runId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (design: string) => postJson<Run>(`${pathOf(of)}/runs/${runId}/explanations`, { design }),
    onSuccess: (run) => client.setQueryData(["run", of.organisation.id, of.studyId, runId], run),
  });
}

/** Deletes a run, or brings it back. */
export function useRunRemoval(of: StudyOf, runId: string) {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: ["runs", of.organisation.id, of.studyId] });
  return {
    remove: useMutation({ mutationFn: () => deleteJson(`${pathOf(of)}/runs/${runId}`), onSuccess }),
    restore: useMutation({ mutationFn: () => postJson(`${pathOf(of)}/runs/${runId}/restore`), onSuccess }),
  };
}
