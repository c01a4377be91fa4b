import type { ModelCalendar } from "../../simulation/index.ts";
import { dutchHolidays } from "../../time/index.ts";
import { countMoments, type DateRange } from "./find-days-off.ts";
import type { LocalDays } from "./list-days.ts";
import type { ObservedWork } from "./observed-work.ts";

const day = 86_400_000;
/** Whole weeks, so that a Monday stays a Monday. */
const yearOfWeeks = 364;
/** So long after the log absence goes on as it was in its last year. */
const yearsAhead = 5;
/** Who was away for longer than a long holiday when the log ends, has left. */
const leastLeft = 42;
/** After any run, and not so far that a calendar takes time to be over. */
const yearsGone = { afterLog: 12, inAll: 19 };

/** The day after the log: today, from which is simulated. */
export function startAfter({ dates }: LocalDays): string {
  return moveDate(dates.at(-1)!, 1);
}

/** The day on which somebody was gone who did not come back before the end of the log; null: is still there. */
export function findLeft(daysOff: readonly DateRange[], { dates }: LocalDays): string | null {
  const end = dates.at(-1)!;
  const last = daysOff.find(({ from, to }) => to === end && countDays(from, end) >= leastLeft);
  return last?.from ?? null;
}

/**
 * Days off as they were in the log, and after it those of its last year again and again (of a shorter log, all of it), for a
 * year without holidays is no year of this organisation. Who had left stays away. Who was not there yet at the beginning
 * of the log is not away again.
 */
export function continueDaysOff(daysOff: readonly DateRange[], days: LocalDays): readonly DateRange[] {
  const [first, end] = [days.dates[0]!, days.dates.at(-1)!];
  const left = findLeft(daysOff, days);
  if (left !== null)
    return daysOff.map((range) => (range.from === left ? { from: left, to: goneUntil(left, end) } : range));
  const period = Math.max(7, Math.min(yearOfWeeks, 7 * Math.floor(days.dates.length / 7)));
  const recent = daysOff.filter(({ from, to }) => from !== first && to > moveDate(end, -period));
  const times = Math.floor((yearsAhead * yearOfWeeks) / period);
  const coming = Array.from({ length: times }, (_, k) =>
    recent.map(({ from, to }) => ({
      from: moveDate(from, (k + 1) * period),
      to: moveDate(to, (k + 1) * period),
    })),
  );
  return [...daysOff, ...coming.flat().filter(({ to }) => to > end)].slice(0, mostRanges);
}

/** A model holds no more of one person. */
const mostRanges = 1000;

/**
 * Closed dates after those in the log: Dutch holidays, if no work was done on most of those in the log on which the company
 * would have been open, but for those on which it worked; and other closures of the last year, each year again.
 */
export function continueClosedDates(
  work: ObservedWork,
  days: LocalDays,
  { week, closedDates = [] }: ModelCalendar,
): readonly string[] {
  const end = days.dates.at(-1)!;
  const counts = countMoments(work, days, work.team.keys());
  const names = new Map(listHolidays(days.dates[0]!, end).map(({ date, name }) => [date, name]));
  const seen = days.dates.flatMap((date, i) =>
    names.has(date) && (week?.[days.weekdays[i]!]?.length ?? 0) > 0
      ? [{ name: names.get(date)!, count: counts[i]! }]
      : [],
  );
  const worked = new Set(seen.filter(({ count }) => count > 0).map(({ name }) => name));
  const isClosed = seen.length > 0 && 2 * seen.filter(({ count }) => count === 0).length > seen.length;
  const holidays = isClosed
    ? listHolidays(moveDate(end, 1), moveDate(end, yearsAhead * yearOfWeeks))
        .filter(({ name }) => !worked.has(name))
        .map(({ date }) => date)
    : [];
  const own = closedDates.filter((date) => date > moveDate(end, -yearOfWeeks) && !names.has(date));
  const again = Array.from({ length: yearsAhead }, (_, k) =>
    own.map((date) => moveDate(date, (k + 1) * yearOfWeeks)),
  );
  return [...new Set([...closedDates, ...holidays, ...again.flat()])].sort();
}

function listHolidays(from: string, to: string): readonly { readonly date: string; readonly name: string }[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, k) => first + k)
    .filter((year) => year >= 1583 && year <= 9999)
    .flatMap((year) => dutchHolidays(year))
    .map(({ date, name }) => ({ date, name: name.nl }))
    .filter(({ date }) => date >= from && date <= to);
}

function goneUntil(left: string, end: string): string {
  const [byLog, byLeft] = [
    moveDate(end, yearsGone.afterLog * yearOfWeeks),
    moveDate(left, yearsGone.inAll * yearOfWeeks),
  ];
  return byLog < byLeft || byLeft < end ? byLog : byLeft;
}

function moveDate(date: string, by: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + by * day).toISOString().slice(0, 10);
}

function countDays(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / day) + 1;
}
