import { type Database, sqlText } from "../database.ts";
import type { CodedText, ColumnRole, TimesBetween } from "../manifest.ts";
import { missingName } from "../write/sequence.ts";
import { extendDueDays } from "./due-days.ts";
import { isMissingSql } from "./missing-words.ts";
import type { RecognisedColumns } from "./recognise-by-content.ts";
import { maxListed, type Rejects } from "./rejects.ts";
import type { SkipKind } from "./skip-kinds.ts";
import { decideTimeReading, type TimeReading } from "./time-reading.ts";

const reasons: Readonly<Record<string, CodedText & { readonly role: ColumnRole; readonly text: string }>> = {
  "no-case": {
    role: "case",
    text: "case_id",
    code: "no-case",
    nl: "er is geen zaak ingevuld",
    en: "the case is missing",
  },
  "no-step": {
    role: "step",
    text: "step",
    code: "no-step",
    nl: "de stap ontbreekt",
    en: "the step is missing",
  },
  "bad-time": {
    role: "time",
    text: "time_text",
    code: "bad-time",
    nl: "dit is niet te lezen als tijd",
    en: "this cannot be read as a time",
  },
  "bad-start": {
    role: "start",
    text: "start_text",
    code: "bad-start",
    nl: "de begintijd is niet te lezen als tijd",
    en: "the start cannot be read as a time",
  },
  "no-time": {
    role: "time",
    text: "time_text",
    code: "no-time",
    nl: "de tijd ontbreekt",
    en: "the time is missing",
  },
  "week-without-year": {
    role: "time",
    text: "time_text",
    code: "week-without-year",
    nl: "bij deze week staat geen jaar, en geen datum in de regel of eromheen zegt het",
    en: "this week has no year, and no date in the row or around it tells it",
  },
  "far-time": {
    role: "time",
    text: "time_text",
    code: "far-time",
    nl: "deze tijd ligt voor 1900 of na 2200",
    en: "this time is before 1900 or after 2200",
  },
  "time-left-out": {
    role: "time",
    text: "time_text",
    code: "time-left-out",
    nl: "deze tijd ligt buiten de periode die bij het inlezen is gekozen",
    en: "this time is outside the period that was chosen when reading",
  },
};

interface ParseOptions {
  readonly columns: RecognisedColumns;
  /** How many rows of `raw` one row of the file became. */
  readonly stepsPerRow: number;
  /** The columns that they came from. */
  readonly stepColumns?: readonly string[] | undefined;
  /** SQL over `raw`: what a row that cannot be read is, when it is no data. */
  readonly skipKind?: string | undefined;
  /** The column of `raw` with a date of the row, where weeks may need its year. */
  readonly yearText?: string | undefined;
  /** The year of weeks without one where the row has no other date. */
  readonly weekYear?: number | undefined;
  /** Rows with another time are rejected. */
  readonly timesBetween?: TimesBetween | undefined;
  readonly rejects: Rejects;
}

/**
 * Makes three tables of `raw`. `case_numbers` numbers the cases in order of appearance. `names` has the codes of steps,
 * teams and persons: 1, 2, … in the order of their names, 0 for a missing one. `rows` has numbers and times instead of
 * texts, and for each row the reason why it is left out. Where one row of the file became several, those without a time are steps that
 * were not done: they are left out, unless it has no time at all.
 */
export async function parseRows(
  database: Database,
  { columns, stepsPerRow, stepColumns, skipKind, yearText, weekYear, timesBetween, rejects }: ParseOptions,
): Promise<{ notes: readonly CodedText[]; unreadableDueDates: number }> {
  const hintsOf = (role: ColumnRole) => ({ name: columns[role]?.column, yearText, weekYear });
  const time = await decideTimeReading(database, "time_text", hintsOf("time"));
  const start = await decideTimeReading(database, "start_text", hintsOf("start"));
  const due = await decideTimeReading(database, "due_text", { ...hintsOf("due"), copies: stepsPerRow });
  await database.run(`CREATE TABLE names AS ${kinds.map(namesSql).join(" UNION ALL ")}`);
  await database.run(`
    CREATE TABLE case_numbers AS
    SELECT case_id, row_number() OVER (ORDER BY min(rowid))::INTEGER AS case_no
    FROM raw WHERE case_id <> '' GROUP BY case_id`);
  await database.run(rowsSql({ time, start, due, leftOut: leftOutSql(timesBetween) }, stepsPerRow));
  await withdrawRejected(database, { columns, stepsPerRow, stepColumns, skipKind, rejects });
  rejects.requireReadableRows();
  if (columns.due) await extendDueDays(database);
  const [bad] = await database.query<{ count: number }>(
    "SELECT count(*) AS count FROM rows WHERE is_bad_due AND reason IS NULL",
  );
  return { notes: [...time.notes, ...start.notes, ...due.notes], unreadableDueDates: bad?.count ?? 0 };
}

