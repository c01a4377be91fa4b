import type { FittedProbability } from "@stuur/methods/fitting";

interface Ends {
  readonly lower: number;
  readonly upper: number;
}

/** Figures with their intervals, as the reader writes them. */
export interface Formats {
  count(n: number): string;
  percent(fraction: number): string;
  rate(value: number, interval: Ends): string;
  /** On the clock: "64,2 dagen". */
  duration(seconds: number): string;
  /** In working time: "2,6 uur (2,5 – 2,7)". */
  work(seconds: number, interval: Ends | null): string;
  share(share: FittedProbability): string;
}

const hour = 3600;
const words = {
  nl: { days: "dagen", hours: "uur", minutes: "minuten", seconds: "seconden", sign: " %" },
  en: { days: "days", hours: "hours", minutes: "minutes", seconds: "seconds", sign: "%" },
};

export function formatsOf(language: "nl" | "en"): Formats {
  const locale = language === "nl" ? "nl-NL" : "en-GB";
  const say = words[language];
  const [whole, tenths] = [0, 1].map(
    (digits) =>
      new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  ) as [Intl.NumberFormat, Intl.NumberFormat];
  const three = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 });
  const withEnds = (shown: string, ends: Ends | null, format: (value: number) => string) =>
    ends === null ? shown : `${shown} (${format(ends.lower)} – ${format(ends.upper)})`;
  const unitOf = (seconds: number): readonly [number, string] => {
    if (seconds >= hour / 2) return [hour, say.hours];
    return seconds >= 60 ? [60, say.minutes] : [1, say.seconds];
  };
  return {
    count: (n) => whole.format(n),
    percent: (fraction) => `${whole.format(100 * fraction)}${say.sign}`,
    rate: (value, interval) => withEnds(three.format(value), interval, three.format),
    duration: (seconds) => {
      const [unit, name] = seconds >= 48 * hour ? [24 * hour, say.days] : unitOf(seconds);
      return `${tenths.format(seconds / unit)} ${name}`;
    },
    work: (seconds, interval) => {
      const [unit, name] = unitOf(seconds);
      return withEnds(`${tenths.format(seconds / unit)} ${name}`, interval, (value) =>
        // A mean of times is not below 0, though its symmetric interval may be.
        tenths.format(Math.max(0, value / unit)),
      );
    },
    share: ({ n, share, wilson }) =>
      n === 0 || share === null
        ? "–"
        : withEnds(`${tenths.format(100 * share)}${say.sign}`, wilson, (value) => tenths.format(100 * value)),
  };
}
