import { useMemo } from "react";
import { IntervalsPicture } from "../../../ui/chart/intervals-picture.tsx";
import { SvgDownload } from "../../../ui/chart/svg-download-link.tsx";
import { type Clock, useDuration } from "../../../ui/duration.ts";
import { useFormat } from "../../../ui/format.ts";
import { SortedTable } from "../../../ui/table/sorted-table.tsx";
import type { TableColumn } from "../../../ui/table/table-column.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { HandoverFigures } from "./handover.contract.ts";
import { handoverTexts } from "./handover.texts.ts";
import { chooseClock, fewest } from "./handover-answer.ts";
import type { HandoverShown } from "./handover-shown.ts";
import { useNames } from "./use-names.ts";

type Month = HandoverFigures["months"][number];

/** The same by month: how often, and how long half take longer than, with its margin. */
export function HandoverMonths(shown: HandoverShown) {
  const t = useTexts(handoverTexts);
  const format = useFormat();
  const { handover, search, view } = shown;
  const names = useNames(shown);
  const duration = useDuration(view.log.secondsPerWorkingDay);
  const chosen = chooseClock(handover, search.clock);
  const clock: Clock = chosen?.clock ?? "clock";
  const unit = duration.unitFor(chosen?.waiting.p50.value ?? 0, clock);
  const unitName = duration.unitName(clock, unit);
  const { months } = handover;
  const points = useMemo(() => {
    const perUnit = duration.secondsOf(clock, unit);
    return months.map((month) => {
      const median = medianOf(month, clock);
      const scaled = (seconds: number | null | undefined) => (seconds == null ? null : seconds / perUnit);
      return {
        label: format.shortMonth(`${month.from}T12:00:00Z`, "UTC"),
        value: scaled(median?.value),
        lower: scaled(median?.lower),
        upper: scaled(median?.upper),
        isFew: month.n < fewest,
      };
    });
  }, [months, clock, unit, duration, format]);
  if (months.length < 2) return null;
  const figure = (seconds: number) => duration.figure(seconds, clock, unit);
  const rangeOf = (month: Month) => {
    const median = medianOf(month, clock);
    if (!median || median.lower === null || median.upper === null || month.n < fewest) return null;
    return t("range", { lower: figure(median.lower), upper: figure(median.upper) });
  };
  const columns: readonly TableColumn<Month>[] = [
    {
      key: "month",
      label: t("month"),
      value: ({ from }) => from,
      kind: "day",
      cell: ({ from }) => format.month(`${from}T12:00:00Z`, "UTC"),
    },
    { key: "times", label: t("times"), value: ({ count }) => count, isFigure: true },
    { key: "measured", label: t("measured"), value: ({ n }) => n, isFigure: true },
    {
      key: "half",
      label: t("halfLonger", { unit: unitName }),
      value: (month) => (month.n < fewest ? null : (medianOf(month, clock)?.value ?? null)),
      saved: (month) => {
        const seconds = month.n < fewest ? null : medianOf(month, clock)?.value;
        return seconds == null ? null : seconds / duration.secondsOf(clock, unit);
      },
      cell: (month) => {
        const median = medianOf(month, clock);
        return median === null || month.n < fewest ? t("tooFew") : figure(median.value);
      },
      isFigure: true,
    },
    {
      key: "between",
      label: t("between"),
      value: (month) => (month.n < fewest ? null : (medianOf(month, clock)?.lower ?? null)),
      saved: rangeOf,
      cell: (month) => rangeOf(month) ?? "–",
      isFigure: true,
    },
  ];
  return (
    <section className="panel" aria-labelledby="months">
      <h2 id="months">{t("monthsTitle", names)}</h2>
      <p className="lead">{chosen ? t("monthsLead", { unit: unitName }) : t("monthsLeadNone")}</p>
      {chosen && (
        <SvgDownload fileName={`${names.from} - ${names.to} ${t("month")}`}>
          <IntervalsPicture
            points={points}
            title={t("monthsPicture", { unit: unitName })}
            figure={(value) => format.number(value, value < 10 && value % 1 !== 0 ? 1 : 0)}
          />
        </SvgDownload>
      )}
      <SortedTable
        label={t("monthsTable")}
        columns={columns}
        rows={months}
        rowKey={({ from }) => from}
        fileName={`${names.from} - ${names.to}`}
      />
    </section>
  );
}

function medianOf(month: Month, clock: Clock): Month["clockP50"] {
  return clock === "working" ? month.workingP50 : month.clockP50;
}
