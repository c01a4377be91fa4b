import { usePrefetchQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { readDrawnSearch } from "../capabilities/see/drawn/drawn-search.ts";
import { ReadAgainFailed, UnreadyLog } from "../capabilities/see/import/unready-log.tsx";
import { type LogEntry, useLogEntries } from "../capabilities/see/import/use-file.ts";
import { matrixQuery } from "../capabilities/see/matrix/matrix-query.ts";
import { readMatrixSearch } from "../capabilities/see/matrix/matrix-search.ts";
import { ApiFailure } from "../ui/api.ts";
import { FailureNotice, Loading } from "../ui/notices.tsx";
import type { Organisation } from "../ui/organisations.ts";
import { LogTabs } from "../ui/question/log-tabs.tsx";
import { readQuestionSearch } from "../ui/question/question-search.ts";
import { logPageViews } from "./log-page-views.ts";

/** The pages of the verb see about one log or drawing, each loaded when somebody goes there. */

interface Props {
  readonly organisation: Organisation;
}

const DrawnPage = lazy(async () => ({
  default: (await import("../capabilities/see/drawn/drawn.page.tsx")).DrawnPage,
}));

export function DrawnView({ organisation }: Props) {
  const search = readDrawnSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  return (
    <Suspense fallback={<Loading />}>
      <DrawnPage
        key={organisation.id}
        organisation={organisation}
        search={search}
        onSearch={(change) => void navigate({ to: ".", search: { ...change }, resetScroll: false })}
      />
    </Suspense>
  );
}

const loadMatrixPage = () => import("../capabilities/see/matrix/matrix.page.tsx");
const MatrixPage = lazy(async () => ({ default: (await loadMatrixPage()).MatrixPage }));

/** Fetches the page while the frame still asks for what stands around it; whoever draws the page meets a failure again. */
export function fetchMatrixPage(): void {
  loadMatrixPage().catch(() => undefined);
}

/** The matrix of a log; while it was never read completely, how that stands. */
export function MatrixView({ organisation }: Props) {
  const { logId = "" } = useParams({ strict: false });
  const logs = useLogEntries(organisation);
  if (logs.isPending) return <Loading />;
  if (logs.isError) return <FailureNotice failure={logs.error} onRetry={() => void logs.refetch()} />;
  const log = logs.data.find(({ id }) => id === logId);
  // A log that was just added is not in the list that another page asked for.
  if (!log && logs.isFetching) return <Loading />;
  if (log && (log.state === "importing" || log.cases === null)) {
    return (
      <Suspense fallback={<Loading />}>
        <UnreadyLog organisation={organisation} log={log} />
      </Suspense>
    );
  }
  return <ReadyMatrix organisation={organisation} logId={logId} log={log} />;
}

function ReadyMatrix({
  organisation,
  logId,
  log,
}: Props & { readonly logId: string; readonly log: LogEntry | undefined }) {
  const search = readMatrixSearch(useSearch({ strict: false }));
  const onSearch = useSearchChange();
  // The answer takes longest of all: the server begins with it while the browser still reads the page.
  usePrefetchQuery(matrixQuery(organisation, logId, { ...search, by: "team" }));
  return (
    <>
      <LogTabs slug={organisation.slug} logId={logId} page="matrix" search={search} />
      {log?.state === "failed" && <ReadAgainFailed organisation={organisation} log={log} />}
      <Suspense fallback={<Loading />}>
        <MatrixPage
          key={logId}
          organisation={organisation}
          logId={logId}
          search={search}
          onSearch={onSearch}
        />
      </Suspense>
    </>
  );
}

/** One of the other pages about a log. */
export function LogPageView({ organisation }: Props) {
  const { logId = "", page = "" } = useParams({ strict: false });
  const search: Record<string, unknown> = useSearch({ strict: false });
  const onSearch = useSearchChange();
  const Page = logPageViews[page];
  if (!Page) return <FailureNotice failure={new ApiFailure(404, null)} />;
  return (
    <>
      <LogTabs slug={organisation.slug} logId={logId} page={page} search={readQuestionSearch(search)} />
      <Suspense fallback={<Loading />}>
        <Page
          key={`${logId} ${page}`}
          organisation={organisation}
          logId={logId}
          search={search}
          onSearch={onSearch}
        />
      </Suspense>
    </>
  );
}

/** Changes what the address says of the page, in place. */
function useSearchChange() {
  const navigate = useNavigate();
  return (change: object) =>
    void navigate({
      to: ".",
      search: (before: Record<string, unknown>) => ({ ...before, ...change }),
      replace: true,
      resetScroll: false,
    });
}
