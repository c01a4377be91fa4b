import type { OpeningHours } from "../../time/index.ts";
import type { LocalDays } from "./list-days.ts";
import type { ObservedWork } from "./observed-work.ts";
import { countUpTo } from "./open-time.ts";

/** Dates as YYYY-MM-DD, both included. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

/** The events of somebody, and of each day whether it is a working day. */
export interface PersonDays {
  readonly events: readonly number[];
  readonly isWorkday: Uint8Array;
}

/** A day on which so many begins and ends would be usual, and of which there are none, is no working day. */
const leastOnDay = 8;
/** A company that is closed more often than this on a weekday has no such rule. */
const leastWorked = 0.8;
/** Nobody is at work unseen while so many begins and ends would be usual: by chance once in 22,000 times. */
const leastWhileAway = 10;
/** Working days without any work in the whole log: holidays, a company that is closed. */
export function findClosedDays(
  work: ObservedWork,
  days: LocalDays,
  week: readonly (readonly OpeningHours[])[],
): readonly string[] {
  const counts = countMoments(work, days, work.team.keys());
  const isSettled = settledDays(work, days);
  return week
    .flatMap((hours, weekday) => {
      if (hours.length === 0) return [];
      const places = [...days.dates.keys()].filter((day) => days.weekdays[day] === weekday && isSettled(day));
      const worked = places.filter((day) => counts[day]! > 0);
      if (worked.length < leastWorked * places.length) return [];
      const usual = worked.reduce((sum, day) => sum + counts[day]!, 0) / worked.length;
      return usual >= leastOnDay
        ? places.filter((day) => counts[day] === 0).map((day) => days.dates[day]!)
        : [];
    })
    .sort();
}

/**
 * Stretches of working days on which somebody began and ended nothing, although so much would be usual that it is no
 * chance. Only where the log holds all work; who was not seen before or after that is off from the first day or until the
 * last one.
 */
export function findDaysOff(
  work: ObservedWork,
  days: LocalDays,
  { events, isWorkday }: PersonDays,
): readonly DateRange[] {
  const counts = countMoments(work, days, events);
  const isSettled = settledDays(work, days);
  const workdays = [...days.dates.keys()].filter((day) => isWorkday[day] === 1 && isSettled(day));
  const total = workdays.reduce((sum, day) => sum + counts[day]!, 0);
  let away: readonly (readonly number[])[] = [];
  // Twice, because days off hide how much somebody usually does on a day.
  for (let round = 0; round < 2; round++) {
    const rate = total / (workdays.length - away.flat().length);
    away = findGaps(workdays, counts).filter((gap) => gap.length * rate >= leastWhileAway);
  }
  const seen = [...counts.keys()].filter((day) => counts[day]! > 0);
  return away.map((gap) => ({
    from: days.dates[gap[0]! < (seen[0] ?? 0) ? 0 : gap[0]!]!,
    to: gap.at(-1)! > (seen.at(-1) ?? 0) ? days.dates.at(-1)! : days.dates[gap.at(-1)!]!,
  }));
}

function findGaps(workdays: readonly number[], counts: Int32Array): readonly (readonly number[])[] {
  const gaps: number[][] = [];
  let gap: number[] = [];
  for (const day of workdays) {
    if (counts[day] === 0) gap.push(day);
    else if (gap.length > 0) {
      gaps.push(gap);
      gap = [];
    }
  }
  return gap.length > 0 ? [...gaps, gap] : gaps;
}

/** How often something began or ended on each day. */
export function countMoments(
  { begin, finish }: ObservedWork,
  { starts }: LocalDays,
  events: Iterable<number>,
): Int32Array {
  const counts = new Int32Array(starts.length);
  for (const i of events) {
    for (const at of [begin[i]!, finish[i]!]) if (at >= starts[0]!) counts[countUpTo(starts, at) - 1]!++;
  }
  return counts;
}

/** Whole days within the settled time. */
function settledDays({ settled }: ObservedWork, { starts }: LocalDays): (day: number) => boolean {
  return (day) =>
    starts[day]! >= settled.from && (starts[day + 1] ?? Number.POSITIVE_INFINITY) <= settled.until;
}
