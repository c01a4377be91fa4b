import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Terminal } from "../../../platform/terminal/terminal.ts";
import { addConvertCommand } from "./convert-file.command.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "stuur-convert-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs the command on a file with this content. */
async function convert(content: string, ...options: string[]) {
  const said = { out: [] as string[], err: [] as string[] };
  const terminal: Terminal = {
    exitCode: 0,
    language: "en",
    signal: new AbortController().signal,
    isWatched: false,
    print: (text) => void said.out.push(text),
    complain: (text) => void said.err.push(text),
    draw: () => {},
  };
  const file = join(folder, "orders.csv");
  await writeFile(file, content);
  const program = new Command("stuur").exitOverride();
  addConvertCommand(program, terminal);
  await program.parseAsync(["convert", file, ...options], { from: "user" });
  return { code: terminal.exitCode, ...said };
}

test("start and complete rows are one event, and that is said", async () => {
  const to = join(folder, "out.csv");
  const rows = ["1,saw,start,2025-03-03 09:00", "1,saw,complete,2025-03-03 10:00"];
  const { code, out, err } = await convert(`order,step,status,time\n${rows.join("\n")}\n`, "--to", to);
  expect({ code, err }).toEqual({ code: 0, err: [] });
  expect(out.join()).toContain("1 event of 1 case,");
  expect(out.join()).toContain("2 rows became 1 event:");
  expect(await readFile(to, "utf8")).toContain("2025-03-03T09:00:00+01:00");
});

test("rows that could not be read, and characters that XES forbids, are warnings", async () => {
  const rows = ["1,saw\uFFFE,2025-03-03 09:00", "1,plan,never"];
  const { code, err } = await convert(
    `order,step,time\n${rows.join("\n")}\n`,
    ...["--to", join(folder, "out.xes"), "--format", "xes"],
  );
  expect(code).toBe(0);
  expect(err).toEqual([
    "Mind: 1 row could not be read and is not in it.",
    "Mind: 1 character that this kind of file forbids was replaced by �.",
  ]);
});

test("a name that does not tell the form is refused before anything is read", async () => {
  const { code, out, err } = await convert("", "--to", join(folder, "out.doc"));
  expect({ code, out }).toEqual({ code: 3, out: [] });
  expect(err.join()).toContain(".parquet");
});
