import { constants, createReadStream } from "node:fs";
import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Database, Transaction } from "../../../platform/database/database.ts";
import { type StuurError, stuurError } from "../../../platform/errors/errors.ts";
import { type RepeatedWork, repeatWork } from "../../../platform/jobs/repeat-work.ts";
import type { FileStorage, ReceivedFile } from "../../../platform/storage/storage.ts";
import { type FoundFile, listIgnored, listWatched } from "./list-watched.ts";
import { findWatchedFile, keepWatchedFile, listSlugs, lockWatchedFile } from "./watched-files.store.ts";

/** What the import of a file is started with; the host knows which capability does that. */
export interface StartReading {
  newLog(transaction: Transaction, file: NamedFile): Promise<{ readonly log: { readonly id: string } }>;
  newerFile(
    transaction: Transaction,
    logId: string,
    file: NamedFile,
  ): Promise<{ readonly log: { readonly id: string } }>;
  /** Tells on the log, or on a new one, that the file is not read. */
  refuse(
    transaction: Transaction,
    logId: string | null,
    refused: { readonly fileName: string; readonly problem: StuurError },
  ): Promise<{ readonly log: { readonly id: string } }>;
}

export interface NamedFile extends ReceivedFile {
  readonly fileName: string;
}

export interface WatchOptions {
  readonly folder: string;
  readonly database: Database;
  readonly storage: FileStorage;
  readonly start: StartReading;
  /** Something was started. */
  readonly onStarted: () => void;
  readonly onError: (error: unknown) => void;
  /** Which folders are watched, at the start; and where files lie that are not read. Names of files are not told. */
  readonly onInfo?: (text: string) => void;
  /** How often to look. @defaultValue 2000 */
  readonly everyMs?: number;
}

const limitBytes = 2_000_000_000;
const limitInWords = "2 GB";

/**
 * Looks into `<folder>/<organisation>/` again and again. A file that is the same at two looks one after the other is read
 * as a log of its name; when it changes, as a newer file of that log. It is only ever read. What was read is remembered in
 * the database, so that a restart reads nothing twice.
 *
 * @throws STUUR_WATCH_UNREADABLE
 */
export async function watchFolder(options: WatchOptions): Promise<RepeatedWork> {
  const { folder, everyMs = 2000, onError, onInfo } = options;
  await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw stuurError("STUUR_WATCH_UNREADABLE", { folder, reason: error.code ?? error.message });
  });
  const slugs = await options.database.asSystem(listSlugs);
  const places = [...slugs.keys()].map((slug) => join(folder, slug));
  onInfo?.(`watching ${places.join(", ")}`);
  const look = createLook(options);
  const round = async () => {
    await look();
    return false;
  };
  return repeatWork(round, { everyMs, onError });
}

/** One look at all files; it remembers what the last one saw. */
export function createLook(options: WatchOptions): () => Promise<void> {
  let before = new Map<string, string>();
  const tellIgnored = createIgnoredTeller(options);
  return async () => {
    const organisations = await options.database.asSystem(listSlugs);
    const files = await listWatched(options.folder, organisations.keys());
    const seen = new Map(files.map((file) => [file.path, stateOf(file)]));
    for (const file of files) {
      if (before.get(file.path) !== stateOf(file)) continue;
      const organisationId = organisations.get(file.slug) as string;
      // One file that cannot be read keeps nobody from the others.
      await readIfNew(file, organisationId, options).catch(options.onError);
    }
    before = seen;
    await tellIgnored(organisations);
  };
}

const reasons = {
  root: "only those in the folder of an organisation are",
  "unknown-organisation": "the folder is called after no organisation",
} as const;

/** Tells of each place once that files there are not read. */
function createIgnoredTeller({ folder, onInfo }: WatchOptions) {
  const told = new Set<string>();
  return async (organisations: ReadonlyMap<string, string>) => {
    if (!onInfo) return;
    for (const { path, reason } of await listIgnored(folder, organisations)) {
      if (!told.has(path)) onInfo(`files in ${path} are not read: ${reasons[reason]}`);
      told.add(path);
    }
  };
}

function stateOf({ sizeBytes, changedAt }: FoundFile): string {
  return `${sizeBytes} ${changedAt.getTime()}`;
}

async function readIfNew(file: FoundFile, organisationId: string, options: WatchOptions): Promise<void> {
  const { database, storage, onStarted } = options;
  const within = <T>(work: (transaction: Transaction) => Promise<T>) =>
    database.inOrganisation({ organisationId }, work);
  const known = await within((transaction) => findWatchedFile(transaction, file.name));
  if (known && stateOf({ ...file, ...known }) === stateOf(file)) return;
  if (file.sizeBytes > limitBytes)
    return within((transaction) => refuse(transaction, file, options.start)).then(onStarted);
  const received = await receive(file, organisationId, options);
  const isStarted = await within((transaction) =>
    start(transaction, { file, received: { ...received, fileName: file.name } }, options.start),
  ).catch(async (error: unknown) => {
    await storage.removeFile(received);
    throw error;
  });
  if (isStarted) onStarted();
  else await storage.removeFile(received);
}

/** Remembers a file that is too large, so that it is not copied in vain, and tells it on its log. */
async function refuse(transaction: Transaction, file: FoundFile, start: StartReading): Promise<void> {
  const known = await lockWatchedFile(transaction, file);
  const problem = stuurError("STUUR_TOO_LARGE", { limit: limitInWords });
  const { log } = await start.refuse(transaction, known.logId, { fileName: file.name, problem });
  const { sizeBytes, changedAt } = file;
  await keepWatchedFile(transaction, { name: file.name, logId: log.id, sizeBytes, changedAt, sha256: null });
}

/** A copy of the file; when it changes meanwhile the copy may be of neither, and the next look sees it again. */
async function receive(
  file: FoundFile,
  organisationId: string,
  { storage }: WatchOptions,
): Promise<ReceivedFile> {
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0);
  const bytes = createReadStream(file.path, { flags: flags as unknown as string });
  const received = await storage.receiveFile(bytes, { organisationId, limitBytes });
  const after = await lstat(file.path).catch(() => undefined);
  const isSame = after?.size === received.sizeBytes && Math.floor(after.mtimeMs) === file.changedAt.getTime();
  if (isSame) return received;
  await storage.removeFile(received);
  throw new Error(`${file.path} changed while it was read; it is looked at again.`);
}

/** Remembers the file and has it read, if it is another than the last time; false when only its date is. */
async function start(
  transaction: Transaction,
  { file, received }: { readonly file: FoundFile; readonly received: NamedFile },
  { newLog, newerFile }: StartReading,
): Promise<boolean> {
  const known = await lockWatchedFile(transaction, file);
  const seen = {
    name: file.name,
    sizeBytes: file.sizeBytes,
    changedAt: file.changedAt,
    sha256: received.sha256,
  };
  if (known.sha256 === received.sha256) {
    await keepWatchedFile(transaction, { ...seen, logId: known.logId });
    return false;
  }
  const { log } = known.logId
    ? await newerFile(transaction, known.logId, received)
    : await newLog(transaction, received);
  await keepWatchedFile(transaction, { ...seen, logId: log.id });
  return true;
}
