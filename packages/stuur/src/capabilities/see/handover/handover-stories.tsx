import { useCallback, useMemo } from "react";
import { useDuration } from "../../../ui/duration.ts";
import { FailureNotice, Loading } from "../../../ui/notices.tsx";
import { useTexts } from "../../../ui/texts.ts";
import { CaseStories } from "../../../ui/timeline/case-stories.tsx";
import type { TimelineCase } from "../../../ui/timeline/timeline-data.ts";
import { useCaseTimelines } from "../../../ui/timeline/use-case-timelines.ts";
import { useTeamHues } from "../../../ui/timeline/use-team-hues.ts";
import { handoverTexts } from "./handover.texts.ts";
import type { HandoverShown } from "./handover-shown.ts";
import { useNames } from "./use-names.ts";

/** Real cases: an ordinary one, a long one, and one that came back. */
export function HandoverStories(shown: HandoverShown) {
  const t = useTexts(handoverTexts);
  const { view, organisation, logId, search } = shown;
  const names = useNames(shown);
  const of = { from: search.handoverFrom ?? "", to: search.handoverTo ?? "" };
  const answer = useCaseTimelines(
    { organisationId: organisation.id, logId, search },
    { of, isAsked: view.by === "team" },
  );
  const tell = useTell(shown);
  const { from, to } = view;
  const people = useMemo(() => {
    const events = (answer.data ?? []).flatMap((story) => story.events);
    return [from, to, ...events.map(({ who }) => who)];
  }, [answer.data, from, to]);
  const hueOf = useTeamHues({ organisationId: organisation.id, logId }, people);
  const isMarked = useCallback(
    (sender: string | null, receiver: string | null) => sender === from && receiver === to,
    [from, to],
  );
  if (view.by !== "team") return <p className="small apart">{t("noStories", names)}</p>;
  if (answer.isPending) return <Loading />;
  if (answer.isError) return <FailureNotice failure={answer.error} />;
  if (answer.data.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="stories">
      <div className="head">
        <div>
          <h2 id="stories">{t("storiesTitle", { count: answer.data.length, ...names })}</h2>
          <p className="lead">{t("storiesLead")}</p>
        </div>
      </div>
      <CaseStories
        stories={answer.data}
        isMarked={isMarked}
        hueOf={hueOf}
        nameOf={({ caseId }) => caseId}
        tell={tell}
        timeZone={view.log.timeZone}
      />
    </section>
  );
}

const reasons = {
  "median-wait": "storyMedian",
  "long-wait": "storyLong",
  returned: "storyReturned",
  "came-back": "storyCameBack",
} as const;

/** Why this case, how long it lay at the handover that it is an example of, and how long it took in all. */
function useTell({ view, handover }: HandoverShown): (story: TimelineCase) => string {
  const t = useTexts(handoverTexts);
  const { say } = useDuration(view.log.secondsPerWorkingDay);
  return (story) => {
    const total = say((Date.parse(story.lastAt) - Date.parse(story.firstAt)) / 1000, "clock");
    const wait = waitOf(story, handover.kind);
    const reason = reasons[(story.chosenFor[0] ?? "median-wait") as keyof typeof reasons];
    if (wait === null || reason === undefined) return t("storyUnknown", { total });
    const said = { wait: say(wait, "clock"), total };
    return t(handover.kind === "waiting" ? reason : `${reason}Done`, said);
  };
}

function waitOf({ events, handoverAfter }: TimelineCase, kind: "waiting" | "completion"): number | null {
  const index = events.findIndex(({ place }) => place === handoverAfter);
  const given = events[index]?.completedAt;
  const next = index < 0 ? undefined : events[index + 1];
  const taken = kind === "waiting" ? next?.startedAt : next?.completedAt;
  if (!given || !taken) return null;
  return Math.max(0, (Date.parse(taken) - Date.parse(given)) / 1000);
}
