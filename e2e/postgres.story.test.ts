import { afterAll, beforeAll, expect, test } from "vitest";
import {
  startThrowawayPostgres,
  type ThrowawayPostgres,
} from "../packages/stuur/src/platform/test/throwaway-postgres.ts";
import { ask, organisationUrl, smallLog, untilEnded, upload } from "./api-client.ts";
import { newDataFolder, removeFolder, startStuur } from "./stuur-process.ts";

let postgres: ThrowawayPostgres;
let dataFolder: string;

beforeAll(async () => {
  [postgres, dataFolder] = await Promise.all([startThrowawayPostgres(), newDataFolder()]);
});
afterAll(async () => {
  await Promise.all([postgres.stop(), removeFolder(dataFolder)]);
});

test("with DATABASE_URL everything is kept on the PostgreSQL server, and is there after a restart", async () => {
  const env = { DATABASE_URL: postgres.url };
  const first = await startStuur({ dataFolder, env });
  expect((await ask(`${first.url}/api/health`)).body).toMatchObject({ status: "ok", database: "server" });
  const own = await organisationUrl(first.url, "own");
  const { body } = await upload(own, "orders.csv", smallLog);
  expect(await untilEnded(own, body.job.id)).toMatchObject({ state: "done" });
  expect((await first.stop()).code).toBe(0);

  const later = await startStuur({ dataFolder, env });
  const ownLater = await organisationUrl(later.url, "own");
  expect(ownLater.split("/").at(-1)).toBe(own.split("/").at(-1));
  const matrix = await ask(`${ownLater}/logs/${body.log.id}/matrix`);
  expect(matrix.body.summary).toMatchObject({ cases: 2, events: 5, handovers: 3 });
  expect((await later.stop()).code).toBe(0);
});
