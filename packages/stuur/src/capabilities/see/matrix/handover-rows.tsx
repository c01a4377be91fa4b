import { wilsonInterval } from "@stuur/methods/statistics";
import { useFormat } from "../../../ui/format.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { Between, Durations, LateShare, MatrixView } from "./matrix.contract.ts";
import { matrixTexts } from "./matrix.texts.ts";

/** A handover as a row: between two teams, or from one cell to another. */
interface HandoverFigures {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  readonly returned: number;
  readonly late: LateShare;
  readonly between: Between;
}

/** Fewer than this are written as a count, or as doubtful. */
const fewest = 30;

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
  return (
    <table className="handovers">
      <thead>
        <tr>
          <th scope="col">{firstColumn}</th>
          {[t("times"), t("half"), t("tenth"), t("comesBack"), ...(hasLate ? [t("isLate")] : [])].map(
            (head) => (
              <th key={head} scope="col" className="n">
                {head}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.name}</th>
            <td className="n">{format.number(row.count)}</td>
            <DurationCells between={row.between} secondsPerWorkingDay={view.log.secondsPerWorkingDay} />
            <ShareCell count={row.returned} of={row.count} />
            {hasLate && <ShareCell count={row.late.count} of={row.late.of} />}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** In days, the unit that the sentence above the table names. */
function DurationCells({
  between,
  secondsPerWorkingDay,
}: {
  readonly between: Between;
  readonly secondsPerWorkingDay: number;
}) {
  const known = between.working ?? between.clock;
  const perDay = between.working ? secondsPerWorkingDay : 86_400;
  return (
    <>
      <DurationCell seconds={known?.p50} known={known} perDay={perDay} />
      <DurationCell seconds={known?.p90} known={known} perDay={perDay} />
    </>
  );
}

function DurationCell({
  seconds,
  known,
  perDay,
}: {
  readonly seconds: number | undefined;
  readonly known: Durations | null;
  readonly perDay: number;
}) {
  const t = useTexts(matrixTexts);
  const format = useFormat();
  if (seconds === undefined || !known || known.n === 0) return <td className="n">–</td>;
  const isTiny = seconds > 0 && seconds < 0.05 * perDay;
  const days = isTiny ? t("below", { n: format.number(0.1, 1) }) : format.number(seconds / perDay, 1);
  if (known.n >= fewest) return <td className="n">{days}</td>;
  return (
    <td className="n">
      <span className="chip doubt" title={t("fewNote", { n: format.number(known.n) })}>
        ≈ {days}
      </span>
    </td>
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
