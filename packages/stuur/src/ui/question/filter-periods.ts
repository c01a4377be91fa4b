/** Cases that began in [from, to): days as `2025-03-01`; the first or the last may be left open. */
export interface DayPeriod {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The day on which an instant falls in a time zone. */
export function dayOf(instant: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(new Date(instant));
  const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? "";
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
}

/** The day so many days later, or earlier. */
export function addDays(day: string, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}

/** The twelve months up to and including the last day; what 29 February lacks begins on 1 March. */
export function lastTwelveMonths(lastDay: string): DayPeriod {
  const to = addDays(lastDay, 1);
  const [year = 0, month = 1, date = 1] = to.split("-").map(Number);
  return { from: new Date(Date.UTC(year - 1, month - 1, date)).toISOString().slice(0, 10), to };
}

/** Each calendar year from the first day to the last. */
export function yearsBetween(
  firstDay: string,
  lastDay: string,
): readonly (DayPeriod & { readonly year: number })[] {
  const [first, last] = [Number(firstDay.slice(0, 4)), Number(lastDay.slice(0, 4))];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const year = first + index;
    return { year, from: `${year}-01-01`, to: `${year + 1}-01-01` };
  });
}

/** Whether it ends before it begins, so that no case can lie in it. */
export function isReversed({ from, to }: DayPeriod): boolean {
  return from !== undefined && to !== undefined && from >= to;
}
