import type { Database } from "../database.ts";
import { sqlText } from "../database.ts";
import type { EventLogManifest, LogAttribute } from "../manifest.ts";
import { changedFile, type LogFiles } from "./part-files.ts";

/** The log to which events are added. */
export interface BaseLog extends LogFiles {
  readonly manifest: EventLogManifest;
}

/** Beyond so many events, and this share of the log, the large files are made anew. */
const mostChanged = { events: 1000, share: 0.1 };

/**
 * Makes the table `changed_cases` (case_no) of the cases of the base that changed since its large files were written, or do
 * with what is added; and tells whether they can stand apart, so that the large files stay as they are. They cannot when names
 * get other codes, attributes or start times are new, the base has the name of somebody who became known, or there are
 * too many. Needs the tables of `joinEvents` up to `codes`.
 */
export async function findChangedCases(
  database: Database,
  base: BaseLog,
  attributes: readonly LogAttribute[],
): Promise<boolean> {
  const { changedCases, counts, hasStartTimes } = base.manifest;
  const earlier = changedCases
    ? `SELECT case_no FROM read_parquet(${sqlText(changedFile(base.folder, "cases"))}) UNION`
    : "";
  await database.run(`
    CREATE TABLE changed_cases AS
    ${earlier} SELECT case_no FROM base_cases SEMI JOIN sent USING (case_id)`);
  const [found] = await database.query<{ cases: number; events: number; others: number; started: number }>(`
    SELECT (SELECT count(*) FROM changed_cases) AS cases,
      (SELECT count(*) FROM fresh)
        + (SELECT coalesce(sum(events), 0) FROM base_cases SEMI JOIN changed_cases USING (case_no))::BIGINT AS events,
      (SELECT count(*) FROM codes WHERE old <> code) AS others,
      (SELECT count(started_at) FROM fresh) AS started`);
  const { cases, events, others, started } = found!;
  const fits = events <= Math.max(mostChanged.events, mostChanged.share * counts.events);
  const isAlike = others === 0 && attributes.length === base.manifest.attributes.length;
  const isOfChanged = cases > 0 || events > 0;
  return (
    isOfChanged && fits && isAlike && (hasStartTimes || started === 0) && !(await hasNewNames(database, base))
  );
}

/** Whether an attribute of the base is the name of somebody who had no event yet when it was written. */
async function hasNewNames(database: Database, { manifest: { attributes } }: BaseLog): Promise<boolean> {
  const [isHidden] = await database.query("FROM duckdb_tables() WHERE table_name = 'person_names'");
  if (!isHidden || attributes.length === 0) return false;
  await database.run(`
    CREATE TABLE new_names AS
    SELECT person_names.name FROM person_names
    ANTI JOIN (SELECT name AS pseudonym FROM base_names WHERE kind = 'person') AS known USING (pseudonym)`);
  const [some] = await database.query("FROM new_names LIMIT 1");
  if (!some) return false;
  const isName = attributes.map(({ column }) => `${column} IN (FROM new_names)`).join(" OR ");
  const [found] = await database.query(`SELECT 1 FROM base_attributes WHERE ${isName} LIMIT 1`);
  return found !== undefined;
}
