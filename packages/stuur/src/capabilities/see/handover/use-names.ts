import { useMemo } from "react";
import { useLanguage } from "../../../ui/language.ts";
import { useTexts } from "../../../ui/texts.ts";
import { useTeamHues } from "../../../ui/timeline/use-team-hues.ts";
import { handoverTexts } from "./handover.texts.ts";
import type { HandoverShown } from "./handover-shown.ts";

/** What the two sides and the cases are called in the language of the reader. */
export function useNames({ view, organisation }: Pick<HandoverShown, "view" | "organisation">) {
  const t = useTexts(handoverTexts);
  const { language } = useLanguage();
  const none = t(view.by === "team" ? "none" : "nonePerson");
  const { words } = organisation;
  return {
    from: view.from ?? none,
    to: view.to ?? none,
    case: words.case[language],
    cases: words.cases[language],
  };
}

/** The colours of the two sides. */
export function useSideHues({ view, organisation, logId }: HandoverShown) {
  const { from, to } = view;
  const sides = useMemo(() => [from, to], [from, to]);
  const hueOf = useTeamHues({ organisationId: organisation.id, logId }, sides);
  return { from: hueOf(from), to: hueOf(to) };
}
