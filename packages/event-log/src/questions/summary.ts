import type { EventLog } from "../event-log.ts";
import { answer } from "./answer.ts";
import { selectCases } from "./case-filter.ts";
import type { QuestionOptions } from "./options.ts";
import { relationsOf } from "./relations.ts";

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
  return answer(log, options, async (relations) => {
    const [paired] = await log.database.query<Pick<Summary, "pairs" | "handovers">>(
      `SELECT count(*) AS pairs, count(*) FILTER (handed) AS handovers FROM ${relations.pairs}`,
    );
    const isWhole = selectCases(log, options.filter) === null && !options.grouping;
    const counts = isWhole ? readManifest(log) : await countEvents(log, options);
    return { ...counts, ...paired!, hasStartTimes: log.manifest.hasStartTimes };
  });
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

async function countEvents(log: EventLog, options: QuestionOptions): Promise<Counts> {
  const { events, cases } = await relationsOf(log, { ...options, missing: "keep" });
  const [counted] = await log.database.query<EventCounts>(`
    SELECT count(*) AS events, count(DISTINCT step) AS steps, count(DISTINCT team) AS teams,
      count(DISTINCT person) AS persons, count(*) FILTER (team IS NULL) AS "missingTeam",
      count(*) FILTER (person IS NULL) AS "missingPerson",
      min(coalesce(started_at, completed_at)) AS "firstAt", max(greatest(started_at, completed_at)) AS "lastAt"
    FROM ${events}`);
  const [due] = await log.database.query<Pick<Counts, "cases" | "casesWithDueDate" | "lateCases">>(`
    SELECT count(*) AS cases, count(due_at) AS "casesWithDueDate", count(*) FILTER (late) AS "lateCases" FROM ${cases}`);
  const { firstAt, lastAt, ...counts } = counted!;
  return {
    ...due!,
    ...counts,
    firstAt: firstAt?.toISOString() ?? null,
    lastAt: lastAt?.toISOString() ?? null,
  };
}

type EventCounts = Omit<Counts, "cases" | "casesWithDueDate" | "lateCases" | "firstAt" | "lastAt"> & {
  readonly firstAt: Date | null;
  readonly lastAt: Date | null;
};
