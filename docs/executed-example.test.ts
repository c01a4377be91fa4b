import { describe, expect, it } from "vitest";
import { splitBlocks } from "./code-blocks.ts";
import { makeExampleModule } from "./executed-example.ts";

describe("splitBlocks", () => {
  it("finds fenced blocks with their language, note and first line", () => {
    const page = [
      "# Page",
      "```ts",
      "1 + 1; // => 2",
      "```",
      "",
      "```ts no-run: needs a server",
      "go();",
      "```",
      "```sh",
      "ls",
      "```",
    ];
    expect(splitBlocks("page.md", page.join("\n"))).toEqual([
      { file: "page.md", line: 3, language: "ts", note: "", source: "1 + 1; // => 2" },
      { file: "page.md", line: 7, language: "ts", note: "no-run: needs a server", source: "go();" },
      { file: "page.md", line: 10, language: "sh", note: "", source: "ls" },
    ]);
  });
});

describe("makeExampleModule", () => {
  it.each([
    {
      form: "an expression",
      source: "1 + 1; // => 2",
      made: 'expectExample(1 + 1, "page.md:3").toEqual( 2);',
    },
    {
      form: "an expression over several lines",
      source: "add(\n  1,\n  1,\n); // => 2",
      made: 'expectExample(add(\n  1,\n  1,\n), "page.md:3").toEqual( 2);',
    },
    {
      form: "a constant, at its own line",
      source: "import a from 'a';\n\nconst sum = await a(1); // => 2",
      made: 'const sum = await a(1); expectExample(sum, "page.md:5").toEqual( 2);',
    },
    {
      form: "a value over several comment lines",
      source: "f(1);\n// an ordinary remark\ng(1); // => {\n//   a: 1,\n// }\nh(1);",
      made: 'f(1);\n// an ordinary remark\nexpectExample(g(1), "page.md:5").toEqual( {\n   a: 1,\n });\nh(1);',
    },
  ])("checks $form", ({ source, made }) => {
    expect(makeExampleModule(block(source))).toContain(made);
  });

  it.each([
    { what: "inside a function", source: "function f() {\n  g(); // => 1\n}" },
    { what: "after a comment", source: "// f(); // => 1\ng();" },
    { what: "after several constants", source: "const { a, b } = f(); // => 1" },
  ])("refuses an expectation $what, which nothing would check", ({ source }) => {
    expect(() => makeExampleModule(block(source))).toThrow(SyntaxError);
  });
});

function block(source: string) {
  return { file: "page.md", line: 3, language: "ts", note: "", source };
}
