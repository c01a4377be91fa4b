import "./timeline.css";
import { useMemo } from "react";
import { useFormat } from "../format.ts";
import { useTexts } from "../texts.ts";
import { CaseLanes, roomForNames } from "./case-lanes.tsx";
import { CaseTimeline } from "./case-timeline.tsx";
import { mostHues } from "./hues.ts";
import { timelineTexts } from "./timeline.texts.ts";
import type { IsMarked, TimelineCase, TimelineEvent } from "./timeline-data.ts";
import { createScale, sharesScale } from "./timeline-scale.ts";

/** What a page says about real cases, and how it colours them. */
export interface StoriesProps {
  readonly stories: readonly TimelineCase[];
  /** The handovers that the page is about; without, every one is, and each team has a lane. */
  readonly isMarked?: IsMarked;
  readonly hueOf: (who: string | null) => string;
  /** How a case is called, and in one sentence what happened to it. */
  readonly nameOf: (story: TimelineCase) => string;
  readonly tell: (story: TimelineCase) => string;
  readonly timeZone: string;
}

const widths = { wide: 1134, narrow: 326 } as const;

/** Real cases below each other, on one scale where that can be read. */
export function CaseStories(props: StoriesProps) {
  const { stories, isMarked } = props;
  const isShared = sharesScale(stories);
  const hasLanes = isMarked === undefined;
  const shared = useMemo(() => scalesOf(stories, hasLanes), [stories, hasLanes]);
  // As they first appear, case after case, so that a team has the same place in each.
  const order = useMemo(
    () => [...new Set(stories.flatMap(({ events }) => events.map(({ who }) => who)))],
    [stories],
  );
  return (
    <>
      {stories.map((story) => (
        <CaseStory
          key={story.caseId}
          {...props}
          story={story}
          order={order}
          shared={isShared ? shared : null}
        />
      ))}
      <StoriesLegend {...props} isShared={isShared} />
    </>
  );
}

function scalesOf(stories: readonly TimelineCase[], hasLanes: boolean) {
  const scaleOf = (form: keyof typeof widths) =>
    createScale(stories, widths[form] - (hasLanes ? roomForNames(form) : 0));
  return { wide: scaleOf("wide"), narrow: scaleOf("narrow") };
}

type Scales = ReturnType<typeof scalesOf>;

function CaseStory({
  story,
  shared,
  ...props
}: StoriesProps & {
  readonly story: TimelineCase;
  readonly order: readonly (string | null)[];
  readonly shared: Scales | null;
}) {
  const { isMarked, hueOf } = props;
  const scales = useMemo(() => shared ?? scalesOf([story], !isMarked), [shared, story, isMarked]);
  const [name, sentence] = [props.nameOf(story), props.tell(story)];
  const drawn = { story, title: `${name}: ${sentence}`, hueOf };
  return (
    <article className="story">
      <header>
        <h3>{name}</h3>
        <Lateness story={story} />
      </header>
      <p className="small">{sentence}</p>
      {(["wide", "narrow"] as const).map((form) =>
        isMarked ? (
          <CaseTimeline key={form} {...drawn} scale={scales[form]} form={form} isMarked={isMarked} />
        ) : (
          <CaseLanes key={form} {...drawn} scale={scales[form]} form={form} order={props.order} />
        ),
      )}
      <StepByStep story={story} timeZone={props.timeZone} />
    </article>
  );
}

function Lateness({ story: { late, lastAt, dueAt } }: { readonly story: TimelineCase }) {
  const t = useTexts(timelineTexts);
  if (late === null || dueAt === null) return null;
  if (!late) return <span className="chip good">{t("onTime")}</span>;
  const days = Math.floor((Date.parse(lastAt) - Date.parse(dueAt)) / 86_400_000);
  return <span className="chip bad">{days >= 1 ? t("lateDays", { count: days }) : t("late")}</span>;
}

/** The same in words: which step, by whom, when. */
function StepByStep({ story, timeZone }: { readonly story: TimelineCase; readonly timeZone: string }) {
  const t = useTexts(timelineTexts);
  const format = useFormat();
  const { events, eventCount } = story;
  return (
    <details>
      <summary>{t("stepByStep")}</summary>
      {events.length < eventCount && (
        <p>{t("told", { n: format.number(events.length), all: format.number(eventCount) })}</p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
      <ol start={events[0]?.place} tabIndex={0}>
        {events.map(({ place, who, step, startedAt, completedAt, isHandedOver }) => {
          const at = startedAt ?? completedAt;
          const moment = at === null ? t("noMoment") : format.moment(at, timeZone);
          const said = { moment, who: who ?? t("nobody"), step };
          return <li key={place}>{t(isHandedOver ? "handedOver" : "from", said)}</li>;
        })}
      </ol>
    </details>
  );
}

/** Which colour is whose, where no lane says so, and what the rest of the picture means. */
function StoriesLegend({
  stories,
  hueOf,
  isMarked,
  isShared,
}: StoriesProps & { readonly isShared: boolean }) {
  const t = useTexts(timelineTexts);
  const events = stories.flatMap((story) => story.events);
  const isMoments = events.every(({ startedAt }) => startedAt === null);
  const waits = isMarked ? t(isMoments ? "untilDone" : "waitsHere") : t(isMoments ? "liesDone" : "lies");
  const notes = [isMoments && t("moment"), !isShared && t("ownScale")].filter(Boolean);
  return (
    <>
      <ul className="legend">
        {isMarked && <Teams events={events} hueOf={hueOf} />}
        <li>
          <span className={isMarked ? "wait-key" : "move-key"} />
          {waits}
        </li>
      </ul>
      {notes.length > 0 && <p className="small apart">{notes.join(" ")}</p>}
    </>
  );
}

function Teams({
  events,
  hueOf,
}: Pick<StoriesProps, "hueOf"> & { readonly events: readonly TimelineEvent[] }) {
  const t = useTexts(timelineTexts);
  const known = [...new Set(events.map(({ who }) => who))];
  const named = known.filter((who) => hueOf(who) !== `t${mostHues}`);
  const others = known.filter((who) => !named.includes(who));
  return (
    <>
      {named.map((who) => (
        <li key={who} className={`team ${hueOf(who)}`}>
          {who}
        </li>
      ))}
      {others.length > 0 && (
        <li className={`team t${mostHues}`}>
          {others.length === 1 ? (others[0] ?? t("nobody")) : t("others")}
        </li>
      )}
    </>
  );
}
