import type { EventLog } from "../event-log.ts";
import type { CountedReason, RejectedRow } from "../manifest.ts";
import { answer } from "./answer.ts";
import { columnsOf } from "./columns/columns-of.ts";
import { countEvents } from "./columns/count-events.ts";
import type { QuestionOptions } from "./options.ts";
import { countTied } from "./tied-cases.ts";

/** How sure the figures are: of the cases that the filter takes, after grouping. */
export interface Doubt {
  readonly pairs: number;
  /** Pairs at the same time, of which the order is that of the file. */
  readonly tiedPairs: number;
  /** Fewest and most handovers over all orders of events at the same time. */
  readonly handoversMin: number;
  readonly handoversMax: number;
  /** Cases of at least three events, more than half of which are at one instant: perhaps entered afterwards. */
  readonly enteredAtOnce: number;
  /** Of what the figures below are a part; `missing: "drop"` changes none of them. */
  readonly cases: number;
  readonly events: number;
  readonly missingTeam: number;
  readonly missingPerson: number;
  /** `completion`: without start times waiting and work cannot be told apart, only the time to the next completion. */
  readonly timeBetween: "waiting" | "completion";
  /** Events without start time, in a log that has them. */
  readonly missingStart: number;
  /** Events at midnight in the log's time zone: perhaps only the day is known. */
  readonly atMidnight: number;
  /** The last instant of the whole log, ISO 8601 in UTC: times in the future show here. */
  readonly lastAt: string;
  /** Rows of the source that could not be read, why and how many for each reason, and the first of them. */
  readonly rejected: number;
  readonly rejectedReasons: readonly CountedReason[];
  readonly rejectedRows: readonly RejectedRow[];
  /** Due dates of the source that could not be read. */
  readonly unreadableDueDates: number;
}

/**
 * Tells what is doubtful about the figures: events at the same time, missing values, rejected rows. The bounds are
 * attained: some order of the tied events has that many handovers, also of those between persons inside a team.
 *
 * @example
 * ```ts
 * import { mkdtemp, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { doubt, importEventLog, openEventLog } from "@stuur/event-log";
 *
 * const folder = await mkdtemp(join(tmpdir(), "stuur-"));
 * const file = join(folder, "orders.csv");
 * const rows = ["1,Design,Design,2025-03-03 09:00", "1,Plan,Planning,2025-03-04 10:00"];
 * await writeFile(file, ["order,step,team,completed", ...rows].join("\n"));
 * await importEventLog({ file, folder: join(folder, "log") });
 * const log = await openEventLog(join(folder, "log"));
 * const { pairs, tiedPairs, missingPerson } = await doubt(log);
 * [pairs, tiedPairs, missingPerson]; // => [1, 0, 2]
 * await log.close();
 * ```
 */
export async function doubt(log: EventLog, options: QuestionOptions = {}): Promise<Doubt> {
  const { lastAt, hasStartTimes, doubt: imported } = log.manifest;
  const { tied, events, cases } = await answer(log, options, async () => {
    const kept = await columnsOf(log, { ...options, missing: "keep" });
    return {
      tied: countTied(await columnsOf(log, options), options),
      events: await countEvents(log, kept),
      cases: kept.cases.length,
    };
  });
  return {
    ...tied,
    cases,
    events: events.events,
    missingTeam: events.missingTeam,
    missingPerson: events.missingPerson,
    missingStart: hasStartTimes ? events.missingStart : 0,
    atMidnight: events.atMidnight,
    timeBetween: hasStartTimes ? "waiting" : "completion",
    lastAt,
    rejected: imported.rejected.count,
    rejectedReasons: imported.rejected.reasons,
    rejectedRows: imported.rejected.samples,
    unreadableDueDates: imported.unreadableDueDates,
  };
}
