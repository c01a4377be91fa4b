import { randomBytes } from "node:crypto";
import { access, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { type EventLogError, EventLogFailure, eventLogError } from "../errors.ts";
import type { EventLog } from "../event-log.ts";
import type { ColumnsChosen } from "../read/choose-columns.ts";
import { describeCsv } from "./export-csv.ts";
import { writeParquet } from "./export-parquet.ts";
import { writeText } from "./export-text.ts";
import { describeXes } from "./export-xes.ts";

/** The kinds of file that a log can be written to. */
export type ExportFormat = "xes" | "csv" | "parquet";

/** Settings of an export. Only `file` is needed. */
export interface ExportOptions {
  readonly file: string;
  /** By default what the name says: `.csv`, `.xes` or `.parquet`, before a `.gz`. */
  readonly format?: ExportFormat;
  /** Gzips CSV and XES; by default when the name ends in `.gz`. Parquet is always compressed (zstd). */
  readonly compress?: boolean;
  /** Replaces a file that is there already. */
  readonly overwrite?: boolean;
  /** Of CSV; by default a comma. */
  readonly delimiter?: "," | ";" | "\t" | "|";
  /**
   * For a CSV that people open in a spreadsheet: with a byte order mark, and an apostrophe before texts that would run as a
   * formula. They are counted in `changed`, and read back with the apostrophe.
   */
  readonly forSpreadsheet?: boolean;
  /** In which the times of CSV and XES are written, each with its offset; by default that of the log. */
  readonly timeZone?: string;
  readonly signal?: AbortSignal;
  /** Called with the fraction (0..1, never falling) that has been written. */
  readonly onProgress?: (progress: { readonly fraction: number }) => void;
}

/** What was written. */
export interface ExportedFile {
  readonly file: string;
  readonly format: ExportFormat;
  readonly bytes: number;
  readonly cases: number;
  readonly events: number;
  /** Characters that XML forbids, replaced by `�`; or cells that got an apostrophe. 0: every text is as it was. */
  readonly changed: number;
  /** The `columns` with which `importEventLog` reads the file back as it was, whatever its attributes are called. */
  readonly columns: ColumnsChosen;
}

/** The file that was made, or why there is none. */
export type ExportResult =
  | { readonly ok: true; readonly written: ExportedFile }
  | { readonly ok: false; readonly error: EventLogError };

/**
 * Writes a log to XES (IEEE 1849-2016), CSV (RFC 4180) or Parquet, a row or event for each event, case by case in the
 * order of the log. Columns are called what XES calls them (`case:concept:name`, `concept:name`, `time:timestamp`,
 * `start_timestamp`, `org:group`, `org:resource`); the due date is `case:due_date`, and the further columns keep their
 * names. Instants are exact to the microsecond. Persons are written as the log has them: as pseudonyms if it has those.
 *
 * The events stream past. The folder must be there; the file is complete or it does not exist: it grows under another
 * name, `….partial-…`. What can be foreseen is returned as an error; only failures of the machine (a full disk) throw.
 * Cancelling a Parquet file takes effect when it has been written.
 *
 * @example
 * ```ts
 * import { mkdtemp, readFile, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { exportEventLog, importEventLog, openEventLog } from "@stuur/event-log";
 *
 * const folder = await mkdtemp(join(tmpdir(), "stuur-"));
 * const source = join(folder, "orders.csv");
 * await writeFile(source, "order;stap;afdeling;gereed\n1;Ontwerpen;Ontwerp;31-12-2025 14:05\n");
 * await importEventLog({ file: source, folder: join(folder, "log") });
 * const log = await openEventLog(join(folder, "log"));
 * const file = join(folder, "orders-again.csv");
 * const result = await exportEventLog(log, { file });
 * result.ok && result.written.events; // => 1
 * const [header, row] = (await readFile(file, "utf8")).split("\r\n");
 * header; // => "case:concept:name,concept:name,time:timestamp,org:group"
 * row; // => "1,Ontwerpen,2025-12-31T14:05:00+01:00,Ontwerp"
 * await log.close();
 * ```
 */
export async function exportEventLog(log: EventLog, options: ExportOptions): Promise<ExportResult> {
  const partial = `${options.file}.partial-${randomBytes(6).toString("hex")}`;
  try {
    const format = options.format ?? formatOfName(options.file);
    await prepareFile(options);
    const { roles, changed } = await log.database.hold(() =>
      writeFormat(log, { ...options, format, file: partial }),
    );
    options.signal?.throwIfAborted();
    const { bytes } = await finish(partial, options.file);
    const { cases, events } = log.manifest.counts;
    return {
      ok: true,
      written: { file: options.file, format, bytes, cases, events, changed, columns: roles },
    };
  } catch (error) {
    await rm(partial, { force: true });
    if (options.signal?.aborted) return { ok: false, error: eventLogError("EVENT_LOG_EXPORT_CANCELLED") };
    if (error instanceof EventLogFailure) return { ok: false, error: error.error };
    throw error;
  }
}

function formatOfName(file: string): ExportFormat {
  const [, format] = /\.(xes|csv|parquet)(?:\.gz)?$/i.exec(file) ?? [];
  if (!format) throw new EventLogFailure("EVENT_LOG_UNKNOWN_EXPORT_FORMAT", { file });
  return format.toLowerCase() as ExportFormat;
}

async function prepareFile({ file, overwrite, timeZone, signal }: ExportOptions): Promise<void> {
  signal?.throwIfAborted();
  if (timeZone !== undefined) requireTimeZone(timeZone);
  const exists = await access(file).then(
    () => true,
    () => false,
  );
  if (exists && !overwrite) throw new EventLogFailure("EVENT_LOG_FILE_EXISTS", { file });
  const folder = dirname(file);
  const isFolder = await stat(folder).then(
    (status) => status.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new EventLogFailure("EVENT_LOG_NO_FOLDER", { folder });
}

function requireTimeZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat("en", { timeZone });
  } catch {
    throw new EventLogFailure("EVENT_LOG_UNKNOWN_TIME_ZONE", { timeZone });
  }
}

async function writeFormat(
  log: EventLog,
  options: ExportOptions & { readonly format: ExportFormat },
): Promise<{ roles: ColumnsChosen; changed: number }> {
  const { file, format, onProgress, timeZone = log.manifest.timeZone } = options;
  if (format === "parquet") {
    const roles = await writeParquet(log, file);
    onProgress?.({ fraction: 1 });
    return { roles, changed: 0 };
  }
  const content =
    format === "xes"
      ? await describeXes(log, timeZone)
      : describeCsv(log, {
          timeZone,
          delimiter: options.delimiter ?? ",",
          forSpreadsheet: options.forSpreadsheet ?? false,
        });
  const changed = await writeText(log, content, {
    file,
    compress: options.compress ?? /\.gz(\.partial-\w+)?$/i.test(file),
    signal: options.signal,
    onEvents: (events) => onProgress?.({ fraction: Math.min(1, events / log.manifest.counts.events) }),
  });
  return { roles: content.roles, changed };
}

async function finish(partial: string, file: string): Promise<{ bytes: number }> {
  const { size } = await stat(partial);
  await rename(partial, file);
  return { bytes: size };
}
