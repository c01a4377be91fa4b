import { randomBytes } from "node:crypto";
import { rename, rm } from "node:fs/promises";
import { type Database, type DatabaseLimits, openDatabase, sqlText } from "./database.ts";
import { countEvents } from "./describe-log.ts";
import { EventLogFailure } from "./errors.ts";
import { prepareFolders } from "./import-event-log.ts";
import {
  type ColumnRole,
  type EventLogManifest,
  formatVersion,
  type RecognisedColumn,
  readManifest,
  writeManifest,
} from "./manifest.ts";
import { noteDoubtfulValues } from "./read/doubtful-values.ts";
import { type AddedEvent, appendEvents } from "./write/append-events.ts";
import type { BaseLog } from "./write/changed-cases.ts";
import { joinEvents } from "./write/join-events.ts";
import { changedFile, partFile, partSql, shareLargeFiles } from "./write/part-files.ts";
import { sortEvents, writeParts } from "./write/write-parts.ts";

/** What is added to which log. */
export interface AddEventsOptions extends DatabaseLimits {
  /** The folder of the log to add to, which stays as it is; without one, a log of these events alone is made. */
  readonly base?: string | undefined;
  /** In the order in which they became known; any order of time will do. */
  readonly events: AsyncIterable<AddedEvent> | Iterable<AddedEvent>;
  /** The folder to make. It is complete or it does not exist. */
  readonly folder: string;
  /**
   * Events that the log in this folder has as well (same case, step and completion) are left out, but for their due date; by
   * default `base`.
   */
  readonly notIn?: string | null;
  /** Of a log without a base: how the reader knows it, in which zone its days are, and whether persons are pseudonyms. */
  readonly name?: string;
  readonly timeZone?: string;
  readonly isPseudonymised?: boolean;
  /** Who has a pseudonym (P7 → name): values of attributes, of the base too, that are exactly such a name become the pseudonym. */
  readonly knownPersons?: Readonly<Record<string, string>> | undefined;
  readonly signal?: AbortSignal;
}

/**
 * Makes a log of another log and further events, as if the file had held them: they are put in their place by time, and
 * cases, names and attributes that are new come along. A due date that is added counts as known later than that of the
 * base, and of those the last in `events`, also that of an event that is there already; `added` in the answer counts those.
 * Adding in two steps gives the same log as adding at once, when `notIn` is the same. Throws an `EventLogFailure` when the folder exists, the base holds no log or there is no event at all, and the reason of `signal`.
 *
 * @example
 * ```ts
 * import { mkdtemp, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { addEvents, importEventLog } from "@stuur/event-log";
 *
 * const folder = await mkdtemp(join(tmpdir(), "stuur-"));
 * await writeFile(join(folder, "orders.csv"), "order,step,team,completed\n1,Design,Design,2025-03-03 09:00\n");
 * await importEventLog({ file: join(folder, "orders.csv"), folder: join(folder, "log") });
 * const events = [{ case: "1", step: "Plan", team: "Planning", completedAt: "2025-03-04T09:00:00Z" }];
 * const log = await addEvents({ base: join(folder, "log"), events, folder: join(folder, "newer") });
 * log.counts.events; // => 2
 * log.lastAt; // => "2025-03-04T09:00:00.000Z"
 * ```
 */
