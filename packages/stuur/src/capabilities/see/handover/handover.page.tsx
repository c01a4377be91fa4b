import "../../../ui/panels.css";
import "./handover.css";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { getJson } from "../../../ui/api.ts";
import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import { FailureNotice, Loading, Notice } from "../../../ui/notices.tsx";
import type { Organisation } from "../../../ui/organisations.ts";
import type { LogPageProps } from "../../../ui/question/log-page.ts";
import { QuestionBar } from "../../../ui/question/question-bar.tsx";
import { writeQuery } from "../../../ui/question/question-search.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { HandoverView } from "./handover.contract.ts";
import { handoverTexts } from "./handover.texts.ts";
import { HandoverFigures } from "./handover-figures.tsx";
import { HandoverHow } from "./handover-how.tsx";
import { HandoverMonths } from "./handover-months.tsx";
import { type HandoverSearch, readHandoverSearch } from "./handover-search.ts";
import { HandoverSteps } from "./handover-steps.tsx";
import { HandoverStories } from "./handover-stories.tsx";
import { HandoverSureness } from "./handover-sureness.tsx";
import { HandoverWaiting } from "./handover-waiting.tsx";

/** One handover: how often, how long, does it come back, and how sure is that. */
export function HandoverPage({ organisation, logId, search: address, onSearch }: LogPageProps) {
  const search = readHandoverSearch(address);
  return (
    <>
      <QuestionBar organisation={organisation} logId={logId} search={address} onSearch={onSearch} />
      <Handover organisation={organisation} logId={logId} search={search} onSearch={onSearch} />
    </>
  );
}

interface HandoverProps {
  readonly organisation: Organisation;
  readonly logId: string;
  readonly search: HandoverSearch;
  readonly onSearch: LogPageProps["onSearch"];
}

function Handover({ organisation, logId, search, onSearch }: HandoverProps) {
  const t = useTexts(handoverTexts);
  const { handoverFrom = "", handoverTo = "" } = search;
  const isKnown = handoverFrom !== "" && handoverTo !== "";
  const query = writeQuery(search, { handoverFrom, handoverTo });
  const answer = useQuery({
    queryKey: ["handover", organisation.id, logId, query],
    enabled: isKnown,
    queryFn: ({ signal }) =>
      getJson<HandoverView>(`/api/organisations/${organisation.id}/logs/${logId}/handover?${query}`, signal),
    placeholderData: keepPreviousData,
  });
  if (!isKnown) {
    return <Notice title={t("missingEnds")}>{toRegister({ organisation, logId, search }, t)}</Notice>;
  }
  if (answer.isError) return <FailureNotice failure={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data) return <Loading />;
  const shown = { view: answer.data, organisation, logId, search, onSearch };
  if (!answer.data.handover) return <UnknownHandover {...shown} />;
  return (
    <div className="panels" aria-busy={answer.isPlaceholderData}>
      <HandoverFigures {...shown} handover={answer.data.handover} />
      <div className="columns apart">
        <HandoverWaiting {...shown} handover={answer.data.handover} />
        <HandoverSureness {...shown} handover={answer.data.handover} />
      </div>
      <HandoverStories {...shown} handover={answer.data.handover} />
      <HandoverSteps {...shown} handover={answer.data.handover} />
      <HandoverMonths {...shown} handover={answer.data.handover} />
      <HandoverHow {...shown} handover={answer.data.handover} />
    </div>
  );
}

/** It does not happen in the cases that are looked at, or too little to speak of persons. */
function UnknownHandover({
  view,
  organisation,
  logId,
  search,
  onSearch,
}: HandoverProps & { view: HandoverView }) {
  const t = useTexts(handoverTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const cases = organisation.words.cases[language];
  const none = t(view.by === "team" ? "none" : "nonePerson");
  const names = { from: view.from ?? none, to: view.to ?? none };
  const isFiltered = Boolean(search.from ?? search.to ?? search.where);
  return (
    <Notice title={t(view.isFolded ? "foldedTitle" : "unknownTitle")} question={t("pageTitle", names)}>
      <p className="lead">
        {view.isFolded
          ? t("foldedText")
          : t("unknownText", { ...names, n: format.number(view.cases), cases })}
      </p>
      <p className="actions">
        {isFiltered && (
          <button
            type="button"
            className="button"
            onClick={() => onSearch({ from: undefined, to: undefined, where: undefined })}
          >
            {t("unknownAll", { cases })}
          </button>
        )}
      </p>
      {toRegister({ organisation, logId, search }, t)}
    </Notice>
  );
}

function toRegister(
  { organisation, logId, search: { by, from, to, where } }: Omit<HandoverProps, "onSearch">,
  t: ReturnType<typeof useTexts<typeof handoverTexts.nl>>,
) {
  return (
    <p className="actions">
      <Link
        className="button quiet"
        to="/o/$slug/see/$logId/$page"
        params={{ slug: organisation.slug, logId, page: "handovers" }}
        search={{ by, from, to, where }}
      >
        {t("toRegister")}
      </Link>
    </p>
  );
}
