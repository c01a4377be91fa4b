import { wilsonInterval } from "@stuur/methods/statistics";
import type { ReactNode } from "react";
import { useFormat } from "../../../ui/format.ts";
import { countMeasured, fewest, isWellMeasured } from "../../../ui/matrix/measured.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { Between, LateShare, MatrixView } from "./matrix.contract.ts";
import { matrixTexts } from "./matrix.texts.ts";

/** A handover as a row: between two teams, or from one cell to another. */
interface HandoverFigures {
  readonly key: string;
  readonly name: ReactNode;
  readonly count: number;
  readonly returned: number;
  readonly late: LateShare;
  readonly between: Between;
  /** The work of nobody known: shown, not stressed. */
  readonly isQuiet: boolean;
}

export function HandoverTable({
  rows,
  firstColumn,
  view,
}: {
  readonly rows: readonly HandoverFigures[];
  readonly firstColumn: string;
  readonly view: MatrixView;
}) {
  const t = useTexts(matrixTexts);
  const format = useFormat();
  const hasLate = view.summary.casesWithDueDate > 0;
  const heads = [t("times"), t("half"), t("tenth"), t("comesBack"), ...(hasLate ? [t("isLate")] : [])];
  return (
    <table className="handovers">
      <thead>
        <tr>
          <th scope="col">{firstColumn}</th>
          {heads.map((head) => (
            <th key={head} scope="col" className="n">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} className={row.isQuiet ? "quiet" : undefined}>
            <th scope="row">{row.name}</th>
            <td className="n">{format.number(row.count)}</td>
            <DurationCells row={row} view={view} />
            <ShareCell count={row.returned} of={row.count} />
            {hasLate && <ShareCell count={row.late.count} of={row.late.of} />}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/**
 * In days, the unit that the sentence above the table names, and out of how many when not all were measured. How long work
 * lies between two persons is only said where it was measured often enough to be about the work.
 */
function DurationCells({ row, view }: { readonly row: HandoverFigures; readonly view: MatrixView }) {
  const t = useTexts(matrixTexts);
  const format = useFormat();
  const { between, count } = row;
  const known = between.working ?? between.clock;
  const n = countMeasured(between);
  if (!known || n === 0) {
    return (
      <>
        <td className="n unknown">{t("unknown")}</td>
        <td className="n unknown">{t("unknown")}</td>
      </>
    );
  }
  if (view.by === "person" && n < fewest) {
    return (
      <>
        <td className="n">–</td>
        <td className="n">–</td>
      </>
    );
  }
  const perDay = between.working ? view.log.secondsPerWorkingDay : 86_400;
  const isDoubtful = !isWellMeasured(n, count);
  const measured = n < count ? t("measuredOf", { n: format.number(n), of: format.number(count) }) : null;
  return (
    <>
      <td className="n">
        <Days seconds={known.p50} perDay={perDay} isDoubtful={isDoubtful} />
        {measured && <span className="measured">{measured}</span>}
      </td>
      <td className="n">
        <Days seconds={known.p90} perDay={perDay} isDoubtful={isDoubtful} />
        {measured && <span className="hidden-visually"> {measured}</span>}
      </td>
    </>
  );
}

function Days(props: { readonly seconds: number; readonly perDay: number; readonly isDoubtful: boolean }) {
  const t = useTexts(matrixTexts);
  const format = useFormat();
  const { seconds, perDay, isDoubtful } = props;
  const isTiny = seconds > 0 && seconds < 0.05 * perDay;
  const days = isTiny ? t("below", { n: format.number(0.1, 1) }) : format.number(seconds / perDay, 1);
  if (!isDoubtful) return days;
  return (
    <span className="chip doubt" title={t("fewNote")}>
      ≈&nbsp;{days}
    </span>
  );
}

function ShareCell({ count, of }: { readonly count: number; readonly of: number }) {
  const t = useTexts(matrixTexts);
  const format = useFormat();
  if (of === 0) return <td className="n">–</td>;
  if (of < fewest)
    return <td className="n">{t("someOf", { n: format.number(count), of: format.number(of) })}</td>;
  const { lower, upper } = wilsonInterval(count, of);
  const note = t("intervalNote", {
    lower: format.percent(lower),
    upper: format.percent(upper),
    n: format.number(of),
  });
  return (
    <td className="n" title={note}>
      {format.percent(count / of)}
    </td>
  );
}
