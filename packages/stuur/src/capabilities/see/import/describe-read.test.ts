import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importEventLog, openEventLog } from "@stuur/event-log";
import { afterEach, beforeEach, expect, test } from "vitest";
import { describeRead } from "./describe-read.ts";
import { ReadFile } from "./import.contract.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "stuur-file-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Imports the content as an upload is, and describes it as it goes over the wire. */
async function describe(content: string) {
  const file = join(folder, "orders.csv");
  await writeFile(file, content);
  const imported = await importEventLog({ file, folder: join(folder, "log"), pseudonymise: true });
  if (!imported.ok) throw new Error(imported.error.code);
  const log = await openEventLog(join(folder, "log"));
  try {
    return ReadFile.parse(await describeRead(log));
  } finally {
    await log.close();
  }
}

const head = "order;stap;gereed;afdeling;medewerker;behandelaar;kleur\n";

test("columns with why and what the log holds, without a name of a person anywhere", async () => {
  const read = await describe(
    `${head}1;plannen;03-04-2025 10:00;Planning;Anne;Zoë;rood\n1;zagen;14-04-2025 11:00;Hal;Bram;Zoë;rood\n`,
  );
  expect(read.columns.map(({ role, column, isGiven }) => [role, column, isGiven])).toEqual([
    ["case", "order", false],
    ["step", "stap", false],
    ["time", "gereed", false],
    ["team", "afdeling", false],
    ["person", "medewerker", false],
  ]);
  expect(read.columns.every(({ evidence }) => evidence.length > 0)).toBe(true);
  expect(read.others).toEqual([
    { column: "behandelaar", samples: [], isKept: false },
    { column: "kleur", samples: ["rood"], isKept: true },
  ]);
  expect([read.steps, read.teams]).toEqual([
    ["plannen", "zagen"],
    ["Hal", "Planning"],
  ]);
  expect(read.firstReadAt).toBe("2025-04-03T08:00:00.000Z");
  expect(JSON.stringify(read)).not.toMatch(/Anne|Bram|Zoë/);
});

test("a first row that was not read is no example of a time; its value stays apart", async () => {
  const read = await describe(
    `${head}1;plannen;Anne was ziek;A;Bo;;\n1;zagen;14-04-2025;B;Bo;;\n1;af;15-04-2025;B;Bo;;\n`,
  );
  expect(read.firstReadAt).toBeNull();
  expect(read.rejected.rows).toMatchObject([{ line: 2, column: "gereed" }]);
  expect(JSON.stringify(read.rejected)).not.toContain("ziek");
  const later = await describeAgain(
    `${head}1;zagen;14-04-2025;B;Bo;;\n1;af;morgen;B;Bo;;\n1;af;15-04-2025;B;Bo;;\n`,
  );
  expect(later.firstReadAt).toBe("2025-04-13T22:00:00.000Z");
});

async function describeAgain(content: string) {
  await rm(join(folder, "log"), { recursive: true });
  return describe(content);
}

test("a story tells the team, and a pseudonym only where no team is known", async () => {
  const who = async (content: string) =>
    (await describe(content)).stories[0]?.events.map((event) => event.who);
  expect(
    await who("order;stap;gereed;medewerker\n1;plannen;03-04-2025;Anne\n1;zagen;14-04-2025;Anne\n"),
  ).toEqual(["P1", "P1"]);
  await rm(join(folder, "log"), { recursive: true });
  expect(await who(`${head}1;plannen;03-04-2025;;Anne;;\n1;zagen;14-04-2025;Hal;Anne;;\n`)).toEqual([
    null,
    "Hal",
  ]);
});

test("of rows that are whole cases the columns of their steps, which are no attributes", async () => {
  const rows = Array.from(
    { length: 12 },
    (_, at) => `A${at};${at + 1}-1-2025;${at + 1}-2-2025;Ali;${at + 1}-3-2025;x`,
  );
  const header = "Ordernr;Besteld op;Ontwerp gereed;Ontwerp door;Geleverd;Kleur";
  const read = await describe(`${header}\n${rows.join("\n")}\n`);
  expect(read.stepColumns).toEqual(["Besteld op", "Ontwerp gereed", "Geleverd"]);
  expect(read.others.map(({ column }) => column)).toEqual(["Kleur"]);
  expect(read.firstReadAt).toBeNull();
});
