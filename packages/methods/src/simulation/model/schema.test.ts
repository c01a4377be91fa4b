import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { simulationModelSchema } from "./schema.ts";

const published = fileURLToPath(
  new URL("../../../../../docs/reference/simulation-model.schema.json", import.meta.url),
);

// `npx vitest run --project unit simulation/model/schema -u` writes it anew.
test("docs/reference/simulation-model.schema.json is the schema that models are checked by", async () => {
  await expect(`${JSON.stringify(simulationModelSchema, null, 2)}\n`).toMatchFileSnapshot(published);
});
