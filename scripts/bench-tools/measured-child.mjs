// @ts-check
import { pathToFileURL } from "node:url";

/** Runs one piece of work in this process and prints what it cost, without the start of Node and the loading of modules. */
const [module = "", task, part, input = ""] = process.argv.slice(2);
/** @type {{ benchmark: import("../../benchmarks/benchmark.ts").Benchmark<unknown> }} */
const { benchmark } = await import(pathToFileURL(module).href);
const chosen = benchmark.tasks[Number(task)];
const work = part === "floor" ? chosen?.floor?.run : chosen?.run;
if (work === undefined) throw new Error(`There is no ${part} of task ${task}.`);

const cpuBefore = process.cpuUsage();
const start = performance.now();
const { counts, usage } = await work(JSON.parse(input));
const cpu = process.cpuUsage(cpuBefore);
const own = {
  wallSeconds: (performance.now() - start) / 1000,
  cpuSeconds: (cpu.user + cpu.system) / 1e6,
  peakBytes: process.resourceUsage().maxRSS * 1024,
};
console.log(JSON.stringify({ counts, ...(usage ?? own) }));
// Threads of a database may keep the process alive.
process.exit(0);
