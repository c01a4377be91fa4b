import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database, OrganisationScope, Transaction } from "../database/database.ts";
import { addOrganisation, testDatabases } from "../test/test-databases.ts";
import { deliverFacts } from "./deliver-facts.ts";
import { currentCursor, defineFact, readFactsAfter, writeFact } from "./fact.ts";
import { defineStep, when } from "./loop.ts";

const Counted = defineFact<{ readonly number: number }>("Counted");

// PGlite has one connection: there no transaction can commit while another is open.
const concurrent = testDatabases.filter(({ name }) => name === "PostgreSQL");

describe.each(concurrent)("a fact that commits late on $name", ({ open }) => {
  let database: Database;
  let scope: OrganisationScope;
  beforeAll(async () => {
    database = await open();
    scope = await addOrganisation(database);
  });
  afterAll(() => database.close());

  it("is not lost: nobody reads or delivers past it", async () => {
    const heard: number[] = [];
    const hear = defineStep<{ readonly number: number }>("hear", async (_transaction, { body }) => {
      heard.push(body.number);
    });
    const deliver = () => deliverFacts(database, [when(Counted, hear)], { onError: () => {} });
    const start = await database.inOrganisation(scope, currentCursor);
    const read = async () =>
      (await database.inOrganisation(scope, (transaction) => readFactsAfter(transaction, start))).map(
        ({ body }) => body,
      );

    const late = await writeAndHold(1);
    await database.inOrganisation(scope, (transaction) => write(transaction, 2));
    expect(await read()).toEqual([]);
    expect(await deliver()).toBe(0);

    await late.commit();
    // Other test files' transactions hold reading up for as long as they run.
    while ((await read()).length < 2);
    expect(await read()).toEqual([{ number: 1 }, { number: 2 }]);
    while (heard.length < 2) await deliver();
    expect(heard).toEqual([1, 2]);
  });

  /** Writes a fact in a transaction that stays open until its `commit`. */
  function writeAndHold(number: number): Promise<{ commit(): Promise<void> }> {
    return new Promise((resolve, reject) => {
      let release = () => {};
      const held = new Promise<void>((done) => {
        release = done;
      });
      const ended = database.inOrganisation(scope, async (transaction) => {
        await write(transaction, number);
        resolve({
          commit() {
            release();
            return ended;
          },
        });
        await held;
      });
      ended.catch(reject);
    });
  }
});

async function write(transaction: Transaction, number: number): Promise<void> {
  await writeFact(transaction, { kind: Counted, body: { number } });
}
