import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { type ApiError, getJson, postJson } from "../../../ui/api.ts";
import { useLanguage } from "../../../ui/language.ts";
import { FailureNotice, Notice } from "../../../ui/notices.tsx";
import type { Organisation } from "../../../ui/organisations.ts";
import { Progress } from "../../../ui/progress.tsx";
import { useTexts } from "../../../ui/texts.ts";
import { ChooseColumns } from "./choose-columns.tsx";
import { importTexts } from "./import.texts.ts";

/** A log as the list of logs tells it. */
export interface LogEntry {
  readonly id: string;
  readonly name: string;
  readonly state: "importing" | "ready" | "failed";
  readonly jobId: string | null;
  readonly error: ApiError | null;
}

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

/** A log that cannot be asked anything yet: being read, or not readable, with what to do. */
export function UnreadyLog({ organisation, log }: LogProps) {
  if (log.error?.code === "STUUR_JOB_CANCELLED") return <Cancelled />;
  if (log.state === "failed" || log.jobId === null)
    return <FailedImport organisation={organisation} log={log} />;
  return <RunningImport organisation={organisation} log={log} jobId={log.jobId} />;
}

const pollEvery = 400;
const phaseTexts: Readonly<Record<string, "phaseSort" | "phaseWrite">> = {
  sort: "phaseSort",
  write: "phaseWrite",
};
const isOver = (state: JobView["state"]) => state !== "waiting" && state !== "running";

function RunningImport({ organisation, log, jobId }: LogProps & { readonly jobId: string }) {
  const t = useTexts(importTexts);
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
    client.removeQueries({ queryKey: ["matrix", organisation.id, log.id] });
    void client.invalidateQueries({ queryKey: ["logs", organisation.id] });
  }, [state, client, organisation.id, log.id]);
  if (job.isError) return <FailureNotice failure={job.error} onRetry={() => void job.refetch()} />;
  if (state === "cancelled") return <Cancelled />;
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
  const t = useTexts(importTexts);
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

/** The import speaks of the options of a command line; here there is a form. */
const lackingTexts: Readonly<Record<string, "noCaseColumn" | "noStepColumn" | "noTimeColumn">> = {
  EVENT_LOG_NO_CASE_COLUMN: "noCaseColumn",
  EVENT_LOG_NO_STEP_COLUMN: "noStepColumn",
  EVENT_LOG_NO_TIME_COLUMN: "noTimeColumn",
};

/** What was wrong, in the reader's language; when the file has columns, the way to say which is which. */
function FailedImport({ organisation, log }: LogProps) {
  const t = useTexts(importTexts);
  const { language } = useLanguage();
  const lacking = lackingTexts[log.error?.code ?? ""];
  const columns = log.error?.details?.columns;
  const names = Array.isArray(columns) ? columns.filter((name) => typeof name === "string") : [];
  return (
    <Notice title={t("failedTitle", { name: log.name })}>
      <p className="lead" role="alert">
        {lacking ? t(lacking) : (log.error?.message[language] ?? t("failedNext"))}
      </p>
      {names.length > 0 && <ChooseColumns organisation={organisation} logId={log.id} names={names} />}
      <p className="actions">
        <Link className={names.length > 0 ? "button quiet" : "button"} to="/">
          {t("otherFile")}
        </Link>
      </p>
    </Notice>
  );
}
