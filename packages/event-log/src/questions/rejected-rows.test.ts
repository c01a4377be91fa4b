import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { rejectedRows, removeRejectedRows } from "../index.ts";
import { temporaryLogs } from "../test/temporary-log.ts";

const { openContent } = temporaryLogs();

const rows = Array.from({ length: 250 }, (_, index) =>
  index % 2 === 0
    ? `${index % 10};zagen;Anne;03-03-2025`
    : `${index % 10};zagen;Anne;${index === 1 ? "Anne" : "later"}`,
);
const content = ["order;stap;medewerker;gereed", ...rows].join("\n");

test("all of them in the order of the file, where the manifest has a hundred", async () => {
  const log = await openContent(content);
  const rejected = await rejectedRows(log);
  expect(rejected.map(({ line }) => line)).toEqual(Array.from({ length: 125 }, (_, index) => 3 + 2 * index));
  expect(log.manifest.doubt.rejected.samples).toEqual(rejected.slice(0, 100));
});

test("names of persons are replaced in values, whatever else stands there, as everywhere", async () => {
  const rejected = ["Anne", "later, zegt ANNE de Boer.", "Annelies", "Bram 7", "777", "1777", "P7 is Carla"];
  const persons = ["Anne", "Anne de Boer", "777", "Bram 7"];
  const read = persons.map((name, index) => `${index};zagen;${name};03-03-2025`);
  const lines = [...read, ...rejected.map((value) => `1;zagen;Carla;${value}`)];
  const log = await openContent([...content.split("\n").slice(0, 1), ...lines].join("\n"), {
    pseudonymise: true,
    columns: { case: "order", step: "stap", time: "gereed", person: "medewerker" },
    knownPersons: { P1: "Anne", P2: "Anne de Boer", P3: "777", P4: "Bram 7", P9: "Dirk" },
  });
  const values = (await rejectedRows(log)).map(({ value }) => value);
  expect(values).toEqual(["P1", "later, zegt P2.", "Annelies", "P4", "P3", "1777", "P7 is P?"]);
  expect(log.manifest.doubt.rejected.samples.map(({ value }) => value)).toEqual(values);
  for (const name of ["log.json", "rejected.json"])
    expect(await readFile(join(log.folder, name), "utf8")).not.toMatch(/Anne(?!lies)|Bram|Carla/i);
});

test("without the rest, which goes with the file, the hundred of the manifest stay", async () => {
  const log = await openContent(content);
  await removeRejectedRows(log.folder);
  await removeRejectedRows(log.folder);
  expect(await rejectedRows(log)).toEqual(log.manifest.doubt.rejected.samples);
});

test("of an older log those that the manifest has", async () => {
  const log = await openContent(content);
  await rm(join(log.folder, "rejected.json"));
  expect(await rejectedRows(log)).toHaveLength(100);
  expect(await rejectedRows(await openContent("order;stap;gereed\n1;zagen;03-03-2025\n"))).toEqual([]);
});
