import { useMemo, useState } from "react";
import { useFormat } from "../../../ui/format.ts";
import { listFrequentUnmeasured } from "../../../ui/matrix/matrix-answer.ts";
import type { Weight } from "../../../ui/matrix/weight.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import { HandoverLink } from "../../../ui/question/handover-link.tsx";
import { ScrollRegion } from "../../../ui/scroll-region.tsx";
import { useTexts } from "../../../ui/texts.ts";
import { latenessOf } from "./choose-weight.ts";
import { HandoverTable } from "./handover-rows.tsx";
import type { HandoverRow, MatrixView } from "./matrix.contract.ts";
import { matrixTexts } from "./matrix.texts.ts";
import type { MatrixSearch } from "./matrix-search.ts";
import { mostRanked, sortHandovers } from "./sort-handovers.ts";

const firstRows = 7;
const moreRows = 100;

/** The handovers as a table, in the order of the chosen weight, with the words for that order and for its columns. */
export function HandoversSection({
  view,
  weight,
  organisation,
  search,
}: {
  readonly view: MatrixView;
  readonly weight: Weight;
  readonly organisation: Organisation;
  readonly search: MatrixSearch;
}) {
  const t = useTexts(matrixTexts);
  const format = useFormat();
  const [shown, setShown] = useState(firstRows);
  const missing = t(view.by === "person" ? "nonePerson" : "none");
  const sorted = useMemo(
    () => sortHandovers(view, weight, ({ from, to }) => from === missing || to === missing),
    [view, weight, missing],
  );
  const doubtful = useMemo(() => (view.by === "person" ? [] : listFrequentUnmeasured(view)), [view]);
  // A frequent handover that was hardly measured is not put out of sight by a figure that says little.
  const isDoubtful = (row: HandoverRow) =>
    doubtful.some(({ from, to }) => row.from === from && row.to === to);
  const leftOut = view.handoversLeftOut?.kinds ?? 0;
  const most = leftOut > 0 ? mostRanked : sorted.length;
  const inSight = sorted.filter((row, index) => index < Math.min(shown, most) || isDoubtful(row));
  const rows = inSight.map((handover) => {
    const { from, to } = handover;
    const name = t("fromToName", { from, to });
    const isQuiet = from === missing || to === missing;
    return {
      ...handover,
      key: JSON.stringify([from, to]),
      name: isQuiet ? (
        name
      ) : (
        <HandoverLink
          organisation={organisation}
          logId={view.log.id}
          search={{ ...search, by: view.by }}
          handover={{ from, to }}
        >
          {name}
        </HandoverLink>
      ),
      isQuiet,
    };
  });
  const more = Math.min(moreRows, most - inSight.length);
  const all = sorted.length + leftOut;
  return (
    <section aria-labelledby="handovers">
      <h2 id="handovers">{t("handoversTitle")}</h2>
      {sorted.length === 0 ? (
        <p className="lead">{t(view.by === "team" ? "noHandovers" : "noHandoversPerson")}</p>
      ) : (
        <>
          <Order view={view} weight={weight} />
          <ScrollRegion label={t("handoversRegion")}>
            <HandoverTable rows={rows} firstColumn={t("fromTo")} view={view} />
          </ScrollRegion>
          {more > 0 && (
            <p className="apart">
              <button type="button" className="as-link" onClick={() => setShown(shown + moreRows)}>
                {t("showMore", { n: format.number(more), all: format.number(all) })}
              </button>
            </p>
          )}
          {more <= 0 && leftOut > 0 && (
            <p className="small">{t("restInRegister", { n: format.number(all - inSight.length) })}</p>
          )}
          <Words view={view} />
        </>
      )}
    </section>
  );
}

const orderTexts = {
  count: "sortedOften",
  waiting: "sortedWaiting",
  returned: "sortedReturned",
  late: "sortedLate",
} as const;

/** How the table is sorted, and in which unit its durations are. */
function Order({ view, weight }: { readonly view: MatrixView; readonly weight: Weight }) {
  const t = useTexts(matrixTexts);
  const format = useFormat();
  const { handovers, summary, by } = view;
  const unit = t(handovers.some(({ between }) => between.working) ? "unitWorking" : "unitClock");
  const share = format.percent(latenessOf(summary)?.overall ?? 0);
  const order = by === "person" ? "sortedPersons" : orderTexts[weight];
  return (
    <p className="lead">
      {order === "sortedLate" ? t(order, { share }) : t(order)}{" "}
      {t(summary.hasStartTimes ? "waitingIn" : "completionIn", { unit })}
    </p>
  );
}

/** The words in the table that could be read in two ways, once. */
function Words({ view }: { readonly view: MatrixView }) {
  const t = useTexts(matrixTexts);
  const format = useFormat();
  const isWorking = view.handovers.some(({ between }) => between.working);
  const hours = format.number(view.log.secondsPerWorkingDay / 3600);
  return (
    <p className="small words">
      {isWorking && t("wordWorkingDay", { hours })}{" "}
      {t(view.by === "person" ? "wordComesBackPerson" : "wordComesBack")}
    </p>
  );
}
