import type { EventLog } from "../event-log.ts";
import { answer } from "./answer.ts";
import { clockMicroseconds } from "./between.ts";
import { mostFirst } from "./most-first.ts";
import type { QuestionOptions } from "./options.ts";
import type { ValueKey } from "./relations.ts";
import { requireChoice } from "./require-options.ts";

/** What is asked, and what follows what: `parties` (by default), the teams or persons of `by`; or `steps`. */
export interface PairsOptions extends QuestionOptions {
  readonly of?: "parties" | "steps";
}

/**
 * How often an event of `from` was followed in its case by one of `to`, and the seconds between: start of the next minus
 * completion of the previous, at least 0, or from completion to completion in a log without start times. Null if never
 * known. `deviationSeconds` is the standard deviation of the sample, with n − 1; null for less than two.
 */
export interface PairCount {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly meanSeconds: number | null;
  readonly medianSeconds: number | null;
  readonly minSeconds: number | null;
  readonly maxSeconds: number | null;
  readonly totalSeconds: number | null;
  readonly deviationSeconds: number | null;
}

/**
 * Counts the pairs, those within one team or person included: the directly-follows relation over teams (van der Aalst's
 * handover of work, counted and not normalised), or over steps (the directly-follows graph). Most first, then by name.
 *
 * @example
 * ```ts
 * import { mkdtemp, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { importEventLog, openEventLog, pairs } from "@stuur/event-log";
 *
 * const folder = await mkdtemp(join(tmpdir(), "stuur-"));
 * const file = join(folder, "orders.csv");
 * const rows = ["1,Sketch,Design,2025-03-03 09:00", "1,Plan,Planning,2025-03-04 10:00"];
 * await writeFile(file, ["order,step,team,completed", ...rows].join("\n"));
 * await importEventLog({ file, folder: join(folder, "log") });
 * const log = await openEventLog(join(folder, "log"));
 * const [pair] = await pairs(log);
 * [pair.from, pair.to, pair.count, pair.meanSeconds]; // => ["Design", "Planning", 1, 90000]
 * const [steps] = await pairs(log, { of: "steps" });
 * [steps.from, steps.to]; // => ["Sketch", "Plan"]
 * await log.close();
 * ```
 */
export async function pairs(log: EventLog, options: PairsOptions = {}): Promise<PairCount[]> {
  requireChoice("of", options.of, ["parties", "steps"]);
  const [column, nameOf] =
    options.of === "steps" ? (["step", "stepName"] as const) : (["value", "valueName"] as const);
  const found = await answer(log, options, async (relations) => {
    const rows = await log.database.query<PairRow>(`
      SELECT from_${column} AS "fromKey", to_${column} AS "toKey", count(*) AS count, avg(clock) / 1e6 AS "meanSeconds",
        median(clock) / 1e6 AS "medianSeconds", min(clock) / 1e6 AS "minSeconds", max(clock) / 1e6 AS "maxSeconds",
        sum(clock) / 1e6 AS "totalSeconds", stddev_samp(clock / 1e6) AS "deviationSeconds"
      FROM (SELECT *, ${clockMicroseconds} AS clock FROM ${relations.pairs} AS p)
      GROUP BY from_${column}, to_${column}`);
    return rows.map(({ fromKey, toKey, ...figures }): PairCount => {
      return { from: relations[nameOf](fromKey), to: relations[nameOf](toKey), ...figures };
    });
  });
  return mostFirst(
    found,
    ({ count }) => count,
    ({ from }) => from,
    ({ to }) => to,
  );
}

type PairRow = Omit<PairCount, "from" | "to"> & { readonly fromKey: ValueKey; readonly toKey: ValueKey };
