import {
  type Instant,
  type TimeInterval,
  toLocal,
  type WorkingCalendar,
  workingIntervals,
} from "../time/index.ts";

/** Arrivals and open hours of a period, per weekday (Monday first) and hour on the clock, and per day. */
export interface CountedHours {
  readonly n: number;
  readonly outside: number;
  readonly leftOut: number;
  readonly hours: number;
  readonly counts: readonly (readonly number[])[];
  readonly exposure: readonly (readonly number[])[];
  readonly days: readonly CountedDay[];
}

/** A local day with opening hours. */
interface CountedDay {
  readonly count: number;
  readonly exposure: readonly { readonly weekday: number; readonly hour: number; readonly hours: number }[];
}

/** A part of open time within one hour on the clock. */
interface OpenHour extends TimeInterval {
  readonly weekday: number;
  readonly hour: number;
  readonly date: string;
}

/** Counts arrivals per open hour of the week; those outside opening hours at the next opening within the period. */
export function countHours(
  instants: readonly Instant[],
  calendar: WorkingCalendar,
  { from, to }: { readonly from: Instant; readonly to: Instant },
): CountedHours {
  const open = workingIntervals(calendar, from, to).flatMap((interval) =>
    splitHours(interval, calendar.timeZone),
  );
  const counts = makeTable();
  const exposure = makeTable();
  const days = new Map<
    string,
    { count: number; exposure: { weekday: number; hour: number; hours: number }[] }
  >();
  for (const { weekday, hour, date, start, end } of open) {
    const hours = (end - start) / 3_600_000;
    exposure[weekday - 1]![hour]! += hours;
    const day = days.get(date) ?? { count: 0, exposure: [] };
    day.exposure.push({ weekday, hour, hours });
    days.set(date, day);
  }
  const ends = Float64Array.from(open, ({ end }) => end);
  let [n, outside] = [0, 0];
  for (const instant of instants) {
    const found = instant >= from && instant < to ? open[countUpTo(ends, instant)] : undefined;
    if (found === undefined) continue;
    n++;
    if (instant < found.start) outside++;
    counts[found.weekday - 1]![found.hour]! += 1;
    days.get(found.date)!.count++;
  }
  const hours = exposure.flat().reduce((sum, one) => sum + one, 0);
  return { n, outside, leftOut: instants.length - n, hours, counts, exposure, days: [...days.values()] };
}

/** Cuts at whole hours of the clock, however far these are from each other when the clock changes. */
function splitHours({ start, end }: TimeInterval, timeZone: string): readonly OpenHour[] {
  const parts: OpenHour[] = [];
  let at = start;
  while (at < end) {
    const { year, month, day, weekday, hour, minute, second } = toLocal(at, timeZone);
    const passed = (minute * 60 + second) * 1000 + (((at % 1000) + 1000) % 1000);
    const next = Math.min(end, at + 3_600_000 - passed);
    parts.push({ start: at, end: next, weekday, hour, date: `${year}-${month}-${day}` });
    at = next;
  }
  return parts;
}

function makeTable(): number[][] {
  return Array.from({ length: 7 }, () => new Array<number>(24).fill(0));
}

/** How many of the ascending values are at most the limit. */
function countUpTo(ascending: Float64Array, limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
