import { SvgDownload } from "../../../ui/chart/svg-download-link.tsx";
import { useDuration } from "../../../ui/duration.ts";
import { HowComputed } from "../../../ui/question/how-computed.tsx";
import type { ContributingProps } from "../../../ui/question/how-computed-cases.tsx";
import { DurationHistogram } from "./duration-histogram.tsx";
import type { CaseDurations, TimeView } from "./time.contract.ts";
import type { TimeWords } from "./time-words.ts";

const fewestCases = 5;

/** How long cases take, as a picture with the half and the one in ten, and how many were on time. */
export function DurationsSection({
  view,
  words,
  cases,
}: {
  readonly view: TimeView;
  readonly words: TimeWords;
  /** Those that it is about. */
  readonly cases: Omit<ContributingProps, "asked">;
}) {
  const { t, format, names } = words;
  const { say } = useDuration(view.log.secondsPerWorkingDay);
  const { clock, working, histogram, onTime } = view.durations;
  if (!clock) return null;
  const unit = chooseUnit(clock.p90);
  const write = (seconds: number) => say(seconds, "clock");
  const inWorkingDays = (seconds: number) => {
    const n = seconds / view.log.secondsPerWorkingDay;
    return n > 0 && n < 0.05 ? t("below", { n: format.number(0.1, 1) }) : format.number(n, 1);
  };
  const days = t(unit.name);
  const answer = t("durationsAnswer", { half: write(clock.p50), tenth: write(clock.p90) });
  const isFew = clock.n < fewestCases;
  return (
    <section className="panel" aria-labelledby="durations">
      <h2 id="durations">{t("durationsTitle", { case: names.case })}</h2>
      {isFew ? (
        <p className="lead">{t("durationsFew", { n: format.number(clock.n), cases: names.cases })}</p>
      ) : (
        <>
          <p>{answer}</p>
          {working && (
            <p className="lead">
              {t("durationsLead", {
                half: inWorkingDays(working.p50),
                tenth: inWorkingDays(working.p90),
              })}
            </p>
          )}
          <SvgDownload fileName={`${view.log.name} ${t("durationsTitle", { case: names.case })}`}>
            <DurationHistogram
              title={t("durationsPicture", { cases: names.cases, days, answer })}
              bins={histogram}
              marks={[
                { at: clock.p50, words: [t("half"), t("longer", { n: write(clock.p50) })] },
                { at: clock.p90, words: [t("tenth"), t("longer", { n: write(clock.p90) })] },
              ]}
              unit={unit.seconds}
              write={(value) => format.number(value)}
              axis={days}
            />
          </SvgDownload>
        </>
      )}
      <OnTime onTime={onTime} words={words} />
      <HowComputed
        search={cases.search}
        contributing={{ ...cases, asked: { contribution: "elapsed", clock: "clock" } }}
        definitions={[
          t("howDurations"),
          t("howOnTime"),
          t("howFilter", {
            n: format.number(view.cases),
            all: format.number(view.allCases),
            cases: names.cases,
          }),
        ]}
      />
    </section>
  );
}

function OnTime({
  onTime,
  words: { t, format, names },
}: {
  readonly onTime: CaseDurations["onTime"];
  readonly words: TimeWords;
}) {
  const { count, of, interval } = onTime;
  const figures = { count: format.number(count), of: format.number(of), cases: names.cases };
  if (of === 0) return <p className="small apart">{t("onTimeNone", { cases: names.cases })}</p>;
  if (of < fewestCases) return <p className="small apart">{t("onTimeFew", figures)}</p>;
  const [lower, upper] = [format.percent(interval.lower), format.percent(interval.upper)];
  const place = (share: number) => `${100 * share}%`;
  return (
    <div className="on-time apart">
      <p>
        <b>{t("onTime", { share: format.percent(count / of) })}</b>
      </p>
      <div className="share-bar" aria-hidden="true">
        <i className="bar" style={{ width: place(count / of) }} />
        <i
          className="whisker"
          style={{ left: place(interval.lower), width: place(interval.upper - interval.lower) }}
        />
      </div>
      <p className="small">{t("onTimeNote", { ...figures, lower, upper })}</p>
    </div>
  );
}

const units = [
  { name: "unitDays", seconds: 86_400 },
  { name: "unitHours", seconds: 3600 },
  { name: "unitMinutes", seconds: 60 },
] as const;

/** The largest of which there are at least two. */
function chooseUnit(duration: number) {
  return units.find(({ seconds }) => duration >= 2 * seconds) ?? units[2];
}
