import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../../platform/database/database.ts";
import { addOrganisation, testDatabases } from "../../../platform/test/test-databases.ts";
import { findLocalAdministrator } from "./local-administrator.ts";
import {
  changeOrganisation,
  ensureOrganisation,
  listOrganisations,
  readOrganisation,
} from "./organisations.store.ts";

const word = { nl: "order", en: "order" };
const wanted = {
  slug: "own",
  name: null,
  isExample: false,
  timeZone: "Europe/Amsterdam",
  words: { case: word, cases: word, customer: word },
};

describe.each(testDatabases)("organisations on $name", ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  test("are made once, whatever is said later, and listed with the examples last", async () => {
    const example = { ...wanted, slug: "example", name: "Example", isExample: true };
    await database.asSystem((transaction) => ensureOrganisation(transaction, example));
    const first = await database.asSystem((transaction) => ensureOrganisation(transaction, wanted));
    const again = await database.asSystem((transaction) =>
      ensureOrganisation(transaction, { ...wanted, name: "Another" }),
    );
    expect(again).toBe(first);
    const list = await database.asSystem(listOrganisations);
    expect(list.map(({ slug, name }) => [slug, name])).toEqual([
      ["own", null],
      ["example", "Example"],
    ]);
    expect(list[0]).toEqual({ id: first, ...wanted, version: 1 });
  });

  test("choose other words, which a change based on what was there before does not undo", async () => {
    const scope = await addOrganisation(database);
    const change = (version: number, timeZone: string) =>
      database.inOrganisation(scope, (transaction) =>
        changeOrganisation(transaction, scope.organisationId, { words: wanted.words, timeZone, version }),
      );
    await change(1, "America/Lima");
    await expect(change(1, "Asia/Tokyo")).rejects.toMatchObject({ code: "STUUR_STALE_VERSION" });
    const found = await database.inOrganisation(scope, readOrganisation);
    expect(found).toMatchObject({ words: wanted.words, timeZone: "America/Lima", version: 2 });
    const other = await addOrganisation(database);
    const reach = database.inOrganisation(other, (transaction) =>
      changeOrganisation(transaction, scope.organisationId, { timeZone: "Asia/Tokyo", version: 2 }),
    );
    await expect(reach).rejects.toMatchObject({ code: "STUUR_STALE_VERSION" });
  });

  test("the local administrator is somebody in an organisation that exists, nobody elsewhere", async () => {
    const [own] = await database.asSystem(listOrganisations);
    expect(await findLocalAdministrator(database, own!.id)).toMatchObject({ role: "administrator" });
    const nowhere = "00000000-0000-4000-8000-000000000000";
    expect(await findLocalAdministrator(database, nowhere)).toBeUndefined();
  });
});
