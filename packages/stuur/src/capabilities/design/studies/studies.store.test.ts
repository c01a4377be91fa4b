import { randomUUID } from "node:crypto";
import type { SimulationModel } from "@stuur/methods/simulation";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database, OrganisationScope, Transaction } from "../../../platform/database/database.ts";
import { identifyToday } from "../../../platform/design-studies/identify-today.ts";
import { addOrganisation, testDatabases } from "../../../platform/test/test-databases.ts";
import type { KeptContent } from "../../../records/design-study.ts";
import { checkContent } from "./check-content.ts";
import { FitChoices } from "./studies.contract.ts";
import {
  changeStudy,
  deleteStudy,
  findStudy,
  insertStudy,
  keepValidation,
  listStudies,
  markFitted,
  markFitting,
  markUnfitted,
  restoreStudy,
} from "./studies.store.ts";
import { smallModel } from "./study.fixture.ts";

const drawn = checkContent(smallModel);
const choices = FitChoices.parse({ estimates: [{ step: "maken", seconds: 1800 }] });

describe.each(testDatabases)("studies of teams, on $name", ({ open }) => {
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
    within((transaction) => insertStudy(transaction, { name, drawn }), inScope);
  const find = (id: string, inScope = scope) => within((transaction) => findStudy(transaction, id), inScope);
  const change = (id: string, changed: Parameters<typeof changeStudy>[2]) =>
    within((transaction) => changeStudy(transaction, id, changed));
  const addLog = (inScope = scope) =>
    within(
      async (transaction) =>
        (
          await transaction
            .insertInto("event_log")
            .values({ name: "orders" })
            .returning("id")
            .executeTakeFirstOrThrow()
        ).id,
      inScope,
    );
  const addJob = () =>
    within(
      async (transaction) =>
        (
          await transaction
            .insertInto("job")
            .values({ kind: "fit-model", input: "{}", input_version: 1 })
            .returning("id")
            .executeTakeFirstOrThrow()
        ).id,
    );
  /** A study whose model was fitted by a job, and resembles its log. */
  const addFitted = async (name: string) => {
    const [logId, jobId] = [await addLog(), await addJob()];
    const id = await within(async (transaction) => {
      const studyId = await insertStudy(transaction, { name, logId, choices });
      await markFitting(transaction, studyId, { jobId, choices });
      return studyId;
    });
    const content = { ...drawn, evidence: { cases: 7, estimates: [] }, validation: { verdict: "resembles" } };
    const wasFitted = await within((transaction) =>
      markFitted(transaction, { id, jobId }, content as unknown as KeptContent),
    );
    return { id, logId, jobId, wasFitted };
  };

  test("come back as they were drawn, and are told in the list without their model", async () => {
    const id = await add("Hoe delen we ons in?");
    expect(await find(id)).toMatchObject({
      ...{ id, name: "Hoe delen we ons in?", version: 1, state: "ready", log: null, problem: null },
      content: {
        model: smallModel,
        alternatives: [
          { design: "Vandaag", kind: "today" },
          { design: "Eigen klanten", kind: "own" },
        ],
        evidence: null,
        validation: null,
      },
    });
    const [entry] = await within(listStudies);
    expect(entry).toMatchObject({ id, people: 2, steps: 2, estimates: 0, verdict: null });
    expect(entry).not.toHaveProperty("content");
  });

  test("of another organisation are not there", async () => {
    const id = await add("van ons");
    const other = await addOrganisation(database);
    expect(await find(id, other)).toBeUndefined();
    expect(await within(listStudies, other)).toEqual([]);
    await add("van ons", other);
  });

  test("a change that is based on an older version is refused, and changes nothing", async () => {
    const id = await add("gewijzigd");
    await change(id, { version: 1, name: "door Anne" });
    await expect(change(id, { version: 1, name: "door Bram" })).rejects.toMatchObject({
      code: "STUUR_STALE_VERSION",
    });
    expect(await find(id)).toMatchObject({ name: "door Anne", version: 2 });
  });

  test("a name is used once in an organisation, and is free when its study was deleted", async () => {
    const id = await add("Eigen klanten");
    await expect(add("eigen KLANTEN")).rejects.toMatchObject({ code: "STUUR_NAME_TAKEN" });
    await within((transaction) => deleteStudy(transaction, id));
    await add("Eigen klanten");
    await expect(within((transaction) => restoreStudy(transaction, id))).rejects.toMatchObject({
      code: "STUUR_NAME_TAKEN",
    });
  });

  test("a deleted one can be brought back as it was", async () => {
    const id = await add("even weg");
    await within((transaction) => deleteStudy(transaction, id));
    expect(await find(id)).toBeUndefined();
    expect((await within(listStudies)).map((entry) => entry.id)).not.toContain(id);
    expect(await within((transaction) => restoreStudy(transaction, id))).toBe(true);
    expect(await find(id)).toMatchObject({ name: "even weg", content: { model: smallModel } });
    expect(await within((transaction) => restoreStudy(transaction, id))).toBe(false);
  });

  test("other designs leave the comparison with the log; a change of today's organisation takes it away", async () => {
    const { id, wasFitted } = await addFitted("lijkt erop");
    expect(wasFitted).toBe(true);
    const fewer: SimulationModel = { ...smallModel, designs: smallModel.designs.slice(0, 1) };
    await change(id, { version: 3, drawn: checkContent(fewer) });
    expect((await find(id))?.content).toMatchObject({
      validation: { verdict: "resembles" },
      evidence: { cases: 7 },
    });
    const busier = structuredClone(fewer) as unknown as { people: { skills: unknown[] }[] };
    busier.people[0]!.skills.pop();
    const estimates = ["people[0].skills"];
    await change(id, { version: 4, drawn: { ...checkContent(busier), estimates } });
    expect((await find(id))?.content).toMatchObject({ validation: null, evidence: { cases: 7, estimates } });
  });

  test("a comparison is kept whatever is drawn or named meanwhile, unless today's organisation is another", async () => {
    const id = await add("vergeleken");
    const today = identifyToday(smallModel);
    const keep = (verdict: string) =>
      within((transaction) => keepValidation(transaction, { id, today, validation: { verdict } }));
    const fewer: SimulationModel = { ...smallModel, designs: smallModel.designs.slice(0, 1) };
    await change(id, { version: 1, name: "anders genoemd", drawn: checkContent(fewer) });
    expect(await keep("does-not-resemble")).toBe(true);
    const kept = { validation: { verdict: "does-not-resemble" }, model: fewer };
    expect(await find(id)).toMatchObject({ name: "anders genoemd", content: kept });
    const busier = structuredClone(fewer) as unknown as { people: { skills: unknown[] }[] };
    busier.people[0]!.skills.pop();
    await change(id, { version: 3, drawn: checkContent(busier) });
    expect(await keep("resembles")).toBe(false);
    expect((await find(id))?.content).toMatchObject({ validation: null });
  });

  test("what was drawn while a model was being fitted is not written over by it, nor by its failure", async () => {
    const [logId, jobId] = [await addLog(), await addJob()];
    const id = await within(async (transaction) => {
      const studyId = await insertStudy(transaction, { name: "ondertussen", logId, choices });
      await markFitting(transaction, studyId, { jobId, choices });
      return studyId;
    });
    await change(id, { version: 2, drawn });
    const other = { ...drawn, model: { ...smallModel, people: [] }, evidence: null, validation: null };
    expect(await within((transaction) => markFitted(transaction, { id, jobId }, other))).toBe(false);
    const problem = { code: "FIT_X", message: { nl: "nee", en: "no" }, details: {} };
    expect(await within((transaction) => markUnfitted(transaction, { id, jobId }, problem))).toBe(false);
    expect(await find(id)).toMatchObject({ state: "ready", jobId: null, content: { model: smallModel } });
  });

  test("only the last job of a study writes its model or its failure", async () => {
    const { id, jobId } = await addFitted("twee keer");
    const later = await addJob();
    await within((transaction) => markFitting(transaction, id, { jobId: later, choices }));
    const problem = { code: "FIT_X", message: { nl: "nee", en: "no" }, details: { steps: ["maken"] } };
    const fail = (ofJob: string) =>
      within((transaction) => markUnfitted(transaction, { id, jobId: ofJob }, problem));
    expect(await fail(jobId)).toBe(false);
    expect(await find(id)).toMatchObject({ state: "fitting", problem: null });
    expect(await fail(later)).toBe(true);
    expect(await find(id)).toMatchObject({ state: "failed", problem });
  });

  test("stay when their log goes, and are refused for a log that is not there", async () => {
    const { id, logId } = await addFitted("zonder geschiedenis");
    expect(await find(id)).toMatchObject({ log: { id: logId, name: "orders" } });
    await within((transaction) => transaction.deleteFrom("event_log").where("id", "=", logId).execute());
    expect(await find(id)).toMatchObject({ log: null, state: "ready", content: { model: smallModel } });
    for (const nowhere of [randomUUID(), await addLog(await addOrganisation(database))]) {
      const begin = within((transaction) =>
        insertStudy(transaction, { name: "nergens", logId: nowhere, choices }),
      );
      await expect(begin).rejects.toMatchObject({ code: "STUUR_NOT_FOUND" });
    }
  });
});
