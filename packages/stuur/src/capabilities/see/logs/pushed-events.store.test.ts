import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Database, OrganisationScope, Transaction } from "../../../platform/database/database.ts";
import { addOrganisation, testDatabases } from "../../../platform/test/test-databases.ts";
import { findGrowth } from "./growth.store.ts";
import { deleteLog, insertLog, type LogRow, lockLog } from "./logs.store.ts";
import { readPersonKey, replacePersonKey } from "./person-key.store.ts";
import type { PushedEvent } from "./pushed-events.contract.ts";
import {
  findAttributes,
  hasCorrections,
  keepAttributes,
  keepEvents,
  listEvents,
} from "./pushed-events.store.ts";

const event = (key: string, more: Partial<PushedEvent> = {}): PushedEvent => ({
  ...{ key, case: "1", step: "a", completedAt: "2025-03-03T09:00:00.000Z" },
  ...more,
});

describe.each(testDatabases)("pushed events on $name", ({ open }) => {
  let database: Database;
  let scope: OrganisationScope;
  let id: string;
  beforeAll(async () => {
    database = await open();
    scope = await addOrganisation(database);
  });
  beforeEach(async () => {
    id = randomUUID();
    await within((transaction) => insertLog(transaction, { id, name: "orders", fileId: null }));
  });
  afterAll(() => database.close());

  const within = <T>(work: (transaction: Transaction) => Promise<T>, inScope = scope) =>
    database.inOrganisation(inScope, work);
  const log = () => within((transaction) => lockLog(transaction, id)) as Promise<LogRow>;
  const push = (...events: PushedEvent[]) =>
    within(async (transaction) => {
      const row = await lockLog(transaction, id);
      return keepEvents(transaction, row as LogRow, events);
    });
  const contents = async () => {
    const rows = await within((transaction) =>
      listEvents(transaction, id, { after: { push: 0, place: 0 }, upTo: 100 }),
    );
    return rows.map(({ content }) => content);
  };
  const key = () => within((transaction) => readPersonKey(transaction, id));

  test("the same event again is known, other content corrects it in its place, and only changes count", async () => {
    expect(await push(event("1"), event("2"))).toEqual({ accepted: 2, known: 0, corrected: 0 });
    expect(await push(event("1"), event("3"))).toEqual({ accepted: 1, known: 1, corrected: 0 });
    expect(await push(event("1"), event("2"), event("3"))).toEqual({ accepted: 0, known: 3, corrected: 0 });
    expect((await log()).pushes).toBe(2);
    const read = { id, pushesRead: 2 };
    expect(await within((transaction) => hasCorrections(transaction, read))).toBe(false);
    expect(await push(event("2", { step: "b" }))).toEqual({ accepted: 0, known: 0, corrected: 1 });
    expect(await within((transaction) => hasCorrections(transaction, read))).toBe(true);
    expect(await contents()).toMatchObject([{ step: "a" }, { step: "b" }, { step: "a" }]);
  });

  test("names of persons are in the key only; a person keeps the pseudonym, and no number is given out twice", async () => {
    await within((transaction) => replacePersonKey(transaction, id, { P4: "Anne", P2: "Bram" }));
    await push(
      event("1", { person: "Anne", attributes: { from: "Anne", colour: "red" } }),
      event("2", { person: "Carla" }),
    );
    expect(await contents()).toEqual([
      expect.objectContaining({ person: "P4", attributes: { from: "P4", colour: "red" } }),
      expect.objectContaining({ person: "P5" }),
    ]);
    expect(await key()).toEqual({ P2: "Bram", P4: "Anne", P5: "Carla" });
    // Anne is not in the newer file; her event was pushed, so her name stays, and that of Bram goes.
    await within((transaction) => replacePersonKey(transaction, id, { P6: "Dirk" }));
    expect(await key()).toEqual({ P4: "Anne", P5: "Carla", P6: "Dirk" });
    await push(event("3", { person: "Fien" }));
    expect(await key()).toMatchObject({ P7: "Fien" });
    await within((transaction) => replacePersonKey(transaction, id, {}));
    await push(event("4", { person: "Guus" }));
    expect(await key()).toEqual({ P4: "Anne", P5: "Carla", P7: "Fien", P8: "Guus" });
  });

  test("who is named while a file is read takes its pseudonym, or a new one where the file gave the number to another", async () => {
    await within((transaction) => replacePersonKey(transaction, id, { P1: "Anne" }));
    await push(
      event("1", { person: "Bram" }),
      event("2", { person: "Bram", attributes: { by: "Anne", code: "P2" } }),
      event("3", { person: "Anne" }),
    );
    await push(event("4", { person: "Carla", attributes: { by: "Bram", code: "P3" } }));
    expect(await key()).toEqual({ P1: "Anne", P2: "Bram", P3: "Carla" });
    await within((transaction) => replacePersonKey(transaction, id, { P1: "Anne", P2: "Eva", P4: "Carla" }));
    expect(await key()).toEqual({ P1: "Anne", P2: "Eva", P4: "Carla", P5: "Bram" });
    expect(await contents()).toMatchObject([
      { person: "P5" },
      { person: "P5", attributes: { by: "P1", code: "P2" } },
      { person: "P1" },
      { person: "P4", attributes: { by: "P5", code: "P3" } },
    ]);
    const again = event("4", { person: "Carla", attributes: { by: "Bram", code: "P3" } });
    expect(await push(again)).toEqual({ accepted: 0, known: 1, corrected: 0 });
  });

  test("a name in an attribute is replaced as soon as a push or a file makes it that of a person", async () => {
    const attributes = { signed: "Carla de Vries", seen: "Dirk", colour: "red" };
    await push(event("1", { attributes }));
    expect(await contents()).toMatchObject([{ attributes }]);
    await push(event("2", { person: "Carla de Vries" }));
    expect(await contents()).toMatchObject([{ attributes: { ...attributes, signed: "P1" } }, {}]);
    await within((transaction) => replacePersonKey(transaction, id, { P2: "Dirk" }));
    expect(await contents()).toMatchObject([{ attributes: { signed: "P1", seen: "P2", colour: "red" } }, {}]);
    expect(await push(event("1", { attributes }))).toMatchObject({ known: 1 });
    // A name that only an attribute has is needed to know the event again.
    await within((transaction) => replacePersonKey(transaction, id, {}));
    expect(await push(event("1", { attributes }))).toMatchObject({ known: 1 });
  });

  test("the names of attributes are remembered with the log", async () => {
    const find = () => within((transaction) => findAttributes(transaction, id));
    expect(await find()).toEqual([]);
    await within((transaction) => keepAttributes(transaction, id, ["colour", "size"]));
    expect(await find()).toEqual(["colour", "size"]);
  });

  test("another organisation sees nothing, and deleting the log takes its events and names along", async () => {
    await push(event("1", { person: "Anne" }));
    const other = await addOrganisation(database);
    const list = (transaction: Transaction) =>
      listEvents(transaction, id, { after: { push: 0, place: 0 }, upTo: 9 });
    expect(await within(list, other)).toEqual([]);
    expect(await within((transaction) => lockLog(transaction, id), other)).toBeUndefined();
    expect(await within((transaction) => findGrowth(transaction, id), other)).toBeUndefined();
    expect(await within((transaction) => findGrowth(transaction, id))).toMatchObject({
      pushed: { events: 1, known: 0 },
    });
    const row = await log();
    await within((transaction) => deleteLog(transaction, row));
    expect(await within(list)).toEqual([]);
    expect(await key()).toEqual({});
  });
});
