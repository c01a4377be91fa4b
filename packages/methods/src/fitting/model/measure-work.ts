import type { FittedHours } from "./fit-hours.ts";
import { isTimed, type ObservedWork } from "./observed-work.ts";
import { countUpTo, joinOpenTime, type OpenTime, openSeconds } from "./open-time.ts";

/** How much work each event was. */
export interface MeasuredWork {
  /** Seconds; NaN where start or end, or who did it, is not known. */
  readonly seconds: Float64Array;
  /** The part of all work in which somebody had more than one thing in hand. */
  readonly sharedPart: number;
}

/**
 * The working time from start to end of each event, by the hours of who did it; work on one day counts whole, also outside
 * those hours. While somebody has several things in hand, each gets an equal part of the time.
 */
export function measureWork(work: ObservedWork, hours: FittedHours): MeasuredWork {
  const seconds = new Float64Array(work.team.length).fill(Number.NaN);
  const eventsOf = work.people.map((): number[] => []);
  work.person.forEach((person, i) => {
    if (person >= 0 && isTimed(work, i)) eventsOf[person]!.push(i);
  });
  const sums = { all: 0, shared: 0 };
  eventsOf.forEach((events, person) => {
    const present = addWorkOutside(hours.people[person]!.open, { work, events, days: hours.days.starts });
    share(work, { events, present, seconds, sums });
  });
  return { seconds, sharedPart: sums.all === 0 ? 0 : sums.shared / sums.all };
}

function addWorkOutside(
  open: OpenTime,
  {
    work: { begin, finish },
    events,
    days,
  }: { readonly work: ObservedWork; readonly events: readonly number[]; readonly days: Float64Array },
): OpenTime {
  const outside = events.flatMap((i) => {
    const [start, end] = [begin[i]!, finish[i]!];
    const isWithinDay = end - start < 86_400_000 && countUpTo(days, start) === countUpTo(days, end);
    return isWithinDay && openSeconds(open, start, end) * 1000 < end - start - 1 ? [{ start, end }] : [];
  });
  if (outside.length === 0) return open;
  const usual = Array.from(open.starts, (start, i) => ({ start, end: open.ends[i]! }));
  return joinOpenTime([...usual, ...outside]);
}

/** By the time that passes for each thing in hand: slower, the more there are. */
function share(
  { begin, finish }: ObservedWork,
  {
    events,
    present,
    seconds,
    sums,
  }: {
    readonly events: readonly number[];
    readonly present: OpenTime;
    readonly seconds: Float64Array;
    readonly sums: { all: number; shared: number };
  },
): void {
  const starts = events.toSorted((a, b) => begin[a]! - begin[b]! || finish[a]! - finish[b]!);
  const ends = events.toSorted((a, b) => finish[a]! - finish[b]!);
  let [inHand, passed, now, next] = [0, 0, 0, 0];
  const moveTo = (at: number) => {
    if (inHand > 0) {
      const open = openSeconds(present, now, at);
      passed += open / inHand;
      sums.all += open;
      if (inHand > 1) sums.shared += open;
    }
    now = at;
  };
  for (const i of ends) {
    for (; next < starts.length && begin[starts[next]!]! <= finish[i]!; next++) {
      // What begins when another ends comes after it, unless it ends then too.
      if (begin[starts[next]!]! === finish[i]! && finish[starts[next]!]! > finish[i]!) break;
      moveTo(begin[starts[next]!]!);
      seconds[starts[next]!] = passed;
      inHand++;
    }
    moveTo(finish[i]!);
    seconds[i] = passed - seconds[i]!;
    inHand--;
  }
}
