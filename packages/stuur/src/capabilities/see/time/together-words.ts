import { useTexts } from "../../../ui/texts.ts";
import type { EffectView, OutcomeDifference } from "./effect.contract.ts";
import type { TimeView } from "./time.contract.ts";
import type { Measure, TimeWords } from "./time-words.ts";
import { togetherTexts } from "./together.texts.ts";
import { sayDifference } from "./together-answer.ts";

/** A comparison in sentences. */
export interface EffectWords {
  readonly raw: string;
  readonly matched: string;
  readonly unmatched: string;
  /** The difference and its interval. */
  readonly value: (difference: OutcomeDifference) => string;
  /** How many cases on either side. */
  readonly sizes: (difference: OutcomeDifference) => string;
  /** Why a small share of the time and a large difference can both be true. */
  readonly sayParadox: (atHandovers: Pick<TimeView, Measure>) => string;
}

export function useEffectWords(
  effect: EffectView,
  { format, names, kind, ...words }: TimeWords,
): EffectWords {
  const t = useTexts(togetherTexts);
  const { raw, matched, outcome, matchOn, unmatched } = effect;
  const { cases } = names;
  const scale = scaleOf(effect);
  const figure = (value: number) =>
    format.number(value / scale.seconds, Math.abs(value / scale.seconds) < 20 ? 1 : 0);
  const amount = (value: number) => t(scale.text, { n: figure(value) });
  const bounds = ({ interval }: OutcomeDifference) =>
    t("between", { lower: figure(interval?.lower ?? 0), upper: amount(interval?.upper ?? 0) });
  const many = t("many", { cases, threshold: format.number(effect.threshold) });
  const columns = format.list(matchOn);

  const sayRaw = () => {
    const kind = sayDifference(raw);
    if (kind === "tooFew" || !raw) return t("tooFew", { cases });
    const values = { many, n: amount(Math.abs(raw.difference)), bounds: bounds(raw) };
    return t(rawTexts[outcome][kind], values);
  };
  const sayMatched = () => {
    if (matchOn.length === 0) return t("matchedNothing", { cases });
    const kind = sayDifference(matched);
    if (kind === "tooFew" || !matched) return t("matchedTooFew", { cases, columns });
    const values = { cases, columns, n: amount(matched.difference), bounds: bounds(matched) };
    return t(matchedTexts[kind], values);
  };
  const [more, fewer] = [format.number(unmatched.more), format.number(unmatched.fewer)];
  return {
    raw: sayRaw(),
    matched: sayMatched(),
    unmatched:
      unmatched.more + unmatched.fewer === 0
        ? t("allMatched", { case: names.case })
        : t("unmatched", { more, fewer, cases }),
    value: (of) => t("valueBounds", { n: amount(of.difference), bounds: bounds(of) }),
    sizes: (of) => t("sizes", { more: format.number(of.more.n), fewer: format.number(of.fewer.n) }),
    sayParadox: (view) => {
      const { share } = view[kind.measure].parts.handover;
      const said = {
        kind: words.t(kind.measure === "working" ? "kindWorking" : "kindClock", { cases }),
        lies: t(kind.canTellWorkFromWaiting ? "lies" : "liesTogether", { share: words.percent(share) }),
      };
      if (!raw || sayDifference(raw) !== "longer" || raw.fewer.value <= 0) {
        return t("paradoxOther", said);
      }
      const ratio = raw.more.value / raw.fewer.value;
      const isOdd = share < fewTime && ratio > muchLonger;
      const values = { ...said, many, ratio: format.number(ratio, 1) };
      return t(isOdd ? "paradoxMore" : "paradoxAlso", values);
    },
  };
}

/** A small part of the time and a large difference look like a contradiction. */
const fewTime = 0.25;
const muchLonger = 1.5;

const rawTexts = {
  duration: { longer: "durationLonger", shorter: "durationShorter", unclear: "durationUnclear" },
  late: { longer: "lateLonger", shorter: "lateShorter", unclear: "lateUnclear" },
} as const;

const matchedTexts = {
  longer: "matchedLonger",
  shorter: "matchedShorter",
  unclear: "matchedUnclear",
} as const;

const durationScales = [
  { seconds: 86_400, text: "days", unit: "unitDays" },
  { seconds: 3600, text: "hours", unit: "unitHours" },
  { seconds: 60, text: "minutes", unit: "unitMinutes" },
] as const;

/** The unit in which the larger of the two groups is told; shares in percentage points. */
export function scaleOf({ outcome, raw }: Pick<EffectView, "outcome" | "raw">) {
  if (outcome === "late") return { seconds: 0.01, text: "points", unit: null } as const;
  const largest = Math.max(raw?.more.value ?? 0, raw?.fewer.value ?? 0);
  return durationScales.find(({ seconds }) => largest >= seconds) ?? durationScales[2];
}
