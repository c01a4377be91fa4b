import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import { Marked } from "../../../ui/marked.tsx";
import { useTexts } from "../../../ui/texts.ts";
import type { Parties } from "./parties-distribution.tsx";
import { pillarTexts } from "./pillar.texts.ts";
import type { PillarShown } from "./pillar-shown.ts";

/** The question, and the answer in two sentences. */
export function PillarHeadline({ view, organisation, parties }: PillarShown & { readonly parties: Parties }) {
  const t = useTexts(pillarTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const isOfTeams = view.by === "team";
  const word = organisation.words.case[language];
  const { count, of } = view.endToEnd;
  const one =
    count === 0
      ? t(isOfTeams ? "endToEndNone" : "endToEndNonePerson")
      : t(isOfTeams ? "endToEnd" : "endToEndPerson", { share: format.percent(count / of) });
  return (
    <>
      <title>{`${t("pageTitle", { name: view.log.name })} · Stuur`}</title>
      <p className="question">{t(isOfTeams ? "question" : "questionPerson", { case: word })}</p>
      <h1 className="answer">
        {t(isOfTeams ? "answer" : "answerPerson", { case: word, mean: format.number(parties.mean, 1) })}{" "}
        <Marked text={one} />
      </h1>
    </>
  );
}
