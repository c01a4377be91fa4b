import { type Database, sqlText } from "../database.ts";
import {
  isIsoSql,
  isoInstantSql,
  isoLocalSql,
  isUsualDayMonthSql,
  isZonedSql,
  type PatternForm,
} from "./time-form-sql.ts";
import { type numberForms, weekForms } from "./time-forms.ts";

/** A way of writing that only a pattern tells. */
type CountedForm =
  | Exclude<PatternForm, "dayName" | "nameDay">
  | keyof typeof numberForms
  | keyof typeof weekForms
  | "monthName"
  | "namedZone";

/** How often each way of writing a time occurs in a column. */
export interface TimeTally {
  readonly filled: number;
  /** As the casts of DuckDB know it, with and without a zone. */
  readonly isoZoned: number;
  readonly isoLocal: number;
  /** Two digits, two digits, four digits. */
  readonly usualDayMonth: number;
  /** Of all dates with day and month as numbers: which of the two numbers is beyond 12. */
  readonly dayFirst: number;
  readonly monthFirst: number;
  readonly either: number;
  /** Values that state a zone, and those with a time that do not; numbers since 1970 are neither. */
  readonly zoned: number;
  readonly unzoned: number;
  readonly forms: ReadonlySet<CountedForm>;
  /** Within which all local times lie; null when that must be looked up, or when there are none. */
  readonly years: { readonly from: number; readonly to: number } | null;
  readonly weeks: number;
  readonly weeksWithoutYear: number;
}

/** Counts over the whole column. What quick conditions know is not shown to the patterns, which take longer. */
export async function tallyTimes(database: Database, column: string, isWeeks: boolean): Promise<TimeTally> {
  const quick = await countQuick(database, column);
  const remain = quick.filled - quick.isoZoned - quick.isoLocal - quick.usualDayMonth;
  const counted = remain > 0 ? await countForms(database, column, isWeeks) : [];
  // Not left out in SQL: DuckDB would look for the form of each value twice.
  const rows = counted.filter(({ form }) => form !== null);
  const sum = (part: (row: FormCounts) => number) => rows.reduce((total, row) => total + part(row), 0);
  return {
    ...quick,
    dayFirst: quick.dayFirst + sum((row) => row.dayFirst),
    monthFirst: quick.monthFirst + sum((row) => row.monthFirst),
    either: quick.either + sum((row) => row.either),
    zoned: quick.isoZoned + quick.usualZoned + sum((row) => row.zoned),
    unzoned: quick.unzonedClocks + sum((row) => row.unzoned),
    years: findYears(quick, rows),
    forms: new Set(rows.map(({ form }) => form)),
    weeks: sum((row) => (row.form in weekForms ? row.count : 0)),
    weeksWithoutYear: sum((row) => row.yearless),
  };
}

function findYears({ firstYear, lastYear }: QuickCounts, rows: readonly FormCounts[]): TimeTally["years"] {
  const years = rows.flatMap((row) => [row.firstYear, row.lastYear]).filter((year) => year !== null);
  if (years.includes("")) return null;
  const all = [firstYear, lastYear].filter((year) => year !== null).concat(years.map(Number));
  return all.length === 0 ? null : { from: Math.min(...all), to: Math.max(...all) };
}

type DayMonthCounts = Pick<TimeTally, "dayFirst" | "monthFirst" | "either">;
type QuickCounts = DayMonthCounts &
  Pick<TimeTally, "filled" | "isoZoned" | "isoLocal" | "usualDayMonth"> & {
    readonly usualZoned: number;
    readonly unzonedClocks: number;
    readonly firstYear: number | null;
    readonly lastYear: number | null;
  };

async function countQuick(database: Database, column: string): Promise<QuickCounts> {
  // Step by step, so that each condition is looked at once.
  const [counts] = await database.query<QuickCounts>(`
    WITH marked AS (
      SELECT ${column} AS text, ${isIsoSql(column)} AS is_iso, ${isUsualDayMonthSql(column)} AS is_usual,
        ${isZonedSql(column)} AS is_zoned FROM raw WHERE ${column} <> ''),
    cut AS (
      SELECT is_usual, is_zoned, text LIKE '%:%' AS has_clock,
        CASE WHEN is_iso AND NOT is_zoned THEN try_cast(text AS TIMESTAMP) END AS local,
        CASE WHEN is_iso AND is_zoned THEN try_cast(text AS TIMESTAMPTZ) END AS instant,
        CASE WHEN is_usual THEN substr(text, 1, 2) END AS a, CASE WHEN is_usual THEN substr(text, 4, 2) END AS b,
        CASE WHEN is_usual THEN substr(text, 7, 4) END AS year
      FROM marked)
    SELECT count(*) AS filled, count(instant) AS "isoZoned", count(local) AS "isoLocal",
      count(a) AS "usualDayMonth", count(*) FILTER (is_usual AND is_zoned) AS "usualZoned",
      count(*) FILTER (has_clock AND NOT is_zoned AND (is_usual OR local IS NOT NULL)) AS "unzonedClocks",
      least(year(min(local)), try_cast(min(year) AS INTEGER)) AS "firstYear",
      greatest(year(max(local)), try_cast(max(year) AS INTEGER)) AS "lastYear", ${dayMonthCounts}
    FROM cut`);
  return counts!;
}

interface FormCounts extends DayMonthCounts {
  readonly form: CountedForm;
  readonly count: number;
  readonly zoned: number;
  readonly unzoned: number;
  readonly yearless: number;
  readonly firstYear: string | null;
  readonly lastYear: string | null;
}

