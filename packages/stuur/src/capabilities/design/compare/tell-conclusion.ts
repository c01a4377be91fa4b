import type { Format } from "../../../ui/format.ts";
import type { Translate } from "../../../ui/texts.ts";
import type { compareTexts } from "./compare.texts.ts";
import type { Conclusion, Learning, WithoutLoss } from "./conclude-comparison.ts";
import type { SayTimes } from "./shown.ts";

/** What a conclusion is told with. */
export interface Telling {
  readonly t: Translate<typeof compareTexts.nl>;
  readonly times: Pick<SayTimes, "say">;
  readonly format: Pick<Format, "list">;
  readonly today: string;
  readonly design: string;
  /** What the organisation calls a case. */
  readonly caseWord: string;
}

/** The conclusion in one sentence: each clause is there only if it may be said. */
export function tellConclusion(conclusion: Conclusion, telling: Telling): string {
  const { t, caseWord } = telling;
  if (conclusion.kind === "nothing") return t("nothing", { case: caseWord });
  if (conclusion.kind === "overloaded")
    return t(conclusion.isToday ? "overloadedToday" : "overloaded", { design: conclusion.overloaded });
  const { withoutHandoverLoss, learning } = conclusion;
  const clauses = [
    tellVerdict(conclusion, telling),
    ...(withoutHandoverLoss ? [tellWithoutLoss(withoutHandoverLoss, telling)] : []),
    ...(learning ? [tellLearning(learning, telling)] : []),
  ];
  return `${clauses.join("; ")}.`;
}

function tellVerdict(
  { verdict, difference }: Extract<Conclusion, { kind: "judged" }>,
  { t, times, design, today }: Telling,
): string {
  const names = { design, against: today };
  if (verdict === "shorter" || verdict === "longer")
    return t(verdict, { ...names, amount: times.say(Math.abs(difference.mean)) });
  const less = times.say(Math.max(0, -difference.lower));
  const more = times.say(Math.max(0, difference.upper));
  return t(verdict === "undecided" ? "undecided" : "equal", { ...names, less, more });
}

function tellWithoutLoss({ verdict, difference }: WithoutLoss, { t, times }: Telling): string {
  if (verdict === "practically-equal") return t("withoutEqual");
  const amount = times.say(Math.abs(difference.mean));
  return t(verdict === "shorter" ? "withoutShorter" : "withoutLonger", { amount });
}

/** More steps than somebody remembers are counted; below they are named. */
const mostNamed = 3;

function tellLearning({ people, steps }: Learning, { t, format }: Telling): string {
  const who = { count: people.length, who: people[0]! };
  if (steps.length > mostNamed) return t("learnMuch", { ...who, steps: steps.length });
  return t("learn", { ...who, steps: format.list(steps) });
}
