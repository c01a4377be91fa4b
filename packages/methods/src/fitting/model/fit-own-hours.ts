import type { OpeningHours } from "../../time/index.ts";
import type { FittedCalendar } from "../fit-calendar.ts";
import type { LocalDays } from "./list-days.ts";
import type { ObservedWork } from "./observed-work.ts";
import { countUpTo } from "./open-time.ts";

export type Week = readonly (readonly OpeningHours[])[];

/** Somebody, the events that show when, the hours of the team and those that the events show; null: too few. */
export interface SeenPerson {
  readonly events: readonly number[];
  readonly team: number;
  readonly usual: Week;
  readonly own: FittedCalendar | null;
}

/** How many begins and ends in each half hour of the week. */
type HalfHours = Int32Array;

/** Begins and ends that somebody who kept the team's hours would have had outside the own ones: so many deviations more. */
const leastDeviations = 5;
/** So many begins and ends tell own hours, if they are a part of a day that somebody can be employed for: seldom work is no shift. */
export const leastOfShift = 100;
const leastOpen = 3 * 3600;
/** Who fills more of the team's hours keeps these. */
const mostFilled = 0.9;
/** Hours that begin and end so near to each other, in seconds on average, are the same. */
const alike = 1800;
const halfHour = 1800;
const perDay = 48;

/**
 * The hours of those who are there for a part of their team's only (a shift, mornings), null for others. People with like
 * hours share what all of them show; each on the own weekdays.
 */
export function fitOwnHours(
  work: ObservedWork,
  days: LocalDays,
  {
    seen,
    fit,
  }: {
    readonly seen: readonly SeenPerson[];
    readonly fit: (events: readonly number[]) => FittedCalendar;
  },
): readonly (OwnHours | null)[] {
  const counts = seen.map(({ events }) => countHalfHours(work, days, events));
  const teams = addPerTeam(work.teams.length, seen, counts);
  const groups: { readonly week: Week; readonly events: number[]; readonly people: number[] }[] = [];
  seen.forEach((person, p) => {
    const week = person.own?.week;
    if (week == null || !isApart(person, counts[p]!, teams[person.team]!)) return;
    const found = groups.find((group) => isAlike(group.week, week));
    if (found === undefined) groups.push({ week, events: [...person.events], people: [p] });
    else {
      found.people.push(p);
      for (const event of person.events) found.events.push(event);
    }
  });
  const found: (OwnHours | null)[] = seen.map(() => null);
  for (const { events, people } of groups) {
    const shared = fit(events);
    for (const p of people) {
      const own = seen[p]!.own!.week!;
      const week = own.map((hours, day) =>
        hours.length === 0 ? [] : sharedOr(shared.week?.[day] ?? [], hours),
      );
      found[p] = { week, fit: shared };
    }
  }
  return found;
}

interface OwnHours {
  readonly week: Week;
  /** Of all who share them. */
  readonly fit: FittedCalendar;
}

/** Those that all show, unless they show none on this day. */
function sharedOr(shared: readonly OpeningHours[], own: readonly OpeningHours[]): readonly OpeningHours[] {
  return shared.length === 0 ? own : shared;
}

/** What hours are called that several people share: "working hours 06:00–14:00". */
export function nameHours(name: string, week: Week): string {
  const hours = week.flat();
  const clock = (seconds: number) =>
    `${String(Math.floor(seconds / 3600)).padStart(2, "0")}:${String(Math.floor(seconds / 60) % 60).padStart(2, "0")}`;
  const first = Math.min(...hours.map(({ opens }) => opens));
  const last = Math.max(...hours.map(({ closes }) => closes));
  return `${name} ${clock(first)}–${clock(last)}`;
}

function addPerTeam(teams: number, seen: readonly SeenPerson[], counts: readonly HalfHours[]) {
  const sums = Array.from({ length: teams }, () => new Int32Array(7 * perDay));
  seen.forEach(({ team }, p) => {
    counts[p]!.forEach((count, slot) => {
      sums[team]![slot]! += count;
    });
  });
  return sums;
}

/** An end at the whole half hour belongs to the one before it. */
function countHalfHours(
  { begin, finish }: ObservedWork,
  { starts, weekdays }: LocalDays,
  events: readonly number[],
): HalfHours {
  const counts = new Int32Array(7 * perDay);
  for (const i of events) {
    for (const at of [begin[i]!, Math.max(begin[i]!, finish[i]! - 1)]) {
      const day = countUpTo(starts, at) - 1;
      if (day < 0) continue;
      const slot = Math.floor((at - starts[day]!) / (1000 * halfHour));
      counts[weekdays[day]! * perDay + Math.min(perDay - 1, slot)]!++;
    }
  }
  return counts;
}

/** Whether somebody fills but a part of the team's hours, and begins and ends beyond chance too seldom in the rest of them. */
function isApart({ own, usual }: SeenPerson, counts: HalfHours, team: HalfHours): boolean {
  if (own!.n < leastOfShift || openPerDay(own!.week!) < leastOpen) return false;
  const slots = [...counts.keys()].filter(
    (slot) => own!.week![dayOf(slot)]!.length > 0 && holds(usual, slot),
  );
  const outside = slots.filter((slot) => !holds(own!.week!, slot));
  if (outside.length < (1 - mostFilled) * slots.length) return false;
  const sum = (places: readonly number[], of: HalfHours) => places.reduce((all, slot) => all + of[slot]!, 0);
  const expected = (sum(slots, counts) * sum(outside, team)) / sum(slots, team);
  return expected - sum(outside, counts) > leastDeviations * Math.sqrt(expected);
}

function openPerDay(week: Week): number {
  const days = week.filter((hours) => hours.length > 0);
  return days.flat().reduce((sum, { opens, closes }) => sum + closes - opens, 0) / days.length;
}

function dayOf(slot: number): number {
  return Math.floor(slot / perDay);
}

function holds(week: Week, slot: number): boolean {
  const at = (slot % perDay) * halfHour;
  return week[dayOf(slot)]!.some(({ opens, closes }) => at >= opens && at < closes);
}

function isAlike(one: Week, other: Week): boolean {
  const both = one.flatMap((hours, day) => {
    const against = other[day]!;
    return hours.length === 0 || against.length === 0 ? [] : [apart(hours, against)];
  });
  return both.length > 0 && both.reduce((sum, distance) => sum + distance, 0) <= alike * both.length;
}

/** How far the hours of a day are apart at the end that is furthest. */
function apart(one: readonly OpeningHours[], other: readonly OpeningHours[]): number {
  if (one.length !== other.length) return Number.POSITIVE_INFINITY;
  return Math.max(
    ...one.map(({ opens, closes }, i) =>
      Math.max(Math.abs(opens - other[i]!.opens), Math.abs(closes - other[i]!.closes)),
    ),
  );
}
