import { rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { rejectedRows } from "../index.ts";
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

test("a value that is the name of a person is left out where persons were replaced", async () => {
  const [first, second] = await rejectedRows(await openContent(content, { pseudonymise: true }));
  expect([first?.value, second?.value]).toEqual([null, "later"]);
});

test("of an older log those that the manifest has", async () => {
  const log = await openContent(content);
  await rm(join(log.folder, "rejected.json"));
  expect(await rejectedRows(log)).toHaveLength(100);
  expect(await rejectedRows(await openContent("order;stap;gereed\n1;zagen;03-03-2025\n"))).toEqual([]);
});
