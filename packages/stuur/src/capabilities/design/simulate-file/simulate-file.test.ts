import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Design, SimulationModel } from "@stuur/methods/simulation";
import { Command } from "commander";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Terminal } from "../../../platform/terminal/terminal.ts";
import { addSimulateCommand } from "./simulate-file.command.ts";
import { SimulateFileReport } from "./simulate-file.contract.ts";
import { simulateFile } from "./simulate-file.ts";

const hour = 3600;
const departments: Design = {
  id: "departments",
  teams: [
    { id: "sales", members: ["Ann"], steps: ["sell"] },
    { id: "shop", members: ["Bob"], steps: ["make"] },
  ],
};
const alone: Design = { id: "alone", teams: [{ id: "Ann's", members: ["Ann"] }] };
const delayed: Design = {
  ...departments,
  id: "with delay",
  handovers: { between: { delay: { kind: "constant", value: 5 * hour }, calendar: "office" } },
};

/** Two people who are busy a quarter of the time; alone it is too much for one of them at twice the speed of arrival. */
function modelOf(designs: readonly Design[], gap = 4 * hour): SimulationModel {
  return {
    version: 1,
    calendars: [{ id: "office" }],
    workingTime: "office",
    steps: ["sell", "make"].map((id) => ({ id, work: { kind: "exponential", mean: hour } })),
    caseTypes: [
      {
        id: "order",
        arrivals: { kind: "gaps", gap: { kind: "exponential", mean: gap }, calendar: "office" },
        route: [{ step: "sell" }, { step: "make" }],
      },
    ],
    people: ["Ann", "Bob"].map((id) => ({
      id,
      calendar: "office",
      skills: [{ step: "sell" }, { step: "make" }],
    })),
    designs,
  };
}

let folder: string;
const fileOf = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "stuur-simulate-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const quick = ["--days", "60", "--replications", "10"];

async function simulate(content: unknown, ...options: string[]) {
  const file = fileOf("model.json");
  await writeFile(file, typeof content === "string" ? content : JSON.stringify(content));
  return run(file, ...options);
}

async function run(file: string, ...options: string[]) {
  const said = { out: [] as string[], err: [] as string[] };
  const terminal: Terminal = {
    ...{ exitCode: 0, language: "en", isWatched: false, signal: new AbortController().signal },
    print: (text) => said.out.push(text),
    complain: (text) => said.err.push(text),
    draw: () => {},
  };
  const program = new Command().exitOverride();
  addSimulateCommand(program, terminal);
  await program.parseAsync(["simulate", file, ...options], { from: "user" });
  return { code: terminal.exitCode, out: said.out.join("\n"), err: said.err.join("\n") };
}

describe("the answer comes first", () => {
  test("a design that loses time at handovers is later, with its interval in working time and on the clock", async () => {
    const { code, out, err } = await simulate(modelOf([departments, delayed]), ...quick);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(
      /^“with delay” delivers 5\.\d working hours \(\d\.\d – \d\.\d\) later than “departments” on average; on the clock \d+\.\d hours \(.+\)\.\nMeans over 10 replications of 60 days,/,
    );
    const turned = await simulate(modelOf([delayed, departments]), ...quick, "--lang", "nl");
    expect(turned.out).toMatch(
      /^“departments” levert gemiddeld 5,\d werkuren \(\d,\d – \d,\d\) eerder dan “with delay”/,
    );
  });

  test("the same design under another name is practically equal, without a winner", async () => {
    const { out } = await simulate(modelOf([departments, { ...departments, id: "other" }]), ...quick);
    expect(out).toMatch(
      /^“other” and “departments” are practically equal: .* less than 5% of the lead time\.$/m,
    );
  });

  test("an overloaded design has no mean but the place where it overflows", async () => {
    const { code, out } = await simulate(modelOf([departments, alone], 1.5 * hour), ...quick, "--lang", "nl");
    expect(code).toBe(0);
    const table = out.slice(out.indexOf("\nalone\n"), out.indexOf("┌"));
    expect(table).toContain("Ann (");
    expect(table).toMatch(/133\s%/);
    expect(table).not.toContain("gemiddeld ");
    expect(out).toMatch(/^In “departments” duurt een zaak/);
  });

  test("what is not measured is always told", async () => {
    for (const [language, title] of [
      ["nl", "Wat deze berekening niet meet"],
      ["en", "What this calculation does not measure"],
    ] as const) {
      const { out } = await simulate(modelOf([alone], hour), "--lang", language, ...quick);
      expect(out).toContain(title);
      expect(out.slice(out.indexOf(title))).toMatch(
        /(Verantwoordelijkheid|Responsibility)[\s\S]+(Concurrentie|Competition)/,
      );
    }
  });
});

