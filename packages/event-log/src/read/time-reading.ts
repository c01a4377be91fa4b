import type { Database } from "../database.ts";
import type { CodedText } from "../manifest.ts";
import { findZoneOffsets, localSql, toUtcSql, type ZoneOffsets } from "./local-to-utc.ts";
import {
  epochInstantSql,
  excelLocalSql,
  formInstantSql,
  formLocalSql,
  isoInstantSql,
  isoLocalSql,
  namedZoneInstantSql,
  type PatternForm,
  usualDayMonthLocalSql,
} from "./time-form-sql.ts";
import { describeDoubt } from "./time-notes.ts";
import { type TimeTally, tallyTimes } from "./time-tally.ts";
import { isWholeWeekSql, isYearlessSql, type WeekYears, weekLocalSql } from "./week-reading.ts";

/** How the times of one column are read: an SQL expression that gives a UTC TIMESTAMP, or NULL for what cannot be read. */
export interface TimeReading {
  readonly expression: string;
  /** SQL conditions: a week of a year that is not told, and a week of which the day is not. */
  readonly isYearless: string;
  readonly isWholeWeek: string;
  readonly notes: readonly CodedText[];
}

/**
 * Decides over a whole column of the table `raw` how its times are written. Times that state no zone are on the clock of
 * the session's zone, as `fromLocal` of @stuur/methods/time has it: of a time that comes twice it is the first. Where no
 * value tells whether the day or the month comes first, it is the day. A week is its Monday; one without a year is the week
 * nearest to another time of the row, or of the row of its case that is nearest in the file, or else of `weekYear`. Under a `name` that says that the column has weeks, `23-2025`
 * is one.
 */
export async function decideTimeReading(
  database: Database,
  column: string,
  { name = "", weekYear = null, yearText, copies = 1 }: ReadingHints = {},
): Promise<TimeReading> {
  const tally = await tallyTimes(database, column, isWeekName(name));
  const isYearless = tally.weeksWithoutYear > 0;
  const reference = isYearless ? await findReference(database, { column, tally, yearText }) : null;
  const instants = listInstants(column, tally);
  const locals = listLocals(column, tally, { reference, year: weekYear });
  const weeks = describeWeeks(column, tally);
  const about = { column: name, isDue: column === "due_text", weekYear, copies };
  if (locals.length === 0) {
    return {
      expression: coalesce(instants),
      ...weeks,
      notes: describeDoubt(tally, { ...about, skipped: 0, timeZone: "UTC" }),
    };
  }
  const local = coalesce(locals);
  const timeZone = await readTimeZone(database);
  const offsets = findZoneOffsets(timeZone, await findYears(database, tally, local));
  const skipped = await countSkipped(database, { column, local, offsets });
  return {
    expression: coalesce([...instants, toUtcSql(local, offsets)]),
    ...weeks,
    notes: describeDoubt(tally, { ...about, skipped, timeZone }),
  };
}

/** What is known of a column beside its texts. */
export interface ReadingHints {
  /** What it is called in the file. */
  readonly name?: string | undefined;
  /** The year of weeks for which no date of the row tells it. */
  readonly weekYear?: number | null | undefined;
  /** A column of `raw` with a date of the row. */
  readonly yearText?: string | undefined;
  /** How many rows of `raw` each value of the file became; 1 by default. */
  readonly copies?: number;
}

const allWeekForms = ["yearWeek", "weekYear", "bareWeek", "bareYearWeek"] as const;

function describeWeeks(column: string, { forms, weeks, weeksWithoutYear }: TimeTally) {
  const found = allWeekForms.filter((form) => forms.has(form));
  return {
    isYearless: weeksWithoutYear > 0 ? isYearlessSql(column, found) : "FALSE",
    isWholeWeek: weeks > 0 ? isWholeWeekSql(column, found) : "FALSE",
  };
}

const timeColumns = ["time_text", "start_text", "due_text"];

function isWeekName(name: string): boolean {
  return /(^|[^a-z])(weken|weeks?|wk|kw)([^a-z]|$)|week(nr|nummer)?$|^week/i.test(name);
}

/** A date by which to choose the year of a week: another of its row, or else that of the nearest row of its case. */
async function findReference(
  database: Database,
  about: { readonly column: string; readonly tally: TimeTally; readonly yearText: string | undefined },
): Promise<string> {
  const { column, tally, yearText } = about;
  const datesOf = (text: string, found: TimeTally) => [
    ...listInstants(text, found),
    ...listLocals(text, found, { reference: null, year: null }),
  ];
  const others: string[] = [];
  const columns = timeColumns.filter((name) => name !== column);
  for (const other of yearText === undefined ? columns : [...columns, yearText]) {
    others.push(...datesOf(other, await tallyTimes(database, other, false)));
  }
  const ofCase = coalesce([...others, ...datesOf(column, tally)]);
  // In a column of its own, because no window may stand where weeks are taken apart.
  const near = `near_${column}`;
  const inCase = "OVER (PARTITION BY case_id ORDER BY rowid ROWS BETWEEN";
  await database.run(`ALTER TABLE raw ADD COLUMN ${near} DATE`);
  await database.run(`
    UPDATE raw SET ${near} = coalesce(dates.own, dates.before, dates.after)::DATE FROM (
      SELECT rowid AS row, ${coalesce(others)} AS own,
        last_value(${ofCase} IGNORE NULLS) ${inCase} UNBOUNDED PRECEDING AND CURRENT ROW) AS before,
        first_value(${ofCase} IGNORE NULLS) ${inCase} CURRENT ROW AND UNBOUNDED FOLLOWING) AS after
      FROM raw) AS dates
    WHERE raw.rowid = dates.row`);
  return near;
}

