import { type Arrivals, distributionMean, type ModelCalendar } from "@stuur/methods/simulation";
import { withMean } from "./edit-model.ts";

type Week = NonNullable<ModelCalendar["week"]>;

const usualDay = [{ opens: 8 * 3600, closes: 17 * 3600 }];
/** What a calendar without a week means. */
export const standardWeek: Week = [usualDay, usualDay, usualDay, usualDay, usualDay, [], []];

const wholeWeek: Week = new Array(7).fill([{ opens: 0, closes: 86_400 }]);

/** Cases in a week without days off; null for a replay, which has no rate. */
export function casesPerWeek(arrivals: Arrivals, calendars: readonly ModelCalendar[]): number | null {
  if (arrivals.kind === "replay") return null;
  const calendar = calendars.find(({ id }) => id === arrivals.calendar);
  const week = calendar === undefined ? wholeWeek : (calendar.week ?? standardWeek);
  if (arrivals.kind === "gaps") {
    return (
      week.flat().reduce((sum, { opens, closes }) => sum + closes - opens, 0) / distributionMean(arrivals.gap)
    );
  }
  return arrivals.perHour.reduce(
    (sum, hours, day) =>
      sum + hours.reduce((all, rate, hour) => all + rate * openShare(week[day] ?? [], hour), 0),
    0,
  );
}

/** The same pattern with so many times as many cases. */
export function scaleArrivals(arrivals: Arrivals, factor: number): Arrivals {
  if (arrivals.kind === "replay") return arrivals;
  if (arrivals.kind === "gaps") {
    return { ...arrivals, gap: withMean(arrivals.gap, distributionMean(arrivals.gap) / factor) };
  }
  return { ...arrivals, perHour: arrivals.perHour.map((hours) => hours.map((rate) => rate * factor)) };
}

/** The part of an hour on the clock that is open. */
function openShare(day: Week[number], hour: number): number {
  const [from, until] = [hour * 3600, (hour + 1) * 3600];
  const open = day.reduce(
    (sum, { opens, closes }) => sum + Math.max(0, Math.min(closes, until) - Math.max(opens, from)),
    0,
  );
  return open / 3600;
}
