import type { Estimate } from "./simulate-file.contract.ts";

type Language = "nl" | "en";

const hour = 3600;
const day = 24 * hour;

const units = {
  nl: {
    working: { hours: "werkuren", minutes: "minuten werktijd", seconds: "seconden werktijd" },
    clock: { days: "dagen", hours: "uur", minutes: "minuten", seconds: "seconden" },
  },
  en: {
    working: {
      hours: "working hours",
      minutes: "minutes of working time",
      seconds: "seconds of working time",
    },
    clock: { days: "days", hours: "hours", minutes: "minutes", seconds: "seconds" },
  },
} as const;

interface Unit {
  readonly seconds: number;
  readonly name: string;
}

/** Figures with their intervals, as the reader writes them; "–" for what did not happen. */
export interface Formats {
  count(n: number): string;
  percent(fraction: number): string;
  /** "19,2 werkuren (18,9 – 19,5)". */
  duration(estimate: Estimate, isWorkingTime: boolean): string;
  /** How much a difference is, whichever way: with an interval that does not change sides. */
  amount(estimate: Estimate, isWorkingTime: boolean): string;
  /** The ends of a difference without their signs: the part below 0 and the part above, 0 when there is none. */
  reach(estimate: Estimate, isWorkingTime: boolean): { readonly less: string; readonly more: string };
  share(estimate: Estimate): string;
  /** Per case. */
  rate(estimate: Estimate): string;
}

export function formatsOf(language: Language): Formats {
  const locale = language === "nl" ? "nl-NL" : "en-GB";
  const fixed = (digits: number) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const [whole, tenths, hundredths] = [fixed(0), fixed(1), fixed(2)];
  const few = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const sign = language === "nl" ? " %" : "%";
  const withEnds = ({ mean, lower, upper }: Estimate, format: (value: number) => string, unit: string) => {
    if (mean === null) return "–";
    const ends = lower === null || upper === null ? "" : ` (${format(lower)} – ${format(upper)})`;
    return `${format(mean)}${unit}${ends}`;
  };
  const duration = (estimate: Estimate, isWorkingTime: boolean) => {
    const unit = unitOf(estimate, isWorkingTime, language);
    return withEnds(estimate, (value) => tenths.format(value / unit.seconds), ` ${unit.name}`);
  };
  return {
    count: (n) => whole.format(n),
    percent: (fraction) => `${few.format(100 * fraction)}${sign}`,
    duration,
    amount: (estimate, isWorkingTime) => duration(withoutSign(estimate), isWorkingTime),
    reach: (estimate, isWorkingTime) => {
      const unit = unitOf(estimate, isWorkingTime, language);
      const say = (value: number) => `${tenths.format(Math.max(0, value) / unit.seconds)} ${unit.name}`;
      return { less: say(-(estimate.lower ?? 0)), more: say(estimate.upper ?? 0) };
    },
    share: (estimate) => withEnds(estimate, (value) => whole.format(100 * value), sign),
    rate: (estimate) => withEnds(estimate, (value) => hundredths.format(value), ""),
  };
}

/** One unit for a figure and its interval, by the largest of them. */
function unitOf({ mean, lower, upper }: Estimate, isWorkingTime: boolean, language: Language): Unit {
  const largest = Math.max(...[mean, lower, upper].map((value) => Math.abs(value ?? 0)));
  const { working, clock } = units[language];
  if (!isWorkingTime && largest >= 2 * day) return { seconds: day, name: clock.days };
  const say = isWorkingTime ? working : clock;
  if (largest >= hour / 2) return { seconds: hour, name: say.hours };
  return largest >= 60 ? { seconds: 60, name: say.minutes } : { seconds: 1, name: say.seconds };
}

function withoutSign({ mean, lower, upper, n }: Estimate): Estimate {
  if (mean === null || mean >= 0) return { mean, lower, upper, n };
  return { mean: -mean, lower: upper === null ? null : -upper, upper: lower === null ? null : -lower, n };
}
