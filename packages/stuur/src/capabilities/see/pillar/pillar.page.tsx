import "../../../ui/panels.css";
import "./pillar.css";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getJson } from "../../../ui/api.ts";
import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import { FailureNotice, Loading, Notice } from "../../../ui/notices.tsx";
import type { LogPageProps } from "../../../ui/question/log-page.ts";
import { QuestionBar } from "../../../ui/question/question-bar.tsx";
import { readQuestionSearch, writeQuery } from "../../../ui/question/question-search.ts";
import { useTexts } from "../../../ui/texts.ts";
import { PartiesDistribution } from "./parties-distribution.tsx";
import type { PillarView } from "./pillar.contract.ts";
import { pillarTexts } from "./pillar.texts.ts";
import { PillarHeadline } from "./pillar-headline.tsx";
import { PillarHow } from "./pillar-how.tsx";
import { PillarSegments } from "./pillar-segments.tsx";
import type { PillarShown } from "./pillar-shown.ts";
import { PillarStories } from "./pillar-stories.tsx";
import { PingPongSection } from "./ping-pong-section.tsx";
import { ReworkSection } from "./rework-section.tsx";

/** From pillar to post: how many different teams a case passes, what goes to and fro, and the worst cases. */
export function PillarPage({ organisation, logId, search: address, onSearch }: LogPageProps) {
  const search = readQuestionSearch(address);
  const query = writeQuery(search);
  const answer = useQuery({
    queryKey: ["pillar", organisation.id, logId, query],
    queryFn: ({ signal }) =>
      getJson<PillarView>(`/api/organisations/${organisation.id}/logs/${logId}/pillar?${query}`, signal),
    placeholderData: keepPreviousData,
  });
  const shown = { organisation, logId, search, address, onSearch };
  return (
    <>
      <QuestionBar organisation={organisation} logId={logId} search={address} onSearch={onSearch} hasBy />
      {answer.isError ? (
        <FailureNotice failure={answer.error} onRetry={() => void answer.refetch()} />
      ) : answer.data ? (
        <div className="panels" aria-busy={answer.isPlaceholderData}>
          <Pillar {...shown} view={answer.data} />
        </div>
      ) : (
        <Loading />
      )}
    </>
  );
}

const fewestCases = 5;

function Pillar(shown: PillarShown) {
  const t = useTexts(pillarTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const { view, organisation } = shown;
  const { words } = organisation;
  const cases = words.cases[language];
  const { parties } = view;
  if (parties === null || view.cases < fewestCases) {
    const isFew = view.cases > 0 && view.cases < fewestCases;
    const nobody = t(view.by === "team" ? "noTeams" : "noPersons");
    const title =
      view.cases === 0
        ? t("noCases", { cases })
        : isFew
          ? t("tooFew", { n: format.number(view.cases), cases })
          : nobody;
    return (
      <>
        <Notice title={title} question={t("question", { case: words.case[language] })}>
          {null}
        </Notice>
        {view.cases >= fewestCases && <ReworkSection {...shown} />}
      </>
    );
  }
  return (
    <>
      <PillarHeadline {...shown} parties={parties} />
      <PartiesDistribution {...shown} parties={parties} />
      <PingPongSection {...shown} />
      <ReworkSection {...shown} />
      <PillarStories {...shown} />
      <PillarSegments {...shown} />
      <PillarHow {...shown} />
    </>
  );
}