export async function addEvents(options: AddEventsOptions): Promise<EventLogManifest> {
  const partial = `${options.folder}.partial-${randomBytes(6).toString("hex")}`;
  try {
    const base = await readLog(options.base ?? null);
    await prepareFolders(options.folder, partial);
    const database = await openDatabase({ temporaryFolder: partial, ...options });
    try {
      const manifest = await storeLog(database, { ...options, folder: partial }, base);
      await writeManifest(partial, manifest);
    } finally {
      await database.close();
    }
    options.signal?.throwIfAborted();
    await rename(partial, options.folder);
    return await readManifest(options.folder);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
}

async function storeLog(
  database: Database,
  options: AddEventsOptions,
  base: BaseLog | undefined,
): Promise<EventLogManifest> {
  const empty = emptyManifest(options);
  const { timeZone, isPseudonymised } = base?.manifest ?? empty;
  await database.run(`SET TimeZone = ${sqlText(timeZone)}`);
  const { roles, attributes: given } = await appendEvents(database, options.events);
  const notIn = options.notIn === undefined ? base : await readLog(options.notIn);
  const { knownPersons, signal } = options;
  const joined = await joinEvents(database, { base, notIn, given, isPseudonymised, knownPersons });
  const [found] = await database.query("FROM merged LIMIT 1");
  if (!found) throw new EventLogFailure("EVENT_LOG_NO_EVENTS");
  const isStarted = base?.manifest.hasStartTimes ?? false;
  const hasStartTimes = await sortEvents(database, "merged", { signal, isStarted });
  const { attributes } = joined;
  const sources = attributes.map(({ column }) => column);
  const fileOf = joined.isOfChanged ? changedFile : partFile;
  await writeParts(database, (part) => (part === "names" ? partFile : fileOf)(options.folder, part), sources);
  const changedCases = joined.isOfChanged ? await completeLog(database, base!, options.folder) : undefined;
  const { missingTeam, missingPerson, firstAt, lastAt, ...counts } = await countEvents(database);
  const { columns, counts: before, added, doubt, notes, ...unchanged } = base?.manifest ?? empty;
  return {
    ...unchanged,
    columns: { ...describeAdded(roles), ...columns },
    attributes,
    hasStartTimes,
    counts: { rows: before.rows + counts.events - before.events, ...counts },
    added: await countAdded(database, added),
    changedCases,
    firstAt: firstAt.toISOString(),
    lastAt: lastAt.toISOString(),
    doubt: { ...doubt, missingTeam, missingPerson },
    notes: [
      ...notes.filter(({ code }) => !doubtCodes.includes(code)),
      ...(await noteDoubtfulValues(database, unchanged.confirmedTeams ?? [])),
    ],
  };
}

async function readLog(folder: string | null): Promise<BaseLog | undefined> {
  return folder === null ? undefined : { folder, manifest: await readManifest(folder) };
}

/** Adds the unchanged cases, to the folder and to what is counted; tells how many others there are. */
async function completeLog(database: Database, base: BaseLog, folder: string): Promise<number> {
  const [changed] = await database.query<{ cases: number }>("SELECT count(*) AS cases FROM cases");
  const changedCases = changed!.cases;
  await shareLargeFiles(base.folder, folder, base.manifest.attributes.length > 0);
  const files = { folder, manifest: { changedCases } };
  await database.run("DROP VIEW sequence");
  for (const [table, part] of [["ordered", "events"] as const, ["cases", "cases"] as const]) {
    await database.run(`DROP TABLE ${table}`);
    await database.run(`CREATE VIEW ${table} AS FROM ${partSql(files, part)}`);
  }
  return changedCases;
}

async function countAdded(
  database: Database,
  before: EventLogManifest["added"] = { events: 0, known: 0 },
): Promise<EventLogManifest["added"]> {
  const [found] = await database.query<{ sent: number; fresh: number }>(
    "SELECT (SELECT count(*) FROM sent) AS sent, (SELECT count(*) FROM fresh) AS fresh",
  );
  const { sent, fresh } = found!;
  return { events: before.events + sent, known: before.known + sent - fresh };
}

/** The notes that are made anew of all events. */
const doubtCodes: readonly string[] = ["similar-teams", "missing-as-team", "repeated-events"];

/** What there is to say about a log before its first event. */
function emptyManifest({
  name = "",
  timeZone = "Europe/Amsterdam",
  isPseudonymised = false,
}: AddEventsOptions): EventLogManifest {
  const none = { rows: 0, cases: 0, events: 0, steps: 0, teams: 0, persons: 0 };
  return {
    formatVersion,
    source: { name, kind: "events", compressed: false, bytes: 0, delimiter: null, hasHeader: false },
    timeZone,
    columns: {},
    availableColumns: [],
    attributes: [],
    lifecycle: "none",
    hasStartTimes: false,
    isPseudonymised,
    counts: { ...none, casesWithDueDate: 0, lateCases: 0 },
    firstAt: "",
    lastAt: "",
    doubt: {
      missingTeam: 0,
      missingPerson: 0,
      unreadableDueDates: 0,
      rejected: { count: 0, reasons: [], samples: [] },
      skipped: [],
    },
    notes: [],
  };
}

/** The roles that came with the events, for those that no column of a file has. */
function describeAdded(roles: readonly ColumnRole[]): Partial<Record<ColumnRole, RecognisedColumn>> {
  const evidence = [{ code: "added", nl: "aangeleverd", en: "as supplied" }];
  return Object.fromEntries(roles.map((role) => [role, { column: role, confidence: 1, evidence }]));
}
