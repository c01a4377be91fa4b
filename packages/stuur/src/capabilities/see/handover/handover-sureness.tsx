import { useDuration } from "../../../ui/duration.ts";
import { type Format, useFormat } from "../../../ui/format.ts";
import { Marked } from "../../../ui/marked.tsx";
import { PillarLink } from "../../../ui/question/pillar-link.tsx";
import { type Translate, useTexts } from "../../../ui/texts.ts";
import type { Waiting } from "./handover.contract.ts";
import { handoverTexts } from "./handover.texts.ts";
import { chooseClock, fewest } from "./handover-answer.ts";
import type { HandoverShown } from "./handover-shown.ts";
import { useNames } from "./use-names.ts";

/** Each estimate with its margin, and what the data leave open. */
export function HandoverSureness(shown: HandoverShown) {
  const t = useTexts(handoverTexts);
  const format = useFormat();
  const { handover, view, search } = shown;
  const duration = useDuration(view.log.secondsPerWorkingDay);
  const { cases } = useNames(shown);
  const chosen = chooseClock(handover, search.clock);
  const lines = [
    ...(chosen
      ? sayLengths(chosen.waiting, { t, format, say: (seconds) => duration.say(seconds, chosen.clock) })
      : []),
    ...sayShares(shown, { t, format, cases }),
    ...sayOrder(shown, { t, format }),
    t("sureIndependent"),
    ...(view.lateCases > 0 ? [t("sureNoCause")] : []),
  ];
  return (
    <section className="panel sureness span-5" aria-labelledby="sureness">
      <h2 id="sureness">{t("sureTitle")}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>
            <Marked text={line} />
          </li>
        ))}
      </ul>
      <p className="small apart">
        <PillarLink {...shown}>{t("redone")}</PillarLink>
      </p>
    </section>
  );
}

interface Said {
  readonly t: Translate<typeof handoverTexts.nl>;
  readonly format: Format;
}

function sayLengths(
  { n, p50, p90 }: Waiting,
  { t, format, say }: Said & { readonly say: (seconds: number) => string },
): readonly string[] {
  const times = format.number(n);
  if (n < fewest || p50.lower === null || p50.upper === null) return [t("sureFew", { n: times })];
  const half = { value: say(p50.value), lower: say(p50.lower), upper: say(p50.upper), n: times };
  const value = say(p90.value);
  const lower = p90.lower === null ? null : say(p90.lower);
  return [
    t("sureHalf", half),
    ...(lower === null
      ? []
      : p90.upper === null
        ? [t("sureTenthFrom", { value, lower, n: times })]
        : [t("sureTenth", { value, lower, upper: say(p90.upper) })]),
  ];
}

function sayShares(
  { handover, view }: HandoverShown,
  { t, format, cases }: Said & { readonly cases: string },
): readonly string[] {
  const { returned, amongLate, amongAll } = handover;
  if (returned.of < fewest) return [];
  const { percent } = format;
  const back = t("sureBack", {
    share: percent(returned.count / returned.of),
    lower: percent(returned.interval.lower),
    upper: percent(returned.interval.upper),
    n: format.number(returned.count),
    of: format.number(returned.of),
  });
  if (view.lateCases < fewest) return [back];
  return [
    back,
    t("sureLate", {
      cases,
      late: percent(amongLate.count / amongLate.of),
      lateLower: percent(amongLate.interval.lower),
      lateUpper: percent(amongLate.interval.upper),
      all: percent(amongAll.count / amongAll.of),
      allLower: percent(amongAll.interval.lower),
      allUpper: percent(amongAll.interval.upper),
    }),
  ];
}

function sayOrder({ handover, view }: HandoverShown, { t, format }: Said): readonly string[] {
  const { count, ties, clock } = handover;
  // Between two persons few measurements are held back: then how many there are is not said.
  const unmeasured = clock || view.by === "team" ? count - (clock?.n ?? 0) : 0;
  const beside = ties.besideTie - ties.atOneInstant;
  const of = format.number(count);
  return [
    ...(unmeasured > 0 ? [t("sureUnmeasured", { n: format.number(unmeasured), of })] : []),
    ...(ties.atOneInstant > 0 ? [t("sureTied", { n: format.number(ties.atOneInstant), of })] : []),
    ...(beside > 0 ? [t("sureBeside", { n: format.number(beside) })] : []),
    ...(ties.besideTie === 0 ? [t("sureNoTies")] : []),
  ];
}
