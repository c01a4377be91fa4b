import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { errorCatalogue } from "./catalogue.ts";

const page = fileURLToPath(new URL("../../../../../docs/reference/errors.md", import.meta.url));

// The page is made from the catalogue; `npx vitest run --project unit -u errors-page` writes it anew.
test("docs/reference/errors.md shows the catalogue as it is", async () => {
  const rows = Object.entries(errorCatalogue).map(
    ([code, { status, en, nl }]) => `| \`${code}\` | ${status} | ${cell(en)} | ${cell(nl)} |`,
  );
  const text = `# Errors

Every failure that Stuur expects has a code. Over HTTP it comes as \`{code, message: {nl, en}, details}\` with the status
below; on the command line as its text. \`{name}\` is filled with a value that \`details\` holds too.
Errors of reading a file begin with \`EVENT_LOG_\` and are described with \`@stuur/event-log\`.

| Code | Status | English | Dutch |
|---|---|---|---|
${rows.join("\n")}
`;
  await expect(text).toMatchFileSnapshot(page);
});

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("{", "`{").replaceAll("}", "}`");
}
