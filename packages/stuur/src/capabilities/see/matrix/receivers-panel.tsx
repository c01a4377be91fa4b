import { useEffect, useRef } from "react";
import { useFormat } from "../../../ui/format.ts";
import { cellKey } from "../../../ui/matrix/matrix-data.ts";
import { countMeasured } from "../../../ui/matrix/measured.ts";
import type { Organisation } from "../../../ui/organisations.ts";
import { HandoverLink } from "../../../ui/question/handover-link.tsx";
import type { QuestionSearch } from "../../../ui/question/question-search.ts";
import { ScrollRegion } from "../../../ui/scroll-region.tsx";
import { useTexts } from "../../../ui/texts.ts";
import { HandoverTable } from "./handover-rows.tsx";
import type { MatrixFlow, MatrixView } from "./matrix.contract.ts";
import { matrixTexts } from "./matrix.texts.ts";

/** How the server names a team or person that is missing. */
const missingName = "(none)";

/** To whom work goes that leaves one cell: how often, how long it waits there, whether it comes back. */
export function ReceiversPanel({
  view,
  organisation,
  search,
  selected,
  onClose,
}: {
  readonly view: MatrixView;
  readonly organisation: Organisation;
  readonly search: QuestionSearch;
  readonly selected: string;
  readonly onClose: () => void;
}) {
  const t = useTexts(matrixTexts);
  const format = useFormat();
  const panel = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another cell is a reason to look at the panel again
  useEffect(() => {
    panel.current?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  const cell = view.cells.find(({ team, step }) => cellKey(team, step) === selected);
  if (!cell) return null;
  const { team, step, handedOn } = cell;
  const missing = t(view.by === "person" ? "nonePerson" : "none");
  const asAsked = (name: string) => (name === missing ? missingName : name);
  const receivers = view.flows
    .filter((flow) => flow.fromTeam === team && flow.fromStep === step && flow.toTeam !== team)
    .toSorted((a, b) => b.count - a.count);
  const rows = receivers.map((flow) => ({
    ...flow,
    key: cellKey(flow.toTeam, flow.toStep),
    name: (
      <HandoverLink
        organisation={organisation}
        logId={view.log.id}
        search={{ ...search, by: view.by }}
        handover={{ from: asAsked(team), to: asAsked(flow.toTeam) }}
      >
        {t("receiverStep", { team: flow.toTeam, step: flow.toStep })}
      </HandoverLink>
    ),
    isQuiet: flow.toTeam === missing,
  }));
  const unknown = view.summary.hasStartTimes ? countUnmeasured(receivers) : 0;
  const rest = handedOn - receivers.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className="panel apart receivers" aria-labelledby="receivers" ref={panel}>
      <div className="head">
        <h3 id="receivers">{t("receiversTitle", { step, team, n: format.number(handedOn) })}</h3>
        <button type="button" className="as-link" onClick={onClose}>
          {t("close")}
        </button>
      </div>
      {rows.length === 0 ? (
        <p className="small">{t("receiversNone")}</p>
      ) : (
        <ScrollRegion label={t("toWhom")}>
          <HandoverTable rows={rows} firstColumn={t("toWhom")} view={view} />
        </ScrollRegion>
      )}
      {unknown > 0 && (
        <p className="small">
          {t("receiversUnmeasured", { n: format.number(unknown), of: format.number(handedOn) })}
        </p>
      )}
      {rows.length > 0 && rest > 0 && (
        <p className="small">{t("receiversRest", { n: format.number(rest) })}</p>
      )}
    </section>
  );
}

function countUnmeasured(flows: readonly MatrixFlow[]): number {
  return flows.reduce((sum, { count, between }) => sum + count - countMeasured(between), 0);
}
