// @ts-check
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { makePeerScript } from "./peer-script.mjs";

/** @typedef {import("../../benchmarks/benchmark.ts").Usage} Usage */
/** @typedef {import("../../benchmarks/benchmark.ts").WorkDone} WorkDone */
/** @typedef {{ name: string, peakBytes: number, wallSeconds: number, cpuSeconds: number, counts: Record<string, number>, runs: Usage[] }} Measured medians over the runs */
/** @typedef {{ name: string, measured: Measured[], notes: string[] }} TaskReport */

const child = fileURLToPath(new URL("measured-child.mjs", import.meta.url));

/**
 * Measures every task and what it is compared with, each run in a process of its own, one at a time.
 *
 * @param {object} options
 * @param {import("../../benchmarks/benchmark.ts").Benchmark<unknown>} options.benchmark
 * @param {string} options.module
 * @param {unknown} options.input
 * @param {number} options.repeat
 * @param {(line: string) => void} options.say
 * @returns {Promise<TaskReport[]>}
 */
export async function measureTasks({ benchmark, module, input, repeat, say }) {
  /** @type {TaskReport[]} */
  const reports = [];
  for (const [index, task] of benchmark.tasks.entries()) {
    say(`${task.name} …`);
    const commands = listCommands({ task, index, module, input });
    /** @type {TaskReport} */
    const report = { name: task.name, measured: [], notes: [] };
    for (const { name, command } of commands) {
      const runs = await repeatRun(command, repeat);
      if (runs === undefined) report.notes.push(`${name}: not installed here`);
      else report.measured.push(summarise(name, runs));
    }
    reports.push(report);
  }
  return reports;
}

/**
 * @param {object} options
 * @param {import("../../benchmarks/benchmark.ts").Task<unknown>} options.task
 * @param {number} options.index
 * @param {string} options.module
 * @param {unknown} options.input
 * @returns {{ name: string, command: string[] }[]}
 */
function listCommands({ task: { floor, peer }, index, module, input }) {
  const own = (/** @type {string} */ part) => [
    process.execPath,
    child,
    module,
    `${index}`,
    part,
    JSON.stringify(input),
  ];
  const commands = [{ name: "Stuur", command: own("run") }];
  if (floor) commands.push({ name: `floor: ${floor.name}`, command: own("floor") });
  if (peer) {
    const name = peer.remark ? `${peer.package} (${peer.remark})` : peer.package;
    commands.push({ name, command: ["python3", "-c", makePeerScript(peer, input)] });
  }
  return commands;
}

/**
 * @param {string[]} command
 * @param {number} repeat
 * @returns {Promise<(Usage & WorkDone)[] | undefined>} undefined for a peer that is not installed
 */
async function repeatRun(command, repeat) {
  const runs = [];
  for (let run = 0; run < repeat; run += 1) {
    const answer = await runChild(command);
    if ("missing" in answer) return undefined;
    runs.push(answer);
  }
  return runs;
}

/**
 * @param {string[]} command
 * @returns {Promise<(Usage & WorkDone) | { missing: true }>} the last line that the child prints
 */
function runChild([program = "", ...parameters]) {
  return new Promise((settle, reject) => {
    const measured = spawn(program, parameters, { stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    let complaint = "";
    measured.stdout.on("data", (data) => {
      output += data;
    });
    measured.stderr.on("data", (data) => {
      complaint += data;
    });
    measured.on("error", () => settle({ missing: true }));
    measured.on("close", (code) => {
      if (code === 0) settle(JSON.parse(output.trim().split("\n").at(-1) ?? ""));
      else reject(new Error(`The measured process ended with exit code ${code}.\n${complaint}`));
    });
  });
}

/**
 * @param {string} name
 * @param {(Usage & WorkDone)[]} runs
 * @returns {Measured}
 */
function summarise(name, runs) {
  const usages = runs.map(({ wallSeconds, cpuSeconds, peakBytes }) => ({
    wallSeconds,
    cpuSeconds,
    peakBytes,
  }));
  return {
    name,
    wallSeconds: median(usages.map((usage) => usage.wallSeconds)),
    cpuSeconds: median(usages.map((usage) => usage.cpuSeconds)),
    peakBytes: median(usages.map((usage) => usage.peakBytes)),
    counts: runs[0]?.counts ?? {},
    runs: usages,
  };
}

/** @param {number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2;
}
