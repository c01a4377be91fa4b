import { isCount, requireParameter } from "@stuur/methods/parameters";
import type { EventLog } from "../event-log.ts";
import { answer } from "./answer.ts";
import type { Durations, LateShare } from "./between.ts";
import type { QuestionOptions } from "./options.ts";
import type { Relations, ValueKey } from "./relations.ts";
import { requireChoice } from "./require-options.ts";
import { type Share, shareOf } from "./share.ts";

/** What is followed through a case, and how much of it is told. */
export interface VariantOptions extends QuestionOptions {
  /** By default the steps. `parties`: who works on it; `steps-at-parties`: which step by whom. */
  readonly of?: "steps" | "parties" | "steps-at-parties";
  /** Takes equal neighbours as one: with `parties` the sequence of runs. By default they stay apart. */
  readonly collapse?: boolean;
  /** How many variants are described; by default 20. */
  readonly limit?: number;
}

/** The ways in which cases go. */
export interface Variants {
  readonly cases: number;
  /** How many different sequences there are. */
  readonly count: number;
  /** Cases of the variants that are described. */
  readonly covered: Share;
  /** Most cases first, then as the file first has them. */
  readonly variants: readonly Variant[];
}

/** Cases with the same sequence. */
export interface Variant {
  /** Its first thousand parts; `length` counts them all. */
  readonly sequence: readonly VariantPart[];
  readonly length: number;
  readonly cases: Share;
  /** The share of the cases of this variant and those before it together: 0 to 1. */
  readonly cumulativeShare: number;
  /** Seconds on the clock from first to last event. */
  readonly leadTime: Durations;
  /** Handovers in a case, on average. */
  readonly meanHandovers: number;
  readonly late: LateShare;
  /** Ids of its first three cases in the file. */
  readonly exampleCases: readonly string[];
}

/** One place in a sequence; null is what the question does not follow. */
export interface VariantPart {
  readonly step: string | null;
  readonly party: string | null;
}

const longestSequence = 1000;
const keysOf = { steps: ["step"], parties: ["value"], "steps-at-parties": ["step", "value"] } as const;

/**
 * Groups cases by the sequence of their events: the trace variants of process mining (van der Aalst, Process Mining, 2016),
 * over steps, over teams (or persons), or over both. The order of events with equal times is that of the file. A missing
 * team is `(none)`, unless it is dropped. Sequences are compared by their length and a hash of 128 bits, so that a case
 * of a million events takes no more memory than another; two different ones are taken as equal with a chance below 1e-20,
 * also among a million variants. Start and end steps: see `matrix`, its `starts` and the deliveries of its cells.
 *
 * Throws a RangeError for a limit that is no count.
 *
 * @example
 * ```ts
 * import { mkdtemp, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { importEventLog, openEventLog, variants } from "@stuur/event-log";
 *
 * const folder = await mkdtemp(join(tmpdir(), "stuur-"));
 * const file = join(folder, "orders.csv");
 * const rows = [
 *   "1,Draw,Design,2025-03-03 09:00",
 *   "1,Plan,Planning,2025-03-03 15:00",
 *   "2,Draw,Design,2025-03-04 10:00",
 *   "2,Plan,Planning,2025-03-04 12:00",
 *   "3,Draw,Design,2025-03-04 11:00",
 * ];
 * await writeFile(file, ["order,step,team,completed", ...rows].join("\n"));
 * await importEventLog({ file, folder: join(folder, "log") });
 * const log = await openEventLog(join(folder, "log"));
 * const found = await variants(log, { of: "parties", limit: 1 });
 * [found.count, found.cases, found.covered.count]; // => [2, 3, 2]
 * const [most] = found.variants;
 * most.sequence.map(({ party }) => party); // => ["Design", "Planning"]
 * most.leadTime; // => { n: 2, mean: 14400, p50: 14400, p90: 20160 }
 * most.exampleCases; // => ["1", "2"]
 * await log.close();
 * ```
 */
export async function variants(log: EventLog, options: VariantOptions = {}): Promise<Variants> {
  requireChoice("of", options.of, ["steps", "parties", "steps-at-parties"]);
  const { limit = 20 } = options;
  requireParameter(isCount(limit), "limit", limit, "a whole number ≥ 0");
  return answer(log, options, async (relations) => {
    const parts = partsSql(relations, options);
    const rows = await log.database.query<VariantRow>(describedSql(relations, parts, { ...options, limit }));
    const { count, allCases } = rows[0]!;
    const described = rows.filter(({ first }) => first !== null);
    const sequences = await readSequences(log, { parts, cases: described.map(({ first }) => first!) });
    let covered = 0;
    const found = described.map((row): Variant => {
      covered += row.cases;
      return {
        sequence: (sequences.get(row.first!) ?? []).map((part) => namePart(part, relations, options)),
        length: row.length,
        cases: shareOf(row.cases, allCases),
        cumulativeShare: covered / allCases,
        leadTime: { n: row.cases, mean: row.mean, p50: row.p50, p90: row.p90 },
        meanHandovers: row.meanHandovers,
        late: { count: row.lateCount, of: row.lateOf },
        exampleCases: row.examples,
      };
    });
    return { cases: allCases, count, covered: shareOf(covered, allCases), variants: found };
  });
}

