import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";
import { type DescribedExport, describeExports } from "./describe-exports.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const reference = join(root, "docs/reference");

/** The chapters of the page, by the folder that declares what is in them. */
const chapters: readonly { readonly title: string; readonly holds: (file: string) => boolean }[] = [
  { title: "Import and open", holds: (file) => !/src\/(questions|read|write)\//.test(file) },
  { title: "Questions", holds: (file) => file.includes("/questions/") },
  { title: "What is in a file", holds: (file) => file.includes("/read/") },
  { title: "Write", holds: (file) => file.includes("/write/") },
];

// The pages are made from the sources; `npx vitest run --project unit -u=true docs/event-log-reference` writes them anew.
test("docs/reference/event-log.md has every export with its doc comment", async () => {
  const exported = describeExports(root, "packages/event-log/src/index.ts");
  const undescribed = exported.filter(({ text }) => text === "").map(({ name }) => name);
  expect(undescribed).toEqual([]);
  const text = `# @stuur/event-log: all functions and types

Made from the doc comments in the sources; the tests run every example. A first tour is in the
[readme](../../packages/event-log/README.md), what the words mean in [background](../background/README.md), and what can go
wrong under [errors](event-log-errors.md).

${chapters
  .map(({ title, holds }) =>
    chapter(
      title,
      exported.filter(({ file }) => holds(file)),
    ),
  )
  .join("\n")}`;
  await expect(text).toMatchFileSnapshot(join(reference, "event-log.md"));
});

test("docs/reference/event-log-errors.md shows the catalogue as it is", async () => {
  const rows = readCatalogue("packages/event-log/src/errors.ts").map(
    ([code, { en, nl }]) => `| \`${code}\` | ${cell(en)} | ${cell(nl)} |`,
  );
  const text = `# Errors of @stuur/event-log

Bad input is not thrown: \`importEventLog\` and \`exportEventLog\` return \`{ ok: false, error: { code, message, details } }\`.
\`openEventLog\` and the questions throw an \`EventLogFailure\` that carries the same \`error\`. \`{name}\` is filled with a value
that \`details\` holds too.

| Code | English | Dutch |
|---|---|---|
${rows.join("\n")}
`;
  await expect(text).toMatchFileSnapshot(join(reference, "event-log-errors.md"));
});

function chapter(title: string, exported: readonly DescribedExport[]): string {
  const byName = exported.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const functions = byName.filter(({ kind }) => kind === "function");
  const others = byName.filter(({ kind }) => kind !== "function");
  return `## ${title}\n\n${[...functions, ...others].map(section).join("\n")}`;
}

function section({ name, declaration, text, example }: DescribedExport): string {
  const blocks = [
    `### ${name}`,
    text,
    fence(declaration, "it declares and does nothing"),
    ...(example === null ? [] : [fence(example, "it runs where it was taken from, in the doc comment")]),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function fence(code: string, reason: string): string {
  return `\`\`\`ts no-run: ${reason}\n${code}\n\`\`\``;
}

interface Texts {
  readonly nl: string;
  readonly en: string;
}

/** The texts of an object literal named `catalogue`: the package does not export it. */
function readCatalogue(file: string): readonly (readonly [string, Texts])[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(root, file), "utf8"),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: (readonly [string, Texts])[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isPropertyAssignment(node) && ts.isObjectLiteralExpression(node.initializer)) {
      const texts = node.initializer.properties.filter(ts.isPropertyAssignment).map(readText);
      const { nl, en } = Object.fromEntries(texts);
      if (nl !== undefined && en !== undefined) found.push([node.name.getText(), { nl, en }]);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function readText({ name, initializer }: ts.PropertyAssignment): [string, string] {
  return [name.getText(), ts.isStringLiteralLike(initializer) ? initializer.text : ""];
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("{", "`{").replaceAll("}", "}`");
}
