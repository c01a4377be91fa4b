import type { Language } from "../../../ui/language.ts";

const millisecondsPerDay = 86_400_000;

/** "vandaag", "gisteren", "3 dagen geleden"; null from a week on, when a date says more. */
export function tellDay(
  instant: string,
  now: Date,
  { timeZone, language }: { readonly timeZone: string; readonly language: Language },
): string | null {
  const days = (dayOf(new Date(instant), timeZone) - dayOf(now, timeZone)) / millisecondsPerDay;
  if (days > 0 || days <= -7) return null;
  return new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(days, "day");
}

/** Days of the calendar in that zone, as instants that are whole days apart. */
function dayOf(instant: Date, timeZone: string): number {
  const options = { timeZone, year: "numeric", month: "2-digit", day: "2-digit" } as const;
  return Date.parse(new Intl.DateTimeFormat("sv-SE", options).format(instant));
}
