import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formatTable } from "./format-table.mjs";
import { measureTasks } from "./measure-tasks.mjs";

const source = `
const spin = (milliseconds) => { const end = performance.now() + milliseconds; while (performance.now() < end); };
export const benchmark = {
  question: "What does spinning cost?", unit: "turns", sizes: { small: 1, large: 2 }, seed: 1,
  prepare: async () => ({ milliseconds: 200 }),
  tasks: [
    {
      name: "spin",
      run: async ({ milliseconds }) => { spin(milliseconds); return { counts: { turns: 7 } }; },
      floor: { name: "half of it", run: async ({ milliseconds }) => { spin(milliseconds / 2); return { counts: {} }; } },
      peer: { package: "no_such_package", imports: "import no_such_package", body: () => "" },
    },
    {
      name: "elsewhere",
      run: async () => ({ counts: {}, usage: { wallSeconds: 9, cpuSeconds: 4, peakBytes: Number.NaN } }),
      peer: { package: "json", imports: "import json", body: ({ milliseconds }) => "counts = {'given': " + milliseconds + "}" },
    },
  ],
};`;

describe("measureTasks", () => {
  let folder: string;
  let tasks: Awaited<ReturnType<typeof measureTasks>>;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "stuur-bench-"));
    const module = join(folder, "spin.mjs");
    writeFileSync(module, source);
    const { benchmark } = await import(/* @vite-ignore */ pathToFileURL(module).href);
    const input = await benchmark.prepare();
    tasks = await measureTasks({ benchmark, module, input, repeat: 2, say: () => {} });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("measures the work in a process of its own, as often as asked", () => {
    const [spin] = tasks[0]!.measured;
    expect(spin).toMatchObject({ name: "Stuur", counts: { turns: 7 } });
    expect(spin!.runs).toHaveLength(2);
    expect(spin!.wallSeconds).toBeGreaterThanOrEqual(0.2);
    expect(spin!.peakBytes).toBeGreaterThan(10e6);
  });

  it("puts the floor beside it and says which peer is not here", () => {
    expect(tasks[0]!.measured[1]!.name).toBe("floor: half of it");
    expect(tasks[0]!.notes).toEqual(["no_such_package: not installed here"]);
  });

  it("takes what the work itself measured of another process", () => {
    expect(tasks[1]!.measured[0]).toMatchObject({ wallSeconds: 9, cpuSeconds: 4, peakBytes: Number.NaN });
  });

  it("prints all of it as a table", () => {
    const machine = {
      processor: "Abacus",
      cores: 2,
      memoryBytes: 2 ** 34,
      system: "linux",
      node: "20",
      loadAverage: 0.5,
    };
    const elsewhere = {
      ...tasks[1]!,
      measured: tasks[1]!.measured.slice(0, 1),
      notes: ["pm4py: not installed here"],
    };
    const about = { name: "spin", question: "What does it cost?", unit: "turns", seed: 1, repeat: 2 };
    expect(formatTable({ ...about, size: 1000, machine, tasks: [elsewhere] }).split("\n")).toEqual([
      "spin: What does it cost?",
      "1,000 turns, seed 1, median of 2; 2 × Abacus, 16 GB, linux, Node 20, load 0.5",
      "Time without the start of the measuring process; memory of the whole process.",
      "",
      "         wall s  CPU s  turns per CPU s  peak MB  counts",
      "elsewhere",
      "  Stuur    9.00   4.00              250        –",
      "  pm4py: not installed here",
    ]);
  });
});
