import "../../../ui/panels.css";
import "./inside.css";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getJson } from "../../../ui/api.ts";
import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import { FailureNotice, Loading, Notice } from "../../../ui/notices.tsx";
import { HowComputed } from "../../../ui/question/how-computed.tsx";
import type { LogPageProps } from "../../../ui/question/log-page.ts";
import { QuestionBar } from "../../../ui/question/question-bar.tsx";
import { readQuestionSearch, writeQuery } from "../../../ui/question/question-search.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { InsideView } from "./inside.contract.ts";
import { insideTexts } from "./inside.texts.ts";
import { InsideHeadline } from "./inside-headline.tsx";
import type { InsideShown } from "./inside-shown.ts";
import { PersonEvents } from "./person-events.tsx";
import { PersonFlows } from "./person-flows.tsx";
import { ScarceSteps } from "./scarce-steps.tsx";

/** Inside one team: steps that hang on one person, and work that goes from person to person. */
export function InsidePage({ organisation, logId, search: address, onSearch }: LogPageProps) {
  const { by, ...search } = readQuestionSearch(address);
  const asked = readTeam(address.team);
  const query = writeQuery(search, { team: asked });
  const answer = useQuery({
    queryKey: ["inside", organisation.id, logId, query],
    queryFn: ({ signal }) =>
      getJson<InsideView>(`/api/organisations/${organisation.id}/logs/${logId}/inside?${query}`, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <QuestionBar organisation={organisation} logId={logId} search={address} onSearch={onSearch} />
      {answer.isError ? (
        <FailureNotice failure={answer.error} onRetry={() => void answer.refetch()} />
      ) : answer.data ? (
        <div className="panels" aria-busy={answer.isPlaceholderData}>
          <Inside
            view={answer.data}
            organisation={organisation}
            asked={asked}
            onTeam={(team) => onSearch({ team })}
          />
        </div>
      ) : (
        <Loading />
      )}
    </>
  );
}

/** The router reads a name that is a number as a number. */
function readTeam(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** How the address and the questions call a team that is missing. */
const missingName = "(none)";

function Inside({
  view,
  organisation,
  asked,
  onTeam,
}: Pick<InsideShown, "view" | "organisation"> & {
  readonly asked: string | undefined;
  readonly onTeam: (team: string) => void;
}) {
  const t = useTexts(insideTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const { inside } = view;
  if (!view.log.hasPersons) {
    return (
      <Notice title={t("noPersonsTitle")} question={t("question")}>
        <p className="lead">{t("noPersons")}</p>
      </Notice>
    );
  }
  const choice = <TeamChoice view={view} chosen={inside?.team ?? asked ?? missingName} onTeam={onTeam} />;
  const cases = organisation.words.cases[language];
  if (!inside) {
    const team = asked === undefined || asked === missingName ? t("none") : asked;
    return (
      <Notice title={t("unknownTitle")} question={t("question")}>
        <p className="lead">{t("unknown", { team, n: format.number(view.cases), cases })}</p>
        {choice}
      </Notice>
    );
  }
  const team = inside.team ?? t("none");
  const shown = { view, inside, team, organisation };
  const definitions = [
    t("howFlow", { case: organisation.words.case[language] }),
    t("howScarce"),
    t("howReturned"),
    t("howInterval"),
    t("howCases", { n: format.number(view.cases), cases, events: format.number(inside.events), team }),
  ];
  return (
    <>
      <InsideHeadline {...shown} choice={choice} />
      <ScarceSteps {...shown} />
      <PersonFlows {...shown} />
      <PersonEvents {...shown} />
      <HowComputed definitions={definitions} />
    </>
  );
}

/** All teams, most work first; a list of hundreds can be typed into. */
function TeamChoice({
  view,
  chosen,
  onTeam,
}: Pick<InsideShown, "view"> & { readonly chosen: string; readonly onTeam: (team: string) => void }) {
  const t = useTexts(insideTexts);
  const format = useFormat();
  const isListed = view.teams.some(({ team }) => (team ?? missingName) === chosen);
  return (
    <label className="field team-field">
      <span>{t("chooseTeam")}</span>
      <select value={chosen} onChange={({ target }) => onTeam(target.value)}>
        {!isListed && <option value={chosen}>{chosen}</option>}
        {view.teams.map(({ team, events }) => (
          <option key={team ?? missingName} value={team ?? missingName}>
            {t("team", { team: team ?? t("none"), n: format.number(events) })}
          </option>
        ))}
      </select>
    </label>
  );
}
