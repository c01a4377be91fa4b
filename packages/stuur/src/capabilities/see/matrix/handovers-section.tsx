import { useState } from "react";
import { useFormat } from "../../../ui/format.ts";
import { useTexts } from "../../../ui/texts.ts";
import { HandoverTable } from "./handover-rows.tsx";
import type { MatrixView } from "./matrix.contract.ts";
import { matrixTexts } from "./matrix.texts.ts";

const firstRows = 10;
const moreRows = 100;

/** The handovers between teams as a table, in the order of the server, with the words for that order. */
export function HandoversSection({ view }: { readonly view: MatrixView }) {
  const t = useTexts(matrixTexts);
  const format = useFormat();
  const [shown, setShown] = useState(firstRows);
  const { handovers, summary } = view;
  const unit = t(handovers.some(({ between }) => between.working) ? "unitWorking" : "unitClock");
  const rows = handovers.slice(0, shown).map((handover) => ({
    ...handover,
    key: JSON.stringify([handover.from, handover.to]),
    name: t("fromToName", { from: handover.from, to: handover.to }),
  }));
  const more = Math.min(moreRows, handovers.length - shown);
  return (
    <section aria-labelledby="handovers">
      <h2 id="handovers">{t(summary.hasStartTimes ? "handoversTitle" : "handoversTitleOften")}</h2>
      {handovers.length === 0 ? (
        <p className="lead">{t("noHandovers")}</p>
      ) : (
        <>
          <p className="lead">{t(summary.hasStartTimes ? "sortedWaiting" : "sortedOften", { unit })}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
          <section className="scroll apart" tabIndex={0} aria-label={t("handoversRegion")}>
            <HandoverTable rows={rows} firstColumn={t("fromTo")} view={view} />
          </section>
          {more > 0 && (
            <p className="apart">
              <button type="button" className="as-link" onClick={() => setShown(shown + moreRows)}>
                {t("showMore", { n: format.number(more), all: format.number(handovers.length) })}
              </button>
            </p>
          )}
        </>
      )}
    </section>
  );
}

/** Everything about the data that makes the figures less certain, each with its size. */
export function DoubtSection({ view }: { readonly view: MatrixView }) {
  const t = useTexts(matrixTexts);
  const format = useFormat();
  const { doubt, summary, by } = view;
  const missing = by === "person" ? doubt.missingPerson : doubt.missingTeam;
  const [n, all] = [format.number(missing), format.number(summary.events)];
  const [min, max] = [format.number(doubt.handoversMin), format.number(doubt.handoversMax)];
  const doubts = [
    summary.hasStartTimes ? null : t("doubtNoStart"),
    doubt.tiedPairs > 0 ? t("doubtTied", { count: doubt.tiedPairs, min, max }) : null,
    missing > 0 ? t(by === "person" ? "doubtMissingPerson" : "doubtMissingTeam", { n, all }) : null,
    doubt.rejected > 0 ? t("doubtRejected", { count: doubt.rejected }) : null,
  ].filter((text) => text !== null);
  return (
    <section id="doubt" className="doubts" aria-labelledby="doubt-title">
      <h2 id="doubt-title">≈ {t("doubtTitle")}</h2>
      <ul>
        {(doubts.length > 0 ? doubts : [t("doubtNone")]).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
