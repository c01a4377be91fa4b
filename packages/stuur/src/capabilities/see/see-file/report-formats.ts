/** Figures as the reader writes them: 1.417 and 4,6 in Dutch, 1,417 and 4.6 in English. */
export interface Formats {
  count(n: number): string;
  decimal(n: number): string;
  share(fraction: number): string;
  /** "12 – 19 %": the ends of an interval. */
  interval(ends: { readonly lower: number; readonly upper: number }): string;
  date(instant: string | null): string;
  /** Seconds within working hours, in working days of the calendar or in working hours. */
  working(seconds: number): string;
  /** Seconds on the clock. */
  clock(seconds: number): string;
  list(items: readonly string[]): string;
}

type Language = "nl" | "en";

const hour = 3600;
const day = 24 * hour;

const units = {
  nl: {
    workingDays: "werkdagen",
    workingHours: "werkuren",
    days: "dagen",
    hours: "uur",
    minutes: "minuten",
    seconds: "seconden",
  },
  en: {
    workingDays: "working days",
    workingHours: "working hours",
    days: "days",
    hours: "hours",
    minutes: "minutes",
    seconds: "seconds",
  },
} as const;

export function formatsOf(
  language: Language,
  { timeZone, secondsPerWorkingDay }: { timeZone: string; secondsPerWorkingDay: number },
): Formats {
  const locale = language === "nl" ? "nl-NL" : "en-GB";
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const decimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const date = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone });
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const percent = language === "nl" ? " %" : "%";
  const say = units[language];
  return {
    count: (n) => whole.format(n),
    decimal: (n) => decimal.format(n),
    share: (fraction) => `${sharePart(fraction, whole)}${percent}`,
    interval: ({ lower, upper }) => `${whole.format(100 * lower)} – ${whole.format(100 * upper)}${percent}`,
    date: (instant) => (instant === null ? "?" : date.format(new Date(instant))),
    working: (seconds) =>
      seconds >= secondsPerWorkingDay
        ? `${decimal.format(seconds / secondsPerWorkingDay)} ${say.workingDays}`
        : `${decimal.format(seconds / hour)} ${say.workingHours}`,
    clock: (seconds) => {
      if (seconds >= day) return `${decimal.format(seconds / day)} ${say.days}`;
      if (seconds >= hour) return `${decimal.format(seconds / hour)} ${say.hours}`;
      if (seconds >= 60) return `${decimal.format(seconds / 60)} ${say.minutes}`;
      return `${whole.format(seconds)} ${say.seconds}`;
    },
    list: (items) => list.format(items),
  };
}

function sharePart(fraction: number, whole: Intl.NumberFormat): string {
  const percent = fraction * 100;
  return percent > 0 && percent < 1 ? "< 1" : whole.format(percent);
}
