import { useEffect, useRef } from "react";
import { FailureNotice, Loading } from "../../../ui/notices.tsx";
import type { LogPageProps } from "../../../ui/question/log-page.ts";
import { FilePage } from "./file-page.tsx";
import { UnreadyLog } from "./unready-log.tsx";
import { type LogEntry, useLogEntries } from "./use-file.ts";

/** The file of a log: was it read right, and what should be read differently? */
export function ImportPage({ organisation, logId }: Pick<LogPageProps, "organisation" | "logId">) {
  const logs = useLogEntries(organisation);
  const log = logs.data?.find(({ id }) => id === logId);
  useFocusWhenRead(log?.state);
  if (logs.isPending) return <Loading />;
  if (logs.isError) return <FailureNotice failure={logs.error} onRetry={() => void logs.refetch()} />;
  if (!log && logs.isFetching) return <Loading />;
  if (log?.state === "importing") return <UnreadyLog organisation={organisation} log={log} />;
  return <FilePage organisation={organisation} logId={logId} version={log?.version ?? 0} />;
}

/** The button that had the file read again is gone with its form; the keyboard goes on from the page. */
function useFocusWhenRead(state: LogEntry["state"] | undefined): void {
  const before = useRef(state);
  useEffect(() => {
    if (before.current === "importing" && state !== "importing") document.getElementById("content")?.focus();
    before.current = state;
  }, [state]);
}
