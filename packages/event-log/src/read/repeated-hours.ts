import { toLocal } from "@stuur/methods/time";
import type { Database } from "../database.ts";

/** An hour (or less) that the clock shows for the second time, in milliseconds since 1970; `length` is what it was put back. */
interface RepeatedHour {
  readonly from: number;
  readonly length: number;
}

const millisecondsPerDay = 86_400_000;

/** A date or a time that does not say in which zone; not a number of seconds since 1970. */
const naive = `NOT regexp_matches(text, ':\\d[\\d:.,]*\\s*(Z|UTC|[+-]\\d{2}(:?\\d{2})?)$', 'i') AND NOT regexp_matches(text, '^[\\d.]+$')`;

/**
 * Moves the times in `rows` that state no zone and that the clock showed twice to the first of the two, as `fromLocal` of
 * @stuur/methods/time has it: DuckDB takes the second. `column` has the times, `text` of `raw` what they were read from.
 */
export async function takeFirstPass(
  database: Database,
  { column, text, timeZone }: { readonly column: string; readonly text: string; readonly timeZone: string },
): Promise<void> {
  const days = await database.query<{ day: number }>(`
    SELECT DISTINCT epoch_ms(${column}) // ${millisecondsPerDay} AS day
    FROM rows WHERE year(${column}) BETWEEN 1900 AND 2200`);
  const hours = days.flatMap(({ day }) => findRepeatedHour(day, timeZone) ?? []);
  if (hours.length === 0) return;
  const putBack = hours.map(({ from, length }) => {
    return `WHEN epoch_ms(${column}) >= ${from} AND epoch_ms(${column}) < ${from + length} THEN ${length}`;
  });
  // Materialised, so that only the texts of those few rows are looked at.
  await database.run(`
    WITH second_pass AS MATERIALIZED (
      SELECT position, CASE ${putBack.join(" ")} END AS length, ${text} AS text
      FROM rows JOIN raw ON raw.rowid = position - 1 WHERE length IS NOT NULL)
    UPDATE rows SET ${column} = ${column} - to_milliseconds(length)
    FROM second_pass WHERE second_pass.position = rows.position AND ${naive}`);
}

/** The hour that the clock shows for the second time on a day, counted in UTC from 1970; null if there is none. */
function findRepeatedHour(day: number, timeZone: string): RepeatedHour | null {
  let before = day * millisecondsPerDay;
  let after = before + millisecondsPerDay;
  const length = offsetAt(before, timeZone) - offsetAt(after, timeZone);
  if (length <= 0) return null;
  const unchanged = offsetAt(before, timeZone);
  while (after - before > 1000) {
    const middle = Math.floor((before + after) / 2000) * 1000;
    if (offsetAt(middle, timeZone) === unchanged) before = middle;
    else after = middle;
  }
  return { from: after, length };
}

function offsetAt(instant: number, timeZone: string): number {
  const { year, month, day, hour, minute, second } = toLocal(instant, timeZone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - instant;
}
