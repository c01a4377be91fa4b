import type { QuestionSearch } from "../../../ui/question/question-search.ts";
import { writeSeeCommand } from "../../../ui/question/see-command.ts";
import type { ReportView } from "./report.contract.ts";
import type { ReportWords } from "./report-words.ts";
import { Sheet, type SheetProps } from "./sheet.tsx";
import { fewest } from "./worst-sentences.ts";

/** What makes the figures less certain, and what the words mean. */
export function SureSheet(props: SheetProps & { readonly question: QuestionSearch }) {
  const { view, words, question } = props;
  const { t } = words;
  const doubts = listDoubts(view, words);
  return (
    <Sheet {...props} number={4} title={t("sureTitle")}>
      <ul className="sheet-doubts">
        {(doubts.length > 0 ? doubts : [t("doubtNone")]).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h3>{t("wordsTitle")}</h3>
      <ul className="sheet-words">
        {listDefinitions(view, words).map((line) => (
          <li key={line}>{line}</li>
        ))}
        <li className="not-printed">
          {t("repeat")} <code>{writeSeeCommand(question)}</code>
        </li>
      </ul>
    </Sheet>
  );
}

function listDoubts(view: ReportView, { t, format }: ReportWords): readonly string[] {
  const { doubt, summary, by, time } = view;
  const { tiedPairs, handoversMin, handoversMax, rejected, unmeasured } = doubt;
  const missing = by === "team" ? summary.missingTeam : summary.missingPerson;
  const unknown = time.working.parts.unknown.share;
  const n = format.number;
  const bounds = { n: n(tiedPairs), min: n(handoversMin), max: n(handoversMax) };
  const lines = [
    rejected > 0 && t("doubtRejected", { n: n(rejected) }),
    !summary.hasStartTimes && t("doubtNoStart"),
    unmeasured > 0 && t("doubtUnmeasured", { n: n(unmeasured), of: n(summary.handovers) }),
    unknown > 0 && t("doubtUnknown", { share: format.percent(unknown) }),
    tiedPairs > 0 &&
      (handoversMin === handoversMax ? t("doubtTiedOrder", { n: bounds.n }) : t("doubtTied", bounds)),
    missing > 0 &&
      t(by === "team" ? "doubtMissingTeam" : "doubtMissingPerson", {
        n: n(missing),
        all: n(summary.events),
      }),
  ];
  return lines.filter((line) => line !== false);
}

const roles = {
  case: "roleCase",
  step: "roleStep",
  time: "roleTime",
  start: "roleStart",
  person: "rolePerson",
  team: "roleTeam",
  due: "roleDue",
  status: "roleStatus",
  instance: "roleInstance",
} as const;

function listDefinitions(view: ReportView, { t, format, names }: ReportWords): readonly string[] {
  const { log, by, time, summary } = view;
  const columns = log.columns.map(({ role, column }) => {
    const key = roles[role as keyof typeof roles];
    return t("wordColumn", { role: key ? t(key) : role, column });
  });
  return [
    t(by === "team" ? "wordHandover" : "wordHandoverPerson", { case: names.case }),
    ...(summary.hasStartTimes ? [t("wordWaiting")] : []),
    t("wordReturned"),
    ...(summary.casesWithDueDate > 0 ? [t("wordLate")] : []),
    t("wordDay", { hours: format.number(log.secondsPerWorkingDay / 3600) }),
    t("wordDivision", { customer: names.customer }),
    ...(time.customerSteps.length > 0
      ? [t("wordCustomerSteps", { customer: names.customer, steps: format.list(time.customerSteps) })]
      : []),
    t("wordInterval", { cases: names.cases }),
    t("wordTooFew", { n: format.number(fewest) }),
    t("wordColumns", { columns: format.list(columns) }),
  ];
}
