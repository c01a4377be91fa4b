import { requireParameter } from "../parameters/index.ts";
import { type CivilDate, civilFromDays, daysFromCivil, requireDate, weekdayOf } from "./civil-date.ts";
import { changeBetween, type Instant, MS_PER_DAY, offsetAt } from "./zone-offset.ts";

/** What calendar and clock on the wall show; weekday 1 is Monday, 7 is Sunday. */
export interface LocalTime extends CivilDate {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly weekday: number;
}

/** A date with, if not midnight, the time on the clock. */
export interface LocalTimeParts extends CivilDate {
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
}

/**
 * What calendar and clock show at an instant in an IANA time zone; fractions of a second are dropped.
 *
 * @throws RangeError when the instant lies outside the years 1 to 9999, or the time zone is unknown.
 * @example
 * ```ts
 * import { toLocal } from "@stuur/methods/time";
 *
 * const { year, month, day, hour, weekday } = toLocal(Date.UTC(2026, 6, 1, 22), "Europe/Amsterdam");
 * [year, month, day, hour, weekday]; // => [2026, 7, 2, 0, 4]
 * ```
 */
export function toLocal(instant: Instant, timeZone: string): LocalTime {
  requireInstant("instant", instant);
  const local = instant + offsetAt(instant, timeZone);
  const days = Math.floor(local / MS_PER_DAY);
  const second = Math.floor((local - days * MS_PER_DAY) / 1000);
  // Spelled out, because spreading the date makes this ten times as slow.
  const { year, month, day } = civilFromDays(days);
  return {
    year,
    month,
    day,
    hour: Math.floor(second / 3600),
    minute: Math.floor(second / 60) % 60,
    second: second % 60,
    weekday: weekdayOf(days),
  };
}

/**
 * The instant at which calendar and clock show the given time in an IANA time zone.
 *
 * A time that the clock skips in spring is moved forward by what was skipped; of a time that comes twice in autumn it
 * is the earlier one (as in RFC 5545, section 3.3.5, and in `Temporal` with disambiguation "compatible").
 *
 * @throws RangeError when the date does not exist, the time does not lie within a day, or the time zone is unknown.
 * @example
 * ```ts
 * import { fromLocal } from "@stuur/methods/time";
 *
 * const instant = fromLocal({ year: 2026, month: 7, day: 1, hour: 8 }, "Europe/Amsterdam");
 * new Date(instant).toISOString(); // => "2026-07-01T06:00:00.000Z"
 * ```
 */
export function fromLocal(parts: LocalTimeParts, timeZone: string): Instant {
  requireDate(parts);
  const { hour = 0, minute = 0, second = 0 } = parts;
  requireParameter(Number.isInteger(hour) && hour >= 0 && hour < 24, "hour", hour, "from 0 to 23");
  requireParameter(Number.isInteger(minute) && minute >= 0 && minute < 60, "minute", minute, "from 0 to 59");
  requireParameter(Number.isInteger(second) && second >= 0 && second < 60, "second", second, "from 0 to 59");
  const local = daysFromCivil(parts) * MS_PER_DAY + (hour * 3600 + minute * 60 + second) * 1000;
  return resolveLocal(local, timeZone).instant;
}

/**
 * The instant of a local time given as milliseconds since 1970-01-01T00:00 on the local clock; a skipped time is the
 * instant of the change. So a later local time is never an earlier instant, which `fromLocal` cannot promise.
 */
export function boundaryFromLocal(local: number, timeZone: string): Instant {
  const { instant, skippedSince } = resolveLocal(local, timeZone);
  return skippedSince === undefined ? instant : changeBetween(skippedSince, instant, timeZone);
}

/** Refuses an instant outside the years 1 to 9999. */
export function requireInstant(name: string, instant: Instant): void {
  const isInstant = instant >= FIRST_INSTANT && instant < END_OF_INSTANTS;
  requireParameter(isInstant, name, instant, "an instant in ms since 1970, in the years 1 to 9999");
}

const FIRST_INSTANT = daysFromCivil({ year: 1, month: 1, day: 1 }) * MS_PER_DAY;
const END_OF_INSTANTS = daysFromCivil({ year: 10_000, month: 1, day: 1 }) * MS_PER_DAY;

/** Tries the offsets of a day earlier and a day later, of which one applies unless the clock skips the time. */
function resolveLocal(local: number, timeZone: string): { instant: Instant; skippedSince?: Instant } {
  const byEarlier = local - offsetAt(local - MS_PER_DAY, timeZone);
  if (byEarlier + offsetAt(byEarlier, timeZone) === local) return { instant: byEarlier };
  const byLater = local - offsetAt(local + MS_PER_DAY, timeZone);
  if (byLater + offsetAt(byLater, timeZone) === local) return { instant: byLater };
  return { instant: byEarlier, skippedSince: byLater };
}
