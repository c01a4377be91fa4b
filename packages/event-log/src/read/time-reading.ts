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
  readonly shortYears: number;
}

const datePattern = sqlText("^(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})(\\D|$)");
const clocks = [
  "%H:%M:%S",
  "%H:%M",
  "",
  "%H:%M:%S-%f",
  "%I:%M:%S %p",
  "%I:%M %p",
  "%I:%M:%S%p",
  "%I:%M%p",
  "%H-%M",
];

/**
 * Decides over the whole column how its times are written. Times without zone are in the zone of the session. Where
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
    parts AS (SELECT text, regexp_extract(text, ${datePattern}, ['a', 'b', 'y']) AS part FROM others),
    numbers AS (
      SELECT text, try_cast(part.a AS INTEGER) AS a, try_cast(part.b AS INTEGER) AS b, length(part.y) AS digits FROM parts)
    SELECT count(*) AS "other",
      count(*) FILTER (regexp_matches(text, '^1\\d{9}(\\.\\d+)?$')) AS "epochSeconds",
      count(*) FILTER (regexp_matches(text, '^1\\d{12}$')) AS "epochMilliseconds",
      count(*) FILTER (a > 12 AND b <= 12) AS "dayFirst",
      count(*) FILTER (a <= 12 AND b > 12) AS "monthFirst",
      count(*) FILTER (a <= 12 AND b <= 12) AS "either",
      count(*) FILTER (digits = 2) AS "shortYears"
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

function dayMonthExpression(column: string, { dayFirst, monthFirst, shortYears }: Tally): string {
  const order = monthFirst > dayFirst ? "%m-%d-" : "%d-%m-";
  const tidy = `translate(${column}, '/.T,', '-- ')`;
  const parse = (year: string) => {
    const formats = clocks.map((clock) => sqlText(`${order}${year} ${clock}`.trim()));
    return `try_strptime(${tidy}, [${formats.join(", ")}])`;
  };
  const starts = (year: string) => `regexp_matches(${column}, '^\\d{1,2}[-/.]\\d{1,2}[-/.]${year}(\\D|$)')`;
  const short = shortYears > 0 ? `WHEN ${starts("\\d{2}")} THEN ${parse("%y")}` : "";
  return `(CASE WHEN ${starts("\\d{4}")} THEN ${parse("%Y")} ${short} END)::TIMESTAMPTZ`;
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
