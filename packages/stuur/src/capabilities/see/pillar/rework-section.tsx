import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import { SortedTable } from "../../../ui/table/sorted-table.tsx";
import type { TableColumn } from "../../../ui/table/table-column.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { StepDoneAgain } from "./pillar.contract.ts";
import { pillarTexts } from "./pillar.texts.ts";
import type { PillarShown } from "./pillar-shown.ts";

/** All of five are named; of more the first ones, so that "other steps" are never just one. */
const mostNamed = 5;
const firstNamed = 4;

/** In how many cases a step is done again, by whomever and however long after, and which steps. */
export function ReworkSection({ view, organisation }: Pick<PillarShown, "view" | "organisation">) {
  const t = useTexts(pillarTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const { words } = organisation;
  const { cases, steps } = view.rework;
  const isAll = steps.length <= mostNamed;
  const named = steps.slice(0, isAll ? mostNamed : firstNamed).map(({ step, repetitions }) => {
    return t("reworkStep", { step, n: format.number(repetitions) });
  });
  const said = {
    n: format.number(cases.count),
    word: (cases.count === 1 ? words.case : words.cases)[language],
    share: format.percent(cases.count / Math.max(1, cases.of)),
    lower: format.percent(cases.interval.lower),
    upper: format.percent(cases.interval.upper),
    steps: format.list([...named, ...(isAll ? [] : [t("reworkMore", { count: steps.length - firstNamed })])]),
  };
  return (
    <section className="panel" aria-labelledby="rework">
      <h2 id="rework">{t("reworkTitle")}</h2>
      <p className="lead">{cases.count === 0 ? t("reworkNone") : t("reworkLead", said)}</p>
      {steps.length > 0 && <ReworkTable view={view} organisation={organisation} />}
      {steps.length > 0 && <p className="small">{t("reworkNote")}</p>}
    </section>
  );
}

function ReworkTable({ view, organisation }: Pick<PillarShown, "view" | "organisation">) {
  const t = useTexts(pillarTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const cases = organisation.words.cases[language];
  const figure = (key: "cases" | "repetitions" | "immediate", label: string): TableColumn<StepDoneAgain> => ({
    key,
    label,
    value: (row) => row[key],
    cell: (row) => format.number(row[key]),
    isFigure: true,
  });
  const columns: readonly TableColumn<StepDoneAgain>[] = [
    { key: "step", label: t("reworkColumnStep"), value: ({ step }) => step },
    figure("repetitions", t("reworkColumnTimes")),
    figure("cases", t("reworkColumnCases", { cases })),
    {
      key: "share",
      label: t("reworkColumnShare", { cases }),
      value: (row) => row.cases / row.casesWithStep,
      cell: (row) => format.percent(row.cases / row.casesWithStep),
      kind: "share",
      isFigure: true,
    },
    figure("immediate", t("reworkColumnImmediate")),
  ];
  return (
    <SortedTable
      label={t("reworkTitle")}
      columns={columns}
      rows={view.rework.steps}
      rowKey={({ step }) => step}
      fileName={`${view.log.name} ${t("reworkTitle")}`}
    />
  );
}
