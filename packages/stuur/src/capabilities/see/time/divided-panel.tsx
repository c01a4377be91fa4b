import type { ReactNode } from "react";
import { SvgDownload } from "../../../ui/chart/svg-download-link.tsx";
import { TimeBar, type TimePart, timeParts, useTimePartWords } from "../../../ui/chart/time-bar.tsx";
import { HowComputed } from "../../../ui/question/how-computed.tsx";
import type { ContributingProps } from "../../../ui/question/how-computed-cases.tsx";
import { RadioSwitch } from "../../../ui/radio-switch.tsx";
import { SortedTable } from "../../../ui/table/sorted-table.tsx";
import type { PartOfTime, TimeView } from "./time.contract.ts";
import type { Measure, TimeWords } from "./time-words.ts";

interface Row {
  readonly key: TimePart;
  readonly label: string;
  readonly part: PartOfTime;
}

/** The elapsed time as one bar in its parts, the same in figures, and the steps that are the customer's. */
export function DividedPanel({
  view,
  measure,
  words,
  cases,
  onMeasure,
  children,
}: {
  readonly view: TimeView;
  readonly measure: Measure;
  readonly words: TimeWords;
  /** Those that the time is of. */
  readonly cases: Omit<ContributingProps, "asked">;
  readonly onMeasure: (change: { measure: Measure | undefined }) => void;
  readonly children: ReactNode;
}) {
  const { t, names, days } = words;
  const { labelOf } = useTimePartWords(words.kind);
  const { parts } = view[measure];
  const rows = timeParts
    .map((key): Row => ({ key, label: labelOf(key), part: parts[key] }))
    .filter(({ part }) => part.total > 0);
  return (
    <section className="panel" aria-labelledby="divided">
      <div className="head">
        <div>
          <h2 id="divided">{t("barTitle", { days })}</h2>
          <p className="lead">{t("barLead", { cases: names.cases })}</p>
        </div>
        <RadioSwitch
          legend={t("measure")}
          value={measure}
          onChoose={(chosen) => onMeasure({ measure: chosen === "working" ? undefined : chosen })}
          choices={[
            { value: "working", label: t("measureWorking") },
            { value: "clock", label: t("measureClock") },
          ]}
        />
      </div>
      <SvgDownload fileName={`${view.log.name} ${t("barTitle", { days })}`}>
        <TimeBar shares={parts} kind={words.kind} />
      </SvgDownload>
      {children}
      <details className="figures-of-parts">
        <summary>{t("partsTitle")}</summary>
        <PartsTable rows={rows} view={view} words={words} />
      </details>
      <HowComputed
        definitions={definitionsOf(view, measure, words)}
        contributing={{ ...cases, asked: { contribution: "elapsed", clock: measure } }}
      />
    </section>
  );
}

function PartsTable({
  rows,
  view,
  words,
}: {
  readonly rows: readonly Row[];
  readonly view: TimeView;
  readonly words: TimeWords;
}) {
  const { t, format, names, days, secondsPerDay, percent } = words;
  const bounds = ({ interval }: PartOfTime) => {
    if (!interval) return null;
    const [lower, upper] = [format.percent(interval.lower), format.percent(interval.upper)];
    return t("shareBounds", { lower, upper });
  };
  return (
    <SortedTable
      label={t("partsTitle")}
      rows={rows}
      rowKey={({ key }) => key}
      fileName={`${view.log.name} ${t("partsTitle")}`}
      columns={[
        { key: "part", label: t("part"), value: ({ label }) => label },
        {
          key: "share",
          label: t("share"),
          isFigure: true,
          value: ({ part }) => part.share,
          kind: "share",
          cell: ({ part }) => percent(part.share),
        },
        {
          key: "bounds",
          label: t("bounds"),
          isFigure: true,
          value: ({ part }) => bounds(part),
          savedAs: [
            { label: t("boundsLower"), kind: "share", value: ({ part }) => part.interval?.lower ?? null },
            { label: t("boundsUpper"), kind: "share", value: ({ part }) => part.interval?.upper ?? null },
          ],
        },
        {
          key: "perCase",
          label: t("perCase", { case: names.case, days }),
          isFigure: true,
          value: ({ part }) => part.meanPerCase / secondsPerDay,
          cell: ({ part }) => format.number(part.meanPerCase / secondsPerDay, 1),
        },
      ]}
    />
  );
}

function definitionsOf(view: TimeView, measure: Measure, words: TimeWords): readonly string[] {
  const { t, format, names } = words;
  const n = format.number(view.cases);
  return [
    ...(view.canTellWorkFromWaiting
      ? [t("howParts", { case: names.case, customer: names.customer }), ...[t("howHandover"), t("howInside")]]
      : [t("howPartsTogether", { case: names.case }), t("answerTogetherMore")]),
    t("howReturned"),
    ...(view.canTellWorkFromWaiting ? [t("howUnknown")] : []),
    ...(measure === "working"
      ? [t("howWorking", { hours: format.number(view.log.secondsPerWorkingDay / 3600) })]
      : []),
    t("howInterval", { n, cases: names.cases }),
    t("howFilter", { n, all: format.number(view.allCases), cases: names.cases }),
  ];
}
