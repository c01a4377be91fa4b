import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { ApiFailure, getJson, readApiError } from "../../../ui/api.ts";
import { server } from "../../../ui/server-state.ts";
import type { Growth } from "./living.contract.ts";
import { type FileOf, pathOf } from "./use-file.ts";

/** How the log grew after its first file. */
export function useGrowth(of: FileOf) {
  return useQuery({
    queryKey: ["growth", of.organisation.id, of.logId],
    queryFn: ({ signal }) => getJson<Growth>(`${pathOf(of)}/growth`, signal),
  });
}

interface JobView {
  readonly state: "waiting" | "running" | "done" | "failed" | "cancelled";
  readonly progress: number;
}

/** How the reading of a newer file stands; nothing when none is read. */
export type Refresh =
  | { readonly kind: "none"; readonly failure?: ApiFailure }
  | { readonly kind: "sending"; readonly name: string }
  | { readonly kind: "reading"; readonly share: number };

/** Sends a newer file, or goes back to the earlier one, and follows how it is read. */
export function useRefresh(of: FileOf) {
  const client = useQueryClient();
  const [sending, setSending] = useState<string | null>(null);
  const [jobId, setJobId] = useState<string | null>(null);
  const [failure, setFailure] = useState<ApiFailure>();
  const job = useQuery({
    queryKey: ["job", of.organisation.id, jobId],
    queryFn: ({ signal }) =>
      getJson<JobView>(`/api/organisations/${of.organisation.id}/jobs/${jobId}`, signal),
    refetchInterval: 400,
    enabled: jobId !== null,
  });
  const isOver = job.data !== undefined && job.data.state !== "waiting" && job.data.state !== "running";
  useEffect(() => {
    if (!isOver) return;
    setJobId(null);
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes(of.logId) });
    void client.invalidateQueries({ queryKey: ["logs", of.organisation.id] });
  }, [isOver, client, of.logId, of.organisation.id]);

  const begin = async (name: string, address: string, body: File | null) => {
    setFailure(undefined);
    setSending(name);
    try {
      setJobId((await send(`${pathOf(of)}/${address}`, body)).job.id);
    } catch (problem) {
      if (!(problem instanceof ApiFailure)) server.noteSilence();
      setFailure(problem instanceof ApiFailure ? problem : new ApiFailure(0, null));
    } finally {
      setSending(null);
    }
  };
  return {
    refresh: tell({ sending, jobId, progress: job.data?.progress ?? 0, failure }),
    sendFile: (file: File) => begin(file.name, `file?fileName=${encodeURIComponent(file.name)}`, file),
    goBack: (name: string) => begin(name, "earlier-file", null),
  };
}

function tell(now: {
  readonly sending: string | null;
  readonly jobId: string | null;
  readonly progress: number;
  readonly failure: ApiFailure | undefined;
}): Refresh {
  if (now.sending !== null) return { kind: "sending", name: now.sending };
  if (now.jobId !== null) return { kind: "reading", share: now.progress };
  return { kind: "none", ...(now.failure && { failure: now.failure }) };
}

async function send(path: string, file: File | null): Promise<{ readonly job: { readonly id: string } }> {
  const content = file && { headers: { "content-type": "application/octet-stream" }, body: file };
  const answer = await fetch(path, { method: "POST", ...content });
  const text = await answer.text();
  if (!answer.ok) throw new ApiFailure(answer.status, readApiError(text));
  return JSON.parse(text);
}
