import type { ReportHandover, ReportView } from "./report.contract.ts";
import type { ReportWords } from "./report-words.ts";
import { Sheet, type SheetProps } from "./sheet.tsx";
import { sayHandover } from "./worst-sentences.ts";

/** The five worst handovers in sentences. */
export function WorstSheet(props: SheetProps) {
  const { view, words } = props;
  const { t, format } = words;
  const isByWaiting = view.by === "team" && view.summary.hasStartTimes;
  const sayUnranked = ({ from, to, count, measured }: ReportView["unranked"][number]) => {
    const names = { from: words.nameOf(from), to: words.nameOf(to) };
    return t("unrankedOne", { ...names, n: format.number(measured), of: format.number(count) });
  };
  const counts = { n: format.number(view.worst.length), all: format.number(view.handoverKinds) };
  return (
    <Sheet {...props} number={2} title={t(isByWaiting ? "worstTitleWaiting" : "worstTitleCount")}>
      {view.worst.length === 0 ? (
        <p className="lead">{t("worstNone")}</p>
      ) : (
        <>
          <p className="lead">{t(isByWaiting ? "worstLeadWaiting" : "worstLeadCount", counts)}</p>
          <ol className="worst-handovers">
            {view.worst.map((handover) => (
              <Worst key={JSON.stringify([handover.from, handover.to])} {...{ handover, view, words }} />
            ))}
          </ol>
          {view.unranked.length > 0 && (
            <p className="small">{t("unranked", { names: format.list(view.unranked.map(sayUnranked)) })}</p>
          )}
          {view.summary.casesWithDueDate > 0 && <p className="small">{t("noCause")}</p>}
        </>
      )}
    </Sheet>
  );
}

function Worst({
  handover,
  view,
  words,
}: {
  readonly handover: ReportHandover;
  readonly view: ReportView;
  readonly words: ReportWords;
}) {
  const { t, nameOf } = words;
  return (
    <li>
      <h3>
        <span className="handover" aria-hidden="true">
          !
        </span>{" "}
        {t("fromTo", { from: nameOf(handover.from), to: nameOf(handover.to) })}
      </h3>
      <p>{sayHandover(handover, view, words).join(" ")}</p>
    </li>
  );
}
