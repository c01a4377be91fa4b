import { type Format, useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import { Marked } from "../../../ui/marked.tsx";
import type { Organisation } from "../../../ui/organisations.ts";
import { type Translate, useTexts } from "../../../ui/texts.ts";
import { hasTeams, isMoved } from "./drawing.ts";
import type { Comparison, Drawing, TeamsView } from "./teams.contract.ts";
import { teamsTexts } from "./teams.texts.ts";

type TeamsTranslate = Translate<typeof teamsTexts.nl>;

/** What the drawn teams do to the handovers, in a sentence that can be repeated, and what it stands on. */
export function TeamsHeadline({
  organisation,
  view,
  drawing,
  comparison,
}: {
  readonly organisation: Organisation;
  readonly view: TeamsView;
  readonly drawing: Drawing;
  readonly comparison: Comparison | undefined;
}) {
  const t = useTexts(teamsTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const { words } = organisation;
  const said = { t, format, view, word: words.case[language] };
  const [first, second] = comparison
    ? sayAnswer(comparison, isMoved(drawing), said)
    : [t("counting"), undefined];
  return (
    <>
      <title>{`${t("pageTitle", { name: view.log.name })} · Stuur`}</title>
      <p className="question">{t("question")}</p>
      <h1 className="answer" aria-live="polite">
        <Marked text={first} /> {second}
      </h1>
      {comparison && comparison.cases > 0 && (
        <p className="ground">
          <span>{t("groundCount")}</span>
        </p>
      )}
    </>
  );
}

interface Said {
  readonly t: TeamsTranslate;
  readonly format: Format;
  readonly view: TeamsView;
  readonly word: string;
}

function sayAnswer(
  comparison: Comparison,
  isDrawn: boolean,
  { t, format, view, word }: Said,
): readonly [first: string, second: string | undefined] {
  const { cases, today, inside, added } = comparison;
  if (cases === 0) return [t("answerNoCases", { case: word }), undefined];
  if (!isDrawn) return sayToday(comparison, { t, format, view });
  if (today === 0)
    return [t("answerMade", { n: format.number(added) }), hasTeams(view) ? undefined : t("answerMadeRest")];
  const more =
    added === 0
      ? undefined
      : added === 1
        ? t("answerAddedOne")
        : t("answerAdded", { n: format.number(added) });
  const figures = { today: format.number(today), inside: format.number(inside) };
  if (inside === 0) return [t("answerInsideNone", figures), more];
  return [t(inside === 1 ? "answerInsideOne" : "answerInside", figures), more];
}

function sayToday(
  { today, withinTeams }: Comparison,
  { t, format, view }: Pick<Said, "t" | "format" | "view">,
): readonly [first: string, second: string | undefined] {
  if (!hasTeams(view)) return [t("answerNoTeams"), t("answerNoTeamsDo")];
  const hasPersons = view.persons.length > 0;
  if (today > 0) {
    const way = hasPersons ? t("answerTodayDo") : t("answerTodayTeamsOnly");
    return [t("answerToday", { n: format.number(today) }), way];
  }
  if (!hasPersons) return [t("answerOneTeamUnknown"), undefined];
  const { otherPerson } = withinTeams.today;
  return [t("answerOneTeam", { n: format.number(otherPerson) }), t("answerOneTeamDo")];
}
