import { type Database, type DatabaseLimits, openDatabase, sqlText } from "./database.ts";
import { readManifest } from "./manifest.ts";
import { type LogFiles, partSql } from "./write/part-files.ts";
import { missingName } from "./write/sequence.ts";

/** What a later log has that an earlier one had not, and the other way round. */
export interface EventLogDifference {
  readonly cases: {
    readonly before: number;
    readonly after: number;
    readonly new: number;
    /** Of the cases in both: those whose events differ. */
    readonly changed: number;
    readonly unchanged: number;
    readonly gone: number;
  };
  readonly events: {
    readonly before: number;
    readonly after: number;
    readonly new: number;
    readonly gone: number;
  };
  /** Names in order of the alphabet; a missing team is no name. */
  readonly steps: NameDifference;
  readonly teams: NameDifference;
}

/** Names that only one of the two logs has. */
export interface NameDifference {
  readonly new: readonly string[];
  readonly gone: readonly string[];
}

/**
 * Compares two logs that `importEventLog` made, such as of last month's and of this month's export. Cases are matched by
 * their id. Events are compared by step, team, start and completion; an event that is there twice counts twice. Their
 * order among equal times, further columns, due dates and persons are not compared: persons may be pseudonyms, which are
 * drawn for each import. Logs that share nothing give all cases gone and all cases new. Throws an `EventLogFailure` when a
 * folder holds no log, or one of another format version.
 *
 * @example
 * ```ts
 * import { mkdtemp, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { compareEventLogs, importEventLog } from "@stuur/event-log";
 *
 * const folder = await mkdtemp(join(tmpdir(), "stuur-"));
 * const header = "order,step,team,completed";
 * const first = ["1,Design,Design,2025-03-03 09:00", "2,Design,Design,2025-03-04 10:00"];
 * const later = [...first, "2,Plan,Planning,2025-03-05 10:00", "3,Design,Design,2025-03-06 11:00"];
 * for (const [name, rows] of Object.entries({ first, later })) {
 *   await writeFile(join(folder, `${name}.csv`), [header, ...rows].join("\n"));
 *   await importEventLog({ file: join(folder, `${name}.csv`), folder: join(folder, name) });
 * }
 * const difference = await compareEventLogs(join(folder, "first"), join(folder, "later"));
 * difference.cases; // => { before: 2, after: 3, new: 1, changed: 1, unchanged: 1, gone: 0 }
 * difference.events; // => { before: 2, after: 4, new: 2, gone: 0 }
 * difference.teams; // => { new: ["Planning"], gone: [] }
 * ```
 */
export async function compareEventLogs(
  before: string,
  after: string,
  limits: DatabaseLimits = {},
): Promise<EventLogDifference> {
  const logs = {
    before: { folder: before, manifest: await readManifest(before) },
    after: { folder: after, manifest: await readManifest(after) },
  };
  const database = await openDatabase(limits);
  try {
    await database.run(`CREATE VIEW before AS ${contentsSql(logs.before)}`);
    await database.run(`CREATE VIEW after AS ${contentsSql(logs.after)}`);
    const cases = await compareCases(database);
    const changed = cases.inBoth - cases.unchanged;
    const { cases: casesBefore, events: eventsBefore } = logs.before.manifest.counts;
    const { cases: casesAfter, events: eventsAfter } = logs.after.manifest.counts;
    const events = await compareEvents(database);
    return {
      cases: {
        ...{ before: casesBefore, after: casesAfter },
        ...{ new: casesAfter - cases.inBoth, changed, unchanged: cases.unchanged },
        gone: casesBefore - cases.inBoth,
      },
      events: { before: eventsBefore, after: eventsAfter, ...events },
      steps: await compareNames(database, "step", logs),
      teams: await compareNames(database, "team", logs),
    };
  } finally {
    await database.close();
  }
}

/** Each event as its case and a number of 64 bits for its content. */
function contentsSql(log: LogFiles): string {
  const nameOf = (kind: string) => `LEFT JOIN ${partSql(log, "names")} AS ${kind}_name
    ON ${kind}_name.kind = '${kind}' AND ${kind}_name.code = events.${kind}`;
  return `
    SELECT case_id,
      hash(step_name.name, coalesce(team_name.name, ${sqlText(missingName)}), started_at, completed_at) AS content
    FROM ${partSql(log, "events")} AS events JOIN ${partSql(log, "cases")} AS cases USING (case_no) ${nameOf("step")} ${nameOf("team")}`;
}

/** Makes the table `differing` of the cases in both with other contents; the sum of contents knows no order but counts repeats. */
async function compareCases(
  database: Database,
): Promise<{ readonly inBoth: number; readonly unchanged: number }> {
  const summed = (side: string) =>
    `(SELECT case_id, count(*) AS events, sum(content) AS contents, bit_xor(content) AS mixed FROM ${side} GROUP BY case_id)`;
  await database.run(`
    CREATE TABLE matched AS
    SELECT case_id, b.events = a.events AND b.contents = a.contents AND b.mixed = a.mixed AS same
    FROM ${summed("before")} AS b JOIN ${summed("after")} AS a USING (case_id)`);
  const [found] = await database.query<{ inBoth: number; unchanged: number }>(
    `SELECT count(*) AS "inBoth", count(*) FILTER (same) AS unchanged FROM matched`,
  );
  return found!;
}

/** The events of unchanged cases are in both, so only the others are compared one by one. */
async function compareEvents(database: Database): Promise<{ readonly new: number; readonly gone: number }> {
  const counted = (side: string) => `(
    SELECT case_id, content, count(*) AS events
    FROM ${side} ANTI JOIN (FROM matched WHERE same) AS alike USING (case_id) GROUP BY ALL)`;
  const [found] = await database.query<{ new: number; gone: number }>(`
    SELECT coalesce(sum(greatest(coalesce(a.events, 0) - coalesce(b.events, 0), 0)), 0)::BIGINT AS new,
      coalesce(sum(greatest(coalesce(b.events, 0) - coalesce(a.events, 0), 0)), 0)::BIGINT AS gone
    FROM ${counted("before")} AS b FULL JOIN ${counted("after")} AS a USING (case_id, content)`);
  return found!;
}

/** Only the names that an event has: rejected rows may have had others. */
async function compareNames(
  database: Database,
  kind: "step" | "team",
  logs: { readonly before: LogFiles; readonly after: LogFiles },
): Promise<NameDifference> {
  const used = (log: LogFiles) => `
    SELECT name FROM ${partSql(log, "names")}
    WHERE kind = '${kind}' AND code IN (SELECT ${kind} FROM ${partSql(log, "events")})`;
  const only = async (these: LogFiles, those: LogFiles) => {
    const rows = await database.query<{ name: string }>(`${used(these)} EXCEPT ${used(those)} ORDER BY name`);
    return rows.map(({ name }) => name);
  };
  return {
    new: await only(logs.after, logs.before),
    gone: await only(logs.before, logs.after),
  };
}
