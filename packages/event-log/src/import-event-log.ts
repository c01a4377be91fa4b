import { randomBytes } from "node:crypto";
import { access, mkdir, rename, rm } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { type Database, openDatabase, sqlText } from "./database.ts";
import { describeLog } from "./describe-log.ts";
import { type EventLogError, EventLogFailure, eventLogError } from "./errors.ts";
import { type EventLogManifest, type TimesBetween, writeManifest } from "./manifest.ts";
import type { AttributesChosen } from "./read/choose-attributes.ts";
import type { ColumnsChosen } from "./read/choose-columns.ts";
import { mergeLifecycle } from "./read/merge-lifecycle.ts";
import { parseRows } from "./read/parse-rows.ts";
import { readRows } from "./read/read-rows.ts";
import { Rejects } from "./read/rejects.ts";
import { openSource, type Source } from "./read/source.ts";
import { createTemporaryFolder } from "./temporary-folder.ts";
import { hideNames } from "./write/hide-names.ts";
import { partFile } from "./write/part-files.ts";
import { replacePersons } from "./write/pseudonyms.ts";
import { writeRejected } from "./write/rejected-file.ts";
import { decideAttributes } from "./write/store-attributes.ts";
import { sortEvents, writeParts } from "./write/write-parts.ts";

/** What an import is busy with, and the fraction (0..1, never falling) of the file that has been read. */
export interface ImportProgress {
  readonly phase: "read" | "sort" | "write";
  readonly fraction: number;
}

/** Settings of an import. Only `file` and `folder` are needed. */
export interface ImportOptions {
  /** CSV, Excel (.xlsx), XES, OCEL 2.0 or Parquet, plain or in a gz or zip; what it is, is seen from its content. */
  readonly file: string;
  /** How the reader knows the file; by default its own name. */
  readonly fileName?: string;
  /** The folder to make. It is complete or it does not exist. */
  readonly folder: string;
  /** Columns that overrule what is recognised; `status: "none"` takes every row as an event. */
  readonly columns?: ColumnsChosen | undefined;
  /** Which of the other columns are kept, to filter by and to export; by default all. */
  readonly attributes?: AttributesChosen;
  /** `cases` when a row is a whole case with a column for each step, `events` when it is a step; by default recognised. */
  readonly layout?: "events" | "cases" | undefined;
  /** The columns with the dates of the steps, in the order of the process, for a file with a row for each case. */
  readonly stepColumns?: readonly string[] | undefined;
  /** The team that does a step, for events whose team the file does not tell. */
  readonly teamOfStep?: Readonly<Record<string, string>> | undefined;
  /**
   * What teams of the file are called in the log: two spellings of one team, or `""` for what means that there is none. A name
   * that stands for itself is said to be a team, however much it looks as if there is none (`EMPTY`).
   */
  readonly teamNames?: Readonly<Record<string, string>> | undefined;
  /** Rows with a time outside are rejected, for times that are a slip of the pen. */
  readonly timesBetween?: TimesBetween | undefined;
  /** The year of weeks without one ("wk 12"), where no other date of the row tells it. */
  readonly weekYear?: number | undefined;
  /** The sheet of a workbook, by name; by default the visible one with the most rows. */
  readonly sheet?: string | undefined;
  /** The type of object that is the case of an OCEL log; by default recognised. */
  readonly objectType?: string | undefined;
  /** Of times that carry no zone. */
  readonly timeZone?: string | undefined;
  /** Replaces persons by P1, P2, … and writes who they are to `persons.json`. */
  readonly pseudonymise?: boolean;
  /** Decides the order of the pseudonyms; by default it is drawn anew for each import. */
  readonly pseudonymSeed?: string;
  /** Who has a pseudonym already (P7 → name), as in `persons.json` of an earlier import; other persons come after them. */
  readonly knownPersons?: Readonly<Record<string, string>> | undefined;
  /** The highest number that a pseudonym of this log ever had, so that none is given to somebody else. */
  readonly highestPseudonym?: number | undefined;
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly signal?: AbortSignal;
  /** The import fails when more rows than this are rejected; by default when none is left. */
  readonly maxRejected?: number;
  /** Limit of DuckDB's buffers, by default "1GB"; beyond it the work goes to disk. */
  readonly memoryLimit?: string;
  /** Where rows are kept while they are read and sorted; by default in the folder that is being made. */
  readonly temporaryFolder?: string;
  /** By default as many as the machine has, at most four. */
  readonly threads?: number;
  /** Called when all is written and the folder does not exist yet, and when it does. */
  readonly beforeRename?: () => void | Promise<void>;
  readonly afterRename?: () => void | Promise<void>;
}

/** The log that was made, or why there is none. */
export type ImportResult =
  | { readonly ok: true; readonly log: EventLogManifest }
  | { readonly ok: false; readonly error: EventLogError };

