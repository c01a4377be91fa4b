import type { ReactNode } from "react";
import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import { Marked } from "../../../ui/marked.tsx";
import { useTexts } from "../../../ui/texts.ts";
import { insideTexts } from "./inside.texts.ts";
import type { InsideShown } from "./inside-shown.ts";
import { isSurelyScarce } from "./is-surely-scarce.ts";

/** Which team, the answer in a sentence, four counts, and by which rules persons are shown. */
export function InsideHeadline({
  inside,
  team,
  organisation,
  choice,
}: InsideShown & { readonly choice: ReactNode }) {
  const t = useTexts(insideTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const cases = organisation.words.cases[language];
  const figures = [
    [inside.events, t("figureEvents", { n: format.number(inside.cases), cases })],
    [inside.persons, t("figurePersons")],
    [inside.handovers, t("figureHandovers")],
  ] as const;
  return (
    <>
      <title>{`${t("pageTitle", { team })} · Stuur`}</title>
      <p className="question">{t("question")}</p>
      <h1 className="answer">
        <Answer inside={inside} team={team} />
      </h1>
      {choice}
      <dl className="figures">
        {figures.map(([count, words]) => (
          <div key={words}>
            <dt>{words}</dt>
            <dd>{format.number(count)}</dd>
          </div>
        ))}
      </dl>
      <aside className="panel privacy" aria-labelledby="privacy">
        <h2 id="privacy">{t("privacyTitle")}</h2>
        <p className="small">{t("privacy")}</p>
      </aside>
    </>
  );
}

function Answer({ inside, team }: Pick<InsideShown, "inside" | "team">) {
  const t = useTexts(insideTexts);
  const format = useFormat();
  const { persons, scarceSteps } = inside;
  const sure = scarceSteps.filter(isSurelyScarce);
  // The one with most work: of a rare step a large share says little.
  const most = sure.toSorted((a, b) => b.of - a.of)[0];
  if (persons === 0) return t("noTeamPersons", { team });
  if (persons === 1) return t("answerAlone", { team });
  if (!most) return t(scarceSteps.length === 0 ? "answerNoScarce" : "answerUnsure", { team });
  const text = t("answerScarce", {
    count: sure.length,
    team,
    step: most.step,
    share: format.percent(most.count / most.of),
  });
  return <Marked text={text} />;
}
