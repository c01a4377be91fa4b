// @ts-check
import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { buildBenchmark, listBenchmarks } from "./bench-tools/build-benchmark.mjs";
import { describeMachine } from "./bench-tools/describe-machine.mjs";
import { formatTable } from "./bench-tools/format-table.mjs";
import { measureTasks } from "./bench-tools/measure-tasks.mjs";

const usage = "npm run bench -- <name> [--size small|large|N] [--repeat N] [--json]";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
process.exitCode = await main();

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      size: { type: "string", default: "small" },
      repeat: { type: "string", default: "3" },
      json: { type: "boolean", default: false },
    },
  });
  const [name] = positionals;
  const names = listBenchmarks();
  if (name === undefined || !names.includes(name)) {
    console.error(`${usage}\nBenchmarks: ${names.join(", ")}`);
    return 2;
  }
  const module = await buildBenchmark(name);
  /** @type {{ benchmark: import("../benchmarks/benchmark.ts").Benchmark<unknown> }} */
  const { benchmark } = await import(pathToFileURL(module).href);
  const size = readSize(values.size, benchmark.sizes);
  const repeat = Number(values.repeat);
  if (!Number.isInteger(size) || size < 1 || !Number.isInteger(repeat) || repeat < 1) {
    console.error(`${usage}\nSize and repeat must be whole numbers above 0.`);
    return 2;
  }
  const folder = resolve(".cache/bench", name);
  mkdirSync(folder, { recursive: true });
  const input = await benchmark.prepare(size, folder);
  const tasks = await measureTasks({ benchmark, module, input, repeat, say: (line) => console.error(line) });
  const report = {
    name,
    question: benchmark.question,
    size,
    unit: benchmark.unit,
    seed: benchmark.seed,
    repeat,
    machine: describeMachine(),
    tasks,
  };
  console.log(values.json ? JSON.stringify(report, null, 2) : formatTable(report));
  return 0;
}

/**
 * @param {string} size
 * @param {{ small: number, large: number }} sizes
 */
function readSize(size, sizes) {
  return size === "small" || size === "large" ? sizes[size] : Number(size.replaceAll(/[_,.]/g, ""));
}
