import { Link } from "@tanstack/react-router";
import { type Format, useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import { Marked } from "../../../ui/marked.tsx";
import { answerMatrix, type MatrixAnswer } from "../../../ui/matrix/matrix-answer.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import { type Translate, useTexts } from "../../../ui/texts.ts";
import { listChips } from "./list-doubts.ts";
import type { MatrixView } from "./matrix.contract.ts";
import { matrixTexts } from "./matrix.texts.ts";

type MatrixTranslate = Translate<typeof matrixTexts.nl>;

/** The question, the answer in a sentence that can be repeated, and what it stands on. */
export function MatrixHeadline({
  view,
  organisation,
  teamHandovers,
  isBeamer,
}: {
  readonly view: MatrixView;
  readonly organisation: Organisation;
  /** Handovers between teams, to stand beside those between persons; `null` when no teams are known. */
  readonly teamHandovers: number | null;
  /** Large for a room: the paragraph about doubt is not below it then. */
  readonly isBeamer: boolean;
}) {
  const t = useTexts(matrixTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const { words } = organisation;
  const word = words.case[language];
  const answer = answerMatrix(view);
  const [first, second] = sentences(answer, { t, format, view, word, teamHandovers });
  const { cases, firstAt, lastAt } = view.summary;
  const period = sayPeriod([firstAt, lastAt], { t, format, timeZone: view.log.timeZone });
  return (
    <>
      <title>{`${t("pageTitle", { name: view.log.name })} · Stuur`}</title>
      <p className="question">{t("question", { case: word })}</p>
      <h1 className="answer">
        {first} {second && <Marked text={second} />}
        {answer.kind === "unknown" && view.by === "team" && (
          <Link
            to="/o/$slug/see/$logId/$page"
            params={{ slug: organisation.slug, logId: view.log.id, page: "import" }}
          >
            {t("pointOutTeams")}
          </Link>
        )}
      </h1>
      {view.by === "person" && <p className="lead">{t("together")}</p>}
      <p className="ground">
        <span>{t("cases", { n: format.number(cases), cases: words.cases[language], period })}</span>
        {listChips(view, t, format).map((chip) =>
          isBeamer ? (
            <span key={chip} className="chip doubt">
              {chip}
            </span>
          ) : (
            <a key={chip} className="chip doubt" href="#doubt">
              {chip}
            </a>
          ),
        )}
      </p>
    </>
  );
}

interface Said {
  readonly t: MatrixTranslate;
  readonly format: Format;
  readonly view: MatrixView;
  readonly word: string;
  readonly teamHandovers: number | null;
}

function sentences(answer: MatrixAnswer, said: Said): readonly [string, string?] {
  const { t, format, view, word } = said;
  if (answer.kind === "unknown") return [t(view.by === "person" ? "answerNoPerson" : "answerNoTeam")];
  if (answer.kind === "stays")
    return [t(view.by === "person" ? "answerStaysPerson" : "answerStaysTeam", { case: word })];
  if (answer.kind === "persons") return sayPersons(answer.perCase, said);
  const first = t("answerTeam", { case: word, n: format.number(answer.perCase, 1) });
  if (answer.kind === "tooFew") return [first, t("answerTooFew")];
  if (answer.kind === "scattered") return [first, t("answerScattered")];
  const { from, to } = answer;
  if (answer.kind === "often") return [first, t("answerOften", { from, to, n: format.number(answer.count) })];
  const perDay = answer.clock === "working" ? view.log.secondsPerWorkingDay : 86_400;
  return [first, t("answerWaits", { from, to, half: sayDuration(answer.seconds, { t, format, perDay }) })];
}

/** To other people and to other teams, counted apart. */
function sayPersons(perCase: number, { t, format, view, word, teamHandovers }: Said): readonly [string] {
  const n = format.number(perCase, 1);
  if (teamHandovers === null) return [t("answerPerson", { case: word, n })];
  const teams = format.number(teamHandovers / Math.max(1, view.summary.cases), 1);
  return [t("answerPersonAndTeam", { case: word, n, teams })];
}

/** In days; below a tenth of a day in hours, below an hour in minutes. */
function sayDuration(
  seconds: number,
  { t, format, perDay }: { t: MatrixTranslate; format: Format; perDay: number },
): string {
  const isWorking = perDay !== 86_400;
  if (seconds >= 0.1 * perDay)
    return t(isWorking ? "workingDays" : "days", { n: format.number(seconds / perDay, 1) });
  if (seconds >= 3600)
    return t(isWorking ? "workingHours" : "hours", { n: format.number(seconds / 3600, 1) });
  return t(isWorking ? "workingMinutes" : "minutes", { n: format.number(seconds / 60) });
}

/** Whole months from two months on, else days; one word when begin and end are the same. */
function sayPeriod(
  [first, last]: readonly [string, string],
  { t, format, timeZone }: { t: MatrixTranslate; format: Format; timeZone: string },
): string {
  const isLong = Date.parse(last) - Date.parse(first) > 60 * 86_400_000;
  const write = isLong ? format.month : format.date;
  const [from, to] = [write(first, timeZone), write(last, timeZone)];
  return from === to ? from : t("periodMonths", { from, to });
}
