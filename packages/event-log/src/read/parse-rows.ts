import { type Database, sqlText } from "../database.ts";
import type { CodedText, ColumnRole } from "../manifest.ts";
import { missingName } from "../write/sequence.ts";
import { extendDueDays } from "./due-days.ts";
import type { RecognisedColumns } from "./recognise-by-content.ts";
import type { Rejects } from "./rejects.ts";
import type { SkipKind } from "./skip-kinds.ts";
import { decideTimeReading, type TimeReading } from "./time-reading.ts";

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
  /** How many rows of `raw` one row of the file became. */
  readonly stepsPerRow: number;
  /** The columns that they came from. */
  readonly stepColumns?: readonly string[] | undefined;
  /** SQL over `raw`: what a row that cannot be read is, when it is no data. */
  readonly skipKind?: string | undefined;
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
  { columns, stepsPerRow, stepColumns, skipKind, rejects }: ParseOptions,
): Promise<{ notes: readonly CodedText[]; unreadableDueDates: number }> {
  const time = await decideTimeReading(database, "time_text", columns.time?.column);
  const start = await decideTimeReading(database, "start_text", columns.start?.column);
  const due = await decideTimeReading(database, "due_text", columns.due?.column);
  await database.run(`CREATE TABLE names AS ${kinds.map(namesSql).join(" UNION ALL ")}`);
  await database.run(`
    CREATE TABLE case_numbers AS
    SELECT case_id, row_number() OVER (ORDER BY min(rowid))::INTEGER AS case_no
    FROM raw WHERE case_id <> '' GROUP BY case_id`);
  await database.run(rowsSql({ time, start, due }, stepsPerRow));
  await withdrawRejected(database, { columns, stepsPerRow, stepColumns, skipKind, rejects });
  rejects.requireReadableRows();
  if (columns.due) await extendDueDays(database);
  const [bad] = await database.query<{ count: number }>(
    "SELECT count(*) AS count FROM rows WHERE is_bad_due",
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
}

function rowsSql({ time, start, due }: Readings, stepsPerRow: number): string {
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
        due_text <> '' AND ${due.expression} IS NULL AS is_bad_due, lower(status) AS status, nullif(instance, '') AS instance
      FROM raw LEFT JOIN case_numbers USING (case_id) ${joins.join(" ")}
      ${stepsPerRow > 1 ? `WHERE ${isDone(stepsPerRow)}` : ""})
    SELECT * EXCLUDE (has_time, has_start), CASE
        WHEN case_no IS NULL THEN 'no-case'
        WHEN step = 0 THEN 'no-step'
        WHEN has_time AND time_at IS NULL THEN 'bad-time'
        WHEN has_start AND start_at IS NULL THEN 'bad-start'
        WHEN coalesce(time_at, start_at) IS NULL THEN 'no-time'
        WHEN coalesce(year(time_at) NOT BETWEEN 1900 AND 2200, FALSE)
          OR coalesce(year(start_at) NOT BETWEEN 1900 AND 2200, FALSE) THEN 'far-time'
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
}

/** What is no data (`skipKind`) is set aside; of the rest the caller hears how often what was wrong, and where. */
async function withdrawRejected(
  database: Database,
  { columns, stepsPerRow, stepColumns = [], skipKind = "NULL::VARCHAR", rejects }: ParseOptions,
): Promise<void> {
  const [total] = await database.query<{ count: number }>("SELECT count(reason) AS count FROM rows");
  if (!total || total.count === 0) return;
  const fileRow = `(position - 1) // ${stepsPerRow} + 1`;
  const values = Object.values(reasons).map(({ code, text }) => `WHEN ${sqlText(code)} THEN raw.${text}`);
  await database.run(`
    CREATE TABLE rejected AS
    SELECT ${fileRow} AS accepted, min(position) AS position, arg_min(reason, position) AS reason,
      arg_min(value, position) AS value, arg_min(skip, position) AS skip
    FROM (
      SELECT position, reason, ${skipKind} AS skip, CASE reason ${values.join(" ")} END AS value
      FROM rows JOIN raw ON raw.rowid = position - 1 WHERE reason IS NOT NULL)
    GROUP BY accepted`);
  const counts = await database.query<{ reason: string; skip: SkipKind | null; count: number }>(
    "SELECT reason, skip, count(*) AS count FROM rejected GROUP BY ALL ORDER BY ALL",
  );
  const samples = await database.query<RejectedValue>(
    "SELECT accepted, position, reason, value FROM rejected WHERE skip IS NULL ORDER BY accepted LIMIT 100",
  );
  await database.run("DROP TABLE rejected");
  for (const { skip, count } of counts) if (skip) rejects.setAside(skip, count);
  const described = samples.map(({ accepted, position, reason, value }) => {
    const { role, code, nl, en } = reasons[reason]!;
    const step = role === "time" ? stepColumns[(position - 1) % stepsPerRow] : undefined;
    const column = step ?? columns[role]?.column ?? null;
    return { accepted, column, value: value?.slice(0, 100) ?? null, reason: { code, nl, en } };
  });
  const counted = counts.filter(({ skip }) => skip === null);
  rejects.withdraw(
    counted.map(({ reason, count }) => {
      const { code, nl, en } = reasons[reason]!;
      return { code, nl, en, count };
    }),
    described,
  );
}
