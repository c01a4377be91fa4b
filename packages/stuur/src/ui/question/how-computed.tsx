import { type ReactNode, useId, useState } from "react";
import { useTexts } from "../texts.ts";
import { ContributingCases, type ContributingProps } from "./how-computed-cases.tsx";
import { questionTexts } from "./question.texts.ts";
import type { QuestionSearch } from "./question-search.ts";
import { writeSeeCommand } from "./see-command.ts";

/**
 * Behind every figure: what it means, which cases it is about, how many, the command that gives the same figures, and the
 * cases that contribute most.
 */
export function HowComputed({
  definitions,
  search,
  furtherOptions = [],
  contributing,
  children,
}: {
  /** One sentence each, the filter and the number of cases among them. */
  readonly definitions: readonly string[];
  /** Left out where no command gives these figures. */
  readonly search?: QuestionSearch;
  /** Of the command, beside those of the search. */
  readonly furtherOptions?: readonly string[];
  /** Left out where single cases would tell about persons. */
  readonly contributing?: ContributingProps | undefined;
  /** What else is behind these figures. */
  readonly children?: ReactNode;
}) {
  const t = useTexts(questionTexts);
  const words = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="how-computed" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
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
      {children}
      {isOpen && contributing && <ContributingCases {...contributing} />}
    </details>
  );
}
