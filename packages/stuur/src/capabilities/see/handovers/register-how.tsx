import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import { HowComputed } from "../../../ui/question/how-computed.tsx";
import type { QuestionSearch } from "../../../ui/question/question-search.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { HandoverRegister } from "./handovers.contract.ts";
import { handoversTexts } from "./handovers.texts.ts";
import type { Ranking } from "./rank-handovers.ts";

/** What a case contributes to each order of the handovers. */
const contributions = {
  waiting: "waiting",
  count: "handovers",
  returned: "returned",
  late: "late",
} as const;

/** What the words and figures of this page mean, and how to get them again. */
export function RegisterHow({
  register,
  ranking,
  organisation,
  logId,
  search,
}: {
  readonly register: HandoverRegister;
  readonly ranking: Ranking;
  readonly organisation: Organisation;
  readonly logId: string;
  readonly search: QuestionSearch;
}) {
  const t = useTexts(handoversTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const word = organisation.words.case[language];
  const cases = organisation.words.cases[language];
  const { log, by, lateCases, casesWithDueDate, rows } = register;
  const definitions = [
    t("howHandover", { case: word, who: t(by === "team" ? "howTeams" : "howPersons") }),
    ...(by === "team"
      ? [
          log.hasStartTimes
            ? t("howWaiting", { hours: format.number(log.secondsPerWorkingDay / 3600) })
            : t("howCompletion"),
        ]
      : []),
    t("howReturned"),
    ...(by === "team" && casesWithDueDate > 0
      ? [
          t("howLate", {
            n: format.number(lateCases),
            of: format.number(casesWithDueDate),
            cases,
            places: format.number(rows.length),
          }),
        ]
      : []),
    t("howSure"),
    t("howCases", {
      n: format.number(register.cases),
      cases,
      handovers: format.number(register.handovers),
    }),
  ];
  const asked = { contribution: contributions[ranking], hasStartTimes: log.hasStartTimes };
  return (
    <HowComputed
      definitions={definitions}
      search={search}
      contributing={by === "team" ? { organisation, logId, search, asked } : undefined}
    />
  );
}
