import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import type { MeasuredServer } from "./measured-server.ts";

/** Sends a file to the user's own organisation, as a browser does; answers the addresses of its log and of the job that reads it. */
export async function uploadFile({ url }: MeasuredServer, file: string) {
  const { organisations } = await getJson<{ organisations: readonly { id: string; slug: string }[] }>(
    `${url}/api/organisations`,
  );
  const own = `/api/organisations/${organisations.find(({ slug }) => slug === "own")?.id}`;
  const sent = await fetch(`${url}${own}/logs?fileName=log.csv`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: Readable.toWeb(createReadStream(file)) as ReadableStream,
    duplex: "half",
  } as RequestInit);
  if (!sent.ok) throw new Error(await sent.text());
  const { log, job } = (await sent.json()) as { log: { id: string }; job: { id: string } };
  return { logId: log.id, logPath: `${own}/logs/${log.id}`, job: `${own}/jobs/${job.id}` };
}

/** Waits until a job is done; an end in another way throws. */
export async function untilEnded({ url }: MeasuredServer, job: string): Promise<void> {
  for (;;) {
    const { state } = await getJson<{ state: string }>(`${url}${job}`);
    if (state === "done") return;
    if (state !== "waiting" && state !== "running") throw new Error(`The import is ${state}.`);
    await pause(200);
  }
}

async function getJson<T>(url: string): Promise<T> {
  return (await (await fetch(url)).json()) as T;
}
