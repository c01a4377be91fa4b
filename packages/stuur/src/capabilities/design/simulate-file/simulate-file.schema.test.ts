import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { z } from "zod";
import { SimulateFileReport } from "./simulate-file.contract.ts";

const published = fileURLToPath(
  new URL("../../../../../../docs/reference/simulate-file.schema.json", import.meta.url),
);

// The schema is made from the contract; `npx vitest run --project unit -u simulate-file.schema` writes it anew.
test("docs/reference/simulate-file.schema.json describes what `stuur simulate --json` prints", async () => {
  const schema = z.toJSONSchema(SimulateFileReport, { target: "draft-2020-12" });
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(published);
});
