import "./start.css";
import { useQuery } from "@tanstack/react-query";
import { Link, Navigate } from "@tanstack/react-router";
import { getJson } from "../../../ui/api.ts";
import { useFormat } from "../../../ui/format.ts";
import { FailureNotice, Loading, Notice } from "../../../ui/notices.tsx";
import type { Organisation } from "../../../ui/organisations.ts";
import { useTexts } from "../../../ui/texts.ts";
import { startTexts } from "./start.texts.ts";

interface LogEntry {
  readonly id: string;
  readonly name: string;
  readonly state: "importing" | "ready" | "failed";
  readonly addedAt: string;
  readonly cases: number | null;
  readonly events: number | null;
  readonly error: { readonly code: string } | null;
}

/** The logs of an organisation, newest first; with a single one that can be asked, straight to it. */
export function LogListPage({ organisation }: { readonly organisation: Organisation }) {
  const t = useTexts(startTexts);
  const logs = useQuery({
    queryKey: ["logs", organisation.id],
    queryFn: async ({ signal }) =>
      (await getJson<{ logs: readonly LogEntry[] }>(`/api/organisations/${organisation.id}/logs`, signal))
        .logs,
    refetchInterval: ({ state }) => (state.data?.some((log) => log.state === "importing") ? 1000 : false),
  });
  if (logs.isPending) return <Loading />;
  if (logs.isError) return <FailureNotice failure={logs.error} onRetry={() => void logs.refetch()} />;
  const [first] = logs.data;
  if (!first) return <NoLogs />;
  if (logs.data.length === 1 && first.state === "ready") {
    return (
      <Navigate to="/o/$slug/see/$logId" params={{ slug: organisation.slug, logId: first.id }} replace />
    );
  }
  return (
    <>
      <title>{`${t("logsTitle")} · Stuur`}</title>
      <p className="question">{t("logsQuestion")}</p>
      <h1 className="answer">{t("logsTitle")}</h1>
      <ul className="logs apart">
        {logs.data.map((log) => (
          <LogItem key={log.id} log={log} organisation={organisation} />
        ))}
      </ul>
      <p className="actions">
        <Link className="button" to="/">
          {t("logsAdd")}
        </Link>
      </p>
    </>
  );
}

function LogItem({ log, organisation }: { readonly log: LogEntry; readonly organisation: Organisation }) {
  const t = useTexts(startTexts);
  const format = useFormat();
  const size = { cases: format.number(log.cases ?? 0), events: format.number(log.events ?? 0) };
  return (
    <li className="panel">
      <Link to="/o/$slug/see/$logId" params={{ slug: organisation.slug, logId: log.id }}>
        <b>{log.name}</b>
      </Link>
      <span className="small">
        {t("logAdded", { date: format.date(log.addedAt, organisation.timeZone) })}
      </span>
      {log.state === "ready" && <span className="small">{t("logReady", size)}</span>}
      {log.state === "importing" && <span className="chip plain">{t("logImporting")}</span>}
      {log.state === "failed" && (
        <span className="chip plain">
          {t(log.error?.code === "STUUR_JOB_CANCELLED" ? "logCancelled" : "logFailed")}
        </span>
      )}
    </li>
  );
}

function NoLogs() {
  const t = useTexts(startTexts);
  return (
    <Notice question={t("logsQuestion")} title={t("logsEmptyTitle")}>
      <p className="lead">{t("logsEmpty")}</p>
      <p className="actions">
        <Link className="button" to="/">
          {t("logsAdd")}
        </Link>
      </p>
    </Notice>
  );
}
