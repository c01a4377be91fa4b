import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database, OrganisationScope, Transaction } from "../../../platform/database/database.ts";
import { stuurError } from "../../../platform/errors/errors.ts";
import { findReadyLog } from "../../../platform/event-logs/find-ready-log.ts";
import { enqueueJob } from "../../../platform/jobs/jobs.ts";
import { insertStoredFile } from "../../../platform/storage/stored-file.ts";
import { addOrganisation, testDatabases } from "../../../platform/test/test-databases.ts";
import { findGrowth } from "./growth.store.ts";
import type { ImportChoices } from "./logs.contract.ts";
import {
  deleteLog,
  findLog,
  findLogEntry,
  insertLog,
  type LogRow,
  listLogs,
  lockLog,
  markFailed,
  markGrowing,
  markGrown,
  markImporting,
  markReadingNewer,
  markReady,
  tellProblem,
} from "./logs.store.ts";
import { replacePersonKey } from "./person-key.store.ts";
import { refuseFile } from "./start-import.ts";

/** A job that reads the file of a log with these choices. */
const reading =
  (choices: ImportChoices = { columns: {} }) =>
  (transaction: Transaction, id: string, jobId: string) =>
    markImporting(transaction, id, { jobId, choices });

const problem = { code: "EVENT_LOG_EMPTY_FILE", message: { nl: "leeg", en: "empty" }, details: {} };

