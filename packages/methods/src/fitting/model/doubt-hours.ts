import type { ModelCalendar } from "../../simulation/index.ts";
import { quantile } from "../../statistics/index.ts";
import type { LocalDays } from "./list-days.ts";
import type { ObservedWork } from "./observed-work.ts";
import { countUpTo } from "./open-time.ts";

/** A day tells how long somebody was there by so many begins and ends, and a person by so many such days. */
const leastMoments = 6;
const leastDays = 20;
/** Whose longest days (nine in ten are shorter) fill less of the hours of the model was there for a part of them only. */
const leastFilled = 0.75;
/** Of whom too little is seen, nobody is taken to be there longer than this on a day. */
const longDay = 10.5 * 3600;

/**
 * Whether somebody is there less than the model's hours say: on no day from the begin to the end of these, as with shifts that
 * change from week to week. Of who is seen too little: whether the hours are longer than a person's day.
 */
export function isThereLess(
  { begin, finish }: ObservedWork,
  { starts, weekdays }: LocalDays,
  { events, week }: { readonly events: readonly number[]; readonly week: NonNullable<ModelCalendar["week"]> },
): boolean {
  const seen = new Map<number, { first: number; last: number; moments: number }>();
  for (const i of events) {
    for (const at of [begin[i]!, finish[i]!]) {
      const day = countUpTo(starts, at) - 1;
      const known = seen.get(day);
      if (known === undefined) seen.set(day, { first: at, last: at, moments: 1 });
      else {
        known.first = Math.min(known.first, at);
        known.last = Math.max(known.last, at);
        known.moments++;
      }
    }
  }
  const open = week.map((hours) => hours.reduce((sum, { opens, closes }) => sum + closes - opens, 0));
  const filled = [...seen].flatMap(([day, { first, last, moments }]) => {
    const usual = open[weekdays[day] ?? 0]!;
    return moments < leastMoments || usual === 0 ? [] : [(last - first) / 1000 / usual];
  });
  if (filled.length < leastDays) return Math.max(...open) > longDay;
  return quantile(filled, 0.9) < leastFilled;
}
