import type { SeeFileTexts } from "./see-file.texts.ts";

type Units = SeeFileTexts["units"];

/** Figures as the reader writes them: 1.417 and 4,6 in Dutch, 1,417 and 4.6 in English. */
export interface Formats {
  count(n: number): string;
  decimal(n: number): string;
  share(fraction: number): string;
  date(instant: string | null): string;
  /** Seconds within working hours, in working days of nine hours or in working hours. */
  working(seconds: number, units: Units): string;
  /** Seconds on the clock. */
  clock(seconds: number, units: Units): string;
}

const hour = 3600;
const workingDay = 9 * hour;
const day = 24 * hour;

export function formatsOf(language: "nl" | "en", timeZone: string): Formats {
  const locale = language === "nl" ? "nl-NL" : "en-GB";
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const decimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const date = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone });
  return {
    count: (n) => whole.format(n),
    decimal: (n) => decimal.format(n),
    share: (fraction) => shareText(fraction, { whole, language }),
    date: (instant) => (instant === null ? "?" : date.format(new Date(instant))),
    working: (seconds, units) =>
      seconds >= workingDay
        ? `${decimal.format(seconds / workingDay)} ${units.workingDays}`
        : `${decimal.format(seconds / hour)} ${units.workingHours}`,
    clock: (seconds, units) => {
      if (seconds >= day) return `${decimal.format(seconds / day)} ${units.days}`;
      if (seconds >= hour) return `${decimal.format(seconds / hour)} ${units.hours}`;
      if (seconds >= 60) return `${decimal.format(seconds / 60)} ${units.minutes}`;
      return `${whole.format(seconds)} ${units.seconds}`;
    },
  };
}

function shareText(
  fraction: number,
  { whole, language }: { whole: Intl.NumberFormat; language: "nl" | "en" },
): string {
  const percent = fraction * 100;
  const text = percent > 0 && percent < 1 ? "< 1" : whole.format(percent);
  return language === "nl" ? `${text} %` : `${text}%`;
}
