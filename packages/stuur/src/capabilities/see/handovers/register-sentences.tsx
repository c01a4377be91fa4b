import { wilsonInterval } from "@stuur/methods/statistics";
import { useDuration } from "../../../ui/duration.ts";
import { type Format, useFormat } from "../../../ui/format.ts";
import { fewest, isWellMeasured } from "../../../ui/matrix/measured.ts";
import { useTexts } from "../../../ui/texts.ts";
import type { RegisterRow } from "./handovers.contract.ts";
import { handoversTexts } from "./handovers.texts.ts";
import { durationsOf, isTelling } from "./measure-row.ts";
import { fewestToSay, partOf } from "./rank-handovers.ts";

/** How long work waits, of how many that is known, and with the sign of doubt where that is little. */
export function HowLong({
  row,
  secondsPerWorkingDay,
}: {
  readonly row: RegisterRow;
  readonly secondsPerWorkingDay: number;
}) {
  const t = useTexts(handoversTexts);
  const format = useFormat();
  const { say } = useDuration(secondsPerWorkingDay);
  const known = durationsOf(row);
  if (!known) return <span className="unknown">{t("timeUnknown")}</span>;
  const { n, p50, p90 } = known.durations;
  if (n < fewestToSay) return <span className="unknown">{t("timeTooFew", { n: format.number(n) })}</span>;
  const measured =
    n < row.count ? t("ofMeasured", { n: format.number(n), of: format.number(row.count) }) : "";
  const said = { half: say(p50, known.clock), tenth: say(p90, known.clock), measured };
  const sentence = t(sentenceFor(row.between.kind, { p50, p90 }), said);
  return isWellMeasured(n, row.count) ? sentence : <span className="doubtful">≈ {sentence}</span>;
}

function sentenceFor(kind: RegisterRow["between"]["kind"], { p50, p90 }: { p50: number; p90: number }) {
  if (kind === "completion") return "completes";
  if (p90 === 0) return "waitsNever";
  return p50 === 0 ? "waitsAtOnce" : "waits";
}

export function ComesBack({ row: { returned, count } }: { readonly row: RegisterRow }) {
  const t = useTexts(handoversTexts);
  const format = useFormat();
  if (returned === 0) return t("comesBackNever");
  if (count < fewest) return t("comesBackSome", { n: format.number(returned), of: format.number(count) });
  return t("comesBack", { share: format.percent(returned / count) });
}

/** From this share on nothing can be told from being late. */
const nearlyAll = 0.99;

/** Its part of the late cases beside its part of all cases; never as a cause. */
export function AmongLate({
  row,
  places,
  words: { word, cases },
}: {
  readonly row: RegisterRow;
  /** How many rows are compared. */
  readonly places: number;
  readonly words: { readonly word: string; readonly cases: string };
}) {
  const t = useTexts(handoversTexts);
  const format = useFormat();
  const [late, all] = [partOf(row.amongLate), partOf(row.amongAll)];
  if (row.amongLate.of < fewest) return null;
  if (all >= nearlyAll) return t("inAll", { case: word });
  const isChance = late > all && !isTelling(row, places);
  return (
    <>
      {t("amongLate", { late: format.percent(late), all: format.percent(all), cases })}{" "}
      {isChance && t("byChance")}
    </>
  );
}

/** Between which limits the shares lie. */
export function Sure({
  row: { returned, count, amongLate, amongAll },
  cases,
  isTeam,
}: {
  readonly row: RegisterRow;
  readonly cases: string;
  readonly isTeam: boolean;
}) {
  const t = useTexts(handoversTexts);
  const format = useFormat();
  const hasLate = isTeam && amongLate.of >= fewest && partOf(amongAll) < nearlyAll;
  const said = [
    ...(count >= fewest ? [t("sureReturned", sayLimits(returned, count, format))] : []),
    ...(hasLate ? [t("sureLate", { ...sayLimits(amongLate.count, amongLate.of, format), cases })] : []),
  ];
  if (said.length === 0) return null;
  return <p className="small">{t("sure", { what: format.list(said) })}</p>;
}

function sayLimits(count: number, of: number, format: Format) {
  const { lower, upper } = wilsonInterval(count, of);
  return { lower: format.percent(lower), upper: format.percent(upper) };
}
