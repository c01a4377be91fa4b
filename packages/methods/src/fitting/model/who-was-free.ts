import type { FittedHours } from "./fit-hours.ts";
import { isTimed, type ObservedWork } from "./observed-work.ts";
import {
  countUpTo,
  isOpen,
  joinOpenTime,
  lastClosing,
  nextOpen,
  type OpenTime,
  openSeconds,
} from "./open-time.ts";

/** Who could have taken up work, and since when. */
export interface Attendance {
  readonly hours: FittedHours;
  /** Of a team and a step the members who are seen to do it. */
  readonly able: (team: number, step: number) => readonly number[];
  /** Per person, when something was in hand. */
  readonly busy: readonly OpenTime[];
  /** Per person the timed events in order of begin. */
  readonly worked: readonly (readonly number[])[];
  /** Somebody is free who had nothing in hand for so many milliseconds. */
  readonly pause: number;
}

/** With more members only who takes the work is looked at. */
const mostLookedAt = 30;

export function readAttendance(
  work: ObservedWork,
  hours: FittedHours,
  isAble: (person: number, step: number) => boolean,
): Attendance {
  const { begin, finish } = work;
  const worked = work.people.map((): number[] => []);
  let [total, count] = [0, 0];
  work.person.forEach((person, i) => {
    if (person < 0 || !isTimed(work, i)) return;
    worked[person]!.push(i);
    total += finish[i]! - begin[i]!;
    count++;
  });
  for (const events of worked) events.sort((a, b) => begin[a]! - begin[b]!);
  const busy = worked.map((events) =>
    joinOpenTime(events.map((i) => ({ start: begin[i]!, end: finish[i]! }))),
  );
  const known = new Map<string, readonly number[]>();
  const able = (team: number, step: number) => {
    const key = `${team} ${step}`;
    const found = known.get(key) ?? work.members[team]!.filter((person) => isAble(person, step));
    known.set(key, found);
    return found;
  };
  return { hours, able, busy, worked, pause: Math.min(60_000, count === 0 ? 0 : (0.02 * total) / count) };
}

/** Work that begins at opening time was not waited for by who went home later than so many working seconds before. */
const mostClosed = 4 * 3600;
/** When colleagues go on after somebody went home, not even by who did so much earlier. */
const mostBefore = 1800;

/**
 * Whether somebody was there with nothing in hand until this moment; of a moment at opening time, whether somebody who was
 * there at the closing time before had nothing in hand then.
 */
export function wasFree({ busy, hours, pause }: Attendance, person: number, at: number): boolean {
  const { open, isApart } = hours.people[person]!;
  const until = isOpen(open, at - pause) ? at : lastClosing(open, at - pause);
  const most = isApart ? mostBefore : mostClosed;
  if (until !== at && openSeconds(hours.working, until, at) > most) return false;
  return isOpen(open, until - pause) && isOpen(open, until - 1) && !isOpen(busy[person]!, until - pause);
}

/** The last moment before `at` at which somebody was there with nothing in hand; infinitely long ago when there is none. */
export function lastFree({ busy, hours, pause }: Attendance, person: number, at: number): number {
  const { open } = hours.people[person]!;
  const { starts } = busy[person]!;
  let until = at;
  for (;;) {
    if (!isOpen(open, until - 1)) until = lastClosing(open, until - 1);
    else if (isOpen(busy[person]!, until - pause)) until = starts[countUpTo(starts, until - pause) - 1]!;
    else return until;
  }
}

/** Whether any of the people was, besides `except`; of many people only `taker` is looked at. */
export function wasAnybodyFree(
  attendance: Attendance,
  people: readonly number[],
  at: number,
  { taker, except = -1 }: { readonly taker: number; readonly except?: number },
): boolean {
  if (wasFree(attendance, taker, at)) return true;
  if (people.length > mostLookedAt) return false;
  return people.some((person) => person !== except && wasFree(attendance, person, at));
}

/**
 * The first moment from `at` until `until` at which one of the people would have begun work that was ready at `at`: being
 * free, or beginning what was ready later. Infinite when there is none.
 */
export function firstTaking(
  work: ObservedWork,
  attendance: Attendance,
  people: readonly number[],
  { at, until }: { readonly at: number; readonly until: number },
): number {
  const looked = people.length > mostLookedAt ? [] : people;
  return looked.reduce(
    (first, person) =>
      Math.min(first, takingOf(work, attendance, person, { at, until: Math.min(until, first) })),
    Number.POSITIVE_INFINITY,
  );
}

function takingOf(
  work: ObservedWork,
  { hours, busy, worked, pause }: Attendance,
  person: number,
  { at, until }: { readonly at: number; readonly until: number },
): number {
  const { open } = hours.people[person]!;
  const events = worked[person]!;
  let now = at;
  let next = firstFrom(work, events, at);
  while (now < until) {
    const busyUntil = isOpen(busy[person]!, now) ? endOfPiece(work, events, next - 1, now) : now;
    const present = nextOpen(open, busyUntil);
    if (present >= until) break;
    const begins = events[next] === undefined ? Number.POSITIVE_INFINITY : work.begin[events[next]!]!;
    if (begins > present + pause) return present;
    if (readyAt(work, events[next]!) > at) return begins;
    now = Math.max(begins, present);
    next++;
  }
  return Number.POSITIVE_INFINITY;
}

/** The first of somebody's events that begins at or after a moment. */
function firstFrom({ begin }: ObservedWork, events: readonly number[], at: number): number {
  let [low, high] = [0, events.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (begin[events[middle]!]! < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function endOfPiece({ finish }: ObservedWork, events: readonly number[], place: number, now: number): number {
  return place < 0 ? now : Math.max(now, finish[events[place]!]!);
}

/** At the earliest; of the first event of a case it is not known. */
function readyAt({ trace, finish }: ObservedWork, event: number): number {
  if (event === 0 || trace.caseOf[event - 1] !== trace.caseOf[event]) return Number.NEGATIVE_INFINITY;
  return finish[event - 1]!;
}
