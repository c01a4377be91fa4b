import "./time.css";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getJson } from "../../../ui/api.ts";
import { FailureNotice, Loading } from "../../../ui/notices.tsx";
import type { LogPageProps } from "../../../ui/question/log-page.ts";
import { QuestionBar } from "../../../ui/question/question-bar.tsx";
import { writeQuery } from "../../../ui/question/question-search.ts";
import { CustomerSteps } from "./customer-steps.tsx";
import { DividedPanel } from "./divided-panel.tsx";
import { DurationsSection } from "./durations-section.tsx";
import { HandoverTimes } from "./handover-times.tsx";
import { TeamTimes } from "./team-times.tsx";
import type { TimeView } from "./time.contract.ts";
import { TimeHeadline } from "./time-headline.tsx";
import { readTimeSearch, type TimeSearch } from "./time-search.ts";
import { useTimeWords } from "./time-words.ts";
import { TogetherSection } from "./together-section.tsx";

/** Where does the time of a case go? Divided without gap or overlap; then whether many handovers go with long cases. */
export function TimePage(props: LogPageProps) {
  const search = readTimeSearch(props.search);
  const time = useTime(props, search);
  return (
    <>
      <QuestionBar {...props} hasBy />
      {time.isError && <FailureNotice failure={time.error} onRetry={() => void time.refetch()} />}
      {time.isPending && <Loading />}
      {time.data && !time.isError && (
        <div aria-busy={time.isPlaceholderData}>
          <TimeAnswer {...props} view={time.data} known={search} />
        </div>
      )}
    </>
  );
}

function useTime({ organisation, logId }: LogPageProps, search: TimeSearch) {
  const query = new URLSearchParams(writeQuery(search));
  for (const step of search.customer) query.append("customer", step);
  return useQuery({
    queryKey: ["time", organisation.id, logId, query.toString()],
    queryFn: ({ signal }) =>
      getJson<TimeView>(`/api/organisations/${organisation.id}/logs/${logId}/time?${query}`, signal),
    placeholderData: keepPreviousData,
  });
}

interface AnswerProps extends LogPageProps {
  readonly view: TimeView;
  readonly known: TimeSearch;
}

function TimeAnswer({ view, known, organisation, onSearch, logId }: AnswerProps) {
  const words = useTimeWords(view, organisation, known.measure);
  const { measure } = known;
  const cases = { organisation, logId, search: known };
  const headline = <TimeHeadline view={view} measure={measure} words={words} organisation={organisation} />;
  if (view.cases === 0) return headline;
  return (
    <>
      {headline}
      <DividedPanel {...{ view, measure, words, cases }} onMeasure={onSearch}>
        <CustomerSteps
          view={view}
          words={words}
          marked={known.customer}
          onMark={(customer) => onSearch({ customer: customer.length > 0 ? customer : undefined })}
        />
      </DividedPanel>
      <TeamTimes view={view} measure={measure} words={words} />
      <HandoverTimes
        view={view}
        measure={measure}
        words={words}
        search={known}
        place={{ organisation, logId }}
      />
      <TogetherSection
        view={view}
        words={words}
        search={known}
        organisation={organisation}
        logId={logId}
        onSearch={onSearch}
      />
      <DurationsSection view={view} words={words} cases={cases} />
    </>
  );
}
