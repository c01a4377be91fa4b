import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import type { FollowedDrawing } from "../../../ui/matrix/drawn-matrix.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import { useTexts } from "../../../ui/texts.ts";
import { drawnTexts } from "./drawn.texts.ts";

/** How often work changes hands in the drawing, and that nobody measured it. */
export function DrawnHeadline({
  organisation,
  followed: { data, handoversPerCase },
}: {
  readonly organisation: Organisation;
  readonly followed: FollowedDrawing;
}) {
  const t = useTexts(drawnTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const word = organisation.words.case[language];
  const isEmpty = data.cells.length === 0;
  const answer = () => {
    if (isEmpty) return t("answerEmpty");
    if (handoversPerCase === 0) return t("answerNone", { case: word });
    if (Number.isInteger(handoversPerCase)) return t("answerSome", { case: word, count: handoversPerCase });
    return t("answerPart", { case: word, n: format.number(handoversPerCase, 1) });
  };
  return (
    <>
      <title>{`${t("pageTitle")} · Stuur`}</title>
      <p className="question">{t("question")}</p>
      <h1 className="answer" aria-live="polite">
        {answer()}
      </h1>
      {!isEmpty && (
        <p className="ground">
          <span className="chip doubt">{t("drawnNotMeasured")}</span>
        </p>
      )}
    </>
  );
}
