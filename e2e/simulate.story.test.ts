import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SimulateFileReport } from "../packages/stuur/src/capabilities/design/simulate-file/simulate-file.contract.ts";
import { runStuur } from "./stuur-process.ts";

const model = fileURLToPath(
  new URL("../examples/furniture-maker/furniture-maker.model.json", import.meta.url),
);

let folder: string;
const fileOf = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "stuur-simulate-story-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("says in Dutch that own customers alone do not deliver sooner, and what it does not measure", async () => {
  const { code, out, err } = await runStuur(["simulate", model, "--lang", "nl"]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(/^“eigen klanten” en “na elkaar” zijn praktisch gelijk: /);
  expect(out).toContain("Gemiddeld over 30 herhalingen van 365 dagen");
  expect(out).toMatch(
    /\nna elkaar\n[\s\S]*gemiddeld 1\d,\d werkuren \(1\d,\d – 2\d,\d\)[\s\S]*\neigen klanten\n/,
  );
  expect(out).toContain("Wat deze berekening niet meet");
});

test("a lossy handover makes own customers quicker, as JSON by its schema", async () => {
  const changed = JSON.parse(await readFile(model, "utf8"));
  const delay = { kind: "constant", value: 4 * 3600 };
  changed.designs[0].handovers = { between: { delay, calendar: "werkdagen", sendBack: 0.1 } };
  await writeFile(fileOf("lossy.json"), JSON.stringify(changed));
  const { code, out } = await runStuur(["simulate", fileOf("lossy.json"), "--json", "--replications", "10"]);
  expect(code).toBe(0);
  const report = SimulateFileReport.parse(JSON.parse(out));
  expect(report).toMatchObject({ file: "lossy.json", replications: 10 });
  expect(report.differences).toMatchObject([{ design: "eigen klanten", verdict: "shorter" }]);
  // Theory: 19.10 against 38.54 working hours.
  const difference = report.differences[0]!.figures.find(({ figure }) => figure === "leadTimeWorking.mean");
  expect(difference!.lower! / 3600).toBeLessThan(-19.44);
  expect(difference!.upper! / 3600).toBeGreaterThan(-19.44);
});

test("a simulated future is a log that stuur see reads", async () => {
  const quick = ["--days", "60", "--replications", "2"];
  const wanted = ["--events", fileOf("future.csv"), "--design", "na elkaar"];
  const { code, err } = await runStuur(["simulate", model, ...quick, ...wanted]);
  expect(code).toBe(0);
  expect(err).toContain("stuur see");
  const seen = await runStuur(["see", fileOf("future.csv"), "--json"]);
  const report = JSON.parse(seen.out);
  expect(report).toMatchObject({
    columns: { case: "case", step: "step", time: "complete", start: "start", team: "team", person: "person" },
    hasStartTimes: true,
    rejected: { count: 0 },
  });
  const pairs = report.pairs.filter(({ from, to }: { from: string; to: string }) => from !== to);
  expect(pairs.map(({ from, to }: { from: string; to: string }) => `${from} → ${to}`).toSorted()).toEqual([
    "Ontwerp → Werkplaats",
    "Verkoop → Ontwerp",
    "Werkplaats → Verkoop",
  ]);
});

test("what is no model is refused, with the way out", async () => {
  await writeFile(fileOf("log.csv"), "case;step\n1;saw\n");
  const notJson = await runStuur(["simulate", fileOf("log.csv"), "--lang", "nl"]);
  expect(notJson).toMatchObject({ code: 3, out: "", err: expect.stringContaining("geen geldige JSON") });
  const negative = await runStuur(["simulate", model, "--days", "-1", "--lang", "nl"]);
  expect(negative).toMatchObject({ code: 2, out: "", err: expect.stringContaining("--days") });
});

test("the command line's page names every option of stuur simulate", async () => {
  const page = await readFile(new URL("../docs/reference/command-line.md", import.meta.url), "utf8");
  const section = page.slice(page.indexOf("## `stuur simulate"), page.indexOf("## Options of every"));
  const { out } = await runStuur(["simulate", "--help"]);
  const options = [...out.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, option]) => option!);
  expect(options.length).toBeGreaterThan(8);
  for (const option of options) expect(section).toContain(option);
});
