import type { Format } from "../../../ui/format.ts";
import type { Translate } from "../../../ui/texts.ts";
import type { ModelBasis, SureEstimate } from "./compare.contract.ts";
import type { compareTexts } from "./compare.texts.ts";
import type { Conclusion, Learning, WithoutLoss } from "./conclude-comparison.ts";
import type { SayTimes } from "./shown.ts";

/** What a conclusion is told with. */
export interface Telling {
  readonly t: Translate<typeof compareTexts.nl>;
  readonly times: Pick<SayTimes, "say" | "clock" | "duration">;
  readonly format: Pick<Format, "list">;
  readonly today: string;
  readonly design: string;
  readonly basis: ModelBasis;
  /** What the organisation calls a case. */
  readonly caseWord: string;
}

/** The conclusion in one sentence: each clause is there only if it may be said. */
export function tellConclusion(conclusion: Conclusion, telling: Telling): string {
  const { t, caseWord } = telling;
  if (conclusion.kind === "nothing") return t("nothing", { case: caseWord });
  if (conclusion.kind === "overloaded")
    return conclusion.isToday
      ? t("overloadedToday", { design: conclusion.overloaded })
      : `${tellDoubt(telling)}${t("overloaded", { design: conclusion.overloaded })}`;
  const { withoutHandoverLoss, learning } = conclusion;
  const clauses = [
    tellVerdict(conclusion, telling),
    ...(withoutHandoverLoss ? [tellWithoutLoss(withoutHandoverLoss, telling)] : []),
    ...(learning ? [tellLearning(learning, telling)] : []),
  ];
  return `${tellDoubt(telling)}${clauses.join("; ")}.`;
}

/** What the sentence hangs on comes first; nothing for a model that resembles the history and holds no estimate. */
function tellDoubt({ t, basis: { source, verdict, estimates } }: Telling): string {
  if (verdict === "does-not-resemble") return t("ifNot");
  if (verdict === "too-few-to-say") return t("ifFew");
  if (verdict === null) return t(source === "file" ? "ifFile" : "ifNever");
  return estimates > 0 ? t("ifEstimates", { count: estimates }) : "";
}

function tellVerdict(
  { verdict, difference }: Extract<Conclusion, { kind: "judged" }>,
  { t, times, design, today }: Telling,
): string {
  const names = { design, against: today };
  if (verdict === "shorter" || verdict === "longer")
    return t(verdict, { ...names, amount: times.say(Math.abs(difference.mean)) });
  if (verdict === "practically-equal")
    return t("equal", { ...names, amount: tellMost(difference, { t, times }) });
  const less = times.say(Math.max(0, -difference.lower));
  const more = times.say(Math.max(0, difference.upper));
  return t("undecided", { ...names, less, more });
}

/** Rounded up to whole days, hours or minutes: the difference is probably less. */
function tellMost(
  { lower, upper }: SureEstimate,
  { t, times: { duration, clock } }: Pick<Telling, "t" | "times">,
): string {
  const most = Math.max(Math.abs(lower), Math.abs(upper));
  // A quarter of a day may be called less than a day; a few minutes may not.
  const unit =
    (["Day", "Hour"] as const).find((one) => most >= duration.secondsOf(clock, one) / 4) ?? "Minute";
  const count = Math.max(1, Math.ceil(most / duration.secondsOf(clock, unit)));
  return t(clock === "working" ? `mostWorking${unit}` : `mostClock${unit}`, { count });
}

function tellWithoutLoss({ verdict, difference }: WithoutLoss, { t, times }: Telling): string {
  if (verdict === "practically-equal") return t("withoutEqual");
  const amount = times.say(Math.abs(difference.mean));
  return t(verdict === "shorter" ? "withoutShorter" : "withoutLonger", { amount });
}

/** More steps than somebody remembers are counted; below they are named. */
const mostNamed = 3;

function tellLearning({ people, steps, lessons }: Learning, { t, format }: Telling): string {
  const who = { count: people.length, who: people[0]! };
  if (steps.length > mostNamed) return t("learnMuch", { ...who, lessons });
  return t("learn", { ...who, steps: format.list(steps) });
}
