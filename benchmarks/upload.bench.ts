import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { rm } from "node:fs/promises";
import type { Benchmark, WorkDone } from "./benchmark.ts";
import { generateEventFile } from "./generate-event-file.ts";
import { startMeasuredServer } from "./measured-server.ts";
import { untilEnded, uploadFile } from "./upload-file.ts";

interface Input {
  readonly dataFolder: string;
  readonly file: string;
}

const seed = 20_261_122;

/** 28 million events are almost the 2 GB that a server takes. */
export const benchmark: Benchmark<Input> = {
  question:
    "How long does a file take to arrive at a server and to be read, and with how much memory of the server?",
  unit: "events",
  sizes: { small: 1_000_000, large: 28_000_000 },
  seed,
  prepare: async (size, folder) => {
    const built = spawnSync(process.execPath, ["scripts/build.mjs"], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    if (built.status !== 0) throw new Error("The build failed.");
    const file = `${folder}/${size}.csv`;
    await generateEventFile(file, size, seed);
    return { dataFolder: `${folder}/data`, file };
  },
  tasks: [{ name: "upload and import", run: uploadAndRead }],
};

async function uploadAndRead({ dataFolder, file }: Input): Promise<WorkDone> {
  await rm(dataFolder, { recursive: true, force: true });
  const server = await startMeasuredServer(dataFolder);
  try {
    const start = performance.now();
    const { job } = await uploadFile(server, file);
    const sent = performance.now();
    await untilEnded(server, job);
    const wallSeconds = (performance.now() - start) / 1000;
    const megabytes = Math.round(statSync(file).size / 1e6);
    return {
      counts: { megabytes, "upload s": Math.round((sent - start) / 1000) },
      usage: { wallSeconds, ...server.readUsage() },
    };
  } finally {
    await server.stop();
    await rm(dataFolder, { recursive: true, force: true });
  }
}
