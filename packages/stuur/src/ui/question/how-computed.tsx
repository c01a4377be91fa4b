import { useId } from "react";
import { useTexts } from "../texts.ts";
import { questionTexts } from "./question.texts.ts";
import type { QuestionSearch } from "./question-search.ts";
import { writeSeeCommand } from "./see-command.ts";

/** Behind every figure: what it means, which cases it is about, how many, and the command that gives the same figures. */
export function HowComputed({
  definitions,
  search,
  furtherOptions = [],
}: {
  /** One sentence each, the filter and the number of cases among them. */
  readonly definitions: readonly string[];
  /** Left out where no command gives these figures. */
  readonly search?: QuestionSearch;
  /** Of the command, beside those of the search. */
  readonly furtherOptions?: readonly string[];
}) {
  const t = useTexts(questionTexts);
  const words = useId();
  return (
    <details className="how-computed">
      <summary>{t("howComputed")}</summary>
      <ul>
        {definitions.map((definition) => (
          <li key={definition}>{definition}</li>
        ))}
      </ul>
      {search && (
        <>
          <p id={words}>{t("sameByCommand")}</p>
          <code aria-describedby={words}>{[writeSeeCommand(search), ...furtherOptions].join(" ")}</code>
        </>
      )}
    </details>
  );
}
