import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { type AddedEvent, addEvents, type EventLogManifest } from "@stuur/event-log";
import { faultPoint } from "../../../platform/faults/fault.ts";
import type { WorkContext } from "../../../platform/jobs/work.ts";
import type { PersonKey } from "./person-key.store.ts";

export interface GrowthInput {
  /** The log to add to, if there is one; `notIn`: that of the file, whose events are not added again. */
  readonly base: string | null;
  readonly notIn: string | null;
  /** A file with an event as JSON on each line. */
  readonly events: string;
  /** Is complete or absent afterwards, never half. */
  readonly folder: string;
  readonly name: string;
  readonly timeZone: string;
  /** Whose names go from the attributes. */
  readonly knownPersons: PersonKey;
}

/** The computing half of adding pushed events: runs in a child process and knows files only, never the database. */
export async function growLog(
  { base, notIn, events, ...log }: GrowthInput,
  { onProgress }: WorkContext,
): Promise<EventLogManifest> {
  onProgress(0, "sort");
  const manifest = await addEvents({
    ...log,
    base: base ?? undefined,
    notIn,
    events: readEvents(events),
    isPseudonymised: true,
  });
  faultPoint("grow:after-rename");
  return manifest;
}

async function* readEvents(file: string): AsyncGenerator<AddedEvent> {
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    yield JSON.parse(line) as AddedEvent;
  }
}
