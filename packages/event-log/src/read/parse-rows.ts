import { type Database, sqlText } from "../database.ts";
import type { CodedText, ColumnRole } from "../manifest.ts";
import { extendDueDays } from "./due-days.ts";
import type { RecognisedColumns } from "./recognise-by-content.ts";
import type { Rejects } from "./rejects.ts";
import { takeFirstPass } from "./repeated-hours.ts";
import { decideTimeReading } from "./time-reading.ts";

const reasons: Readonly<Record<string, CodedText & { readonly role: ColumnRole; readonly text: string }>> = {
  "no-case": {
    role: "case",
    text: "case_id",
    code: "no-case",
    nl: "de zaak ontbreekt",
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
  "far-time": {
    role: "time",
    text: "time_text",
    code: "far-time",
    nl: "deze tijd ligt voor 1900 of na 2200",
    en: "this time is before 1900 or after 2200",
  },
};

interface ParseOptions {
  readonly columns: RecognisedColumns;
  /** Of times that state none; also set in the database. */
  readonly timeZone: string;
  readonly rejects: Rejects;
}

/**
 * Makes two tables of `raw`. `case_numbers` numbers the cases in order of appearance. `rows` has numbers, names and times
 * instead of texts, and for each row the reason why it is left out. Steps, teams and persons become ENUMs: small numbers
 * to sort and compare, texts to the reader.
 */
export async function parseRows(
  database: Database,
  { columns, timeZone, rejects }: ParseOptions,
): Promise<{ notes: readonly CodedText[]; unreadableDueDates: number }> {
  const time = await decideTimeReading(database, "time_text");
  const start = await decideTimeReading(database, "start_text");
  const due = await decideTimeReading(database, "due_text");
  for (const name of names) {
    await database.run(`
      CREATE TYPE ${name}_name AS ENUM (SELECT DISTINCT ${name} FROM raw WHERE ${name} <> '' ORDER BY ${name})`);
  }
  await database.run(`
    CREATE TABLE case_numbers AS
    SELECT case_id, row_number() OVER (ORDER BY min(rowid))::INTEGER AS case_no
    FROM raw WHERE case_id <> '' GROUP BY case_id`);
  await database.run(rowsSql(time.expression, start.expression, due.expression));
  await withdrawRejected(database, columns, rejects);
  rejects.requireReadableRows();
  for (const [role, column, text] of timeColumns) {
    if (columns[role]) await takeFirstPass(database, { column, text, timeZone });
  }
  if (columns.due) await extendDueDays(database);
  await database.run("DROP TABLE raw");
  const [bad] = await database.query<{ count: number }>(
    "SELECT count(*) AS count FROM rows WHERE is_bad_due",
  );
  return { notes: [...time.notes, ...start.notes, ...due.notes], unreadableDueDates: bad?.count ?? 0 };
}

const names = ["step", "team", "person"] as const;

const timeColumns = [
  ["time", "time_at", "time_text"],
  ["start", "start_at", "start_text"],
  ["due", "due_at", "due_text"],
] as const;

function rowsSql(time: string, start: string, due: string): string {
  const named = names.map((name) => `try_cast(${name} AS ${name}_name) AS ${name}`);
  return `
    CREATE TABLE rows AS
    WITH parsed AS (
      SELECT raw.rowid + 1 AS position, case_no, ${named.join(", ")},
        ${time} AS time_at, ${start} AS start_at, ${due} AS due_at,
        time_text <> '' AS has_time, start_text <> '' AS has_start,
        due_text IS NOT NULL AND due_text NOT LIKE '%:%' AND regexp_matches(due_text, '\\D') AS is_due_day,
        due_text <> '' AND ${due} IS NULL AS is_bad_due, lower(status) AS status, nullif(instance, '') AS instance
      FROM raw LEFT JOIN case_numbers USING (case_id))
    SELECT * EXCLUDE (has_time, has_start), CASE
        WHEN case_no IS NULL THEN 'no-case'
        WHEN step IS NULL THEN 'no-step'
        WHEN has_time AND time_at IS NULL THEN 'bad-time'
        WHEN has_start AND start_at IS NULL THEN 'bad-start'
        WHEN coalesce(time_at, start_at) IS NULL THEN 'no-time'
        WHEN coalesce(year(time_at) NOT BETWEEN 1900 AND 2200, FALSE)
          OR coalesce(year(start_at) NOT BETWEEN 1900 AND 2200, FALSE) THEN 'far-time'
      END AS reason
    FROM parsed`;
}

interface RejectedValue {
  readonly position: number;
  readonly reason: string;
  readonly value: string | null;
}

async function withdrawRejected(
  database: Database,
  columns: RecognisedColumns,
  rejects: Rejects,
): Promise<void> {
  const [total] = await database.query<{ count: number }>("SELECT count(reason) AS count FROM rows");
  if (!total || total.count === 0) return;
  const values = Object.values(reasons).map(({ code, text }) => `WHEN ${sqlText(code)} THEN raw.${text}`);
  const samples = await database.query<RejectedValue>(`
    SELECT position, reason, CASE reason ${values.join(" ")} END AS value
    FROM rows JOIN raw ON raw.rowid = position - 1 WHERE reason IS NOT NULL ORDER BY position LIMIT 100`);
  const described = samples.map(({ position, reason, value }) => {
    const { role, code, nl, en } = reasons[reason]!;
    const column = columns[role]?.column ?? null;
    return { accepted: position, column, value: value?.slice(0, 100) ?? null, reason: { code, nl, en } };
  });
  rejects.withdraw(total.count, described);
}
