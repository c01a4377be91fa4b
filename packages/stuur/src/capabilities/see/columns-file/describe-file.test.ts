import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importEventLog } from "@stuur/event-log";
import { afterEach, beforeEach, expect, test } from "vitest";
import { describeFile, describeUnusableFile } from "./describe-file.ts";
import { readHead } from "./read-head.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "stuur-columns-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Imports the content and describes it, as the command does. */
async function describeContent(content: string | Buffer) {
  const file = join(folder, "orders.csv");
  await writeFile(file, content);
  const imported = await importEventLog({ file, folder: join(folder, "log") });
  const asked = {
    file: "orders.csv",
    timeZone: "Europe/Amsterdam",
    head: await readHead(file),
    commandOf: (columns: Readonly<Record<string, string | readonly string[]>>) => JSON.stringify(columns),
  };
  return imported.ok ? describeFile(join(folder, "log"), asked) : describeUnusableFile(imported.error, asked);
}

test("roles with what stands in the file, the rest as not used, the first cases as a story", async () => {
  const report = await describeContent(
    "ordernummer;stap;gereed;afdeling;kleur\n1;plannen;03-04-2025 10:00;Planning;rood\n1;zagen;14-04-2025 11:00;Hal;\n",
  );
  expect(report.isUsable).toBe(true);
  expect(report.columns.map(({ role, column, samples }) => [role, column, samples])).toEqual([
    ["case", "ordernummer", ["1"]],
    ["step", "stap", ["plannen", "zagen"]],
    ["time", "gereed", ["03-04-2025 10:00", "14-04-2025 11:00"]],
    ["team", "afdeling", ["Planning", "Hal"]],
  ]);
  expect(report.unused).toEqual([{ column: "kleur", samples: ["rood"] }]);
  expect(report.missing).toEqual(["start", "person", "due"]);
  expect(report.timeExample).toEqual({ written: "03-04-2025 10:00", read: "2025-04-03T08:00:00.000Z" });
  expect(report.steps).toEqual([]);
  expect(report.stories).toMatchObject([
    { case: "1", eventCount: 2, events: [{ step: "plannen" }, { team: "Hal" }] },
  ]);
  expect(JSON.parse(report.command)).toEqual({
    case: "ordernummer",
    step: "stap",
    time: "gereed",
    team: "afdeling",
  });
});

test("a file with a row for each case names its columns of steps", async () => {
  const rows = Array.from(
    { length: 12 },
    (_, index) => `A${index};${index + 1}-1-2025;${index + 1}-2-2025;${index + 1}-3-2025`,
  );
  const report = await describeContent(`Ordernr;Besteld op;Ontwerp gereed;Geleverd\n${rows.join("\n")}\n`);
  expect(JSON.parse(report.command)).toEqual({
    layout: "cases",
    case: "Ordernr",
    "step-column": ["Besteld op", "Ontwerp gereed", "Geleverd"],
  });
  expect(report.unused).toEqual([]);
  expect(report.steps.toSorted()).toEqual(["Besteld", "Geleverd", "Ontwerp"]);
});

test("without a time it tells what it did find", async () => {
  const report = await describeContent(
    "order;stap;team\n1;plannen;Planning\n1;zagen;Hal\n2;plannen;Planning\n",
  );
  expect(report).toMatchObject({
    isUsable: false,
    problem: { code: "EVENT_LOG_NO_TIME_COLUMN" },
    source: null,
  });
  expect(report.columns.map(({ column }) => column)).toContain("stap");
  expect(report.missing).toContain("time");
});

test("text in Windows-1252 is shown as it was meant", async () => {
  const file = Buffer.from(
    "ordernummer;stap;gereed\n1;financi\xebn;03-04-2025\n1;caf\xe9;04-04-2025\n",
    "latin1",
  );
  const { columns } = await describeContent(file);
  expect(columns.find(({ role }) => role === "step")?.samples).toEqual(["financiën", "café"]);
});

test("a date with its time of day is a pair that the command names, and both columns are used", async () => {
  const report = await describeContent(
    "order;stap;team;Datum;Tijd\n1;plannen;A;13-02-2025;08:00\n1;zagen;B;14-02-2025;09:50\n",
  );
  expect(report.columns.find(({ role }) => role === "time")).toMatchObject({ column: "Datum", with: "Tijd" });
  expect(report.unused).toEqual([]);
  expect(JSON.parse(report.command)).toMatchObject({ time: "Datum + Tijd" });
  expect(report.timeExample).toEqual({ written: "13-02-2025 08:00", read: "2025-02-13T07:00:00.000Z" });
});
