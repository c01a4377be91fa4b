import type { EventLog } from "../event-log.ts";
import { answer } from "./answer.ts";
import { selectCases } from "./case-filter.ts";
import { type AskedColumns, columnsOf } from "./columns/columns-of.ts";
import { countEvents } from "./columns/count-events.ts";
import { countKinds } from "./columns/count-kinds.ts";
import type { QuestionOptions } from "./options.ts";

/** What is in a log, at a glance. Times are ISO 8601 in UTC; null when no case counts. */
export interface Summary {
  readonly cases: number;
  readonly events: number;
  readonly steps: number;
  /** Distinct ones; a missing team or person is none. */
  readonly teams: number;
  readonly persons: number;
  /** Events without team, and without person. */
  readonly missingTeam: number;
  readonly missingPerson: number;
  readonly firstAt: string | null;
  readonly lastAt: string | null;
  readonly hasStartTimes: boolean;
  /** Of events and their successors; `handovers` are those between different teams (or persons). */
  readonly pairs: number;
  readonly handovers: number;
  readonly casesWithDueDate: number;
  readonly lateCases: number;
}

/**
 * Counts what is in the cases that the filter takes, in the teams that the grouping makes. Only `pairs` and `handovers`
 * depend on `by` and on `missing`; `hasStartTimes` is of the whole log.
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
export function summary(log: EventLog, options: QuestionOptions = {}): Promise<Summary> {
  return answer(log, options, async () => {
    const paired = await countPairs(log, await columnsOf(log, options));
    const isWhole = selectCases(log, options.filter) === null && !options.grouping;
    const counts = isWhole ? readManifest(log) : await countCases(log, options);
    return { ...counts, ...paired, hasStartTimes: log.manifest.hasStartTimes };
  });
}

async function countPairs(log: EventLog, asked: AskedColumns): Promise<Pick<Summary, "pairs" | "handovers">> {
  const { count } = await countKinds(log, asked);
  const pairs = count.reduce((sum, ofKind) => sum + ofKind, 0);
  return { pairs, handovers: count.reduce((sum, ofKind, kind) => sum + ofKind * asked.handed[kind]!, 0) };
}

type Counts = Omit<Summary, "pairs" | "handovers" | "hasStartTimes">;

function readManifest({ manifest }: EventLog): Counts {
  const { cases, events, steps, teams, persons, casesWithDueDate, lateCases } = manifest.counts;
  const { missingTeam, missingPerson } = manifest.doubt;
  const { firstAt, lastAt } = manifest;
  return {
    ...{ cases, events, steps, teams, persons, missingTeam, missingPerson, firstAt, lastAt },
    ...{ casesWithDueDate, lateCases },
  };
}

async function countCases(log: EventLog, options: QuestionOptions): Promise<Counts> {
  const kept = await columnsOf(log, { ...options, missing: "keep" });
  const { missingStart: _, atMidnight: __, firstAt, lastAt, ...counts } = await countEvents(log, kept);
  return { cases: kept.cases.length, ...counts, firstAt: toIso(firstAt), lastAt: toIso(lastAt) };
}

function toIso(microseconds: number | null): string | null {
  return microseconds === null ? null : new Date(Math.floor(microseconds / 1000)).toISOString();
}
