import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A fenced block of code in a Markdown page or in a doc comment. */
export interface CodeBlock {
  /** Relative to the root of the repository. */
  readonly file: string;
  /** Of the first line of code, counted from 1. */
  readonly line: number;
  readonly language: string;
  /** What follows the language after the fence, as in "ts no-run: needs a server". */
  readonly note: string;
  readonly source: string;
}

/** Every fenced block in the Markdown pages and in the doc comments of the published libraries. */
export function findCodeBlocks(root: string): readonly CodeBlock[] {
  const sources = listFiles(root, ["packages/methods/src", "packages/event-log/src"], ".ts");
  return [
    ...listPages(root).flatMap((file) => splitBlocks(file, readFileSync(join(root, file), "utf8"))),
    ...sources.flatMap((file) => splitBlocks(file, uncomment(readFileSync(join(root, file), "utf8")))),
  ];
}

/** The Markdown pages of the repository, relative to its root. */
export function listPages(root: string): readonly string[] {
  const top = readdirSync(root).filter((name) => name.endsWith(".md"));
  return [
    ...top,
    ...listFiles(root, ["docs", "packages", "examples", "benchmarks", "e2e", "scripts"], ".md"),
  ];
}

/** The fenced blocks of one page; an opening fence without a closing one runs to the end of the page. */
export function splitBlocks(file: string, text: string): readonly CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let open: { fence: RegExpExecArray; line: number; source: string[] } | undefined;
  text.split("\n").forEach((content, index) => {
    const fence = /^\s*```+(\w*):?\s*(.*)$/.exec(content);
    if (open === undefined && fence) open = { fence, line: index + 2, source: [] };
    else if (open !== undefined && fence) {
      blocks.push(closeBlock(file, open));
      open = undefined;
    } else open?.source.push(content);
  });
  return open === undefined ? blocks : [...blocks, closeBlock(file, open)];
}

function closeBlock(
  file: string,
  { fence, line, source }: { fence: RegExpExecArray; line: number; source: readonly string[] },
): CodeBlock {
  return { file, line, language: fence[1] ?? "", note: (fence[2] ?? "").trim(), source: source.join("\n") };
}

/** Keeps the lines of doc comments and blanks the others, so that line numbers stay. */
function uncomment(text: string): string {
  return text
    .split("\n")
    .map((line) => /^\s*\*(?!\/) ?(.*)$/.exec(line)?.[1] ?? "")
    .join("\n");
}

function listFiles(root: string, folders: readonly string[], ending: string): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
      .filter((file) => file.endsWith(ending) && !/\/(node_modules|dist|\.cache)\//.test(file))
      .toSorted(),
  );
}
