import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { exportEventLog, importEventLog, recogniseColumns } from "../index.ts";
import { temporaryLogs } from "../test/temporary-log.ts";

const { root, openContent } = temporaryLogs();

const orders = [
  "order,step,team,person,begin,einde,deadline",
  "1,Ontwerp,A,Ann,2025-03-03 09:00,2025-03-03 10:00,2025-03-05",
  "1,Maken,B,Bas,2025-03-04 09:00,2025-03-04 17:00,2025-03-05",
].join("\n");

test("the columns of a CSV are recognised with hardly any doubt", async () => {
  const file = join(root, "recognised.csv");
  await exportEventLog(await openContent(orders), { file });
  const [header, ...rows] = (await readFile(file, "utf8"))
    .trim()
    .split("\r\n")
    .map((line) => line.split(","));
  const found = recogniseColumns(header!, rows);
  expect(Object.fromEntries(Object.entries(found).map(([role, { column }]) => [role, column]))).toEqual({
    ...{ case: "case:concept:name", step: "concept:name", time: "time:timestamp", start: "start_timestamp" },
    ...{ team: "org:group", person: "org:resource", due: "case:due_date" },
  });
  for (const { confidence } of Object.values(found)) expect(confidence).toBeGreaterThan(0.85);
});

test("the name says the format and whether to compress; the options overrule it", async () => {
  const log = await openContent(orders);
  const text = await exported(log, "a.csv");
  expect(gunzipSync(await readFile(await path(log, "b.csv.gz"))).toString()).toBe(text);
  expect(await exported(log, "c.xes", { format: "csv" })).toBe(text);
  expect(gunzipSync(await readFile(await path(log, "d.csv", { compress: true }))).toString()).toBe(text);
  expect(await exportEventLog(log, { file: join(root, "e.txt") })).toMatchObject({
    ok: false,
    error: { code: "EVENT_LOG_UNKNOWN_EXPORT_FORMAT" },
  });
  expect(await exportEventLog(log, { file: join(root, "e.csv"), timeZone: "Mars/Base" })).toMatchObject({
    ok: false,
    error: { code: "EVENT_LOG_UNKNOWN_TIME_ZONE" },
  });
});

test("a folder that is not there is not made", async () => {
  const folder = join(root, "nowhere", "deep");
  const file = join(folder, "mine.csv");
  expect(await exportEventLog(await openContent(orders), { file })).toMatchObject({
    ok: false,
    error: { code: "EVENT_LOG_NO_FOLDER", details: { folder } },
  });
  expect(await readdir(root)).not.toContain("nowhere");
});

test("a file with hundreds of columns is read and written", async () => {
  const numbers = Array.from({ length: 250 }, (_, index) => index);
  const wide = [
    `order,step,team,completed,${numbers.map((index) => `k${index}`).join(",")}`,
    ...[1, 2, 3].map(
      (row) => `1,s${row},A,2025-03-0${row} 09:00,${numbers.map((n) => `${n} ${row} `).join(",")}`,
    ),
  ].join("\n");
  const log = await openContent(wide, { layout: "events", memoryLimit: "800MB" });
  expect(log.manifest.attributes).toHaveLength(numbers.length);
  const [, row] = (await exported(log, "wide.csv")).split("\r\n");
  expect(row).toMatch(/^1,s1,2025-03-01T09:00:00\+01:00,A,0 1,1 1,2 1,.*,249 1$/);
});

test("a file that is there is not touched, unless it may be replaced", async () => {
  const log = await openContent(orders);
  const file = join(root, "mine.csv");
  await writeFile(file, "mine");
  expect(await exportEventLog(log, { file })).toMatchObject({
    ok: false,
    error: { code: "EVENT_LOG_FILE_EXISTS" },
  });
  expect(await readFile(file, "utf8")).toBe("mine");
  const result = await exportEventLog(log, { file, overwrite: true });
  expect(result).toMatchObject({ ok: true, written: { cases: 1, events: 2, changed: 0 } });
  expect((await readFile(file)).length).toBe(result.ok && result.written.bytes);
});

