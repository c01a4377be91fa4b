import { useFormat } from "../../../ui/format.ts";
import { useLanguage } from "../../../ui/language.ts";
import { SortedTable } from "../../../ui/table/sorted-table.tsx";
import type { TableColumn } from "../../../ui/table/table-column.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { MaybeEstimate, SureEstimate } from "./compare.contract.ts";
import { compareFiguresTexts } from "./compare-figures.texts.ts";
import { figuresOf, type Shown, sureOf, useTimes } from "./shown.ts";

interface Row {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly today: SureEstimate | null;
  readonly design: SureEstimate | null;
  readonly difference: SureEstimate | null;
  readonly digits: number;
}

/** All figures of both designs with how sure they are, to look up and to take along. */
export function FiguresPanel(shown: Shown) {
  const t = useTexts(compareFiguresTexts);
  const format = useFormat();
  const { result, today, design } = shown;
  const rows = useRows(shown);
  /** Nothing has no sign, whatever it was rounded from. */
  const sign = (value: number, digits: number) =>
    format.number(Number(value.toFixed(digits)) || 0, digits).replace("-", "−");
  const range = (estimate: SureEstimate | null, digits: number) =>
    estimate &&
    t("range", {
      lower: sign(estimate.lower, digits),
      upper: sign(estimate.upper, digits),
    });
  const both = (key: "today" | "design" | "difference", label: string): readonly TableColumn<Row>[] => [
    {
      ...{ key, label, isFigure: true },
      value: (row) => row[key]?.mean ?? null,
      cell: (row) => (row[key] ? sign(row[key].mean, row.digits) : "–"),
    },
    {
      key: `${key}-range`,
      label: t("figureRange", { of: label }),
      isFigure: true,
      value: (row) => range(row[key], row.digits),
    },
  ];
  const columns: readonly TableColumn<Row>[] = [
    { key: "figure", label: t("figure"), value: ({ label }) => label },
    { key: "unit", label: t("figureUnit"), value: ({ unit }) => unit },
    ...both("today", today),
    ...both("design", design),
    ...both("difference", t("figureDifference")),
    {
      key: "n",
      label: t("figureN"),
      isFigure: true,
      value: ({ today: first, design: other }) => (first ?? other)?.n ?? null,
    },
  ];
  return (
    <div className="panel span-12 figures-panel">
      <h2>{t("figuresTitle")}</h2>
      <p className="lead">{t("figuresLead", { level: format.percent(result.confidence) })}</p>
      <SortedTable
        label={t("figuresTitle")}
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
        fileName={`${t("fileName")} ${design}`}
      />
    </div>
  );
}

function useRows({ organisation, run, result, today, design }: Shown): readonly Row[] {
  const t = useTexts(compareFiguresTexts);
  const times = useTimes(run.inputs.model);
  const { language } = useLanguage();
  const words = { case: organisation.words.case[language], cases: organisation.words.cases[language] };
  const first = figuresOf(result, today);
  const other = figuresOf(result, design);
  const compared = result.differences.find((one) => one.design === design)?.figures ?? [];
  const makeRow = (
    key: string,
    label: string,
    [a, b]: readonly [MaybeEstimate | undefined, MaybeEstimate | undefined],
    { unit, per, digits }: { readonly unit: string; readonly per: number; readonly digits: number },
  ): readonly Row[] => {
    const difference = compared.find(({ figure }) => figure === key) ?? null;
    const row = {
      ...{ key, label, unit, digits },
      today: scale(sureOf(a), per),
      design: scale(sureOf(b), per),
      difference: scale(difference, per),
    };
    return row.today || row.design ? [row] : [];
  };
  const timeUnit = times.unitFor(first?.leadTimeWorking.mean.mean ?? other?.leadTimeWorking.mean.mean ?? 0);
  const working = {
    unit: times.unitName(timeUnit),
    per: times.duration.secondsOf(times.clock, timeUnit),
    digits: 1,
  };
  const clock = {
    unit: times.duration.unitName("clock", timeUnit),
    per: times.duration.secondsOf("clock", timeUnit),
    digits: 1,
  };
  const perCase = { unit: t("perCase", words), per: 1, digits: 2 };
  const share = { unit: t("share", words), per: 0.01, digits: 1 };
  const steps = [...new Set([...(first?.steps ?? []), ...(other?.steps ?? [])].map(({ step }) => step))];
  const waiting = (figures: typeof first, step: string) =>
    figures?.steps.find((one) => one.step === step)?.waiting;
  return [
    ...makeRow(
      "leadTimeWorking.mean",
      t("leadTimeWorking"),
      [first?.leadTimeWorking.mean, other?.leadTimeWorking.mean],
      working,
    ),
    ...makeRow(
      "leadTimeWorking.p50",
      t("leadTimeWorkingHalf"),
      [first?.leadTimeWorking.p50, other?.leadTimeWorking.p50],
      working,
    ),
    ...makeRow(
      "leadTimeWorking.p90",
      t("leadTimeWorkingTenth"),
      [first?.leadTimeWorking.p90, other?.leadTimeWorking.p90],
      working,
    ),
    ...makeRow("leadTime.mean", t("leadTime"), [first?.leadTime.mean, other?.leadTime.mean], clock),
    ...makeRow("onTime", t("onTime"), [first?.onTime, other?.onTime], share),
    ...makeRow("workInProgress", t("workInProgress", words), [first?.workInProgress, other?.workInProgress], {
      unit: t("number"),
      per: 1,
      digits: 1,
    }),
    ...makeRow(
      "handoversBetween",
      t("handoversBetween"),
      [first?.handoversBetween, other?.handoversBetween],
      perCase,
    ),
    ...makeRow(
      "handoversWithin",
      t("handoversWithin"),
      [first?.handoversWithin, other?.handoversWithin],
      perCase,
    ),
    ...makeRow("sentBack", t("sentBack"), [first?.sentBack, other?.sentBack], perCase),
    ...makeRow("reworked", t("reworked"), [first?.reworked, other?.reworked], perCase),
    ...makeRow("turnedAway", t("turnedAway"), [first?.turnedAway, other?.turnedAway], share),
    ...makeRow("wentAway", t("wentAway"), [first?.wentAway, other?.wentAway], share),
    ...steps.flatMap((step) =>
      makeRow(
        `waiting ${step}`,
        t("waitingFor", { step }),
        [waiting(first, step), waiting(other, step)],
        working,
      ),
    ),
  ];
}

function scale(estimate: SureEstimate | null, per: number): SureEstimate | null {
  if (!estimate) return null;
  const { mean, lower, upper, n } = estimate;
  return { mean: mean / per, lower: lower / per, upper: upper / per, n };
}
