import { TimeBar, type TimeKind, timeParts, useTimePartWords } from "../../../ui/chart/time-bar.tsx";
import type { ReportView } from "./report.contract.ts";
import type { ReportWords } from "./report-words.ts";
import { Sheet, type SheetProps } from "./sheet.tsx";
import { fewest } from "./worst-sentences.ts";

/** Where the time goes, as a bar and in figures, and how long cases take. */
export function TimeSheet(props: SheetProps) {
  const { view, words } = props;
  const { t, names } = words;
  const { time, by } = view;
  const kind: TimeKind = {
    by,
    canTellWorkFromWaiting: time.canTellWorkFromWaiting,
    measure: "working",
    customer: names.customer,
  };
  return (
    <Sheet {...props} number={3} title={t("timeTitle", { case: names.case })}>
      <SaidTime view={view} words={words} kind={kind} />
      {time.working.elapsed > 0 && (
        <>
          <TimeBar shares={time.working.parts} kind={kind} />
          <PartsTable view={view} words={words} kind={kind} />
        </>
      )}
      <h3>{t("lastsTitle", { case: names.case })}</h3>
      {sayDurations(view, words).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Sheet>
  );
}

interface TimeProps {
  readonly view: ReportView;
  readonly words: ReportWords;
  readonly kind: TimeKind;
}

function SaidTime({ view, words: { t, format, names }, kind }: TimeProps) {
  const { perTen } = useTimePartWords(kind);
  const { working, canTellWorkFromWaiting } = view.time;
  const { work, handover } = working.parts;
  const { cases } = view.summary;
  if (cases < fewest) {
    return <p className="lead">{t("timeFew", { n: format.number(cases), cases: names.cases })}</p>;
  }
  if (working.elapsed <= 0) return <p className="lead">{t("timeNone")}</p>;
  const said = canTellWorkFromWaiting
    ? t("timeWork", { case: names.case, work: perTen(work.share), rest: perTen(1 - work.share) })
    : t("timeTogether", { case: names.case, handover: perTen(handover.share) });
  return <p className="sheet-answer">{said}</p>;
}

function PartsTable({ view, words: { t, format, names }, kind }: TimeProps) {
  const { labelOf } = useTimePartWords(kind);
  const { working } = view.time;
  const perDay = view.log.secondsPerWorkingDay;
  const days = (seconds: number) => format.number(seconds / perDay, 1);
  return (
    <table className="sheet-parts">
      <thead>
        <tr>
          <th scope="col">{t("part")}</th>
          <th scope="col" className="n">
            {t("share")}
          </th>
          <th scope="col" className="n">
            {t("sure")}
          </th>
          <th scope="col" className="n">
            {t("perCase", { case: names.case })}
          </th>
        </tr>
      </thead>
      <tbody>
        {timeParts.map((part) => {
          const { share, interval, meanPerCase, total } = working.parts[part];
          if (total === 0) return null;
          const bounds = interval && {
            lower: format.percent(interval.lower),
            upper: format.percent(interval.upper),
          };
          return (
            <tr key={part}>
              <th scope="row">{labelOf(part)}</th>
              <td className="n">{format.percent(share)}</td>
              <td className="n">{bounds ? t("bounds", bounds) : "–"}</td>
              <td className="n">{days(meanPerCase)}</td>
            </tr>
          );
        })}
        <tr>
          <th scope="row">{t("together")}</th>
          <td className="n">{format.percent(1)}</td>
          <td className="n">–</td>
          <td className="n">{days(working.meanPerCase)}</td>
        </tr>
      </tbody>
    </table>
  );
}

function sayDurations({ durations }: ReportView, words: ReportWords): readonly string[] {
  const { t, format, names, sayDuration } = words;
  const { clock, onTime } = durations;
  const { count, of, interval } = onTime;
  const lasts =
    clock && clock.n >= fewest
      ? t("lasts", {
          half: sayDuration(clock.p50, "clock"),
          tenth: sayDuration(clock.p90, "clock"),
          n: format.number(clock.n),
          cases: names.cases,
        })
      : t("timeFew", { n: format.number(clock?.n ?? 0), cases: names.cases });
  const counted = { count: format.number(count), of: format.number(of) };
  if (of === 0) return [lasts, t("onTimeNone", { cases: names.cases })];
  if (of < fewest) return [lasts, t("onTimeFew", counted)];
  return [
    lasts,
    t("onTime", {
      ...counted,
      share: format.percent(count / of),
      lower: format.percent(interval.lower),
      upper: format.percent(interval.upper),
    }),
  ];
}
