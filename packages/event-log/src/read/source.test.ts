import { readdir } from "node:fs/promises";
import { deflateRawSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import type { ImportResult } from "../import-event-log.ts";
import { temporaryLogs } from "../test/temporary-log.ts";
import { zipFile } from "../test/zip-file.ts";
import { recogniseText } from "./content-kind.ts";

const { root, importContent, openContent } = temporaryLogs();
const csv = "order,step,team,completed\n1,Café bellen,D,2025-01-03 09:00Z\n1,‘Plan’ €,P,2025-01-04 09:00Z\n";
const xes = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>
<log><trace><string key="concept:name" value="1"/><event><string key="concept:name" value="Café €"/>
<date key="time:timestamp" value="2025-01-03T09:00:00Z"/></event></trace></log>`;

async function readSteps(content: string | Uint8Array): Promise<string[]> {
  const log = await openContent(content);
  const events = await log.database.query<{ step: string }>("SELECT step FROM events ORDER BY position");
  return events.map(({ step }) => step);
}

const log = { name: "log.csv", content: csv };
const packings: readonly (readonly [string, Uint8Array])[] = [
  ["gz", gzipSync(csv)],
  ["zip", zipFile(log)],
  ["zip that stores", zipFile({ ...log, isStored: true })],
  ["gz in a zip", zipFile({ name: "log.csv.gz", content: gzipSync(csv) })],
  ["zip in a zip", zipFile({ name: "log.zip", content: zipFile(log) })],
  ["zip in a gz", gzipSync(zipFile(log))],
  [
    "zip made by macOS, with a folder",
    zipFile(
      { name: "export/", content: "" },
      { ...log, name: "export/log.csv" },
      { name: "__MACOSX/export/._log.csv", content: "x" },
      { name: "export/.DS_Store", content: "x" },
    ),
  ],
];

test.for(packings)("%s", async ([, content]) => {
  expect(await readSteps(content)).toEqual(["Café bellen", "‘Plan’ €"]);
});

const utf16 = (text: string) => Buffer.from(text, "utf16le");
const windows1252 = Buffer.from(
  csv.replaceAll("€", "\x80").replaceAll("‘", "\x91").replaceAll("’", "\x92"),
  "latin1",
);
const encodings: readonly (readonly [string, Uint8Array])[] = [
  ["UTF-8 with mark", Buffer.from(`\uFEFF${csv}`)],
  ["UTF-16 LE with mark", utf16(`\uFEFF${csv}`)],
  ["UTF-16 BE with mark", utf16(`\uFEFF${csv}`).swap16()],
  ["UTF-16 LE without mark", utf16(csv)],
  ["UTF-16 BE without mark", utf16(csv).swap16()],
  ["UTF-16 in a zip", zipFile({ name: "log.csv", content: utf16(`\uFEFF${csv}`) })],
  ["Windows-1252", windows1252],
];

test.for(encodings)("a CSV in %s", async ([, content]) => {
  expect(await readSteps(content)).toEqual(["Café bellen", "‘Plan’ €"]);
});

test("one line in another encoding spoils no other line", async () => {
  const content = Buffer.concat([Buffer.from(csv), Buffer.from("1,Caf\xe9,D,2025-01-05 09:00Z\n", "latin1")]);
  expect(await readSteps(content)).toEqual(["Café bellen", "‘Plan’ €", "Café"]);
});

const xmlEncodings: readonly (readonly [string, Uint8Array])[] = [
  ["UTF-8", Buffer.from(xes("UTF-8"))],
  ["windows-1252", Buffer.from(xes("windows-1252").replace("€", "\x80"), "latin1")],
  ["ISO-8859-15", Buffer.from(xes("ISO-8859-15").replace("€", "\xa4"), "latin1")],
  ["UTF-16", utf16(`\uFEFF${xes("UTF-16")}`)],
  ["UTF-8, which it is not", Buffer.from(xes("UTF-8").replace("€", "\x80"), "latin1")],
];

test.for(xmlEncodings)("an XES that says it is in %s", async ([, content]) => {
  expect(await readSteps(content)).toEqual(["Café €"]);
});

test("what makes an OCEL of a text", () => {
  const kind = (text: string) => recogniseText(Buffer.from(text));
  expect(kind('<?xml version="1.0"?><log><object-types>')).toBe("ocel-xml");
  expect(kind("<log><trace><event>")).toBe("xes");
  expect(kind('{ "objectTypes": []')).toBe("ocel-json");
  expect(kind("{case};step\n")).toBe("csv");
});

const gigabyte = 1024 ** 3;
/** Members of a gz follow one another: 300 times the same megabyte. */
const megabyte = gzipSync(Buffer.alloc(1024 * 1024, "1,Design,D,2025-01-03 09:00\n"));
const bomb = Buffer.concat([gzipSync(csv), ...Array.from({ length: 300 }, () => megabyte)]);
const zipBomb = zipFile({ ...log, declaredBytes: gigabyte });
const hostile: readonly (readonly [string, Uint8Array, string])[] = [
  ["a zip of several files", zipFile(log, { ...log, name: "more.csv" }), "EVENT_LOG_SEVERAL_FILES_IN_ZIP"],
  ["a zip without files", zipFile(), "EVENT_LOG_EMPTY_FILE"],
  ["a zip with a password", zipFile({ ...log, isEncrypted: true }), "EVENT_LOG_ENCRYPTED_ZIP"],
  [
    "a link in a zip",
    zipFile({ name: "a.csv", content: "/etc/passwd", mode: 0o120777 }),
    "EVENT_LOG_UNSAFE_ZIP",
  ],
  ["a way up in a zip", zipFile({ ...log, name: "../log.csv" }), "EVENT_LOG_UNSAFE_ZIP"],
  ["an absolute path in a zip", zipFile({ ...log, name: "/tmp/log.csv" }), "EVENT_LOG_UNSAFE_ZIP"],
  ["a zip that holds more than it says", zipFile({ ...log, declaredBytes: 50 }), "EVENT_LOG_BROKEN_ZIP"],
  ["a zip that holds less than it says", zipFile({ ...log, declaredBytes: 500 }), "EVENT_LOG_BROKEN_ZIP"],
  ["a zip bomb", zipBomb, "EVENT_LOG_UNPACKS_TOO_LARGE"],
  ["a zip bomb in a zip", zipFile({ name: "a.zip", content: zipBomb }), "EVENT_LOG_UNPACKS_TOO_LARGE"],
  ["a gz bomb", bomb, "EVENT_LOG_UNPACKS_TOO_LARGE"],
  ["a workbook that stops", zipFile(log).subarray(0, 40), "EVENT_LOG_BROKEN_ZIP"],
  ["an unknown encoding", Buffer.from(xes("klingon")), "EVENT_LOG_UNKNOWN_ENCODING"],
  ["raw deflate", deflateRawSync(csv.repeat(50)), "EVENT_LOG_NOT_TEXT"],
];

test.for(hostile)("%s is refused", async ([, content, code]) => {
  const before = await readdir(root);
  const result = await importContent(content);
  expect(codeOf(result)).toBe(code);
  expect((await readdir(root)).filter((name) => !before.includes(name))).toEqual([
    expect.stringMatching(/^source-/),
  ]);
});

test("the files of a zip are named", async () => {
  const result = await importContent(zipFile(log, { ...log, name: "more.csv" }));
  expect(result).toMatchObject({ error: { message: { en: expect.stringContaining("log.csv, more.csv") } } });
});

test("damage in a zip that stores is noticed", async () => {
  const content = zipFile({ ...log, isStored: true });
  content[content.indexOf("2025-01-04")] = 0x33;
  expect(codeOf(await importContent(content))).toBe("EVENT_LOG_BROKEN_ZIP");
});

function codeOf(result: ImportResult): string {
  return result.ok ? "ok" : result.error.code;
}
