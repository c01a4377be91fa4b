import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, useEffect } from "react";
import { type ApiError, getJson, postJson } from "../../../ui/api.ts";
import { FailureNotice, Notice } from "../../../ui/notices.tsx";
import type { Organisation } from "../../../ui/organisations.ts";
import { Progress } from "../../../ui/progress.tsx";
import { useTexts } from "../../../ui/texts.ts";
import { unreadyTexts } from "./unready.texts.ts";
import type { LogEntry } from "./use-file.ts";

/** Few files need it; the others should not wait for it. */
const FilePage = lazy(async () => ({ default: (await import("./file-page.tsx")).FilePage }));

const EmptyLog = lazy(async () => ({ default: (await import("./empty-log.tsx")).EmptyLog }));

interface JobView {
  readonly id: string;
  readonly state: "waiting" | "running" | "done" | "failed" | "cancelled";
  readonly progress: number;
  /** What it is doing now, in the words of the import. */
  readonly note?: string | null;
  readonly error: ApiError | null;
}

interface LogProps {
  readonly organisation: Organisation;
  readonly log: LogEntry;
}

/** A log that is being read, or that never could be: then its file, with what is lacking. */
export function UnreadyLog({ organisation, log }: LogProps) {
  if (log.state === "importing" && log.jobId !== null) {
    return <RunningImport organisation={organisation} log={log} jobId={log.jobId} />;
  }
  if (log.error?.code === "STUUR_JOB_CANCELLED") return <Cancelled />;
  if (log.error?.code === "STUUR_NO_EVENTS_YET")
    return <EmptyLog organisation={organisation} logId={log.id} name={log.name} />;
  return <FilePage organisation={organisation} logId={log.id} version={log.version} />;
}

/** Above what was read before, when reading it again did not work. */
export function ReadAgainFailed({ organisation, log }: LogProps) {
  const t = useTexts(unreadyTexts);
  const isCancelled = log.error?.code === "STUUR_JOB_CANCELLED";
  return (
    <p className="panel" role="alert">
      {t(isCancelled ? "againCancelled" : "againFailed")}{" "}
      <Link
        to="/o/$slug/see/$logId/$page"
        params={{ slug: organisation.slug, logId: log.id, page: "import" }}
      >
        {t("toFile")}
      </Link>
    </p>
  );
}

const pollEvery = 400;
const phaseTexts: Readonly<Record<string, "phaseSort" | "phaseWrite">> = {
  sort: "phaseSort",
  write: "phaseWrite",
};
const isOver = (state: JobView["state"]) => state !== "waiting" && state !== "running";

function RunningImport({ organisation, log, jobId }: LogProps & { readonly jobId: string }) {
  const t = useTexts(unreadyTexts);
  const client = useQueryClient();
  const path = `/api/organisations/${organisation.id}/jobs/${jobId}`;
  const job = useQuery({
    queryKey: ["job", organisation.id, jobId],
    queryFn: ({ signal }) => getJson<JobView>(path, signal),
    refetchInterval: ({ state }) => (state.data && isOver(state.data.state) ? false : pollEvery),
  });
  const state = job.data?.state;
  useEffect(() => {
    if (!state || !isOver(state)) return;
    // What was answered about the log before it was read again is no longer so.
    client.removeQueries({ predicate: ({ queryKey }) => queryKey.includes(log.id) });
    void client.invalidateQueries({ queryKey: ["logs", organisation.id] });
  }, [state, client, organisation.id, log.id]);
  if (job.isError) return <FailureNotice failure={job.error} onRetry={() => void job.refetch()} />;
  return (
    <Notice title={t("importingTitle", { name: log.name })}>
      <p className="lead">{t(state === "waiting" ? "waitingForTurn" : "importing")}</p>
      <div className="panel apart">
        <Progress
          label={t(phaseTexts[job.data?.note ?? ""] ?? "phaseRead")}
          share={state === "done" ? 1 : (job.data?.progress ?? 0)}
        />
        <p className="actions">
          <button
            type="button"
            className="button quiet"
            onClick={() => void postJson(`${path}/cancel`).then(() => job.refetch())}
          >
            {t("cancel")}
          </button>
        </p>
      </div>
    </Notice>
  );
}

function Cancelled() {
  const t = useTexts(unreadyTexts);
  return (
    <Notice title={t("cancelledTitle")}>
      <p className="lead">{t("cancelled")}</p>
      <p className="actions">
        <Link className="button" to="/">
          {t("otherFile")}
        </Link>
      </p>
    </Notice>
  );
}