describe("options", () => {
  test("--json is the schema, and the same seed gives the same figures", async () => {
    const first = await simulate(modelOf([departments, delayed]), ...quick, "--json");
    const report = SimulateFileReport.parse(JSON.parse(first.out));
    expect(report.command).toBe("stuur simulate model.json --replications 10 --days 60");
    expect(report.differences[0]).toMatchObject({ design: "with delay", verdict: "longer" });
    // No date was promised, so nothing can be on time.
    expect(report.designs[0]).toMatchObject({ figures: { onTime: { mean: null, n: 0 } } });
    expect((await simulate(modelOf([departments, delayed]), ...quick, "--json")).out).toBe(first.out);
    const other = await simulate(modelOf([departments, delayed]), ...quick, "--json", "--seed", "2");
    expect(JSON.parse(other.out).designs).not.toEqual(report.designs);
  });

  test("--half-width stops as soon as it is reached, and says when it is not", async () => {
    const wide = await simulate(modelOf([departments]), "--days", "60", "--half-width", "20%");
    expect(wide.out).toContain("Means over 20 replications");
    expect(wide.out).toContain("known to within 20%, as asked");
    const narrow = await simulate(modelOf([departments]), ...quick, "--half-width", "0,1");
    expect(narrow.out).toContain("The 0.1% that was asked for is not reached");
  });

  test("--events writes the design as a log, and never over another file", async () => {
    const events = fileOf("events.csv");
    const options = [...quick, "--events", events, "--design", "with delay"];
    const { code, err } = await simulate(modelOf([departments, delayed]), ...options);
    expect(code).toBe(0);
    expect(err).toMatch(/events of one simulated course of “with delay”\. Look at it with: stuur see /);
    const [header, first] = (await readFile(events, "utf8")).split("\n");
    expect(header).toBe("case,step,ready,start,complete,team,person,case type,segment");
    expect(first).toMatch(/^1,sell,2026-01-05T\d\d:\d\d:\d\d\.\d{3}Z,2026-.+Z,sales,Ann,order,$/);
    expect(await simulate(modelOf([departments, delayed]), ...options)).toMatchObject({
      code: 3,
      err: expect.stringContaining("--force"),
    });
    expect((await simulate(modelOf([departments, delayed]), ...options, "--force")).code).toBe(0);
  });
});

describe("what cannot be used is refused with the place and the way out", () => {
  const good = modelOf([departments, delayed]);
  const negative = { ...good, steps: [{ id: "sell", work: { kind: "exponential", mean: -5 } }] };
  const cases: [string, { content: unknown; options?: string[]; code: number; reason: RegExp }][] = [
    ["an empty file", { content: " \n", code: 3, reason: /model\.json is empty.*example/ }],
    [
      "no JSON",
      {
        content: '{\n  "version": 1,\n  oops\n}',
        code: 3,
        reason: /not valid JSON: look at line 3, character 3/,
      },
    ],
    [
      "half a file",
      {
        content: '{"version": 1,\n "steps": [',
        code: 3,
        reason: /not valid JSON: look at line 2, character 12/,
      },
    ],
    ["a log", { content: "case;step\n1;saw\n", code: 3, reason: /stuur see/ }],
    [
      "a negative time",
      {
        content: negative,
        code: 3,
        reason: /steps\[0\]\.work\.mean is -5; it must be more than 0\.[\s\S]+schema/,
      },
    ],
    [
      "too few cases",
      { content: good, options: ["--days", "1"], code: 3, reason: /In 1 day 2 cases arrive.*--days/ },
    ],
    [
      "too much",
      {
        content: good,
        options: ["--days", "36500", "--replications", "10000"],
        code: 3,
        reason: /too much[\s\S]+--replications/,
      },
    ],
    [
      "events of which design",
      {
        content: good,
        options: ["--events", "x.csv"],
        code: 3,
        reason: /--design: “departments”, “with delay”/,
      },
    ],
    [
      "a design that does not exist",
      { content: good, options: ["--events", "x.csv", "--design", "no"], code: 3, reason: /no design “no”/ },
    ],
    [
      "a design without events",
      { content: good, options: ["--design", "departments"], code: 2, reason: /--events/ },
    ],
    [
      "a negative number",
      {
        content: good,
        options: ["--replications", "-5"],
        code: 2,
        reason: /--replications cannot be '-5'.*from 2/,
      },
    ],
    ["no days", { content: good, options: ["--days", "0"], code: 2, reason: /--days cannot be '0'/ }],
    [
      "a half-width of nothing",
      { content: good, options: ["--half-width", "0"], code: 2, reason: /--half-width cannot be '0'/ },
    ],
  ];

  test.each(cases)("%s", async (_, { content, options = [], code, reason }) => {
    const answer = await simulate(content, ...options);
    expect(answer).toMatchObject({ code, out: "" });
    expect(answer.err).toMatch(reason);
  });

  test("a folder, and a file that is not there", async () => {
    expect(await run(folder)).toMatchObject({ code: 3, err: expect.stringContaining("is a folder") });
    expect(await run(fileOf("nowhere.json"))).toMatchObject({
      code: 3,
      err: expect.stringContaining("nowhere.json is not there"),
    });
  });
});

describe("an interrupt", () => {
  beforeEach(() => mkdir(fileOf("interrupted")));

  test("ends at once, while it finds out how long work takes to get going, and leaves nothing behind", async () => {
    const interrupt = new AbortController();
    const path = join(fileOf("interrupted"), "model.json");
    await writeFile(path, JSON.stringify(modelOf([departments])));
    const phases: number[] = [];
    const onProgress = ({ fraction }: { fraction: number }) => {
      phases.push(fraction);
      if (fraction > 0) interrupt.abort();
    };
    const events = join(fileOf("interrupted"), "events.csv");
    const asked = {
      options: { events },
      choices: { replications: 40, days: 60, seed: "1" },
      ...{ repeat: "", signal: interrupt.signal },
    };
    const at = { path, name: "model.json", folder, language: "en", onProgress } as const;
    await expect(simulateFile(at, asked)).rejects.toThrow(/abort/i);
    // A tenth of the warm-up, which is a fifth of the whole.
    expect(phases).toEqual([0, expect.closeTo(0.02, 9)]);
    expect(await readdir(fileOf("interrupted"))).toEqual(["model.json"]);
  });
});
