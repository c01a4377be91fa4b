import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkSimulationModel, type SimulationModel, simulateLog } from "@stuur/methods/simulation";
import { Command } from "commander";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Terminal } from "../../../platform/terminal/terminal.ts";
import { addFitCommand } from "./fit-log.command.ts";

const hour = 3600;
const office: SimulationModel = {
  version: 1,
  start: { date: "2026-01-05", timeZone: "Europe/Amsterdam" },
  calendars: [{ id: "office" }],
  workingTime: "office",
  steps: ["sell", "make"].map((id) => ({ id, work: { kind: "exponential", mean: hour } })),
  caseTypes: [
    {
      id: "order",
      arrivals: { kind: "gaps", gap: { kind: "exponential", mean: 2 * hour }, calendar: "office" },
      route: [{ step: "sell" }, { step: "make" }],
      segments: [{ segment: "web", share: 1 }],
    },
  ],
  segments: [{ id: "web" }],
  people: ["Ann", "Bob"].map((id, i) => ({
    id,
    calendar: "office",
    skills: [{ step: ["sell", "make"][i]! }],
  })),
  designs: [
    {
      id: "today",
      teams: [
        { id: "sales", members: ["Ann"], steps: ["sell"] },
        { id: "shop", members: ["Bob"], steps: ["make"] },
      ],
    },
  ],
};

let folder: string;
const fileOf = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "stuur-fit-"));
  const rows = simulateLog(office, { seed: 1, orders: 300, design: 0 }).map((event) => ({
    ...event,
    from: new Date(event.start).toISOString(),
    until: new Date(event.complete).toISOString(),
  }));
  const write = (name: string, lines: readonly string[]) => writeFile(fileOf(name), lines.join("\n"));
  await write("log.csv", [
    "case,step,started,completed,person,team,channel",
    ...rows.map((row) => [row.case, row.step, row.from, row.until, row.person, row.team, row.segment].join()),
  ]);
  const week = Array.from({ length: 7 }, () => [{ opens: 6 * hour, closes: 22 * hour }]);
  const long = { ...office, calendars: [{ id: "office", week }] };
  await write("long.csv", [
    "case,step,started,completed,person,team",
    ...simulateLog(long, { seed: 1, orders: 40, design: 0 }).map((event) => {
      const [from, until] = [event.start, event.complete].map((at) => new Date(at).toISOString());
      return [event.case, event.step, from, until, event.person, event.team].join();
    }),
  ]);
  await write("ends.csv", [
    "case,step,completed,person,team",
    ...rows.map((row) => [row.case, row.step, row.until, row.person, row.team].join()),
  ]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const fit = (name: string, ...options: string[]) => run(name, "--start", "started", ...options);
const fitEnds = (...options: string[]) => run("ends.csv", ...options);

async function run(name: string, ...options: string[]) {
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
  const program = new Command("stuur").exitOverride().configureOutput({ writeErr: () => {} });
  addFitCommand(program, terminal);
  await program.parseAsync(["fit", fileOf(name), ...options], { from: "user" });
  return { code: terminal.exitCode, out: said.out.join("\n"), err: said.err.join("\n") };
}

test("a log becomes a model that can be simulated, with what it rests on", async () => {
  const { code, out } = await fit("log.csv", "--out", fileOf("model.json"), "--segment", "channel");
  expect(code).toBe(0);
  expect(out.split("\n")[0]).toBe("Simulated, this model resembles the history that it comes from.");
  expect(out).toContain("It rests on 300 cases with 600 events");
  expect(out).toMatch(/ {2}sell +300 +\d+\.\d minutes \(|hours \(/);
  expect(out).toContain("sales → shop");
  const checked = checkSimulationModel(JSON.parse(await readFile(fileOf("model.json"), "utf8")));
  expect(checked.ok && checked.model.designs[0]?.teams.map(({ id }) => id)).toEqual(["sales", "shop"]);
  expect(checked.ok && checked.model.segments).toEqual([{ id: "web", work: 1 }]);
  const again = await fit("log.csv", "--out", fileOf("model.json"));
  expect([again.code, again.err]).toEqual([3, expect.stringContaining("--force")]);
  expect((await fit("log.csv", "--out", fileOf("model.json"), "--force")).code).toBe(0);
});

test("that nobody is known to be there all day is told beside the verdict", async () => {
  const { out } = await fit("long.csv");
  expect(out.split("\n").slice(1, 3)).toEqual(
    ["sales", "shop"].map(
      (team) =>
        `People of ${team} do not work the same hours: work times may be too high (in the model 1 of 1 is there too long, probably).`,
    ),
  );
});

test("as JSON it holds the model, the evidence and the comparison, and the same command gives the same", async () => {
  const [first, second] = [await fit("log.csv", "--json"), await fit("log.csv", "--json")];
  const report = JSON.parse(first.out);
  expect(Object.keys(report)).toEqual(["schema", "file", "command", "model", "evidence", "validation"]);
  expect(report.command).toBe("stuur fit log.csv --start started");
  expect(report.evidence.people).toHaveLength(2);
  expect(second.out).toBe(first.out);
});

test("without start times estimates are asked for, step by step or for all", async () => {
  const refused = await fitEnds();
  expect(refused.code).toBe(3);
  expect(refused.err).toContain("“sell”, “make”");
  expect(refused.err).toContain("--estimate '*=30m'");
  const half = await fitEnds("--estimate", "sell=1h");
  expect([half.code, half.err]).toEqual([3, expect.stringContaining("“make”")]);
  const whole = await fitEnds("--estimate", "sell=1h", "--estimate", "*=30m", "--json");
  const { model, evidence } = JSON.parse(whole.out);
  expect(evidence.estimates).toEqual(["steps[0].work", "steps[1].work"]);
  expect(model.steps.map(({ work }: { work: unknown }) => work)).toEqual([
    { kind: "exponential", mean: 3600 },
    { kind: "exponential", mean: 1800 },
  ]);
});

test("bad input is told with a way out", async () => {
  await expect(fit("log.csv", "--estimate", "sell")).rejects.toThrow("step=30m");
  const strange = await fit("log.csv", "--estimate", "selling=1h");
  expect([strange.code, strange.err]).toEqual([3, expect.stringContaining("“selling”")]);
  const column = await fit("log.csv", "--segment", "colour");
  expect([column.code, column.err]).toEqual([3, expect.stringContaining("colour")]);
  const nowhere = await fit("log.csv", "--out", fileOf("no/such/model.json"));
  expect([nowhere.code, nowhere.err]).toEqual([3, expect.stringContaining("folder")]);
});
