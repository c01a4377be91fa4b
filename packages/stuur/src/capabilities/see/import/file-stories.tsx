import { Link } from "@tanstack/react-router";
import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import { useTexts } from "../../../ui/texts.ts";
import { FileNotes } from "./file-notes.tsx";
import type { ReadFile } from "./import.contract.ts";
import { importTexts } from "./import.texts.ts";
import { tellMoments } from "./tell-moments.ts";
import type { FilePart } from "./use-file.ts";

/** The first cases as a story: whoever knows them sees at once whether the file was read right. */
export function FileStories({ file, organisation, logId }: FilePart) {
  const t = useTexts(importTexts);
  const { language } = useLanguage();
  const { read } = file;
  if (!read) return null;
  const { words, slug } = organisation;
  const isOne = read.stories.length === 1;
  return (
    <section aria-labelledby="stories">
      <h2 id="stories">
        {isOne
          ? t("storiesTitleOne", { case: words.case[language] })
          : t("storiesTitle", { cases: words.cases[language] })}
      </h2>
      <ol className="file-stories">
        {read.stories.map((story) => (
          <li key={story.caseId}>
            <Story story={story} caseWord={words.case[language]} timeZone={read.timeZone} />
          </li>
        ))}
      </ol>
      <p className="actions is-right">
        <b>{t("isRight")}</b>
        <Link className="button" to="/o/$slug/see/$logId" params={{ slug, logId }}>
          {t("yes")}
        </Link>
        {!file.log.isExample && file.may.import && file.isFileKept && (
          <a className="button quiet" href="#file-form">
            {t("no")}
          </a>
        )}
      </p>
      <FileNotes {...{ file, organisation, logId }} />
    </section>
  );
}

function Story({
  story,
  caseWord,
  timeZone,
}: {
  readonly story: ReadFile["stories"][number];
  readonly caseWord: string;
  readonly timeZone: string;
}) {
  const t = useTexts(importTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const moments = tellMoments(
    story.events.map(({ at }) => at),
    timeZone,
    language,
  );
  const told = story.events.map(({ step, who }, index) => {
    const when = moments[index] ?? "";
    return (who === null ? t("storyEvent", { when, step }) : t("storyEventWho", { when, step, who })).trim();
  });
  const more = story.eventCount - story.events.length;
  const name = t("storyCase", { case: capitalise(caseWord), id: story.caseId });
  return (
    <>
      <b>{name}</b>: {told.join(", ")}
      {more > 0 && `, ${t("storyMore", { count: more })}`}
      {story.dueAt !== null && `; ${t("storyDue", { date: format.date(story.dueAt, timeZone) })}`}.
    </>
  );
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
