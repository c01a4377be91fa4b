import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { z } from "zod";
import { SeeFileReport } from "./see-file.contract.ts";

const published = fileURLToPath(
  new URL("../../../../../../docs/reference/see-file.schema.json", import.meta.url),
);

// The schema is made from the contract; `npx vitest run --project unit -u see-file.schema` writes it anew.
test("docs/reference/see-file.schema.json describes what `stuur see --json` prints", async () => {
  const schema = z.toJSONSchema(SeeFileReport, { target: "draft-2020-12" });
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(published);
});
