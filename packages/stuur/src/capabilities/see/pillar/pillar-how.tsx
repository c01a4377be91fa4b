import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import { HowComputed } from "../../../ui/question/how-computed.tsx";
import { useTexts } from "../../../ui/texts.ts";
import { pillarTexts } from "./pillar.texts.ts";
import type { PillarShown } from "./pillar-shown.ts";

export function PillarHow({ view, organisation, logId, search }: PillarShown) {
  const t = useTexts(pillarTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const { words } = organisation;
  const word = words.case[language];
  const definitions = [
    t(view.by === "team" ? "howParties" : "howPartiesPerson", { case: word }),
    t("howOne"),
    t("howAgain"),
    t("howPing"),
    t("howRework", { case: word }),
    t(view.log.hasStartTimes ? "howAway" : "howAwayDone"),
    t("howInterval"),
    t("howCases", { n: format.number(view.cases), cases: words.cases[language] }),
  ];
  const contributing = { organisation, logId, search, asked: { contribution: "parties" } } as const;
  return (
    <HowComputed
      definitions={definitions}
      search={search}
      furtherOptions={["--json"]}
      contributing={view.by === "team" ? contributing : undefined}
    />
  );
}
