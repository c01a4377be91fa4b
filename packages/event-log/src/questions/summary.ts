import type { EventLog } from "../event-log.ts";
import { answer, type QuestionOptions } from "./options.ts";

/** What is in a log, at a glance. Times are ISO 8601 in UTC. */
export interface Summary {
  readonly cases: number;
  readonly events: number;
  readonly steps: number;
  readonly teams: number;
  readonly persons: number;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly hasStartTimes: boolean;
  /** Of events and their successors; `handovers` are those between different teams (or persons). */
  readonly pairs: number;
  readonly handovers: number;
  readonly casesWithDueDate: number;
  readonly lateCases: number;
}

/**
 * Counts what is in the log. Only `pairs` and `handovers` depend on the options; the other figures are of the whole log.
 *
 * @example
 * ```ts
 * import { mkdtemp, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { importEventLog, openEventLog, summary } from "@stuur/event-log";
 *
 * const folder = await mkdtemp(join(tmpdir(), "stuur-"));
 * const file = join(folder, "orders.csv");
 * const rows = ["1,Design,Design,2025-03-03 09:00", "1,Plan,Planning,2025-03-04 10:00"];
 * await writeFile(file, ["order,step,team,completed", ...rows].join("\n"));
 * await importEventLog({ file, folder: join(folder, "log") });
 * const log = await openEventLog(join(folder, "log"));
 * const { events, pairs, handovers } = await summary(log);
 * [events, pairs, handovers]; // => [2, 1, 1]
 * await log.close();
 * ```
 */
export async function summary(log: EventLog, options: QuestionOptions = {}): Promise<Summary> {
  const [counted] = await answer(log, options, (relations) =>
    log.database.query<{ pairs: number; handovers: number }>(
      `SELECT count(*) AS pairs, count(*) FILTER (handed) AS handovers FROM ${relations.pairs}`,
    ),
  );
  const { counts, firstAt, lastAt, hasStartTimes } = log.manifest;
  const { cases, events, steps, teams, persons, casesWithDueDate, lateCases } = counts;
  return {
    ...{ cases, events, steps, teams, persons, firstAt, lastAt, hasStartTimes },
    ...counted!,
    ...{ casesWithDueDate, lateCases },
  };
}
