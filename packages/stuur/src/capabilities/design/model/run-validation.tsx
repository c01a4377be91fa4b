import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { getJson, postJson } from "../../../ui/api.ts";
import { useFailureWords } from "../../../ui/failure-alert.tsx";
import { useLanguage } from "../../../ui/language.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import { Progress } from "../../../ui/progress.tsx";
import { useTexts } from "../../../ui/texts.ts";
import type { ValidationView } from "./model.contract.ts";
import { modelTexts } from "./model.texts.ts";

interface JobView {
  readonly state: "waiting" | "running" | "done" | "failed" | "cancelled";
  readonly progress: number;
  readonly error: { readonly message: { readonly nl: string; readonly en: string } } | null;
}

const isOver = ({ state }: JobView) => state !== "waiting" && state !== "running";

/** Compares the model with the log anew: a button, then how far it is with the way to stop it. */
export function RunValidation({
  organisation,
  studyId,
  isFirst,
  isKept,
}: {
  readonly organisation: Organisation;
  readonly studyId: string;
  readonly isFirst: boolean;
  /** What is not kept yet cannot be compared. */
  readonly isKept: boolean;
}) {
  const t = useTexts(modelTexts);
  const { language } = useLanguage();
  const { jobId, start, failure } = useValidation(organisation, studyId);
  const job = useJob(organisation, jobId);
  const why = useFailureWords({ failure, otherwise: t("noServer") });
  const told = job.data?.state === "failed" ? job.data.error?.message[language] : why;
  if (job.data && !isOver(job.data)) {
    const isWaiting = job.data.state === "waiting";
    return (
      <div className="apart">
        <Progress label={t(isWaiting ? "waiting" : "validating")} share={job.data.progress} />
        <button type="button" className="as-link" onClick={() => void job.cancel()}>
          {t("cancel")}
        </button>
      </div>
    );
  }
  return (
    <>
      <p className="actions">
        <button type="button" className="button" disabled={!isKept} onClick={start}>
          {t(isFirst ? "validateFirst" : "validate")}
        </button>
      </p>
      {told && (
        <p className="value-problem" role="alert">
          {t("failed", { why: told })}
        </p>
      )}
    </>
  );
}

function useValidation(organisation: Organisation, studyId: string) {
  const path = `/api/organisations/${organisation.id}/studies/${studyId}/validate`;
  const [failure, setFailure] = useState<Error | null>(null);
  const [started, setStarted] = useState<string | null>(null);
  const running = useQuery({
    queryKey: ["validation", organisation.id, studyId],
    queryFn: ({ signal }) => getJson<ValidationView>(path, signal),
  });
  const start = () => {
    setFailure(null);
    postJson<ValidationView>(path).then(({ jobId }) => setStarted(jobId), setFailure);
  };
  return { jobId: started ?? running.data?.jobId ?? null, start, failure };
}

function useJob(organisation: Organisation, jobId: string | null) {
  const client = useQueryClient();
  const path = `/api/organisations/${organisation.id}/jobs/${jobId}`;
  const job = useQuery({
    queryKey: ["job", organisation.id, jobId],
    queryFn: ({ signal }) => getJson<JobView>(path, signal),
    enabled: jobId !== null,
    refetchInterval: ({ state }) => (state.data && isOver(state.data) ? false : 400),
  });
  const isDone = job.data?.state === "done";
  useEffect(() => {
    if (isDone) void client.invalidateQueries({ queryKey: ["study", organisation.id] });
  }, [isDone, client, organisation.id]);
  return { data: job.data, cancel: () => postJson(`${path}/cancel`).then(() => job.refetch()) };
}
