import type { EventLog } from "../event-log.ts";
import { answer, calendarOf } from "./answer.ts";
import { timedPairsSql } from "./between.ts";
import { mostFirst } from "./most-first.ts";
import type { QuestionOptions } from "./options.ts";
import type { ValueKey } from "./relations.ts";
import { requireChoice } from "./require-options.ts";
import { readSpread, type Spread, type SpreadColumn, spreadColumn } from "./spread.ts";
import { workingTimeOf } from "./working-days.ts";

/** What is asked, and whose service: of `steps` (by default) or `parties`, the teams or persons of `by`. */
export interface ServiceTimesOptions extends QuestionOptions {
  readonly of?: "steps" | "parties";
  /** Further quantiles than p50 and p90, as probabilities. */
  readonly quantiles?: readonly number[];
}

/**
 * How long the work on a step (or of a party) lasts: completion minus start, at least 0. `clock.n` of the `events` have
 * both; null when none has.
 */
export interface ServiceTime {
  readonly name: string;
  readonly events: number;
  readonly clock: Spread | null;
  readonly working: Spread | null;
}

/**
 * The service time (processing time) of each step, in seconds. Only of a log with start times can it be said; what a
 * person did beside it at the same time is not taken off. Most total time first, then by name.
 *
 * @example
 * ```ts
 * import { mkdtemp, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { importEventLog, openEventLog, serviceTimes } from "@stuur/event-log";
 *
 * const folder = await mkdtemp(join(tmpdir(), "stuur-"));
 * const file = join(folder, "orders.csv");
 * const rows = ["1,Saw,2025-03-03 09:00,2025-03-03 10:00", "2,Saw,2025-03-03 16:00,2025-03-04 09:00"];
 * await writeFile(file, ["order,step,started,completed", ...rows].join("\n"));
 * await importEventLog({ file, folder: join(folder, "log") });
 * const log = await openEventLog(join(folder, "log"));
 * const [saw] = await serviceTimes(log);
 * [saw.name, saw.clock?.mean, saw.working?.mean]; // => ["Saw", 32400, 5400]
 * await log.close();
 * ```
 */
export async function serviceTimes(log: EventLog, options: ServiceTimesOptions = {}): Promise<ServiceTime[]> {
  requireChoice("of", options.of, ["steps", "parties"]);
  const [column, nameOf] =
    options.of === "parties" ? (["value", "valueName"] as const) : (["step", "stepName"] as const);
  const found = await answer(log, options, async (relations) => {
    const working = await workingTimeOf(log, calendarOf(log, options));
    const spans = `(SELECT ${column} AS key, started_at AS done_at, completed_at AS next_at FROM ${relations.events})`;
    const rows = await log.database.query<ServiceRow>(`
      SELECT key, count(*) AS events, ${spreadColumn("clock", options.quantiles)},
        ${spreadColumn("working", options.quantiles)}
      FROM ${timedPairsSql(spans, working)} GROUP BY key`);
    return rows.map(({ key, events, ...spent }): ServiceTime => {
      const [clock, working] = [readSpread(spent.clock), readSpread(spent.working)];
      return { name: relations[nameOf](key), events, clock, working };
    });
  });
  return mostFirst(
    found,
    ({ clock }) => (clock ? clock.n * clock.mean : 0),
    ({ name }) => name,
  );
}

interface ServiceRow {
  readonly key: ValueKey;
  readonly events: number;
  readonly clock: SpreadColumn;
  readonly working: SpreadColumn;
}
