import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database, OrganisationScope, Transaction } from "../../../platform/database/database.ts";
import { addOrganisation, testDatabases } from "../../../platform/test/test-databases.ts";
import type { Drawing } from "./teams.contract.ts";
import {
  changeAlternative,
  deleteAlternative,
  findAlternative,
  insertAlternative,
  listAlternatives,
} from "./teams.store.ts";

const drawing: Drawing = {
  grouping: { teams: { Ontwerp: "Kantoor" }, persons: { "Persoon 3": "Kantoor" }, steps: {} },
  newTeams: [{ name: "Kantoor", was: "Ontwerp" }],
};

describe.each(testDatabases)("other teams that are kept, on $name", ({ open }) => {
  let database: Database;
  let scope: OrganisationScope;
  let log: string;
  beforeAll(async () => {
    database = await open();
    scope = await addOrganisation(database);
    log = await addLog(scope);
  });
  afterAll(() => database.close());

  const within = <T>(work: (transaction: Transaction) => Promise<T>, inScope = scope) =>
    database.inOrganisation(inScope, work);
  const addLog = (inScope: OrganisationScope) =>
    within(async (transaction) => {
      const { id } = await transaction
        .insertInto("event_log")
        .values({ name: "orders" })
        .returning("id")
        .executeTakeFirstOrThrow();
      return id;
    }, inScope);
  const add = (name: string, logId = log) =>
    within((transaction) => insertAlternative(transaction, { logId, name, drawing }));
  const find = (alternative: string, inScope = scope) =>
    within((transaction) => findAlternative(transaction, { log, alternative }), inScope);

  test("come back as they were drawn, with who kept them", async () => {
    const id = await add("Drie klantteams");
    expect(await find(id)).toMatchObject({ id, name: "Drie klantteams", drawing, version: 1 });
    const row = await within((transaction) =>
      transaction.selectFrom("team_alternative").select("created_by").where("id", "=", id).execute(),
    );
    expect(row).toEqual([{ created_by: "somebody" }]);
  });

  test("are listed by name, of one log, and never another organisation's", async () => {
    const own = await addLog(scope);
    for (const name of ["b", "A"]) await add(name, own);
    const list = await within((transaction) => listAlternatives(transaction, own));
    expect(list.map(({ name }) => name)).toEqual(["A", "b"]);
    const other = await addOrganisation(database);
    expect(await within((transaction) => listAlternatives(transaction, own), other)).toEqual([]);
    expect(await find(list[0]!.id, other)).toBeUndefined();
  });

  test("a change that is based on an older version is refused, and changes nothing", async () => {
    const id = await add("gewijzigd");
    const change = (version: number, name: string) =>
      within((transaction) => changeAlternative(transaction, { log, alternative: id }, { version, name }));
    await change(1, "gewijzigd door Anne");
    await expect(change(1, "gewijzigd door Bram")).rejects.toMatchObject({ code: "STUUR_STALE_VERSION" });
    expect(await find(id)).toMatchObject({ name: "gewijzigd door Anne", version: 2, drawing });
  });

  test("a name is used once for a log, however it is written; elsewhere it is free", async () => {
    await add("Eigen klanten");
    await expect(add("eigen klanten")).rejects.toMatchObject({ code: "STUUR_NAME_TAKEN" });
    const id = await add("iets anders");
    const rename = { version: 1, name: "Eigen Klanten" };
    await expect(
      within((transaction) => changeAlternative(transaction, { log, alternative: id }, rename)),
    ).rejects.toMatchObject({ code: "STUUR_NAME_TAKEN" });
    await add("Eigen klanten", await addLog(scope));
  });

  test("for a log that is not there are refused as not found", async () => {
    await expect(add("nergens", randomUUID())).rejects.toMatchObject({ code: "STUUR_NOT_FOUND" });
    const theirs = await addLog(await addOrganisation(database));
    await expect(add("van een ander", theirs)).rejects.toMatchObject({ code: "STUUR_NOT_FOUND" });
  });

  test("go by themselves, and with their log", async () => {
    const own = await addLog(scope);
    const [first, second] = [await add("een", own), await add("twee", own)];
    await within((transaction) => deleteAlternative(transaction, { log: own, alternative: first }));
    const names = async () =>
      (await within((transaction) => listAlternatives(transaction, own))).map(({ id }) => id);
    expect(await names()).toEqual([second]);
    await within((transaction) => transaction.deleteFrom("event_log").where("id", "=", own).execute());
    expect(await names()).toEqual([]);
  });
});
