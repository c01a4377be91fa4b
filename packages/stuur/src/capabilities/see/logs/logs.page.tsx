import "./logs.css";
import { useQuery } from "@tanstack/react-query";
import { Link, Navigate } from "@tanstack/react-router";
import { getJson } from "../../../ui/api.ts";
import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import { FailureNotice, Loading, Notice } from "../../../ui/notices.tsx";
import type { Organisation } from "../../../ui/organisations.ts";
import { useTexts } from "../../../ui/texts.ts";
import { DeleteLog } from "./delete-log.tsx";
import type { LogEntry } from "./logs.contract.ts";
import { logsTexts } from "./logs.texts.ts";

/** The logs of an organisation, newest first; of an example straight to its only one. */
export function LogsPage({ organisation }: { readonly organisation: Organisation }) {
  const t = useTexts(logsTexts);
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
  if (!first) return <NoLogs slug={organisation.slug} />;
  if (organisation.isExample && logs.data.length === 1 && first.state === "ready") {
    return (
      <Navigate to="/o/$slug/see/$logId" params={{ slug: organisation.slug, logId: first.id }} replace />
    );
  }
  return (
    <>
      <title>{`${t("title")} · Stuur`}</title>
      <p className="question">{t("question")}</p>
      <h1 className="answer">{t("title")}</h1>
      <ul className="logs apart">
        {logs.data.map((log) => (
          <LogItem key={log.id} log={log} organisation={organisation} />
        ))}
      </ul>
      <p className="actions">
        <Link className="button" to="/">
          {t("add")}
        </Link>
        <Link className="button quiet" to="/o/$slug/see/drawn" params={{ slug: organisation.slug }}>
          {t("draw")}
        </Link>
      </p>
    </>
  );
}

function LogItem({ log, organisation }: { readonly log: LogEntry; readonly organisation: Organisation }) {
  const t = useTexts(logsTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const size = {
    n: format.number(log.cases ?? 0),
    cases: organisation.words.cases[language],
    events: format.number(log.events ?? 0),
  };
  return (
    <li className="panel">
      <div>
        <Link to="/o/$slug/see/$logId" params={{ slug: organisation.slug, logId: log.id }}>
          <b>{log.name}</b>
        </Link>
        <span className="small">
          {t("added", { date: format.moment(log.addedAt, organisation.timeZone) })}
        </span>
        {log.state === "ready" && <span className="small">{t("ready", size)}</span>}
        {log.state === "importing" && <span className="chip plain">{t("importing")}</span>}
        {log.state === "failed" && (
          <span className="chip plain">
            {t(log.error?.code === "STUUR_JOB_CANCELLED" ? "cancelled" : "failed")}
          </span>
        )}
      </div>
      <DeleteLog log={log} organisation={organisation} />
    </li>
  );
}

function NoLogs({ slug }: { readonly slug: string }) {
  const t = useTexts(logsTexts);
  return (
    <Notice question={t("question")} title={t("emptyTitle")}>
      <p className="lead">{t("empty")}</p>
      <p className="actions">
        <Link className="button" to="/">
          {t("add")}
        </Link>
        <Link className="button quiet" to="/o/$slug/see/drawn" params={{ slug }}>
          {t("draw")}
        </Link>
      </p>
    </Notice>
  );
}