/**
 * Reads an event log from CSV, Excel, XES, OCEL 2.0 or Parquet, plain or in a gz or zip, and stores it in a folder:
 * `events.parquet` (each event with the next of its case), `cases.parquet`, `names.parquet`, `attributes.parquet` (the
 * columns without a role, when there are any) and `log.json`. The file streams past; what must be held at once stays
 * within `memoryLimit` and goes to disk beyond it. Bad input, cancelling and what does not fit in `memoryLimit` are
 * returned as an error; only failures of the machine (a full disk) throw. Either way nothing is left; only a process that is killed leaves a folder `….partial-…` behind, and one in
 * `temporaryFolder` when that is given.
 *
 * @example
 * ```ts
 * import { mkdtemp, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { importEventLog } from "@stuur/event-log";
 *
 * const folder = await mkdtemp(join(tmpdir(), "stuur-"));
 * const file = join(folder, "orders.csv");
 * await writeFile(file, "order;stap;afdeling;gereed\n1;Ontwerpen;Ontwerp;31-12-2025 14:05\n");
 * const result = await importEventLog({ file, folder: join(folder, "log") });
 * result.ok && result.log.firstAt; // => "2025-12-31T13:05:00.000Z"
 * ```
 */
export async function importEventLog(options: ImportOptions): Promise<ImportResult> {
  const partial = `${options.folder}.partial-${randomBytes(6).toString("hex")}`;
  try {
    await prepareFolders(options.folder, partial);
    const log = await importInto(partial, options);
    options.signal?.throwIfAborted();
    await options.beforeRename?.();
    await rename(partial, options.folder);
    await options.afterRename?.();
    return { ok: true, log };
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    if (options.signal?.aborted) return { ok: false, error: eventLogError("EVENT_LOG_CANCELLED") };
    if (error instanceof EventLogFailure) return { ok: false, error: error.error };
    throw error;
  }
}

/** Makes a folder to fill beside the one that must not exist yet. */
export async function prepareFolders(folder: string, partial: string): Promise<void> {
  const exists = await access(folder).then(
    () => true,
    () => false,
  );
  if (exists) throw new EventLogFailure("EVENT_LOG_FOLDER_EXISTS", { folder });
  await mkdir(dirname(folder), { recursive: true });
  await mkdir(partial);
}

async function importInto(folder: string, options: ImportOptions): Promise<EventLogManifest> {
  const work = await createTemporaryFolder(options.temporaryFolder ?? folder);
  try {
    const source = await openSource(options.file, { folder: work, signal: options.signal });
    const database = await openDatabase({ ...options, temporaryFolder: work });
    const stop = () => database.interrupt();
    options.signal?.addEventListener("abort", stop);
    try {
      return await storeLog(database, { source, folder, work }, options);
    } finally {
      options.signal?.removeEventListener("abort", stop);
      await database.close();
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** What is read, the folder to fill, and the one for what is needed until then. */
interface Places {
  readonly source: Source;
  readonly folder: string;
  readonly work: string;
}

async function storeLog(database: Database, { source, folder, work }: Places, options: ImportOptions) {
  const report = (phase: ImportProgress["phase"], fraction: number) => {
    options.signal?.throwIfAborted();
    options.onProgress?.({ phase, fraction });
  };
  const timeZone = await setTimeZone(database, options.timeZone ?? "Europe/Amsterdam");
  const rejects = new Rejects(options.maxRejected);
  const onFraction = (fraction: number) => report("read", fraction);
  const raw = await readRows(database, source, {
    ...options,
    folder: work,
    rejects,
    onFraction,
  });
  report("sort", 1);
  const { weekYear, timesBetween } = options;
  const parsed = await parseRows(database, { ...raw, weekYear, timesBetween, rejects });
  const lifecycle = await mergeLifecycle(database);
  const stored = decideAttributes(raw, { lifecycle, isPseudonymised: Boolean(options.pseudonymise) });
  if (stored.sources.length === 0) await database.run("DROP TABLE raw");
  const seed = options.pseudonymSeed ?? randomBytes(16).toString("hex");
  const pseudonymised = options.pseudonymise
    ? await replacePersons(database, { events: "merged", folder, seed, ...readKnown(options) })
    : null;
  const hasStartTimes = await sortEvents(database, pseudonymised?.events ?? "merged", options);
  report("write", 1);
  const name = options.fileName ?? basename(options.file);
  const hiddenNames = pseudonymised?.hiddenNames ?? null;
  const facts = {
    source,
    name,
    raw,
    parsed,
    stored,
    lifecycle,
    hasStartTimes,
    timeZone,
    teamNames: options.teamNames,
    hiddenNames,
    rejects,
  };
  const manifest = await describeLog(database, facts);
  await writeParts(database, (part) => partFile(folder, part), stored.sources);
  await writeRejected(folder, hideNames(rejects.listed, hiddenNames));
  await writeManifest(folder, manifest);
  return manifest;
}

function readKnown({ knownPersons, highestPseudonym }: ImportOptions) {
  return { known: knownPersons, highest: highestPseudonym };
}

async function setTimeZone(database: Database, timeZone: string): Promise<string> {
  try {
    new Intl.DateTimeFormat("en", { timeZone });
    await database.run(`SET TimeZone = ${sqlText(timeZone)}`);
  } catch {
    throw new EventLogFailure("EVENT_LOG_UNKNOWN_TIME_ZONE", { timeZone });
  }
  return timeZone;
}
