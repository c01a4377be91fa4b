import { type Format, useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import { Marked } from "../../../ui/marked.tsx";
import type { Organisation } from "../../../ui/organisations.ts";
import { type Translate, useTexts } from "../../../ui/texts.ts";
import type { MatrixView } from "./matrix.contract.ts";
import { matrixTexts } from "./matrix.texts.ts";
import { answerMatrix, type MatrixAnswer } from "./matrix-answer.ts";

type MatrixTranslate = Translate<typeof matrixTexts.nl>;

/** The question, the answer in a sentence that can be repeated, and what it stands on. */
export function MatrixHeadline({
  view,
  organisation,
}: {
  readonly view: MatrixView;
  readonly organisation: Organisation;
}) {
  const t = useTexts(matrixTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const { words } = organisation;
  const answer = answerMatrix(view);
  const word = words.case[language];
  const [first, second] = sentences(answer, { t, format, view, word });
  const { cases, firstAt, lastAt } = view.summary;
  const period = sayPeriod([firstAt, lastAt], { t, format, timeZone: view.log.timeZone });
  const chip = sayDoubt(view, t, format);
  return (
    <>
      <title>{`${t("pageTitle", { name: view.log.name })} · Stuur`}</title>
      <p className="question">{t("question", { case: word })}</p>
      <h1 className="answer">
        {first} {second && <Marked text={second} />}
      </h1>
      <p className="ground">
        <span>{t("cases", { n: format.number(cases), cases: words.cases[language], period })}</span>
        {chip && (
          <a className="chip doubt" href="#doubt">
            {chip}
          </a>
        )}
      </p>
    </>
  );
}

function sentences(
  answer: MatrixAnswer,
  { t, format, view, word }: { t: MatrixTranslate; format: Format; view: MatrixView; word: string },
): readonly [string, string?] {
  const isPerson = view.by === "person";
  if (answer.kind === "stays") return [t(isPerson ? "answerStaysPerson" : "answerStaysTeam", { case: word })];
  const first = t(isPerson ? "answerPerson" : "answerTeam", {
    case: word,
    n: format.number(answer.perCase, 1),
  });
  if (answer.kind === "tooFew") return [first, t("answerTooFew")];
  if (answer.kind === "scattered") return [first, t("answerScattered")];
  const { from, to } = answer;
  if (answer.kind === "often") return [first, t("answerOften", { from, to, n: format.number(answer.count) })];
  const perDay = answer.clock === "working" ? view.log.secondsPerWorkingDay : 86_400;
  return [first, t("answerWaits", { from, to, half: sayDuration(answer.seconds, { t, format, perDay }) })];
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

/** The doubt that touches the headline most; the paragraph below the table has them all. */
function sayDoubt({ doubt, summary, by }: MatrixView, t: MatrixTranslate, format: Format): string | null {
  if (!summary.hasStartTimes) return t("chipNoStart");
  const { handoversMin, handoversMax, tiedPairs } = doubt;
  if (handoversMax > handoversMin) {
    const [min, max, n] = [handoversMin, handoversMax, tiedPairs].map((value) => format.number(value));
    return t("chipTied", { min: min ?? "", max: max ?? "", n: n ?? "" });
  }
  const missing = by === "person" ? doubt.missingPerson : doubt.missingTeam;
  if (missing === 0) return null;
  const share = format.percent(missing / summary.events);
  return t(by === "person" ? "chipMissingPerson" : "chipMissingTeam", { share });
}