async function countForms(database: Database, column: string, isWeeks: boolean): Promise<FormCounts[]> {
  return database.query<FormCounts>(`
    WITH others AS (
      SELECT ${column} AS text FROM raw
      WHERE ${column} <> '' AND NOT ${isUsualDayMonthSql(column)} AND NOT (${isIsoSql(column)}
        AND coalesce(${isoInstantSql(column)}, ${isoLocalSql(column)}) IS NOT NULL)),
    formed AS (SELECT text, ${formSql(isWeeks)} AS form FROM others),
    parted AS (
      SELECT text, form, lpad(part.a, 2, '0') AS a, lpad(part.b, 2, '0') AS b, ${yearSql} AS year,
        text LIKE '%:%' AND form NOT LIKE 'epoch%' AS has_clock, ${statesZoneSql} AS has_zone,
        form IN ('weekYear', 'bareWeek') AND NOT regexp_matches(text, '\\d{1,2}\\D+\\d') AS is_yearless
      FROM (
        SELECT text, form, CASE WHEN form = 'dayMonth'
          THEN regexp_extract(text, '(\\d{1,2})[-/.](\\d{1,2})[-/.]\\d', ['a', 'b']) END AS part
        FROM formed))
    SELECT form, count(*) AS "count", count(*) FILTER (has_zone) AS zoned,
      count(*) FILTER (has_clock AND NOT has_zone) AS unzoned, count(*) FILTER (is_yearless) AS yearless,
      min(year) AS "firstYear", max(year) AS "lastYear", ${dayMonthCounts}
    FROM parted GROUP BY form`);
}

/** The first form that a value may have by how it begins; whether it can be read is seen when it is. */
function formSql(isWeeks: boolean): string {
  const whole = "strlen(split_part(replace(text, ',', '.'), '.', 1))";
  const cases = (beginnings: readonly (readonly [CountedForm, string])[]) => {
    const tests = beginnings.map(([form, pattern]) => {
      return `WHEN regexp_matches(text, ${sqlText(pattern)}, 'i') THEN '${form}'`;
    });
    return `CASE ${tests.join(" ")} END`;
  };
  const bare: (readonly [CountedForm, string])[] = [
    ["bareYearWeek", weekForms.bareYearWeek.pattern],
    ["bareWeek", weekForms.bareWeek.pattern],
  ];
  const digitsFirst = cases([...(isWeeks ? bare : []), ...digitBeginnings]);
  const number = `CASE ${whole} WHEN 5 THEN 'excelDays' WHEN 10 THEN 'epochSeconds' WHEN 13 THEN 'epochMilliseconds'
    WHEN 16 THEN 'epochMicroseconds' WHEN 8 THEN 'compact' WHEN 12 THEN 'compact' WHEN 14 THEN 'compact' END`;
  const isNumber = "NOT regexp_matches(text, '[^0-9.,]') AND text NOT LIKE '%.%.%'";
  return `CASE WHEN text >= ':' THEN ${cases(letterBeginnings)}
    WHEN ${isNumber} THEN ${isWeeks ? `coalesce(${digitsFirst}, ${number})` : number} ELSE ${digitsFirst} END`;
}

const digitBeginnings: readonly (readonly [CountedForm, string])[] = [
  ["dayMonth", "^\\d{1,2}[-/.]\\d{1,2}[-/.]\\d"],
  ["monthName", "^\\d{1,2}\\D{0,6}[a-z]{3}"],
  ["namedZone", "^\\d{4}[-/].*[\\s\\[(][a-z]+/[a-z_/]+[\\])]?$"],
  ["yearFirst", "^\\d{4}[-/.]\\d{1,2}[-/.]"],
  ["yearWeek", "^\\d{4}[-\\s]*w"],
  ["compact", "^\\d{8}"],
];
const letterBeginnings: readonly (readonly [CountedForm, string])[] = [
  ["weekYear", "^(week|wk|kw|w)\\.?[-\\s]*(nr\\.?\\s*)?\\d"],
  ["dayMonth", "^[a-z]+\\.?,?\\s+\\d{1,2}[-/.]\\d{1,2}[-/.]\\d"],
  ["yearFirst", "^[a-z]+\\.?,?\\s+\\d{4}[-/.]\\d{1,2}[-/.]"],
  ["monthName", "^[a-z]+\\.?,?\\s+.*\\d{2}"],
];

/** Four digits before the clock, a guess for the days of Excel, or nothing; only to know which changes of the clock count. */
const yearSql = `CASE WHEN form LIKE 'epoch%' THEN NULL
  WHEN form = 'excelDays' THEN (1900 + try_cast(left(text, 5) AS INTEGER) // 365.25)::INTEGER::VARCHAR
  WHEN form = 'compact' THEN left(text, 4)
  ELSE regexp_extract(text, '^[^:]*?((?:19|20|21)\\d\\d)', 1) END`;

const statesZoneSql = `(form = 'namedZone' OR (form = 'compact' AND text ILIKE '%z') OR (text LIKE '%:%' AND regexp_matches(text,
  '\\d\\s*(Z|UTC|GMT|CET|CEST|(UTC|GMT)?[+-]\\d{1,2}(:?\\d{2})?)(\\s*[\\[(][^\\])]*[\\])])?$', 'i')))`;

/** Which of two texts of two digits, \`a\` and \`b\`, is beyond 12, and so is the day. */
const dayMonthCounts = `count(*) FILTER (a > '12' AND b <= '12') AS "dayFirst",
      count(*) FILTER (a <= '12' AND b > '12') AS "monthFirst", count(*) FILTER (a <= '12' AND b <= '12') AS "either"`;
