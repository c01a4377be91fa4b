import { useFormat } from "../../../ui/format.ts";
import { SortedTable } from "../../../ui/table/sorted-table.tsx";
import { useTexts } from "../../../ui/texts.ts";
import type { EffectView } from "./effect.contract.ts";
import type { TimeView } from "./time.contract.ts";
import type { TimeWords } from "./time-words.ts";
import { togetherTexts } from "./together.texts.ts";
import { scaleOf } from "./together-words.ts";

const fewestCases = 5;

type CountRow = EffectView["byHandovers"][number];

/** How long cases take, or how many are late, by the number of handovers that they have. */
export function HandoverCountTable({
  effect,
  view,
  words,
}: {
  readonly effect: EffectView;
  readonly view: TimeView;
  readonly words: TimeWords;
}) {
  const t = useTexts(togetherTexts);
  const { format, names } = words;
  const isLate = effect.outcome === "late";
  const { seconds, unit } = scaleOf(effect);
  const write = (value: number) => (isLate ? format.percent(value) : writeSmall(value / seconds));
  const writeSmall = (n: number) =>
    n > 0 && n < 0.05 ? words.t("below", { n: format.number(0.1, 1) }) : format.number(n, 1);
  const isFew = ({ cases }: CountRow) => cases < fewestCases;
  const show = (row: CountRow, value: number | null) =>
    isFew(row) || value === null ? t("few") : write(value);
  const scaled = (row: CountRow, value: number | null) =>
    isFew(row) || value === null ? null : isLate ? value : value / seconds;
  const bound = (label: "sureLower" | "sureUpper", side: "lower" | "upper") => ({
    label: t(label),
    ...(isLate && { kind: "share" as const }),
    value: (row: CountRow) => scaled(row, row.interval && Math.max(0, row.interval[side])),
  });
  const rows = effect.byHandovers.filter(({ cases }) => cases > 0);
  return (
    <div className="apart">
      <h3>{t("tableTitle")}</h3>
      <SortedTable
        label={t("tableTitle")}
        rows={rows}
        rowKey={({ from }) => String(from)}
        fileName={`${view.log.name} ${t("tableTitle")}`}
        columns={[
          {
            key: "handovers",
            label: t("handovers"),
            value: ({ from, to }) => sayRange(from, to, t),
          },
          {
            key: "cases",
            label: t("cases", { cases: names.cases }),
            isFigure: true,
            value: ({ cases }) => cases,
            cell: ({ cases }) => format.number(cases),
          },
          {
            key: "mean",
            label: isLate ? t("shareLate") : t("meanDuration", { days: t(unit ?? "unitDays") }),
            isFigure: true,
            ...(isLate && { kind: "share" as const }),
            value: (row) => scaled(row, row.mean),
            cell: (row) => show(row, row.mean),
          },
          {
            key: "sure",
            label: t("sure"),
            isFigure: true,
            value: (row) =>
              row.interval && !isFew(row)
                ? t("between", {
                    lower: write(Math.max(0, row.interval.lower)),
                    upper: write(row.interval.upper),
                  })
                : null,
            savedAs: [bound("sureLower", "lower"), bound("sureUpper", "upper")],
          },
          ...(isLate
            ? []
            : [
                {
                  key: "half",
                  label: t("halfDuration", { days: t(unit ?? "unitDays") }),
                  isFigure: true,
                  value: (row: CountRow) => scaled(row, row.median?.value ?? null),
                  cell: (row: CountRow) => show(row, row.median?.value ?? null),
                },
              ]),
        ]}
      />
    </div>
  );
}

function sayRange(
  from: number,
  to: number | null,
  t: ReturnType<typeof useTexts<typeof togetherTexts.nl>>,
): string {
  if (to === null) return t("rangeMore", { from });
  return from === to ? String(from) : t("range", { from, to });
}

/** In what the two groups differ, and what is left of that among the compared. */
export function BalanceTable({
  effect,
  fileName,
  cases,
}: {
  readonly effect: EffectView;
  readonly fileName: string;
  readonly cases: string;
}) {
  const t = useTexts(togetherTexts);
  const format = useFormat();
  const share = ({ count, of }: { readonly count: number; readonly of: number }) =>
    of === 0 ? null : count / of;
  const figure = (key: "more" | "fewer" | "matched", label: string) => ({
    key,
    label,
    isFigure: true,
    kind: "share" as const,
    value: (row: EffectView["balance"][number]) => share(row[key]),
    cell: (row: EffectView["balance"][number]) => {
      const part = share(row[key]);
      return part === null ? "–" : format.percent(part);
    },
  });
  return (
    <details className="figures-of-parts">
      <summary>{t("balanceTitle")}</summary>
      <p className="small">{t("balanceLead", { cases })}</p>
      <SortedTable
        label={t("balanceTitle")}
        rows={effect.balance}
        rowKey={({ column, value }) => JSON.stringify([column, value])}
        fileName={`${fileName} ${t("balanceTitle")}`}
        columns={[
          {
            key: "value",
            label: t("value"),
            value: ({ column, value }) =>
              t("valueOf", { column, value: value === "(none)" ? t("missingValue") : value }),
          },
          figure("more", t("shareMore")),
          figure("fewer", t("shareFewer")),
          figure("matched", t("shareMatched")),
        ]}
      />
    </details>
  );
}
