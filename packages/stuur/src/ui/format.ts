import { type Language, useLanguage } from "./language.ts";

/** Numbers, shares, times and periods as the reader writes them: `1.417`, `4,6`, `13 %`; in English `1,417`, `13%`. */
export interface Format {
  readonly number: (value: number, digits?: number) => string;
  /** `share` of 1, as a percentage: whole, with one decimal below 1 %; what is almost nothing is not written as nothing. */
  readonly percent: (share: number) => string;
  readonly bytes: (count: number) => string;
  readonly date: (instant: string, timeZone: string) => string;
  /** With the time of the day. */
  readonly moment: (instant: string, timeZone: string) => string;
  readonly month: (instant: string, timeZone: string) => string;
  /** `jan 24`: beside an axis. */
  readonly shortMonth: (instant: string, timeZone: string) => string;
  readonly list: (items: readonly string[]) => string;
}

export function createFormat(language: Language): Format {
  const locale = language === "nl" ? "nl-NL" : "en-GB";
  const number = createNumberFormat(locale);
  const day = (instant: string, timeZone: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options }).format(new Date(instant));
  return {
    number,
    percent: (share) => {
      const sign = `${language === "nl" ? "\u00a0" : ""}%`;
      if (share > 0 && share < 0.0005) return `<\u00a0${number(0.1, 1)}${sign}`;
      const digits = share > 0 && share < 0.01 ? 1 : 0;
      return `${number(share * 100, digits)}${sign}`;
    },
    bytes: (count) => formatBytes(count, number),
    date: (instant, timeZone) => day(instant, timeZone, { day: "numeric", month: "long", year: "numeric" }),
    moment: (instant, timeZone) => day(instant, timeZone, { dateStyle: "long", timeStyle: "short" }),
    month: (instant, timeZone) => day(instant, timeZone, { month: "long", year: "numeric" }),
    shortMonth: (instant, timeZone) => day(instant, timeZone, { month: "short", year: "2-digit" }),
    list: (items) => new Intl.ListFormat(locale, { type: "conjunction" }).format(items),
  };
}

const formats = { nl: createFormat("nl"), en: createFormat("en") } as const;

export function useFormat(): Format {
  return formats[useLanguage().language];
}

/** Making the form of a number takes far longer than writing a number in it, and a page writes thousands. */
function createNumberFormat(locale: string): Format["number"] {
  const forms = new Map<number, Intl.NumberFormat>();
  return (value, digits = 0) => {
    const made = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    const form = forms.get(digits) ?? new Intl.NumberFormat(locale, made);
    forms.set(digits, form);
    return form.format(value);
  };
}

function formatBytes(count: number, number: Format["number"]): string {
  if (count < 1e6) return `${number(Math.max(1, count / 1e3))} kB`;
  if (count < 1e9) return `${number(count / 1e6, count < 1e7 ? 1 : 0)} MB`;
  return `${number(count / 1e9, 1)} GB`;
}