/** A variant beside the totals; without `first`, the number of its first case, there is no variant in the row. */
interface VariantRow {
  readonly count: number;
  readonly allCases: number;
  readonly first: number | null;
  readonly length: number;
  readonly cases: number;
  readonly mean: number;
  readonly p50: number;
  readonly p90: number;
  readonly meanHandovers: number;
  readonly lateCount: number;
  readonly lateOf: number;
  readonly examples: readonly string[];
}

/** SQL of the parts of each case's sequence: case_no, place (1, 2, …), step, value. */
function partsSql({ events, pairs }: Relations, { of = "steps", collapse = false }: VariantOptions): string {
  if (!collapse) return `(SELECT case_no, place, step, value FROM ${events})`;
  const differs = keysOf[of].map((key) => `from_${key} <> to_${key}`).join(" OR ");
  return `(
    SELECT case_no, row_number() OVER (PARTITION BY case_no ORDER BY place) AS place, step, value
    FROM (
      SELECT case_no, place, step, value FROM ${events} WHERE place = 1
      UNION ALL SELECT case_no, place + 1, to_step, to_value FROM ${pairs} WHERE ${differs}))`;
}

function describedSql(
  { cases, pairs }: Relations,
  parts: string,
  { of = "steps", limit }: VariantOptions & { readonly limit: number },
): string {
  const keys = keysOf[of].join(", ");
  // Sums do not depend on the order in which threads see the parts, so nothing is sorted. The second hash mixes the other
  // way round, so that the two do not collide together.
  return `
    WITH marked AS (
      SELECT case_no, count(*) AS length, sum(hash(hash(place, ${keys}))) AS mark, sum(hash(hash(${keys}, place))) AS other_mark
      FROM ${parts} GROUP BY case_no),
    grouped AS (
      SELECT length, mark, other_mark, count(*) AS cases, min(case_no) AS first FROM marked GROUP BY length, mark, other_mark),
    chosen AS (FROM grouped ORDER BY cases DESC, first LIMIT ${limit}),
    handed AS (SELECT case_no, count(*) AS handovers FROM ${pairs} WHERE handed GROUP BY case_no),
    described AS (
      SELECT min(case_no) AS first, length, count(*) AS cases, avg(lead_time) / 1e6 AS mean,
        quantile_cont(lead_time, 0.5) / 1e6 AS p50, quantile_cont(lead_time, 0.9) / 1e6 AS p90,
        avg(coalesce(handovers, 0)) AS "meanHandovers", count(*) FILTER (late) AS "lateCount", count(late) AS "lateOf",
        arg_min(case_id, case_no, 3) AS examples
      FROM chosen JOIN marked USING (length, mark, other_mark)
      JOIN (SELECT *, epoch_us(last_at) - epoch_us(first_at) AS lead_time FROM ${cases}) USING (case_no)
      LEFT JOIN handed USING (case_no) GROUP BY length, mark, other_mark)
    SELECT totals.*, described.* FROM (
      SELECT count(*) AS count, coalesce(sum(cases), 0) AS "allCases" FROM grouped) AS totals
    LEFT JOIN described ON TRUE ORDER BY cases DESC, first`;
}

interface PartRow {
  readonly case_no: number;
  readonly step: ValueKey;
  readonly value: ValueKey;
}

async function readSequences(
  log: EventLog,
  { parts, cases }: { parts: string; cases: readonly number[] },
): Promise<Map<number, PartRow[]>> {
  const sequences = new Map(cases.map((number): [number, PartRow[]] => [number, []]));
  if (cases.length === 0) return sequences;
  const rows = await log.database.query<PartRow>(`
    SELECT case_no, step, value FROM ${parts} AS part
    WHERE case_no IN (${cases.join(", ")}) AND place <= ${longestSequence} ORDER BY case_no, place`);
  for (const row of rows) sequences.get(row.case_no)?.push(row);
  return sequences;
}

function namePart(
  { step, value }: PartRow,
  relations: Relations,
  { of = "steps" }: VariantOptions,
): VariantPart {
  return {
    step: of === "parties" ? null : relations.stepName(step),
    party: of === "steps" ? null : relations.valueName(value),
  };
}
