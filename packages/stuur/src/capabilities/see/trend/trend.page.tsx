import "./trend.css";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getJson } from "../../../ui/api.ts";
import { FailureNotice, Loading } from "../../../ui/notices.tsx";
import type { LogPageProps } from "../../../ui/question/log-page.ts";
import { QuestionBar } from "../../../ui/question/question-bar.tsx";
import { writeQuery } from "../../../ui/question/question-search.ts";
import { ChangesSection } from "./changes-section.tsx";
import { CompareSection } from "./compare-section.tsx";
import { HowSection } from "./how-section.tsx";
import { PeriodsSection } from "./periods-section.tsx";
import type { TrendView } from "./trend.contract.ts";
import { TrendHeadline } from "./trend-headline.tsx";
import { TrendPicture } from "./trend-picture.tsx";
import { readTrendSearch, type TrendSearch } from "./trend-search.ts";
import { useTrendWords } from "./trend-words.ts";

/** Is something changing, or is it only going up and down? One figure of a log through time. */
export function TrendPage(props: LogPageProps) {
  return (
    <>
      <QuestionBar {...props} hasBy />
      <AskedTrend {...props} />
    </>
  );
}

function AskedTrend({ organisation, logId, search: address, onSearch }: LogPageProps) {
  const search = readTrendSearch(address);
  const { figure, every, sender, receiver, before, after } = search;
  const query = writeQuery(search, { figure, every, sender, receiver, before, after });
  const trend = useQuery({
    queryKey: ["trend", organisation.id, logId, query],
    queryFn: ({ signal }) =>
      getJson<TrendView>(`/api/organisations/${organisation.id}/logs/${logId}/trend?${query}`, signal),
    placeholderData: keepPreviousData,
  });
  if (trend.isError) return <FailureNotice failure={trend.error} onRetry={() => void trend.refetch()} />;
  if (!trend.data) return <Loading />;
  return (
    <div aria-busy={trend.isPlaceholderData}>
      <KnownTrend
        view={trend.data}
        {...{ organisation, logId, search }}
        onSearch={(change) => onSearch({ ...change })}
      />
    </div>
  );
}

function KnownTrend(
  props: Pick<LogPageProps, "organisation" | "logId"> & {
    readonly view: TrendView;
    readonly search: TrendSearch;
    readonly onSearch: (change: TrendSearch) => void;
  },
) {
  const { view, organisation, search, onSearch } = props;
  const words = useTrendWords(view, organisation);
  return (
    <>
      <TrendHeadline view={view} words={words} />
      <TrendPicture {...props} words={words} />
      <ChangesSection view={view} words={words} />
      <CompareSection view={view} words={words} onSearch={onSearch} />
      <PeriodsSection view={view} words={words} />
      <HowSection {...{ view, words, search, organisation }} logId={props.logId} />
    </>
  );
}