/** Of values that state their zone or need none, in UTC. */
function listInstants(column: string, tally: TimeTally): string[] {
  const isMonthFirst = tally.monthFirst > tally.dayFirst;
  const instants = tally.isoZoned > 0 ? [isoInstantSql(column)] : [];
  for (const form of ["epochSeconds", "epochMilliseconds", "epochMicroseconds"] as const) {
    if (tally.forms.has(form)) instants.push(epochInstantSql(column, form));
  }
  if (tally.forms.has("namedZone")) instants.push(namedZoneInstantSql(column));
  if (tally.zoned === tally.isoZoned) return instants;
  return [...instants, ...listForms(tally).map((form) => formInstantSql(column, form, isMonthFirst))];
}

/** Of values without a zone, on the clock. */
function listLocals(column: string, tally: TimeTally, years: WeekYears): string[] {
  const isMonthFirst = tally.monthFirst > tally.dayFirst;
  const locals = tally.isoLocal > 0 ? [isoLocalSql(column)] : [];
  if (tally.usualDayMonth > 0) locals.push(usualDayMonthLocalSql(column, isMonthFirst));
  locals.push(...listForms(tally).map((form) => formLocalSql(column, form, isMonthFirst)));
  if (tally.forms.has("excelDays")) locals.push(excelLocalSql(column));
  for (const form of allWeekForms) {
    if (tally.forms.has(form)) locals.push(weekLocalSql(column, form, years));
  }
  return locals;
}

/** The forms that patterns take apart. The usual dates may need one of them too, for a zone or for am and pm. */
function listForms({ forms, usualDayMonth }: TimeTally): PatternForm[] {
  const found: PatternForm[] = forms.has("monthName") ? ["dayName", "nameDay"] : [];
  if (usualDayMonth > 0 || forms.has("dayMonth")) found.push("dayMonth");
  if (forms.has("yearFirst") || forms.has("namedZone")) found.push("yearFirst");
  return forms.has("compact") ? [...found, "compact"] : found;
}

async function readTimeZone(database: Database): Promise<string> {
  const [setting] = await database.query<{ zone: string }>("SELECT current_setting('TimeZone') AS zone");
  return setting!.zone;
}

/** The years between which the local times lie. */
async function findYears(database: Database, { years }: TimeTally, local: string) {
  if (years) return years;
  const [found] = await database.query<{ from: number | null; to: number | null }>(
    `SELECT year(min(local_time)) AS "from", year(max(local_time)) AS "to" FROM (SELECT ${local} AS local_time FROM raw)`,
  );
  return { from: found?.from ?? 2000, to: found?.to ?? 2000 };
}

/** How many local times the clock never showed. */
async function countSkipped(
  database: Database,
  { column, local, offsets }: { column: string; local: string; offsets: ZoneOffsets },
): Promise<number> {
  if (offsets.skipped.length === 0) return 0;
  const within = offsets.skipped.map(({ from, to }) => {
    return `(local_time >= ${localSql(from)} AND local_time < ${localSql(to)})`;
  });
  const [found] = await database.query<{ count: number }>(`
    SELECT count(*) FILTER (${within.join(" OR ")}) AS count
    FROM (SELECT CASE WHEN ${mayBeSkipped(column, offsets)} THEN ${local} END AS local_time FROM raw)`);
  return found!.count;
}

/** Most texts with a clock have another hour or another day of the month than those that are skipped: that is quick to see. */
function mayBeSkipped(text: string, { skipped }: ZoneOffsets): string {
  const moments = skipped.map(({ from }) => new Date(from));
  const hours = moments.flatMap((moment) => (moment.getUTCHours() === 0 ? [0, 12] : [moment.getUTCHours()]));
  const someOf = (numbers: readonly number[], after: string) => {
    return [...new Set(numbers)].map((number) => `${text} LIKE '%${number}${after}%'`).join(" OR ");
  };
  const days = moments.map((moment) => moment.getUTCDate());
  return `${text} NOT LIKE '%:%' OR ((${someOf(hours, ":")}) AND (${someOf(days, "")}))`;
}

function coalesce(expressions: readonly string[]): string {
  return expressions.length === 0 ? "NULL::TIMESTAMP" : `coalesce(${expressions.join(", ")})`;
}