test.for(["csv", "xes", "parquet"] as const)(
  "%s: a stop leaves nothing, and the log answers on",
  async (format) => {
    const lines = Array.from({ length: 6000 }, (_, index) => `${index % 50},a,A,2025-01-01 09:00`);
    const log = await openContent(["order,step,team,completed", ...lines].join("\n"));
    const stop = new AbortController();
    const folder = await mkdtemp(join(root, "stopped-"));
    const fractions: number[] = [];
    const result = await exportEventLog(log, {
      file: join(folder, `log.${format}`),
      signal: stop.signal,
      onProgress: ({ fraction }) => {
        fractions.push(fraction);
        stop.abort();
      },
    });
    expect(result).toMatchObject({ ok: false, error: { code: "EVENT_LOG_EXPORT_CANCELLED" } });
    expect(fractions).toHaveLength(1);
    expect(await readdir(folder)).toEqual([]);
    expect(await log.database.query("SELECT count(*) AS events FROM events")).toEqual([{ events: 6000 }]);
  },
);

test("for a spreadsheet: a byte order mark, and nothing that runs as a formula", async () => {
  const names = ["=1+1", "+A1", "-A1", "@SUM(1)", "-12,50", "+31612345678", "-", "a=b"];
  const lines = names.map((name, index) => `${index},"${name}",A,2025-01-01 09:00`);
  const log = await openContent(["order,step,team,completed", ...lines].join("\n"), {
    columns: { step: "step" },
  });
  const file = join(root, "spreadsheet.csv");
  const result = await exportEventLog(log, { file, delimiter: ";", forSpreadsheet: true });
  expect(result).toMatchObject({ ok: true, written: { changed: 4 } });
  const text = await readFile(file, "utf8");
  expect(text.startsWith("\uFEFFcase:concept:name;concept:name;")).toBe(true);
  const steps = text
    .trim()
    .split("\r\n")
    .slice(1)
    .map((line) => line.split(";")[1]);
  expect(steps).toEqual(["'=1+1", "'+A1", "'-A1", "'@SUM(1)", "-12,50", "+31612345678", "-", "a=b"]);
  expect(await exported(log, "plain.csv")).toContain("=1+1");
});

test("times are written in the zone that is asked, and are the same instants", async () => {
  const log = await openContent(
    "order,step,team,completed\n1,a,A,2025-10-26 02:30\n1,b,A,2025-10-26T02:30:00+01:00\n1,c,A,1930-01-01 12:00\n",
  );
  const times = async (name: string, timeZone?: string) => {
    const lines = (await exported(log, name, timeZone ? { timeZone } : {})).trim().split("\r\n");
    return lines.slice(1).map((line) => line.split(",")[2]);
  };
  const [old, first, second] = await times("amsterdam.csv");
  expect([first, second]).toEqual(["2025-10-26T02:30:00+02:00", "2025-10-26T02:30:00+01:00"]);
  const inUtc = ["2025-10-26T00:30:00+00:00", "2025-10-26T01:30:00+00:00"];
  expect((await times("utc.csv", "UTC")).slice(1)).toEqual(inUtc);
  expect((await times("india.csv", "Asia/Kolkata"))[1]).toBe("2025-10-26T06:00:00+05:30");
  expect((await times("newfoundland.csv", "America/St_Johns"))[1]).toBe("2025-10-25T22:00:00-02:30");
  expect((await times("monrovia.csv", "Africa/Monrovia"))[0]).toBe(
    `${new Date(old!).toISOString().slice(0, 19)}Z`,
  );
});

test("an attribute that is called as a column of the export gets another name, and the log is read back with it", async () => {
  const log = await openContent("order,step,team,completed,org:group,Org:Group\n1,a,A,2025-01-01,x,y\n", {
    columns: { step: "step", team: "team" },
  });
  const file = join(root, "names.csv");
  const result = await exportEventLog(log, { file });
  if (!result.ok) throw new Error(result.error.message.en);
  const imported = await importEventLog({ file, folder: `${file}-log`, columns: result.written.columns });
  expect(imported.ok && imported.log.columns.team?.column).toBe("org:group");
  expect(imported.ok && imported.log.availableColumns.slice(4)).toEqual(["org:group (2)", "Org:Group"]);
});

type Log = Awaited<ReturnType<typeof openContent>>;
type Options = Partial<Parameters<typeof exportEventLog>[1]>;

async function path(log: Log, name: string, options: Options = {}): Promise<string> {
  const result = await exportEventLog(log, { file: join(root, name), ...options });
  if (!result.ok) throw new Error(result.error.message.en);
  return result.written.file;
}

async function exported(log: Log, name: string, options: Options = {}): Promise<string> {
  return readFile(await path(log, name, options), "utf8");
}
