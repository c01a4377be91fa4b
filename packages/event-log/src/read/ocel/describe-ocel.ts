import { rm } from "node:fs/promises";
import { openDatabase } from "../../database.ts";
import { EventLogFailure } from "../../errors.ts";
import { createTemporaryFolder } from "../../temporary-folder.ts";
import { openSource } from "../source.ts";
import { countObjectTypes, type ObjectTypeCount } from "./object-types.ts";
import { stageOcel } from "./stage-ocel.ts";

/**
 * Lists the types of objects in an object-centric log (OCEL 2.0 in JSON, XML or SQLite, plain or packed), the one with the most
 * events first: each of them can be what a case is. Reads the whole file. Throws an `EventLogFailure` when it is no OCEL.
 *
 * @example
 * ```ts
 * import { mkdtemp, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { describeOcel } from "@stuur/event-log";
 *
 * const file = join(await mkdtemp(join(tmpdir(), "stuur-")), "log.json");
 * const event = { id: "e1", type: "Plan", time: "2025-03-03T09:00:00Z", relationships: [{ objectId: "o1", qualifier: "" }] };
 * await writeFile(file, JSON.stringify({ objects: [{ id: "o1", type: "Order" }], events: [event] }));
 * await describeOcel(file); // => [{ objectType: "Order", objects: 1, events: 1, eventsPerObject: 1 }]
 * ```
 */
export async function describeOcel(file: string): Promise<ObjectTypeCount[]> {
  const folder = await createTemporaryFolder();
  try {
    const source = await openSource(file, { folder });
    if (!source.kind.startsWith("ocel-")) {
      const reason = { nl: "het is een ander soort bestand", en: "it is another kind of file" };
      throw new EventLogFailure("EVENT_LOG_BROKEN_OCEL", { reason });
    }
    const database = await openDatabase({ temporaryFolder: folder });
    try {
      await stageOcel(database, source, { folder, onFraction: () => {} });
      return await countObjectTypes(database);
    } finally {
      await database.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
