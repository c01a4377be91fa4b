import { useMemo } from "react";
import { useDuration } from "../../../ui/duration.ts";
import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import { FailureNotice, Loading } from "../../../ui/notices.tsx";
import { useTexts } from "../../../ui/texts.ts";
import { CaseStories } from "../../../ui/timeline/case-stories.tsx";
import type { TimelineCase } from "../../../ui/timeline/timeline-data.ts";
import { useCaseTimelines } from "../../../ui/timeline/use-case-timelines.ts";
import { useTeamHues } from "../../../ui/timeline/use-team-hues.ts";
import { pillarTexts } from "./pillar.texts.ts";
import type { PillarShown } from "./pillar-shown.ts";

/** The cases that passed most teams, as they went. */
export function PillarStories({ view, organisation, logId, search }: PillarShown) {
  const t = useTexts(pillarTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const { say } = useDuration(view.log.secondsPerWorkingDay);
  const cases = organisation.words.cases[language];
  const answer = useCaseTimelines(
    { organisationId: organisation.id, logId, search },
    { cases: view.worst.map(({ caseId }) => caseId), isAsked: view.worst.length > 0 },
  );
  const people = useMemo(
    () => (answer.data ?? []).flatMap(({ events }) => events.map(({ who }) => who)),
    [answer.data],
  );
  const hueOf = useTeamHues({ organisationId: organisation.id, logId }, people);
  if (view.by === "person") return <p className="small apart">{t("noStories", { cases })}</p>;
  if (view.worst.length === 0) return null;
  if (answer.isError) return <FailureNotice failure={answer.error} />;
  const tell = ({ caseId }: TimelineCase) => {
    const passed = view.worst.find((row) => row.caseId === caseId);
    if (!passed) return "";
    return t("story", {
      teams: t("teams", { count: passed.partyCount }),
      handovers: format.number(passed.handovers),
      returns: format.number(passed.returns),
      total: say(passed.duration, "clock"),
    });
  };
  return (
    <section className="panel" aria-labelledby="stories">
      <div className="head">
        <div>
          <h2 id="stories">{t("storiesTitle", { cases })}</h2>
          <p className="lead">{t("storiesLead")}</p>
        </div>
      </div>
      {answer.data ? (
        <CaseStories
          stories={answer.data}
          hueOf={hueOf}
          nameOf={({ caseId }) => caseId}
          tell={tell}
          timeZone={view.log.timeZone}
        />
      ) : (
        <Loading />
      )}
    </section>
  );
}