describe.each(testDatabases)("event logs on $name", ({ open }) => {
  let database: Database;
  let scope: OrganisationScope;
  beforeAll(async () => {
    database = await open();
    scope = await addOrganisation(database);
  });
  afterAll(() => database.close());

  async function addLog(name: string, inScope = scope): Promise<string> {
    const file = {
      organisationId: inScope.organisationId,
      id: randomUUID(),
      sizeBytes: 3,
      sha256: "0".repeat(64),
    };
    const id = randomUUID();
    await database.inOrganisation(inScope, async (transaction) => {
      await insertStoredFile(transaction, file, { purpose: "event-log", name });
      await insertLog(transaction, { id, name, fileId: file.id });
    });
    return id;
  }
  /** A job that reads the log. */
  const startJob = (id: string, mark = reading()) =>
    database.inOrganisation(scope, async (transaction) => {
      const jobId = await enqueueJob(transaction, { kind: "import-log", input: {}, inputVersion: 1 });
      await mark(transaction, id, jobId);
      return jobId;
    });
  const within = <T>(work: (transaction: Transaction) => Promise<T>) => database.inOrganisation(scope, work);
  const manifest = { counts: { cases: 2, events: 5 }, timeZone: "Europe/Amsterdam" };
  const entry = (id: string) =>
    database.inOrganisation(scope, (transaction) => findLogEntry(transaction, id));

  test("a log is importing, can be questioned when it is ready, and keeps that when a later import fails", async () => {
    const id = await addLog("orders");
    const jobId = await startJob(id);
    expect(await entry(id)).toMatchObject({ state: "importing", cases: null, error: null });
    const ready = (transaction: Transaction) => findReadyLog(transaction, id);
    expect(await database.inOrganisation(scope, ready)).toBeUndefined();

    await database.inOrganisation(scope, (transaction) =>
      markReady(transaction, { id, jobId }, { part: "a-1", manifest }),
    );
    expect(await entry(id)).toMatchObject({ state: "ready", cases: 2, events: 5 });
    expect(await database.inOrganisation(scope, ready)).toMatchObject({
      id,
      part: "a-1",
      isExample: false,
      manifest,
    });

    await database.inOrganisation(scope, (transaction) =>
      markFailed(transaction, { id, jobId }, problem, "file"),
    );
    expect(await entry(id)).toMatchObject({ state: "failed", error: problem });
    expect(await database.inOrganisation(scope, ready)).toMatchObject({ part: "a-1" });
  });

  test("a job that was overtaken by a later one, or whose log is gone, writes nothing", async () => {
    const id = await addLog("twice");
    const jobId = await startJob(id);
    await startJob(id);
    const ready = { part: "old", manifest: {} };
    const asOld = <T>(work: (transaction: Transaction) => Promise<T>) => database.inOrganisation(scope, work);
    expect(await asOld((transaction) => markReady(transaction, { id, jobId }, ready))).toBe(false);
    expect(await asOld((transaction) => markFailed(transaction, { id, jobId }, problem, "file"))).toBe(false);
    expect(await entry(id)).toMatchObject({ state: "importing", error: null });
    const gone = { id: randomUUID(), jobId };
    expect(await asOld((transaction) => markReady(transaction, gone, ready))).toBe(false);
  });

  test("lists the newest first, and never another organisation's", async () => {
    const other = await addOrganisation(database);
    const hidden = await addLog("elsewhere", other);
    const newest = await addLog("newest");
    const list = await database.inOrganisation(scope, listLogs);
    expect(list[0]?.id).toBe(newest);
    expect(list.map(({ id }) => id)).not.toContain(hidden);
    expect(await entry(hidden)).toBeUndefined();
  });

  test("a newer file that cannot be read leaves a log ready, also when it was being read anew", async () => {
    const id = await addLog("refreshed");
    const first = await startJob(id);
    await within((transaction) => markReady(transaction, { id, jobId: first }, { part: "a", manifest }));
    await startJob(id, reading({ columns: { step: "gone" } }));
    const jobId = await startJob(id, markReadingNewer);
    expect(await entry(id)).toMatchObject({ state: "ready", error: null });
    await within((transaction) => markFailed(transaction, { id, jobId }, problem, "newer"));
    expect(await entry(id)).toMatchObject({ state: "ready", error: problem });
    expect(await within((transaction) => findLog(transaction, id))).toMatchObject({
      choices: { columns: {} },
    });
    expect(await within((transaction) => findGrowth(transaction, id))).toMatchObject({
      problem,
      pushProblem: null,
    });
  });

  test("choices are remembered when the file was read with them, and before that they are a draft", async () => {
    const id = await addLog("chosen");
    const choices = async () => (await within((transaction) => findLog(transaction, id)))?.choices;
    const good = { columns: { step: "stap" } };
    const first = await startJob(id, reading(good));
    expect(await choices()).toEqual({ columns: {} });
    await within((transaction) => markReady(transaction, { id, jobId: first }, { part: "a", manifest }));
    expect(await choices()).toEqual(good);
    const second = await startJob(id, reading({ columns: { step: "weg" } }));
    await within((transaction) => markFailed(transaction, { id, jobId: second }, problem, "file"));
    expect(await choices()).toEqual(good);
    const newer = await startJob(id, markReadingNewer);
    await within((transaction) => markReady(transaction, { id, jobId: newer }, { part: "b", manifest }));
    expect(await choices()).toEqual(good);
    expect(await entry(id)).toMatchObject({ state: "ready", error: null });
  });

  test("why pushed events were not added is forgotten when they are, and what is wrong with the file is not", async () => {
    const id = await addLog("grown");
    const awaited = { ...problem, code: "STUUR_NO_EVENTS_YET" };
    const cancelled = { ...problem, code: "STUUR_JOB_CANCELLED" };
    const fail = async () => {
      const jobId = await startJob(id, markGrowing);
      await within((transaction) => markFailed(transaction, { id, jobId }, cancelled, "growth"));
    };
    const grow = () =>
      within(async (transaction) => {
        const log = await lockLog(transaction, id);
        await markGrown(transaction, log as LogRow, { part: "g", manifest, pushesRead: 1 });
      });
    await within((transaction) => tellProblem(transaction, id, awaited));
    expect(await entry(id)).toMatchObject({ state: "failed", error: awaited });
    await fail();
    expect(await entry(id)).toMatchObject({ state: "failed", error: cancelled });
    await grow();
    expect(await entry(id)).toMatchObject({ state: "ready", error: null });
    await fail();
    expect(await entry(id)).toMatchObject({ state: "ready", error: cancelled });
    expect(await within((transaction) => findGrowth(transaction, id))).toMatchObject({
      problem: null,
      pushProblem: cancelled,
    });
    await within((transaction) => tellProblem(transaction, id, problem));
    await grow();
    expect(await entry(id)).toMatchObject({ state: "ready", error: problem });
  });

  test("a file that is not read is told of on its log, and on one of its name when there is none", async () => {
    const refused = { fileName: "large.csv", problem: stuurError("STUUR_TOO_LARGE", { limit: "2 GB" }) };
    const { log } = await within((transaction) => refuseFile(transaction, null, refused));
    expect(await entry(log.id)).toMatchObject({
      ...{ name: "large", state: "failed" },
      error: { code: "STUUR_TOO_LARGE", details: { limit: "2 GB" } },
    });
    const id = await addLog("smaller");
    const jobId = await startJob(id);
    await within((transaction) => markReady(transaction, { id, jobId }, { part: "a", manifest }));
    expect(await within((transaction) => refuseFile(transaction, id, refused))).toEqual({ log: { id } });
    expect(await entry(id)).toMatchObject({ state: "ready", error: { code: "STUUR_TOO_LARGE" } });
  });

  test("deleting takes the file's row and the key of the pseudonyms along", async () => {
    const id = await addLog("gone");
    const names = Object.fromEntries(
      Array.from({ length: 2500 }, (_, index) => [`P${index}`, `name ${index}`]),
    );
    const count = (transaction: Transaction) =>
      transaction.selectFrom("person_key").select("pseudonym").where("log_id", "=", id).execute();
    await database.inOrganisation(scope, (transaction) => replacePersonKey(transaction, id, names));
    expect(await database.inOrganisation(scope, count)).toHaveLength(2500);
    await database.inOrganisation(scope, (transaction) =>
      replacePersonKey(transaction, id, { P1: "name 1" }),
    );
    expect(await database.inOrganisation(scope, count)).toHaveLength(1);

    const log = await database.inOrganisation(scope, (transaction) => findLog(transaction, id));
    await database.inOrganisation(scope, (transaction) => deleteLog(transaction, log!));
    expect(await entry(id)).toBeUndefined();
    expect(await database.inOrganisation(scope, count)).toEqual([]);
    const files = await database.inOrganisation(scope, (transaction) =>
      transaction.selectFrom("stored_file").select("id").where("id", "=", log!.fileId).execute(),
    );
    expect(files).toEqual([]);
  });
});
