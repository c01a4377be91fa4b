import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { findCodeBlocks } from "./code-blocks.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const source = join(root, "packages/stuur/src");

it("every stuur command in the documentation is one that the program has, with options that it knows", () => {
  const commands = readCommands();
  expect(commands.size).toBeGreaterThan(0);
  expect(findDocumentedCommands().filter(({ words }) => !isKnown(words, commands))).toEqual([]);
});

/** The options of each command, read from where it is declared, so that nothing has to be built for this. */
function readCommands(): ReadonlyMap<string, ReadonlySet<string>> {
  const shared = readFlags(readFileSync(join(source, "platform/terminal/source-options.ts"), "utf8"));
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) =>
    /(\.command|hosts[/\\]cli)\.ts$/.test(file),
  );
  const declarations = files.flatMap((file) =>
    readFileSync(join(source, file), "utf8")
      .split(/\.command\(\s*(?=")/)
      .slice(1),
  );
  return new Map(
    declarations.map((declaration) => {
      const name = /^"([\w-]+)/.exec(declaration)?.[1] ?? "";
      const own = readFlags(declaration);
      return [name, new Set(declaration.includes("addSourceOptions(") ? [...own, ...shared] : own)];
    }),
  );
}

function readFlags(code: string): readonly string[] {
  const flags = [...code.matchAll(/(?:\.option|\.requiredOption|new Option)\(\s*"([^"]+)"/g)];
  return flags.flatMap(([, text]) => text?.match(/--?[a-z][\w-]*/g) ?? []);
}

function findDocumentedCommands() {
  return findCodeBlocks(root)
    .filter(({ language }) => language === "sh")
    .flatMap(({ file, line, source: text }) =>
      text
        .replaceAll("\\\n", " ")
        .split("\n")
        .map((command) => /^(?:\$ )?npx stuur (.*)$/.exec(command.trim())?.[1])
        .filter((command) => command !== undefined)
        .map((command) => ({
          at: `${file}:${line}`,
          words: command
            .split(/\s+#|[|>]/)[0]!
            .trim()
            .split(/\s+/),
        })),
    );
}

function isKnown(words: readonly string[], commands: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const [name = "", ...rest] = words;
  if (name === "--help" || name === "--version") return true;
  const options = commands.get(name);
  const used = rest.filter((word) => word.startsWith("-")).map((word) => word.split("=")[0]!);
  return options !== undefined && used.every((option) => option === "--help" || options.has(option));
}
