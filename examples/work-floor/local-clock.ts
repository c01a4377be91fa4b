import { fromLocal, type Instant, toLocal } from "@stuur/methods/time";
import { TIME_ZONE } from "./shifts.ts";

const HOUR = 3_600_000;
const offsets = new Map<number, number>();

/** The Dutch wall clock, held as if it were UTC. */
export function toWallClock(instant: Instant): Date {
  const hour = Math.floor(instant / HOUR);
  let offset = offsets.get(hour);
  if (offset === undefined) {
    const local = toLocal(hour * HOUR, TIME_ZONE);
    offset = Date.UTC(local.year, local.month - 1, local.day, local.hour, local.minute) - hour * HOUR;
    // A conversion by Intl costs far more than an export of a hundred thousand lines can bear.
    offsets.set(hour, offset);
  }
  return new Date(instant + offset);
}

/** `31-12-2025` */
export function formatDate(instant: Instant): string {
  const clock = toWallClock(instant);
  return `${two(clock.getUTCDate())}-${two(clock.getUTCMonth() + 1)}-${clock.getUTCFullYear()}`;
}

/** `31-12-2025 14:05` */
export function formatTime(instant: Instant): string {
  const clock = toWallClock(instant);
  return `${formatDate(instant)} ${two(clock.getUTCHours())}:${two(clock.getUTCMinutes())}`;
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

/** Midnight at which the local day begins that lies so many days later. */
export function midnightAfter(instant: Instant, days: number): Instant {
  const clock = toWallClock(instant);
  const date = new Date(Date.UTC(clock.getUTCFullYear(), clock.getUTCMonth(), clock.getUTCDate() + days));
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  return fromLocal({ year, month, day }, TIME_ZONE);
}

function two(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}
