import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { EventLogManifest } from "@stuur/event-log";
import { z } from "zod";
import type { Database, Transaction } from "../../../platform/database/database.ts";
import type { JsonValue } from "../../../platform/database/tables.ts";
import {
  defineJob,
  type JobContext,
  type JobKind,
  type RunningJob,
} from "../../../platform/jobs/run-jobs.ts";
import { runInChild } from "../../../platform/jobs/work.ts";
import { writeFact } from "../../../platform/outbox/fact.ts";
import type { FileStorage } from "../../../platform/storage/storage.ts";
import { enqueueGrowth, growthJob } from "./enqueue-growth.ts";
import { LogImported } from "./logs.facts.ts";
import { findLog, findTimeZone, type LogRow, lockLog, markFailed, markGrown } from "./logs.store.ts";
import { readPersonKey } from "./person-key.store.ts";
import { type ArrivalPlace, hasCorrections, listEvents } from "./pushed-events.store.ts";
import type { GrowthInput } from "./pushed-events.work.ts";

const Enqueued = z.object({ logId: z.uuid() });
type EnqueuedGrowth = z.infer<typeof Enqueued>;

/** A part with the events up to a push; null when the log is gone, or when somebody else sees to it. */
type Grown = {
  readonly part: string;
  readonly manifest: EventLogManifest;
  readonly pushesRead: number;
} | null;

interface GrowthOptions {
  readonly database: Database;
  readonly storage: FileStorage;
  readonly worker: URL;
}

/** Adding pushed events to a log: computed in a child process, committed here. */
export function growthJobKind(options: GrowthOptions): JobKind {
  return defineJob<EnqueuedGrowth, Grown>({
    readInput: (input) => Enqueued.parse(input),
    run: (input, context) => runGrowth(input, context, options),
    finish: (transaction, grown, job) => commitGrowth(transaction, grown, job),
    async fail(transaction, problem, job) {
      const { logId } = Enqueued.parse(job.input);
      const told = { ...problem, details: problem.details as Record<string, unknown> };
      // The events stay, and with the next one it is tried again.
      await markFailed(transaction, { id: logId, jobId: job.id }, told, "growth");
    },
  });
}

async function runGrowth(
  { logId }: EnqueuedGrowth,
  { job, signal, onProgress }: JobContext,
  { database, storage, worker }: GrowthOptions,
): Promise<Grown> {
  const found = await database.inOrganisation(job, async (transaction) => {
    const log = await findLog(transaction, logId);
    if (log?.jobId !== job.id) return null;
    const isAnew = log.pushesRead === 0 || (await hasCorrections(transaction, log));
    const knownPersons = await readPersonKey(transaction, logId);
    return { log, isAnew, knownPersons, timeZone: await findTimeZone(transaction) };
  });
  if (!found) return null;
  const { log, isAnew, knownPersons, timeZone } = found;
  const row = { organisationId: job.organisationId, id: logId, part: randomUUID() };
  const folderOf = (part: string | null) => (part === null ? null : storage.logFolder({ ...row, part }));
  const folder = storage.logFolder(row);
  const events = `${folder}.partial-events`;
  try {
    await mkdir(dirname(events), { recursive: true });
    const batches = readBatches(log, isAnew ? 0 : log.pushesRead, (work) =>
      database.inOrganisation(job, work),
    );
    await pipeline(Readable.from(batches), createWriteStream(events), { signal });
    const base = folderOf(isAnew ? log.filePart : log.part);
    const input: GrowthInput = {
      base,
      notIn: folderOf(log.filePart),
      events,
      folder,
      name: log.name,
      timeZone,
      knownPersons,
    };
    const run = { worker, signal, onProgress };
    const manifest = (await runInChild(growthJob.kind, input, run)) as EventLogManifest;
    await storage.removeOldParts(row, [log.part, log.filePart, row.part]);
    return { part: row.part, manifest, pushesRead: log.pushes };
  } catch (error) {
    await storage.removePart(row);
    throw error;
  } finally {
    await rm(events, { force: true });
  }
}

/** The events as lines of JSON. What is corrected meanwhile comes in its new form, and the next job sees to the rest. */
async function* readBatches(
  { id, pushes }: LogRow,
  afterPush: number,
  inOrganisation: <T>(work: (transaction: Transaction) => Promise<T>) => Promise<T>,
): AsyncGenerator<string> {
  let after: ArrivalPlace = { push: afterPush + 1, place: -1 };
  for (;;) {
    const from = after;
    const rows = await inOrganisation((transaction) =>
      listEvents(transaction, id, { after: from, upTo: pushes }),
    );
    const last = rows.at(-1);
    if (!last) return;
    after = last;
    yield rows.map(({ content }) => `${JSON.stringify(content)}\n`).join("");
  }
}

async function commitGrowth(
  transaction: Transaction,
  grown: Grown,
  { id: jobId, read: { logId } }: RunningJob<EnqueuedGrowth>,
): Promise<JsonValue> {
  const log = await lockLog(transaction, logId);
  if (!grown || log?.jobId !== jobId) return { logId, superseded: true };
  const { part, manifest, pushesRead } = grown;
  await markGrown(transaction, log, { part, manifest: manifest as unknown as JsonValue, pushesRead });
  const { cases, events } = manifest.counts;
  await writeFact(transaction, { kind: LogImported, body: { logId, cases, events } });
  if (log.pushes > pushesRead) await enqueueGrowth(transaction, logId);
  return { logId, part };
}
