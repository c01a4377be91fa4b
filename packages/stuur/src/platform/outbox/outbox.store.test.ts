import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database, OrganisationScope, Transaction } from "../database/database.ts";
import { addOrganisation, testDatabases } from "../test/test-databases.ts";
import { type DeliveryOptions, deliverFacts, runLoop } from "./deliver-facts.ts";
import {
  currentCursor,
  defineFact,
  type Fact,
  type FactKind,
  longestChain,
  readFactsAfter,
  writeFact,
} from "./fact.ts";
import { defineStep, type Loop, type Step, when } from "./loop.ts";

type Numbered = { readonly number: number };

const atOnce: DeliveryOptions = { onError: () => {}, maxAttempts: 3, retrySeconds: () => 0 };

describe.each(testDatabases)("the outbox on $name", ({ open }) => {
  let database: Database;
  let scope: OrganisationScope;
  let Counted: FactKind<Numbered>;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    scope = await addOrganisation(database);
    // What an earlier test left undelivered is of another kind.
    Counted = defineFact<Numbered>(`Counted ${scope.organisationId}`);
  });
  afterAll(() => database.close());

  it("delivers a fact to every step that it leads to, once, in order", async () => {
    const heard: string[] = [];
    const hear = (step: string) =>
      named(step, async (_transaction, { body }) => {
        heard.push(`${step} ${body.number}`);
      });
    const loop = [
      when(Counted, hear("a")),
      when(Counted, hear("b")),
      when(defineFact<Numbered>("Other"), hear("c")),
    ];
    for (const number of [1, 2]) await write(number);
    await settle();
    expect(await deliverFacts(database, loop, atOnce)).toBe(4);
    expect(await deliverFacts(database, loop, atOnce)).toBe(0);
    expect(heard.slice(0, 2).sort()).toEqual(["a 1", "b 1"]);
    expect(heard.slice(2).sort()).toEqual(["a 2", "b 2"]);
  });

  it("gives a step its organisation, and the fact with who did it", async () => {
    const facts: Fact[] = [];
    const step = named("see", async (transaction, fact) => {
      facts.push(fact);
      const rows = await transaction.selectFrom("organisation").select("id").execute();
      expect(rows).toEqual([{ id: scope.organisationId }]);
    });
    await write(5);
    await settle();
    await deliverFacts(database, [when(Counted, step)], atOnce);
    expect(facts).toMatchObject([
      { kind: Counted.name, body: { number: 5 }, depth: 0, personId: "somebody" },
    ]);
  });

  it("loses the fact together with the transaction that wrote it", async () => {
    const failing = database.inOrganisation(scope, async (transaction) => {
      await writeFact(transaction, { kind: Counted, body: { number: 1 } });
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    await settle();
    expect(await deliverFacts(database, [when(Counted, named("never", fail))], atOnce)).toBe(0);
  });

  it("undoes what a failing step wrote, tries it again, and marks it done with its effect", async () => {
    let attempts = 0;
    const step = named("rename", async (transaction) => {
      attempts += 1;
      await rename(transaction, `attempt ${attempts}`);
      if (attempts < 3) throw new Error("not yet");
    });
    await write(1);
    await settle();
    const errors: unknown[] = [];
    await deliverFacts(database, [when(Counted, step)], {
      ...atOnce,
      onError: (error) => errors.push(error),
    });
    expect(errors).toHaveLength(2);
    expect(await readOrganisation()).toMatchObject({ name: "attempt 3" });
    expect(await readDeliveries()).toMatchObject([{ state: "done", attempts: 3, error: null }]);
  });

  it("waits before it tries again", async () => {
    const step = named("fails", fail);
    await write(1);
    await settle();
    expect(await deliverFacts(database, [when(Counted, step)], { onError: () => {} })).toBe(1);
    expect(await readDeliveries()).toMatchObject([{ state: "waiting", attempts: 1 }]);
    expect(await deliverFacts(database, [when(Counted, step)], atOnce)).toBe(0);
  });

  it("gives up on what keeps failing, and keeps it with the reason; other steps go on", async () => {
    let worked = 0;
    const loop = [
      when(Counted, named("fails", fail)),
      when(
        Counted,
        named("works", async () => {
          worked += 1;
        }),
      ),
    ];
    await write(1);
    await settle();
    expect(await deliverFacts(database, loop, atOnce)).toBe(4);
    expect(worked).toBe(1);
    expect(await readDeliveries()).toMatchObject([
      { step: expect.stringMatching("fails"), state: "dead", attempts: 3, error: { code: "STUUR_INTERNAL" } },
      { step: expect.stringMatching("works"), state: "done", attempts: 1 },
    ]);
  });

  it("runs each step once under two dispatchers at a time", async () => {
    const heard: number[] = [];
    const step = named("count", async (transaction, { body }) => {
      heard.push(body.number);
      await rename(transaction, `heard ${body.number}`);
    });
    const numbers = Array.from({ length: 40 }, (_, index) => index);
    await Promise.all(numbers.map(write));
    await settle();
    const loop = [when(Counted, step)];
    const attempted = await Promise.all([1, 2].map(() => deliverFacts(database, loop, atOnce)));
    expect(attempted[0]! + attempted[1]!).toBe(40);
    expect(heard.sort((a, b) => a - b)).toEqual(numbers);
    expect((await readDeliveries()).filter(({ attempts }) => attempts !== 1)).toEqual([]);
  });

  it("follows the chain of cause and consequence, and stops one that does not end", async () => {
    const step = named("again", async (transaction, fact) => {
      await writeFact(transaction, { kind: Counted, body: { number: fact.body.number + 1 }, cause: fact });
    });
    await write(0);
    await settle();
    const errors: unknown[] = [];
    const options = { ...atOnce, maxAttempts: 1, onError: (error: unknown) => errors.push(error) };
    const loop = [when(Counted, step)];
    for (let round = 0; round <= longestChain + 1; round += 1) {
      await deliverFacts(database, loop, options);
      await settle();
    }
    const facts = await database.inOrganisation(scope, (transaction) => readFactsAfter(transaction, "0-0"));
    expect(facts.map(({ depth }) => depth)).toEqual(Array.from({ length: longestChain + 1 }, (_, n) => n));
    expect(facts.slice(1).map(({ causeId }) => causeId)).toEqual(facts.slice(0, -1).map(({ id }) => id));
    expect(facts.at(-1)?.personId).toBeNull();
    expect(errors).toMatchObject([{ code: "STUUR_CHAIN_TOO_LONG" }]);
  });

  it("reads on from a cursor, and refuses what is none", async () => {
    const start = await database.inOrganisation(scope, currentCursor);
    for (const number of [1, 2, 3]) await write(number);
    await settle();
    const first = await readAfter(start, 2);
    expect(first.map(({ body }) => body)).toEqual([{ number: 1 }, { number: 2 }]);
    const rest = await readAfter(first[1]?.cursor ?? "", 2);
    expect(rest.map(({ body }) => body)).toEqual([{ number: 3 }]);
    await expect(readAfter("1'; drop", 1)).rejects.toMatchObject({ code: "STUUR_BAD_REQUEST" });
    expect(
      await database.inOrganisation(await addOrganisation(database), (transaction) =>
        readFactsAfter(transaction, start),
      ),
    ).toEqual([]);
  });

  it("goes on by itself when nudged, until it is stopped", async () => {
    let heard = (_number: number) => {};
    const hears = new Promise<number>((resolve) => {
      heard = resolve;
    });
    const step = named("hear", async (_transaction, { body }) => heard(body.number));
    const loop: Loop = [when(Counted, step)];
    const running = runLoop(database, loop, { ...atOnce, everyMs: 50 });
    await write(9);
    running.nudge();
    expect(await hears).toBe(9);
    await running.stop();
  });

  function named(name: string, run: Step<Numbered>["run"]): Step<Numbered> {
    return defineStep(`${name} ${scope.organisationId}`, run);
  }

  async function write(number: number): Promise<void> {
    await database.inOrganisation(scope, (transaction) =>
      writeFact(transaction, { kind: Counted, body: { number } }),
    );
  }

  /** On a server other test files' transactions may be running, below which nothing is read yet. */
  async function settle(): Promise<void> {
    const written = await database.inOrganisation(scope, (transaction) =>
      transaction.selectFrom("fact").select("transaction").orderBy("transaction", "desc").executeTakeFirst(),
    );
    const newest = BigInt(written?.transaction ?? 0);
    while (BigInt((await database.asSystem(currentCursor)).split("-")[0] ?? 0) <= newest);
  }

  function readAfter(cursor: string, limit?: number): Promise<readonly Fact[]> {
    return database.inOrganisation(scope, (transaction) => readFactsAfter(transaction, cursor, limit));
  }

  function readOrganisation() {
    return database.inOrganisation(scope, (transaction) =>
      transaction.selectFrom("organisation").selectAll().executeTakeFirstOrThrow(),
    );
  }

  function readDeliveries() {
    return database.inOrganisation(scope, (transaction) =>
      transaction.selectFrom("delivery").selectAll().orderBy("step").execute(),
    );
  }
});

async function rename(transaction: Transaction, name: string): Promise<void> {
  await transaction.updateTable("organisation").set({ name }).execute();
}

async function fail(): Promise<void> {
  throw new Error("it fails");
}
