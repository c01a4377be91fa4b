import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { handovers, type ImportResult, importEventLog } from "./index.ts";
import { temporaryLogs } from "./test/temporary-log.ts";

const { root, importContent, openContent } = temporaryLogs();
const header = "order,step,team,completed\n";
const rows = "1,Design,Design,2025-03-03 09:00\n1,Plan,Planning,2025-03-04 10:00\n";
const junk = Uint8Array.from({ length: 4096 }, (_, index) => (index * 197 + 13) % 256);
const manyRows = header + "1,Design,Design,2025-03-03 09:00\n".repeat(200_000);
const truncated = gzipSync(manyRows).subarray(0, 5000);

const cases: readonly (readonly [string, string | Uint8Array, string])[] = [
  ["an empty file", "", "EVENT_LOG_EMPTY_FILE"],
  ["a file of white space", " \n\n\t\n", "EVENT_LOG_EMPTY_FILE"],
  ["an empty gz", gzipSync(""), "EVENT_LOG_EMPTY_FILE"],
  ["only a header", header, "EVENT_LOG_HEADER_ONLY"],
  ["a PNG", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "EVENT_LOG_PICTURE"],
  ["a JPEG", Buffer.from("ffd8ffe000104a464946000101000001", "hex"), "EVENT_LOG_PICTURE"],
  ["a PDF", "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\n", "EVENT_LOG_PDF"],
  ["a rich text", "{\\rtf1\\ansi Beste lezer}", "EVENT_LOG_TEXT_DOCUMENT"],
  ["binary junk", junk, "EVENT_LOG_NOT_TEXT"],
  ["a zip that stops", Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0), "EVENT_LOG_BROKEN_ZIP"],
  ["gzipped junk", gzipSync(junk), "EVENT_LOG_NOT_TEXT"],
  ["a web page", "<html><body><p>1</p></body></html>", "EVENT_LOG_NOT_XES"],
  ["XML that stops", "<log><trace><event><string key='concept:name'", "EVENT_LOG_BROKEN_XML"],
  ["XML that is not well formed", "<log><trace></log>", "EVENT_LOG_BROKEN_XML"],
  ["an XES without events", "<log><string key='a' value='b'/></log>", "EVENT_LOG_HEADER_ONLY"],
  ["a gz that stops", truncated, "EVENT_LOG_BROKEN_GZIP"],
  ["a gz that stops in the first bytes", gzipSync(header + rows).subarray(0, 30), "EVENT_LOG_BROKEN_GZIP"],
  ["prose", "Dear reader\nthis is no log\nat all\n", "EVENT_LOG_NO_CASE_COLUMN"],
  ["no case", "activiteit,tijd\nPlannen,2025-01-01\nPlannen,2025-01-02\n", "EVENT_LOG_NO_CASE_COLUMN"],
  ["no step", "order,tijd\n1,2025-01-01\n1,2025-01-02\n", "EVENT_LOG_NO_STEP_COLUMN"],
  ["no time", "order,activiteit\n1,Plannen\n1,Maken\n", "EVENT_LOG_NO_TIME_COLUMN"],
];

test.for(cases)("%s is refused", async ([, content, code]) => {
  expect(codeOf(await importContent(content))).toBe(code);
  expect(await leftovers()).toEqual([]);
});

test.for([
  [
    "activiteit,tijd\nPlannen,2025-01-01\n",
    "case",
    "In welke kolom staat bij welke order of zaak een regel hoort? De kolommen zijn: activiteit, tijd.",
    "Which column tells which order or case a row belongs to? The columns are: activiteit, tijd.",
  ],
  [
    "order,tijd\n1,2025-01-01\n",
    "step",
    "In welke kolom staat welke stap er is gedaan? De kolommen zijn: order, tijd.",
    "Which column tells which step was done? The columns are: order, tijd.",
  ],
  [
    "order,activiteit\n1,Plannen\n",
    "time",
    "In welke kolom staat wanneer een stap klaar was? De kolommen zijn: order, activiteit.",
    "Which column tells when a step was done? The columns are: order, activiteit.",
  ],
] as const)("without a column, the message asks for it in words: %s", async ([content, role, nl, en]) => {
  const columns = content.split("\n")[0]!.split(",");
  expect(await importContent(content)).toEqual({
    ok: false,
    error: {
      code: `EVENT_LOG_NO_${role.toUpperCase()}_COLUMN`,
      message: { nl, en },
      details: { columns, role },
    },
  });
});

test("a column that does not exist is refused with those that do", async () => {
  const result = await importContent(header + rows, { columns: { team: "afdeling" } });
  expect(result).toMatchObject({
    error: {
      code: "EVENT_LOG_UNKNOWN_COLUMN",
      details: { column: "afdeling", columns: ["order", "step", "team", "completed"] },
    },
  });
});

