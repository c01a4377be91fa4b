import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { readMarkdown, readPieces } from "./read-markdown.ts";

test("a page is taken apart into its blocks", () => {
  const page =
    "# Title\n\nOne line\nand <!-- not this -->more.\n\n> Said.\n\n![A relay](x.png)\n\n1. a\n2. b\n   c\n\n## Next\n";
  expect(readMarkdown(page)).toEqual([
    { kind: "title", text: "Title" },
    { kind: "paragraph", text: "One line and more." },
    { kind: "quote", text: "Said." },
    { kind: "picture", alt: "A relay" },
    { kind: "list", items: ["a", "b c"] },
    { kind: "heading", text: "Next" },
  ]);
});

test("a sentence is taken apart into its pieces", () => {
  expect(readPieces("A **b** *c* `d` [e](f.md).").filter(({ text }) => text.trim() !== "")).toEqual([
    { kind: "text", text: "A " },
    { kind: "strong", text: "b" },
    { kind: "emphasis", text: "c" },
    { kind: "code", text: "d" },
    { kind: "link", text: "e", target: "f.md" },
    { kind: "text", text: "." },
  ]);
});

test.each([
  "lees-je-eerste-diagnose.md",
  "read-your-first-diagnosis.md",
  "teken-jullie-eerste-teams.md",
  "draw-your-first-teams.md",
])("nothing of %s is left that the page would show as it is written", async (name) => {
  const tutorial = new URL(`../../../../../../docs/tutorial/${name}`, import.meta.url);
  const blocks = readMarkdown(await readFile(tutorial, "utf8"));
  const texts = blocks.flatMap((block) =>
    block.kind === "list" ? block.items : block.kind === "picture" ? [] : [block.text],
  );
  const plain = texts.flatMap(readPieces).map(({ text }) => text);
  expect(plain.filter((text) => /[*`#|]|\]\(|^[->] |<!--/.test(text))).toEqual([]);
  expect(blocks.filter(({ kind }) => kind === "heading").length).toBeGreaterThan(6);
});
