import {
  type ColumnSamples,
  columnSamples,
  type EventLog,
  type EventLogError,
  type EventLogManifest,
  firstCases,
  listColumns,
  listStepColumns,
  openEventLog,
  type RecognisedColumn,
} from "@stuur/event-log";
import { ColumnsReport } from "./columns-file.contract.ts";
import type { FileHead } from "./read-head.ts";

/** The roles that a reader may want to point out, the needed ones first. */
export const roles = [
  "case",
  "step",
  "time",
  "start",
  "team",
  "person",
  "due",
  "status",
  "instance",
] as const;

export type Role = (typeof roles)[number];

interface Asked {
  readonly file: string;
  readonly timeZone: string;
  /** Of a file of separated text. */
  readonly head: FileHead | null;
  /** The command that reads the file with these columns. */
  readonly commandOf: (columns: Readonly<Record<string, string | readonly string[]>>) => string;
}

/** Tells how a file was understood, from the log that was made of it in `folder`. */
export async function describeFile(folder: string, asked: Asked): Promise<ColumnsReport> {
  const log = await openEventLog(folder);
  try {
    const { columns, source, counts, doubt, notes } = log.manifest;
    return ColumnsReport.parse({
      ...(await outline(asked, {
        ...{ columns, log },
        available: unusedOf(log.manifest),
        stepColumns: listStepColumns(log.manifest),
      })),
      isUsable: true,
      problem: null,
      source: {
        ...source,
        rows: counts.rows,
        rejected: doubt.rejected.count,
        rejectedCells: doubt.rejected.cells,
        skipped: doubt.skipped,
      },
      timeZone: log.manifest.timeZone,
      timeExample: await findTimeExample(log, asked.head),
      notes,
      steps: columns.team ? [] : await listSteps(log),
      stories: (await firstCases(log)).map(({ caseId, ...story }) => ({ case: caseId, ...story })),
    });
  } finally {
    await log.close();
  }
}

/** Tells what is known of a file that cannot be read before somebody points out more. */
export async function describeUnusableFile(error: EventLogError, asked: Asked): Promise<ColumnsReport> {
  const columns = asked.head?.recognised ?? {};
  const given = error.details.columns;
  const names: readonly string[] = Array.isArray(given) ? given : [];
  const used = Object.values(columns).flatMap(({ column, with: joined }) => [column, joined]);
  return ColumnsReport.parse({
    ...(await outline(asked, {
      columns,
      available: names.filter((name) => !used.includes(name)),
      stepColumns: [],
      log: null,
    })),
    isUsable: false,
    problem: { code: error.code, ...error.message },
    source: null,
    timeZone: asked.timeZone,
    timeExample: null,
    notes: [],
    steps: [],
    stories: [],
  });
}

async function outline(
  { file, head, commandOf }: Asked,
  found: {
    readonly columns: EventLogManifest["columns"];
    readonly available: readonly string[];
    readonly stepColumns: readonly string[];
    readonly log: EventLog | null;
  },
) {
  const { log } = found;
  const held = log && { samples: await columnSamples(log), timeZone: log.manifest.timeZone };
  const samplesOf = (column: string, role?: Role) => {
    const asWritten = head?.samplesOf(column) ?? [];
    return asWritten.length > 0 || !held ? asWritten : listHeld(held, column, role);
  };
  const known = roles.flatMap((role) => {
    const column = found.columns[role];
    return column ? [{ role, ...column }] : [];
  });
  const options = Object.fromEntries(known.map((found) => [found.role, nameOf(found)]));
  const columns = known.map((column) => ({ ...column, samples: samplesOf(nameOf(column), column.role) }));
  const unused = found.available.map((column) => ({ column, samples: samplesOf(column) }));
  return {
    schema: "stuur-columns/1",
    file,
    columns,
    unused,
    missing: roles.filter((role) => role !== "status" && role !== "instance" && !found.columns[role]),
    command: commandOf(found.stepColumns.length > 0 ? wideOptions(known, found.stepColumns) : options),
  };
}

/** A column, or the pair of a column of dates and one of times of day, as the options take it. */
function nameOf({ column, with: joined }: Pick<RecognisedColumn, "column" | "with">): string {
  return joined === undefined ? column : `${column} + ${joined}`;
}

/** The options that name the columns of a file with a row for each case. */
function wideOptions(
  known: readonly { readonly role: Role; readonly column: string }[],
  stepColumns: readonly string[],
): Readonly<Record<string, string | readonly string[]>> {
  const others = known.filter(({ role }) => role === "case" || role === "due");
  const columns = Object.fromEntries(others.map(({ role, column }) => [role, column]));
  return { layout: "cases", ...columns, "step-column": stepColumns };
}

function unusedOf(manifest: EventLogManifest): readonly string[] {
  const roles = Object.keys(manifest.columns) as Role[];
  const used = roles.flatMap((role) => listColumns(manifest, role));
  return manifest.availableColumns.filter((column) => !used.includes(column));
}

const timeRoles: readonly Role[] = ["time", "start", "due"];

/** Values as the log holds them; none of columns that it does not keep. */
function listHeld(
  { samples, timeZone }: { readonly samples: ColumnSamples; readonly timeZone: string },
  column: string,
  role?: Role,
): readonly string[] {
  const values = (role ? samples.roles[role] : samples.attributes[column]) ?? [];
  if (!role || !timeRoles.includes(role)) return values;
  return values.map((value) => localText(new Date(value), timeZone, role));
}

/** As 2025-12-31 14:05; a promise is a day. */
function localText(instant: Date, timeZone: string, role: Role): string {
  const format = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short", timeZone });
  const text = format.format(instant);
  return role === "due" ? text.slice(0, 10) : text;
}

/** Only where the first row of the file is known to be the first event that was read. */
async function findTimeExample({ manifest, database }: EventLog, head: FileHead | null) {
  const { columns, lifecycle, doubt } = manifest;
  const [written] = columns.time && head ? head.samplesOf(nameOf(columns.time)) : [];
  if (!written || lifecycle === "merged" || doubt.rejected.count > 0) return null;
  const [first] = await database.query<{ read: Date | null }>(
    "SELECT completed_at AS read FROM events ORDER BY position LIMIT 1",
  );
  return first?.read ? { written, read: first.read.toISOString() } : null;
}

/** By how often, for somebody who fills in who does them. */
async function listSteps(log: EventLog): Promise<readonly string[]> {
  const rows = await log.database.query<{ step: string }>(
    "SELECT step FROM events GROUP BY step ORDER BY count(*) DESC, step",
  );
  return rows.map(({ step }) => step);
}
