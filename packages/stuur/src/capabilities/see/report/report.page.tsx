import "./report.css";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getJson } from "../../../ui/api.ts";
import { FailureNotice, Loading } from "../../../ui/notices.tsx";
import type { LogPageProps } from "../../../ui/question/log-page.ts";
import { QuestionBar } from "../../../ui/question/question-bar.tsx";
import { type QuestionSearch, readQuestionSearch, writeQuery } from "../../../ui/question/question-search.ts";
import { MatrixSheet } from "./matrix-sheet.tsx";
import type { ReportView } from "./report.contract.ts";
import { useReportWords } from "./report-words.ts";
import { SureSheet } from "./sure-sheet.tsx";
import { TimeSheet } from "./time-sheet.tsx";
import { WorstSheet } from "./worst-sheet.tsx";

/** Four pages of A4: the matrix, the worst handovers, the division of time, and how sure that is. */
export function ReportPage(props: LogPageProps) {
  const search = readQuestionSearch(props.search);
  const report = useReport(props, search);
  return (
    <>
      <div className="not-printed">
        <QuestionBar {...props} />
      </div>
      {report.isError && <FailureNotice failure={report.error} onRetry={() => void report.refetch()} />}
      {report.isPending && <Loading />}
      {report.data && !report.isError && (
        <div aria-busy={report.isPlaceholderData}>
          <Sheets {...props} view={report.data} question={search} />
        </div>
      )}
    </>
  );
}

function useReport({ organisation, logId, search }: LogPageProps, question: QuestionSearch) {
  const query = new URLSearchParams(writeQuery(question));
  for (const step of [search.customer ?? []].flat()) query.append("customer", String(step));
  return useQuery({
    queryKey: ["report", organisation.id, logId, query.toString()],
    queryFn: ({ signal }) =>
      getJson<ReportView>(`/api/organisations/${organisation.id}/logs/${logId}/report?${query}`, signal),
    placeholderData: keepPreviousData,
  });
}

function Sheets({
  view,
  question,
  organisation,
}: LogPageProps & { readonly view: ReportView; readonly question: QuestionSearch }) {
  const words = useReportWords(view, organisation);
  const { t, names } = words;
  if (view.summary.cases === 0) {
    return (
      <>
        <h1 className="answer">{t("answerNone", { cases: names.cases })}</h1>
        <p className="lead">{t("answerNoneMore")}</p>
      </>
    );
  }
  const sheet = { view, words, organisation };
  return (
    <>
      <title>{`${t("pageTitle", { name: view.log.name })} · Stuur`}</title>
      <div className="not-printed">
        <h1 className="answer">{t("screenTitle")}</h1>
        <p className="lead">{t("screenLead")}</p>
        <p className="actions">
          <button type="button" className="button" onClick={() => window.print()}>
            {t("print")}
          </button>
        </p>
      </div>
      <MatrixSheet {...sheet} question={question} />
      <WorstSheet {...sheet} />
      <TimeSheet {...sheet} />
      <SureSheet {...sheet} question={question} />
    </>
  );
}
