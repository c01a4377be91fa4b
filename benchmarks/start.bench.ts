import { spawnSync } from "node:child_process";
import { rm } from "node:fs/promises";
import type { Benchmark, WorkDone } from "./benchmark.ts";
import { startMeasuredServer } from "./measured-server.ts";

interface Input {
  readonly dataFolder: string;
}

export const benchmark: Benchmark<Input> = {
  question: "How long after the command does Stuur answer, the first time and later?",
  unit: "starts",
  sizes: { small: 1, large: 1 },
  seed: 0,
  prepare: async (_size, folder) => {
    const built = spawnSync(process.execPath, ["scripts/build.mjs"], { stdio: "inherit" });
    if (built.status !== 0) throw new Error("The build failed.");
    return { dataFolder: `${folder}/data` };
  },
  tasks: [
    {
      name: "first start, in a new data folder",
      run: async (input) => {
        await rm(input.dataFolder, { recursive: true, force: true });
        return startUntilAnswer(input);
      },
    },
    { name: "later start", run: startUntilAnswer },
  ],
};

async function startUntilAnswer({ dataFolder }: Input): Promise<WorkDone> {
  const start = performance.now();
  const server = await startMeasuredServer(dataFolder);
  const usage = { wallSeconds: (performance.now() - start) / 1000, ...server.readUsage() };
  await server.stop();
  return { counts: {}, usage };
}