const kinds = ["step", "team", "person"] as const;

function namesSql(kind: (typeof kinds)[number]): string {
  const isKnown = kind === "step" ? "TRUE" : `${kind} <> ${sqlText(missingName)}`;
  return `
    SELECT '${kind}' AS kind, row_number() OVER (ORDER BY name)::INTEGER AS code, name
    FROM (SELECT DISTINCT ${kind} AS name FROM raw WHERE ${kind} <> '' AND ${isKnown})`;
}

interface Readings {
  readonly time: TimeReading;
  readonly start: TimeReading;
  readonly due: TimeReading;
  /** SQL of a condition for times that are left out. */
  readonly leftOut: string;
}

function leftOutSql(between: TimesBetween | undefined): string {
  if (!between) return "FALSE";
  const instants = [between.from, between.until].map(instantSql);
  const isOutside = (time: string) =>
    `coalesce(${time} < ${instants[0]} OR ${time} >= ${instants[1]}, FALSE)`;
  return `${isOutside("time_at")} OR ${isOutside("start_at")}`;
}

/** What states no zone is in that of the log. @throws RangeError for what is no instant. */
function instantSql(text: string): string {
  if (Number.isNaN(Date.parse(text))) throw new RangeError(`Not an instant: ${text}`);
  return `timezone('UTC', ${sqlText(text)}::TIMESTAMPTZ)`;
}

function rowsSql({ time, start, due, leftOut }: Readings, stepsPerRow: number): string {
  const codes = kinds.map((kind) => `coalesce(${kind}s.code, 0) AS ${kind}`);
  const joins = kinds.map((kind) => {
    return `LEFT JOIN names AS ${kind}s ON ${kind}s.kind = '${kind}' AND ${kind}s.name = raw.${kind}`;
  });
  return `
    CREATE TABLE rows AS
    WITH parsed AS (
      SELECT (raw.rowid + 1)::INTEGER AS position, case_no, ${codes.join(", ")},
        ${time.expression} AS time_at, ${start.expression} AS start_at, ${due.expression} AS due_at,
        time_text <> '' AS has_time, start_text <> '' AS has_start,
        due_text IS NOT NULL AND due_text NOT LIKE '%:%' AND regexp_matches(due_text, '\\D') AS is_due_day,
        ${due.isWholeWeek} AS is_due_week, ${time.isYearless} AS is_yearless,
        due_text <> '' AND ${due.expression} IS NULL AND NOT ${isMissingSql("due_text")} AS is_bad_due, lower(status) AS status, nullif(instance, '') AS instance
      FROM raw LEFT JOIN case_numbers USING (case_id) ${joins.join(" ")}
      ${stepsPerRow > 1 ? `WHERE ${isDone(stepsPerRow)}` : ""})
    SELECT * EXCLUDE (has_time, has_start, is_yearless), CASE
        WHEN case_no IS NULL THEN 'no-case'
        WHEN step = 0 THEN 'no-step'
        WHEN has_time AND time_at IS NULL THEN CASE WHEN is_yearless THEN 'week-without-year' ELSE 'bad-time' END
        WHEN has_start AND start_at IS NULL THEN 'bad-start'
        WHEN coalesce(time_at, start_at) IS NULL THEN 'no-time'
        WHEN coalesce(year(time_at) NOT BETWEEN 1900 AND 2200, FALSE)
          OR coalesce(year(start_at) NOT BETWEEN 1900 AND 2200, FALSE) THEN 'far-time'
        WHEN ${leftOut} THEN 'time-left-out'
      END AS reason
    FROM parsed`;
}

