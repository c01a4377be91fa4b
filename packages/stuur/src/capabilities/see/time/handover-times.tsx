import { useMemo } from "react";
import type { Organisation } from "../../../ui/organisations.ts";
import { HandoverLink } from "../../../ui/question/handover-link.tsx";
import type { QuestionSearch } from "../../../ui/question/question-search.ts";
import { SortedTable } from "../../../ui/table/sorted-table.tsx";
import type { TimeView } from "./time.contract.ts";
import { type Measure, nameParty, type TimeWords } from "./time-words.ts";

/** Fewer times than this and a mean says little. */
const fewestTimes = 5;

/** At which handovers most time lies, all times together. */
export function HandoverTimes({
  view,
  measure,
  words,
  search,
  place,
}: {
  readonly view: TimeView;
  readonly measure: Measure;
  readonly words: TimeWords;
  readonly search: QuestionSearch;
  readonly place: { readonly organisation: Organisation; readonly logId: string };
}) {
  const { t, format, names, days, secondsPerDay } = words;
  const { elapsed } = view[measure];
  const title = t(view.canTellWorkFromWaiting ? "handoversTitle" : "handoversTitleTogether");
  const rows = useMemo(
    () =>
      view.handovers
        .map(({ from, to, count, ...seconds }) => ({ from, to, count, seconds: seconds[measure] }))
        .filter(({ seconds }) => seconds > 0)
        .toSorted((a, b) => b.seconds - a.seconds),
    [view, measure],
  );
  const kind = t(measure === "working" ? "kindWorking" : "kindClock", { cases: names.cases });
  const nameOf = ({ from, to }: { readonly from: string; readonly to: string }) =>
    t("fromToName", { from: nameParty(from, words, view.by), to: nameParty(to, words, view.by) });
  return (
    <section aria-labelledby="worst">
      <h2 id="worst">{title}</h2>
      {rows.length === 0 ? (
        <p className="lead">{t("noHandovers")}</p>
      ) : (
        <>
          <p className="lead">{t("handoversLead", { kind })}</p>
          <SortedTable
            label={title}
            rows={rows}
            rowKey={({ from, to }) => JSON.stringify([from, to])}
            sortedBy="share"
            fileName={`${view.log.name} ${title}`}
            columns={[
              {
                key: "name",
                label: t("fromTo"),
                value: nameOf,
                cell: (row) => (
                  <HandoverLink {...place} search={search} handover={row}>
                    {nameOf(row)}
                  </HandoverLink>
                ),
              },
              {
                key: "share",
                label: t("handoverShare"),
                isFigure: true,
                value: ({ seconds }) => seconds / elapsed,
                kind: "share",
                cell: ({ seconds }) => words.percent(seconds / elapsed),
              },
              {
                key: "count",
                label: t("times"),
                isFigure: true,
                value: ({ count }) => count,
                cell: ({ count }) => format.number(count),
              },
              {
                key: "mean",
                label: t("handoverMean", { days }),
                isFigure: true,
                value: ({ seconds, count }) => (count < fewestTimes ? null : seconds / count / secondsPerDay),
                cell: ({ seconds, count }) =>
                  count < fewestTimes ? t("tooFewTimes") : format.number(seconds / count / secondsPerDay, 1),
              },
            ]}
          />
        </>
      )}
    </section>
  );
}
