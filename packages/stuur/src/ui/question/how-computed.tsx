import { useId } from "react";
import { useTexts } from "../texts.ts";
import { questionTexts } from "./question.texts.ts";
import { type QuestionSearch, writeCommand } from "./question-search.ts";

/** Behind every figure: what it means, which cases it is about, how many, and the command that gives the same figures. */
export function HowComputed({
  definitions,
  search,
}: {
  /** One sentence each; the last says out of how many. */
  readonly definitions: readonly string[];
  readonly search: QuestionSearch;
}) {
  const t = useTexts(questionTexts);
  const command = useId();
  return (
    <details className="how-computed">
      <summary>{t("howComputed")}</summary>
      <ul>
        {definitions.map((definition) => (
          <li key={definition}>{definition}</li>
        ))}
      </ul>
      <p id={command}>{t("sameByCommand")}</p>
      <code aria-labelledby={command}>{writeCommand(search)}</code>
    </details>
  );
}