test("a time column without times: no row is readable", async () => {
  const result = await importContent(`order,step,completed\n1,Design,soon\n1,Plan,later\n`, {
    columns: { time: "completed" },
  });
  expect(result).toMatchObject({
    error: {
      code: "EVENT_LOG_NO_READABLE_ROWS",
      message: {
        nl: "Geen van de 2 regels is te lezen. De eerste: dit is niet te lezen als tijd (regel 2, kolom completed).",
        en: "None of the 2 rows can be read. The first one: this cannot be read as a time (line 2, column completed).",
      },
      details: { rows: 2, columns: ["order", "step", "completed"] },
    },
  });
});

test("rows that all have too many fields: no row is readable", async () => {
  const result = await importContent("order,step,completed\n1,Design,2025-01-01,x\n1,Plan,2025-01-02,y\n");
  expect(result).toMatchObject({
    error: {
      code: "EVENT_LOG_NO_READABLE_ROWS",
      message: {
        nl: "Geen van de 2 regels is te lezen. De eerste: meer dan 3 velden (regel 2).",
        en: "None of the 2 rows can be read. The first one: more than 3 fields (line 2).",
      },
      details: { rows: 2, columns: ["order", "step", "completed"] },
    },
  });
});

test("XML that stops: the line is told in both languages", async () => {
  const result = await importContent("<log>\n<trace>\n</log>");
  expect(result).toMatchObject({
    error: {
      message: {
        nl: "Het XML-bestand is beschadigd of niet compleet, bij regel 3.",
        en: "The XML file is damaged or incomplete, near line 3.",
      },
    },
  });
});

test("more rejected rows than allowed", async () => {
  const content = `${header}${rows}1,Make,Making,when?\n1,Send,Making,never\n`;
  expect(await importContent(content, { maxRejected: 1 })).toMatchObject({
    error: {
      code: "EVENT_LOG_TOO_MANY_REJECTED",
      message: {
        nl: "Meer dan 1 regels zijn niet te lezen. De eerste: dit is niet te lezen als tijd (regel 4, kolom completed).",
        en: "More than 1 rows cannot be read. The first one: this cannot be read as a time (line 4, column completed).",
      },
      details: { limit: 1, columns: ["order", "step", "team", "completed"] },
    },
  });
  expect(codeOf(await importContent(content, { maxRejected: 2 }))).toBe("ok");
});

test("a file and a time zone that do not exist, a folder that does", async () => {
  const missing = await importEventLog({
    file: join(root, "nowhere.csv"),
    folder: join(root, "log-of-nothing"),
  });
  expect(codeOf(missing)).toBe("EVENT_LOG_FILE_NOT_FOUND");
  const directory = await importEventLog({ file: root, folder: join(root, "log-of-nothing") });
  expect(codeOf(directory)).toBe("EVENT_LOG_NO_FILE");
  expect(codeOf(await importContent(header + rows, { timeZone: "Europe/Lutjebroek" }))).toBe(
    "EVENT_LOG_UNKNOWN_TIME_ZONE",
  );
  expect(codeOf(await importContent(header + rows, { folder: root }))).toBe("EVENT_LOG_FOLDER_EXISTS");
});

test.for(["read", "sort", "write"] as const)("cancelled while it %ss, it leaves nothing", async (phase) => {
  const controller = new AbortController();
  const result = await importContent(manyRows, {
    signal: controller.signal,
    onProgress: (progress) => progress.phase === phase && controller.abort(),
  });
  expect(codeOf(result)).toBe("EVENT_LOG_CANCELLED");
  expect(await leftovers()).toEqual([]);
});

test("progress never falls and ends at all bytes read; the folder appears between the two hooks", async () => {
  const fractions: number[] = [];
  const seen: string[][] = [];
  const folder = join(root, "hooked");
  const list = async () => void seen.push((await readdir(root)).filter((name) => name.startsWith("hooked")));
  const result = await importContent(manyRows, {
    folder,
    onProgress: ({ fraction }) => fractions.push(fraction),
    beforeRename: list,
    afterRename: list,
  });
  expect(codeOf(result)).toBe("ok");
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
  expect(fractions.length).toBeGreaterThan(5);
  expect(fractions.at(-1)).toBe(1);
  expect(seen).toEqual([[expect.stringMatching(/^hooked\.partial-/)], ["hooked"]]);
  expect((await readdir(folder)).toSorted()).toEqual([
    "cases.parquet",
    "events.parquet",
    "log.json",
    "names.parquet",
  ]);
});

