import { type Database, sqlText } from "../database.ts";
import type { CodedText } from "../manifest.ts";

/** How the times of one column are read: an SQL expression that gives a UTC TIMESTAMP, or NULL for what cannot be read. */
export interface TimeReading {
  readonly expression: string;
  readonly notes: readonly CodedText[];
}

interface Tally {
  readonly other: number;
  readonly epochSeconds: number;
  readonly epochMilliseconds: number;
  readonly dayFirst: number;
  readonly monthFirst: number;
  readonly either: number;
}

const datePattern = sqlText("^(\\d{1,2})[-/.](\\d{1,2})[-/.](?:\\d{4}|\\d{2})(?:\\D|$)");

/**
 * Decides over the whole column how its times are written. Times without zone are in the zone of the session; of
 * those that the clock shows twice it is the second, which `takeFirstPass` mends. Where
 * no value tells whether the day or the month comes first, it is the day.
 */
export async function decideTimeReading(database: Database, column: string): Promise<TimeReading> {
  const iso = isoExpression(column);
  const tally = await tallyShapes(database, column, iso);
  const notes: CodedText[] = [];
  const expressions = [iso];
  if (tally.dayFirst + tally.monthFirst + tally.either > 0) {
    expressions.push(dayMonthExpression(column, tally));
    notes.push(...dayMonthNotes(tally));
  }
  if (tally.epochSeconds > 0) expressions.push(epochExpression(column, "^1\\d{9}(\\.\\d+)?$", 1));
  if (tally.epochMilliseconds > 0) expressions.push(epochExpression(column, "^1\\d{12}$", 1000));
  return { expression: `make_timestamp(epoch_us(coalesce(${expressions.join(", ")})))`, notes };
}

async function tallyShapes(database: Database, column: string, iso: string): Promise<Tally> {
  const [tally] = await database.query<Tally>(`
    WITH others AS (SELECT ${column} AS text FROM raw WHERE ${column} <> '' AND ${iso} IS NULL),
    parts AS (SELECT text, regexp_extract(text, ${datePattern}, ['a', 'b']) AS part FROM others),
    numbers AS (
      SELECT text, try_cast(part.a AS INTEGER) AS a, try_cast(part.b AS INTEGER) AS b FROM parts)
    SELECT count(*) AS "other",
      count(*) FILTER (regexp_matches(text, '^1\\d{9}(\\.\\d+)?$')) AS "epochSeconds",
      count(*) FILTER (regexp_matches(text, '^1\\d{12}$')) AS "epochMilliseconds",
      count(*) FILTER (a > 12 AND b <= 12) AS "dayFirst",
      count(*) FILTER (a <= 12 AND b > 12) AS "monthFirst",
      count(*) FILTER (a <= 12 AND b <= 12) AS "either"
    FROM numbers`);
  return tally!;
}

function isoExpression(column: string): string {
  const plain = `try_cast(${column} AS TIMESTAMPTZ)`;
  // ISO 8601 or usual, and unknown to the cast: a comma before the fraction, a space before the zone, a zone after minutes.
  const joined = `regexp_replace(replace(${column}, ',', '.'), '\\s+([+-]\\d|Z)', '\\1')`;
  const tidy = `regexp_replace(${joined}, '([T ]\\d{1,2}:\\d{2})([+-]|Z)', '\\1:00\\2')`;
  const full = `coalesce(${plain}, try_cast(${tidy} AS TIMESTAMPTZ))`;
  // The cast also knows "infinity" and "epoch", and takes 31-12-25 for the year 31.
  return `CASE WHEN ${column} LIKE '____-%' OR ${column} LIKE '____/%' THEN ${full} END`;
}

/**
 * Rewrites day, month and year to ISO for the cast. Not by strptime: with a list of formats, DuckDB 1.5.5 reads past
 * the end of a text and now and then takes the process down.
 */
function dayMonthExpression(column: string, { dayFirst, monthFirst }: Tally): string {
  const isMonthFirst = monthFirst > dayFirst;
  const usual = usualExpression(column, isMonthFirst);
  return `coalesce(${usual}, ${anyDayMonthExpression(column, isMonthFirst)}::TIMESTAMPTZ)`;
}

/** `31-12-2025`, `31-12-2025 14:05` and `31-12-2025 14:05:33`, by far the most frequent: cut at fixed places. */
function usualExpression(column: string, isMonthFirst: boolean): string {
  const [day, month] = isMonthFirst ? [4, 1] : [1, 4];
  const isUsual = `${column} LIKE '__-__-____%' OR ${column} LIKE '__/__/____%'`;
  const cut = (from: number, length = 99) => `substr(${column}, ${from}, ${length})`;
  return `CASE WHEN ${isUsual} THEN try_cast(${cut(7, 4)} || '-' || ${cut(month, 2)} || '-' || ${cut(day, 2)} || ${cut(11)} AS TIMESTAMPTZ) END`;
}

const dayMonthPattern = sqlText(
  "^(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})(?:,?[T ]\\s*(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}(?:[.,]\\d+)?))?)?\\s*([AaPp]?)[Mm]?$",
);

/** Every other way: one digit, dots, commas, two digits for the year, am and pm. */
function anyDayMonthExpression(column: string, isMonthFirst: boolean): string {
  const names = isMonthFirst ? "['b', 'd', 'y', 'h', 'm', 's', 'p']" : "['d', 'b', 'y', 'h', 'm', 's', 'p']";
  const year = "CASE WHEN length(t.y) = 4 THEN t.y WHEN t.y < '69' THEN '20' || t.y ELSE '19' || t.y END";
  // 12 am is midnight, 12 pm is noon.
  const hour = `CASE WHEN t.h = '' THEN '0' WHEN t.p = '' THEN t.h
    WHEN t.h::INTEGER BETWEEN 1 AND 12 THEN (t.h::INTEGER % 12 + CASE WHEN lower(t.p) = 'p' THEN 12 ELSE 0 END)::VARCHAR END`;
  const two = (part: string) => `lpad(${part}, 2, '0')`;
  const clock = `${two(hour)} || ':' || ${two("t.m")} || ':' || CASE WHEN t.s = '' THEN '00' ELSE replace(t.s, ',', '.') END`;
  const iso = `${year} || '-' || ${two("t.b")} || '-' || ${two("t.d")} || ' ' || ${clock}`;
  const parts = `regexp_extract(${column}, ${dayMonthPattern}, ${names})`;
  return `list_transform([${parts}], t -> try_cast(${iso} AS TIMESTAMP))[1]`;
}

function epochExpression(column: string, pattern: string, perSecond: number): string {
  const seconds = `try_cast(${column} AS DOUBLE) / ${perSecond}`;
  return `CASE WHEN regexp_matches(${column}, ${sqlText(pattern)}) THEN to_timestamp(${seconds}) END`;
}

function dayMonthNotes({ dayFirst, monthFirst, either }: Tally): CodedText[] {
  if (dayFirst === 0 && monthFirst === 0) {
    return [
      {
        code: "day-month-undecided",
        nl: `Nergens blijkt of de dag of de maand voorop staat (${either} waarden); de dag is aangehouden.`,
        en: `Nothing tells whether the day or the month comes first (${either} values); the day was taken.`,
      },
    ];
  }
  if (dayFirst === 0 || monthFirst === 0) return [];
  return [
    {
      code: "day-month-mixed",
      nl: `In ${dayFirst} waarden staat de dag voorop en in ${monthFirst} de maand; de meeste zijn aangehouden.`,
      en: `The day comes first in ${dayFirst} values and the month in ${monthFirst}; the majority was taken.`,
    },
  ];
}
