import { access, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { stuurError } from "../errors/errors.ts";
import type { Terminal } from "./terminal.ts";
import { type FileAtWork, workOnFile } from "./work-on-file.ts";

function rememberingTerminal(signal = new AbortController().signal) {
  const said = { out: [] as string[], err: [] as string[] };
  const terminal: Terminal = {
    exitCode: 0,
    language: "en",
    signal,
    isWatched: false,
    print: (text) => void said.out.push(text),
    complain: (text) => void said.err.push(text),
    draw: () => {},
  };
  return { terminal, said };
}

const request = { command: "see", file: "orders.csv" };
const isGone = (folder: string) =>
  access(folder).then(
    () => false,
    () => true,
  );

test("what was found goes to standard output, warnings beside it, and the folder is removed", async () => {
  const { terminal, said } = rememberingTerminal();
  let folder = "";
  const code = await workOnFile(request, terminal, async (at) => {
    folder = at.folder;
    await writeFile(join(folder, "kept"), "");
    return { text: "seen", warnings: ["mind"] };
  });
  expect({ code, ...said }).toEqual({ code: 0, out: ["seen"], err: ["mind"] });
  expect(await isGone(folder)).toBe(true);
});

test("quiet leaves warnings out, not the result", async () => {
  const { terminal, said } = rememberingTerminal();
  await workOnFile({ ...request, quiet: true }, terminal, async () => ({ text: "seen", warnings: ["mind"] }));
  expect(said).toEqual({ out: ["seen"], err: [] });
});

test("standard input becomes a file that can be read twice", async () => {
  const { terminal } = rememberingTerminal();
  let read = "";
  const work = async ({ path, name }: FileAtWork) => {
    read = `${name} ${await readFile(path, "utf8")}`;
    return { text: "" };
  };
  await workOnFile({ ...request, file: "-" }, terminal, work, Readable.from(["a;b\n", "1;2\n"]));
  expect(read).toBe("- a;b\n1;2\n");
});

test("input that cannot be used is told in the language that was asked, with the way out", async () => {
  const { terminal, said } = rememberingTerminal();
  const failure = Object.assign(new Error(), {
    error: { code: "EVENT_LOG_NO_TIME_COLUMN", message: { nl: "Wanneer?", en: "When?" } },
  });
  const code = await workOnFile({ ...request, file: "my orders.csv", lang: "nl" }, terminal, async () => {
    throw failure;
  });
  expect(code).toBe(3);
  expect(said.err).toEqual([
    "Wanneer?",
    "stuur see 'my orders.csv' --time <kolom>",
    "Wat er in het bestand staat: stuur columns 'my orders.csv'",
  ]);
});

test("a settings file that is wrong is told too", async () => {
  const { terminal, said } = rememberingTerminal();
  const code = await workOnFile(request, terminal, async () => {
    throw stuurError("STUUR_SETTINGS_UNREADABLE", { file: "hours.json" });
  });
  expect({ code, err: said.err }).toEqual({
    code: 3,
    err: ["hours.json does not exist or may not be read."],
  });
});

test("an interrupt ends with 130 and leaves nothing", async () => {
  const interrupt = new AbortController();
  const { terminal, said } = rememberingTerminal(interrupt.signal);
  let folder = "";
  const code = await workOnFile(request, terminal, async (at) => {
    folder = at.folder;
    interrupt.abort();
    return { text: "half" };
  });
  expect({ code, ...said }).toEqual({ code: 130, out: [], err: [] });
  expect(await isGone(folder)).toBe(true);
});

test("what nobody expected is thrown", async () => {
  const { terminal } = rememberingTerminal();
  const work = workOnFile(request, terminal, async () => {
    throw new TypeError("a mistake of ours");
  });
  await expect(work).rejects.toThrow("a mistake of ours");
});
