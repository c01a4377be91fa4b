import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database, OrganisationScope } from "../../../platform/database/database.ts";
import { enqueueJob } from "../../../platform/jobs/jobs.ts";
import { addOrganisation, testDatabases } from "../../../platform/test/test-databases.ts";
import { validateModelJob } from "./model.jobs.ts";
import { stopValidationOfStudy } from "./model.steps.ts";

describe.each(testDatabases)("comparisons of a model with its log, on $name", ({ open }) => {
  let database: Database;
  let scope: OrganisationScope;
  beforeAll(async () => {
    database = await open();
    scope = await addOrganisation(database);
  });
  afterAll(() => database.close());

  test("stop when their study is deleted, and no other does", async () => {
    const [deleted, kept] = [randomUUID(), randomUUID()];
    await database.inOrganisation(scope, async (transaction) => {
      for (const studyId of [deleted, kept])
        await enqueueJob(transaction, { ...validateModelJob, input: { studyId } });
      await stopValidationOfStudy.run(transaction, { body: { studyId: deleted } } as never);
    });
    const stopped = await database.inOrganisation(scope, (transaction) =>
      transaction.selectFrom("job").select("input").where("cancel_requested", "=", true).execute(),
    );
    expect(stopped).toEqual([{ input: { studyId: deleted } }]);
  });
});
