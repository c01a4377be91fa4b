import { createCalendar } from "../../time/index.ts";
import { type FittedArrivals, fitArrivals } from "../fit-arrivals.ts";
import type { FittedHours } from "./fit-hours.ts";
import type { ObservedWork } from "./observed-work.ts";

/** How cases come, and whether only in the company's hours. */
export interface FittedArrival {
  readonly fit: FittedArrivals;
  readonly isInHours: boolean;
}

/** When a larger part comes outside the company's hours, cases come at any time. */
const mostOutside = 0.2;
const wholeWeek = Array.from({ length: 7 }, () => [{ opens: 0, closes: 86_400 }]);

/** Fits how cases come, by when they began; not those so late that many of their kind are not in the log yet. */
export function fitCaseArrivals(
  { begin, firstOf, span, settled }: ObservedWork,
  { calendars, days }: FittedHours,
  { cases, timeZone }: { readonly cases: readonly number[]; readonly timeZone: string },
): FittedArrival {
  const instants = cases.map((one) => begin[firstOf[one]!]!);
  const isLong = settled.until < span.until;
  const last = instants.reduce((latest, at) => Math.max(latest, at), Number.NEGATIVE_INFINITY);
  const until = isLong ? Math.min(settled.until, last) : last;
  const period = { from: days.starts[0]!, to: until + 1 };
  const [company] = calendars;
  const { week, closedDates = [] } = company!;
  const inHours = createCalendar({ timeZone, ...(week && { week }), closedDates });
  const fit = tryFit(() => fitArrivals(instants, inHours, period));
  if (fit !== null && fit.outside <= mostOutside * fit.n) return { fit, isInHours: true };
  return {
    fit: fitArrivals(instants, createCalendar({ timeZone, week: wholeWeek }), period),
    isInHours: false,
  };
}

/** Null when there is no open hour in the period. */
function tryFit<Fit>(fit: () => Fit): Fit | null {
  try {
    return fit();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