/** A row of `raw` with a time; of a row of the file without any, the first, to be rejected. */
function isDone(stepsPerRow: number): string {
  const hasTime = "(time_text <> '' OR start_text <> '')";
  return `${hasTime} OR (raw.rowid % ${stepsPerRow} = 0
    AND raw.rowid // ${stepsPerRow} NOT IN (SELECT rowid // ${stepsPerRow} FROM raw WHERE ${hasTime}))`;
}

interface RejectedValue {
  readonly accepted: number;
  readonly position: number;
  readonly reason: string;
  readonly value: string | null;
  readonly is_cell: boolean;
}

interface CountedRejects {
  readonly reason: string;
  readonly skip: SkipKind | null;
  readonly is_cell: boolean;
  readonly count: number;
}

/**
 * What is no data (`skipKind`) is set aside; of the rest the caller hears how often what was wrong, and where. A row of the
 * file of which other steps can be read is not rejected: only its cells are.
 */
async function withdrawRejected(
  database: Database,
  { columns, stepsPerRow, stepColumns = [], skipKind = "NULL::VARCHAR", rejects }: ParseOptions,
): Promise<void> {
  const [total] = await database.query<{ count: number }>("SELECT count(reason) AS count FROM rows");
  if (!total || total.count === 0) return;
  const fileRow = `(position - 1) // ${stepsPerRow} + 1`;
  const isCell = `${stepsPerRow} > 1 AND ${fileRow} IN (SELECT ${fileRow} FROM rows WHERE reason IS NULL)`;
  const values = Object.values(reasons).map(({ code, text }) => `WHEN ${sqlText(code)} THEN raw.${text}`);
  await database.run(`
    CREATE TABLE rejected AS
    SELECT accepted, is_cell, min(position) AS position, arg_min(reason, position) AS reason,
      arg_min(value, position) AS value, CASE WHEN NOT is_cell THEN arg_min(skip, position) END AS skip
    FROM (
      SELECT ${fileRow} AS accepted, ${isCell} AS is_cell, position, reason, ${skipKind} AS skip, CASE reason ${values.join(" ")} END AS value
      FROM rows JOIN raw ON raw.rowid = position - 1 WHERE reason IS NOT NULL)
    GROUP BY accepted, is_cell, CASE WHEN is_cell THEN position END`);
  const counts = await database.query<CountedRejects>(
    "SELECT reason, skip, is_cell, count(*) AS count FROM rejected GROUP BY ALL ORDER BY ALL",
  );
  const samples = await database.query<RejectedValue>(
    `SELECT accepted, position, reason, value, is_cell FROM rejected WHERE skip IS NULL
     ORDER BY accepted, position LIMIT ${maxListed}`,
  );
  await database.run("DROP TABLE rejected");
  for (const { skip, count } of counts) if (skip) rejects.setAside(skip, count);
  const described = samples.map(({ accepted, position, reason, value, is_cell }) => {
    const { role } = reasons[reason]!;
    const step = role === "time" ? stepColumns[(position - 1) % stepsPerRow] : undefined;
    const column = step ?? columns[role]?.column ?? null;
    return { accepted, column, value: value?.slice(0, 100) ?? null, reason: explain(reason, is_cell) };
  });
  const counted = counts.filter(({ skip }) => skip === null);
  rejects.withdraw(
    counted.map(({ reason, is_cell, count }) => ({ ...explain(reason, is_cell), count })),
    described,
    counted.reduce((sum, { is_cell, count }) => sum + (is_cell ? count : 0), 0),
  );
}

function explain(reason: string, isCell: boolean): CodedText {
  const { code, nl, en } = reasons[reason]!;
  if (!isCell) return { code, nl, en };
  return {
    code: `${code}-cell`,
    nl: `${nl} (alleen deze cel; de andere stappen van de regel tellen mee)`,
    en: `${en} (this cell only; the other steps of the row count)`,
  };
}
