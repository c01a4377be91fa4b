import { toLocal } from "@stuur/methods/time";

/** From the local time `from` on (milliseconds since 1970 on the clock) local time is `offset` ahead of UTC. */
interface OffsetSpan {
  readonly from: number;
  readonly offset: number;
}

/** Local times that the clock skips: from the first, up to the second (milliseconds since 1970 on the clock). */
interface SkippedHour {
  readonly from: number;
  readonly to: number;
}

/** The offsets of a time zone over a period, in the order of time. */
export interface ZoneOffsets {
  readonly spans: readonly OffsetSpan[];
  readonly skipped: readonly SkippedHour[];
}

const millisecondsPerDay = 86_400_000;
const millisecondsPerWeek = 7 * millisecondsPerDay;
const [firstYear, lastYear] = [1900, 2200];

/**
 * Finds the offsets of a time zone in the years from `from` to `to`. As in `fromLocal` of @stuur/methods/time, a local
 * time that the clock shows twice is the first of the two, and one that it skips moves forward by what was skipped: both
 * have the offset of before the change. Two changes within a week that undo each other are not seen.
 */
export function findZoneOffsets(timeZone: string, years: { from: number; to: number }): ZoneOffsets {
  const begin = Date.UTC(clampYear(years.from), 0, 1) - millisecondsPerWeek;
  const end = Date.UTC(clampYear(years.to) + 1, 0, 1) + millisecondsPerWeek;
  let before = offsetAt(begin, timeZone);
  const spans: OffsetSpan[] = [{ from: Number.NEGATIVE_INFINITY, offset: before }];
  const skipped: SkippedHour[] = [];
  for (let instant = begin; instant < end; instant += millisecondsPerWeek) {
    const after = offsetAt(instant + millisecondsPerWeek, timeZone);
    if (after === before) continue;
    const change = findChange(instant, timeZone);
    const from = change + Math.max(before, after);
    spans.push({ from, offset: after });
    if (after > before) skipped.push({ from: change + before, to: from });
    before = after;
  }
  return { spans, skipped };
}

/** SQL for the UTC TIMESTAMP of a local TIMESTAMP; without ICU, which takes five times as long. */
export function toUtcSql(local: string, { spans }: ZoneOffsets): string {
  // The lambda gives the local time a name, so that it is computed once.
  return `list_transform([${local}], lambda t: make_timestamp(epoch_us(t) - ${chooseOffset(spans)}))[1]`;
}

/** A local time in milliseconds since 1970 on the clock, as a TIMESTAMP in SQL. */
export function localSql(local: number): string {
  return `TIMESTAMP '${new Date(local).toISOString().slice(0, 23).replace("T", " ")}'`;
}

/** A balanced tree of comparisons: eight for three centuries of summer and winter time. */
function chooseOffset(spans: readonly OffsetSpan[]): string {
  const [only] = spans;
  if (spans.length === 1) return `${only!.offset * 1000}`;
  const middle = spans.length >> 1;
  const [earlier, later] = [spans.slice(0, middle), spans.slice(middle)];
  return `CASE WHEN t < ${localSql(later[0]!.from)} THEN ${chooseOffset(earlier)} ELSE ${chooseOffset(later)} END`;
}

/** The first second with another offset than at `instant`, in the week after it. */
function findChange(instant: number, timeZone: string): number {
  let [before, after] = [instant, instant + millisecondsPerWeek];
  const unchanged = offsetAt(before, timeZone);
  while (after - before > 1000) {
    const middle = Math.floor((before + after) / 2000) * 1000;
    if (offsetAt(middle, timeZone) === unchanged) before = middle;
    else after = middle;
  }
  return after;
}

function offsetAt(instant: number, timeZone: string): number {
  const { year, month, day, hour, minute, second } = toLocal(instant, timeZone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - instant;
}

function clampYear(year: number): number {
  return Math.min(Math.max(year, firstYear), lastYear);
}
