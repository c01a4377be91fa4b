import { requireParameter } from "../parameters/index.ts";

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

export const MS_PER_DAY = 86_400_000;

/** The offsets of one day in UTC: `before` until the instant `change`, `after` from then on. */
interface DayOffsets {
  readonly before: number;
  readonly change: Instant;
  readonly after: number;
}

interface Zone {
  readonly format: Intl.DateTimeFormat;
  readonly days: Map<number, DayOffsets>;
}

/** Asking Intl takes microseconds; what it answered for a day never changes, so it is asked once. */
const zones = new Map<string, Zone>();

/**
 * Local time minus UTC in milliseconds, at an instant in an IANA time zone.
 *
 * Assumes at most one change of offset in a day in UTC, which holds for every zone in the IANA database.
 */
export function offsetAt(instant: Instant, timeZone: string): number {
  const { before, change, after } = dayOffsets(Math.floor(instant / MS_PER_DAY), zoneOf(timeZone));
  return instant < change ? before : after;
}

/** The instant in (from, to] at which the offset changes; the two lie less than a day and a half apart. */
export function changeBetween(from: Instant, to: Instant, timeZone: string): Instant {
  const zone = zoneOf(timeZone);
  for (let day = Math.floor(from / MS_PER_DAY); day * MS_PER_DAY <= to; day++) {
    const { change } = dayOffsets(day, zone);
    if (change > from && change <= to) return change;
  }
  return to;
}

function zoneOf(timeZone: string): Zone {
  const known = zones.get(timeZone);
  if (known !== undefined) return known;
  const zone = { format: createFormat(timeZone), days: new Map<number, DayOffsets>() };
  zones.set(timeZone, zone);
  return zone;
}

function createFormat(timeZone: string): Intl.DateTimeFormat {
  const expected = "an IANA time zone such as Europe/Amsterdam";
  // Without a name Intl would take the zone of the machine.
  requireParameter(typeof timeZone === "string", "timeZone", timeZone, expected);
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
  } catch {
    throw new RangeError(`timeZone must be ${expected}, but is ${timeZone}`);
  }
}

function dayOffsets(day: number, zone: Zone): DayOffsets {
  const known = zone.days.get(day);
  if (known !== undefined) return known;
  const start = day * MS_PER_DAY;
  const before = measureOffset(start, zone);
  const after = measureOffset(start + MS_PER_DAY, zone);
  const change = before === after ? Number.POSITIVE_INFINITY : findChange(start, before, zone);
  const offsets = { before, change, after };
  zone.days.set(day, offsets);
  return offsets;
}

/** Bisects the day for the first millisecond with another offset. */
function findChange(start: Instant, before: number, zone: Zone): Instant {
  let [same, other] = [start, start + MS_PER_DAY];
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (measureOffset(middle, zone) === before) same = middle;
    else other = middle;
  }
  return other;
}

/** Reads "GMT", "GMT+02:00" or, in the days of local mean time, "GMT-04:56:02". */
function measureOffset(instant: Instant, zone: Zone): number {
  const name = zone.format.formatToParts(instant).find((part) => part.type === "timeZoneName")?.value ?? "";
  const match = /^GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(name);
  if (match === null) throw new RangeError(`time zone offset ${name} is not understood`);
  const [, sign, hours = "0", minutes = "0", seconds = "0"] = match;
  const size = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
  return sign === "-" ? -size : size;
}
