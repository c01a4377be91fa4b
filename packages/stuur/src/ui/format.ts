import { useMemo } from "react";
import { type Language, useLanguage } from "./language.ts";

/** Numbers, shares, times and periods as the reader writes them: `1.417`, `4,6`, `13 %`; in English `1,417`, `13%`. */
export interface Format {
  readonly number: (value: number, digits?: number) => string;
  /** `share` of 1, as a percentage: whole, with one decimal below 1 %. */
  readonly percent: (share: number) => string;
  readonly bytes: (count: number) => string;
  readonly date: (instant: string, timeZone: string) => string;
  /** With the time of the day. */
  readonly moment: (instant: string, timeZone: string) => string;
  readonly month: (instant: string, timeZone: string) => string;
  readonly list: (items: readonly string[]) => string;
}

export function createFormat(language: Language): Format {
  const locale = language === "nl" ? "nl-NL" : "en-GB";
  const number = (value: number, digits = 0) =>
    value.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const day = (instant: string, timeZone: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options }).format(new Date(instant));
  return {
    number,
    percent: (share) => {
      const digits = share > 0 && share < 0.01 ? 1 : 0;
      return `${number(share * 100, digits)}${language === "nl" ? "\u00a0" : ""}%`;
    },
    bytes: (count) => formatBytes(count, number),
    date: (instant, timeZone) => day(instant, timeZone, { day: "numeric", month: "long", year: "numeric" }),
    moment: (instant, timeZone) => day(instant, timeZone, { dateStyle: "long", timeStyle: "short" }),
    month: (instant, timeZone) => day(instant, timeZone, { month: "long", year: "numeric" }),
    list: (items) => new Intl.ListFormat(locale, { type: "conjunction" }).format(items),
  };
}

export function useFormat(): Format {
  const { language } = useLanguage();
  return useMemo(() => createFormat(language), [language]);
}

function formatBytes(count: number, number: Format["number"]): string {
  if (count < 1e6) return `${number(Math.max(1, count / 1e3))} kB`;
  if (count < 1e9) return `${number(count / 1e6, count < 1e7 ? 1 : 0)} MB`;
  return `${number(count / 1e9, 1)} GB`;
}
