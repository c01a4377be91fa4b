import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database, OrganisationScope, Transaction } from "../../../platform/database/database.ts";
import { addOrganisation, testDatabases } from "../../../platform/test/test-databases.ts";
import type { Drawing } from "./drawn.contract.ts";
import { changeDrawing, deleteDrawing, findDrawing, insertDrawing, listDrawings } from "./drawn.store.ts";

const drawing: Drawing = {
  steps: ["schetsen", "zagen"],
  teams: [
    { name: "Ontwerp", carries: [0] },
    { name: "Productie", carries: [1] },
  ],
};

describe.each(testDatabases)("matrices drawn by hand, on $name", ({ open }) => {
  let database: Database;
  let scope: OrganisationScope;
  beforeAll(async () => {
    database = await open();
    scope = await addOrganisation(database);
  });
  afterAll(() => database.close());

  const within = <T>(work: (transaction: Transaction) => Promise<T>, inScope = scope) =>
    database.inOrganisation(inScope, work);
  const add = (name: string, inScope = scope) =>
    within((transaction) => insertDrawing(transaction, { name, drawing }), inScope);
  const find = (id: string, inScope = scope) =>
    within((transaction) => findDrawing(transaction, id), inScope);
  const change = (id: string, wanted: Parameters<typeof changeDrawing>[2]) =>
    within((transaction) => changeDrawing(transaction, id, wanted));

  test("come back as they were drawn, with who kept them", async () => {
    const id = await add("Zo denken we");
    expect(await find(id)).toMatchObject({ id, name: "Zo denken we", drawing, version: 1 });
    const rows = await within((transaction) =>
      transaction.selectFrom("drawn_matrix").select("created_by").where("id", "=", id).execute(),
    );
    expect(rows).toEqual([{ created_by: "somebody" }]);
  });

  test("are listed by name, and never another organisation's", async () => {
    const own = await addOrganisation(database);
    for (const name of ["b", "A"]) await add(name, own);
    const list = await within(listDrawings, own);
    expect(list.map(({ name }) => name)).toEqual(["A", "b"]);
    const other = await addOrganisation(database);
    expect(await within(listDrawings, other)).toEqual([]);
    expect(await find(list[0]!.id, other)).toBeUndefined();
  });

  test("a change that is based on an older version is refused, and changes nothing", async () => {
    const id = await add("gewijzigd");
    const other = { ...drawing, steps: ["schetsen", "lakken"] };
    await change(id, { version: 1, drawing: other });
    await expect(change(id, { version: 1, name: "te laat" })).rejects.toMatchObject({
      code: "STUUR_STALE_VERSION",
    });
    expect(await find(id)).toMatchObject({ name: "gewijzigd", version: 2, drawing: other });
  });

  test("a name is used once, however it is written; in another organisation it is free", async () => {
    await add("Van klant tot klant");
    await expect(add("van klant tot klant")).rejects.toMatchObject({ code: "STUUR_NAME_TAKEN" });
    const id = await add("iets anders");
    await expect(change(id, { version: 1, name: "VAN klant tot klant" })).rejects.toMatchObject({
      code: "STUUR_NAME_TAKEN",
    });
    await add("Van klant tot klant", await addOrganisation(database));
  });

  test("go when they are deleted", async () => {
    const id = await add("weg ermee");
    await within((transaction) => deleteDrawing(transaction, id));
    expect(await find(id)).toBeUndefined();
  });
});
