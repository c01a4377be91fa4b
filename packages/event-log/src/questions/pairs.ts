import type { EventLog } from "../event-log.ts";
import { clockMicroseconds } from "./between.ts";
import { type QuestionOptions, relationsOf } from "./options.ts";

/** How often an event of `from` was followed in its case by one of `to`, and the seconds between; null if never known. */
export interface PairCount {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly meanSeconds: number | null;
  readonly medianSeconds: number | null;
}

/**
 * Counts the pairs, those within one team or person included: the directly-follows relation over teams (van der Aalst's
 * handover of work, counted and not normalised). Most first, then by name.
 *
 * EXAMPLE_PAIRS
 */
export async function pairs(log: EventLog, options: QuestionOptions = {}): Promise<PairCount[]> {
  const relations = await relationsOf(log, options);
  return log.database.query<PairCount>(`
    SELECT from_value AS "from", to_value AS "to", count(*) AS count,
      avg(${clockMicroseconds}) / 1e6 AS "meanSeconds", median(${clockMicroseconds}) / 1e6 AS "medianSeconds"
    FROM ${relations.pairs} AS p GROUP BY ALL ORDER BY count DESC, "from", "to"`);
}