test("pseudonyms replace the persons everywhere but in their own file", async () => {
  const folder = join(root, "secret");
  const content = `order,step,medewerker,gereed\n1,Design,Alice,2025-03-03\n1,Plan,Bob,2025-03-04\n2,Design,Alice,2025-03-05\n3,Design,Zebedee,Alice\n`;
  const result = await importContent(content, { folder, pseudonymise: true, pseudonymSeed: "1" });
  expect(result).toMatchObject({ ok: true, log: { isPseudonymised: true, counts: { persons: 2 } } });
  const persons = JSON.parse(await readFile(join(folder, "persons.json"), "utf8")) as Record<string, string>;
  expect(Object.keys(persons)).toEqual(["P1", "P2"]);
  expect(Object.values(persons).toSorted()).toEqual(["Alice", "Bob"]);
  for (const file of ["events.parquet", "cases.parquet", "names.parquet", "log.json"]) {
    const stored = await readFile(join(folder, file));
    // Zebedee's only row is rejected: his name may not come along either.
    for (const name of ["Alice", "Bob", "Zebedee"]) expect(stored.includes(name), file).toBe(false);
  }
});

function codeOf(result: ImportResult): string {
  return result.ok ? "ok" : result.error.code;
}

async function leftovers(): Promise<string[]> {
  return (await readdir(root)).filter((name) => name.includes("partial"));
}

test("all times equal: one place in time, every pair of it tied", async () => {
  const content = header + "1,Design,Design,2025-03-03 09:00\n1,Plan,Planning,2025-03-03 09:00\n".repeat(3);
  const log = await openContent(content);
  expect(log.manifest).toMatchObject({ counts: { events: 6 }, firstAt: log.manifest.lastAt });
  const [tied] = await log.database.query<{ tied: number }>(
    "SELECT count(*) FILTER (tied) AS tied FROM pairs",
  );
  expect(tied).toEqual({ tied: 5 });
});

test("1970 and the future are read; what lies after 2200 is no time of work", async () => {
  const times = ["1970-01-01 01:00", "2199-12-31 12:00", "2201-01-01 12:00", "9999-12-31 00:00"];
  const content = header + times.map((time) => `1,Design,Design,${time}\n`).join("");
  const result = await importContent(content);
  expect(result).toMatchObject({
    log: {
      counts: { events: 2 },
      firstAt: "1970-01-01T00:00:00.000Z",
      lastAt: "2199-12-31T11:00:00.000Z",
      doubt: { rejected: { count: 2, reasons: [{ code: "far-time", count: 2 }] } },
    },
  });
});

test("a column name twice, and a header with a byte order mark", async () => {
  const result = await importContent("\uFEFForder,step,team,team,completed\n1,Design,A,B,2025-03-03 09:00\n");
  expect(result).toMatchObject({
    log: {
      columns: { case: { column: "order" }, team: { column: "team" } },
      availableColumns: ["order", "step", "team", "team (2)", "completed"],
    },
  });
});

test("times in several zones, and without one, are instants of one clock", async () => {
  const times = ["09:00:00Z", "10:30:00+01:00", "09:45:00", "04:00:00-06:00"];
  const content = header + times.map((time, index) => `1,Step ${index},T,2025-03-03T${time}\n`).join("");
  const log = await openContent(content);
  const events = await log.database.query<{ step: string }>("SELECT step FROM events ORDER BY completed_at");
  // 09:45 in Amsterdam is 08:45Z.
  expect(events.map(({ step }) => step)).toEqual(["Step 2", "Step 0", "Step 1", "Step 3"]);
});

test("nested lists in an XES: only what is an event's own counts", async () => {
  const inner = '<list key="deep"><values><string key="concept:name" value="Wrong"/></values></list>';
  const event = `<event><string key="concept:name" value="Design"><string key="concept:name" value="Wrong"/></string>
    ${inner.repeat(50)}<list key="l"><values>${inner}<event/></values></list>
    <date key="time:timestamp" value="2025-03-03T09:00:00Z"/></event>`;
  const log = await openContent(`<log><trace><string key="concept:name" value="1"/>${event}</trace></log>`);
  expect(await log.database.query("SELECT step FROM events")).toEqual([{ step: "Design" }]);
});

test("a case with a million events", { timeout: 60_000 }, async () => {
  const log = await openContent(
    header + "1,Design,A,2025-03-03 09:00\n1,Plan,B,2025-03-03 09:01\n".repeat(500_000),
  );
  expect(log.manifest.counts).toMatchObject({ cases: 1, events: 1_000_000 });
});

test("200,000 teams", { timeout: 60_000 }, async () => {
  const lines = Array.from(
    { length: 200_000 },
    (_, index) => `${index >> 3},Step,Team ${index},2025-03-03 09:0${index & 7}`,
  );
  const log = await openContent(`${header}${lines.join("\n")}\n`, { memoryLimit: "512MB" });
  expect(log.manifest.counts.teams).toBe(200_000);
  expect(await handovers(log)).toHaveLength(175_000);
});
