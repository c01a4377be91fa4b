import { type Instant, toLocal } from "@stuur/methods/time";
import { TIME_ZONE } from "./shifts.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const offsets = new Map<number, number>();
const dates = new Map<number, string>();

/** The Dutch wall clock, held as if it were UTC. */
export function toWallClock(instant: Instant): Date {
  return new Date(instant + offsetAt(instant));
}

/** `31-12-2025` */
export function formatDate(instant: Instant): string {
  return dateOf(instant + offsetAt(instant));
}

/** `31-12-2025 14:05` */
export function formatTime(instant: Instant): string {
  const wall = instant + offsetAt(instant);
  const minute = Math.floor((wall % DAY) / 60_000);
  return `${dateOf(wall)} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** 1 = Monday. */
export function weekdayOf(instant: Instant): number {
  return toWallClock(instant).getUTCDay() || 7;
}

/** The instant itself on one of these weekdays, otherwise the midnight at which the next of them begins. */
export function nextWeekday(instant: Instant, weekdays: readonly number[]): Instant {
  let days = 0;
  while (!weekdays.includes(((weekdayOf(instant) - 1 + days) % 7) + 1)) days += 1;
  return days === 0 ? instant : midnightAfter(instant, days);
}

/** Midnight at which the local day begins that lies so many days later; Dutch clocks never change at midnight. */
export function midnightAfter(instant: Instant, days: number): Instant {
  const wall = Math.floor((instant + offsetAt(instant)) / DAY) * DAY + days * DAY;
  return wall - offsetAt(wall - offsetAt(instant));
}

/** Kept by the day, because a conversion by Intl for each of a hundred thousand lines would take longer than all else. */
function offsetAt(instant: Instant): number {
  const day = Math.floor(instant / DAY) * DAY;
  const offset = offsetFrom(day);
  return offset === offsetFrom(day + DAY) ? offset : offsetFrom(Math.floor(instant / HOUR) * HOUR);
}

function offsetFrom(instant: Instant): number {
  let offset = offsets.get(instant);
  if (offset === undefined) {
    const local = toLocal(instant, TIME_ZONE);
    offset = Date.UTC(local.year, local.month - 1, local.day, local.hour, local.minute) - instant;
    offsets.set(instant, offset);
  }
  return offset;
}

function dateOf(wall: number): string {
  const day = Math.floor(wall / DAY);
  let date = dates.get(day);
  if (date === undefined) {
    const clock = new Date(wall);
    date = `${two(clock.getUTCDate())}-${two(clock.getUTCMonth() + 1)}-${clock.getUTCFullYear()}`;
    dates.set(day, date);
  }
  return date;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}
