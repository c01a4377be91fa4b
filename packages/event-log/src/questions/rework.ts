import { isCount, requireParameter } from "@stuur/methods/parameters";
import type { EventLog } from "../event-log.ts";
import { answer, calendarOf } from "./answer.ts";
import { timedPairsSql } from "./between.ts";
import { mostFirst } from "./most-first.ts";
import type { QuestionOptions } from "./options.ts";
import type { Relations, ValueKey } from "./relations.ts";
import { type Share, shareOf } from "./share.ts";
import { workingTimeOf } from "./working-days.ts";

/** How to look at rework. */
export interface ReworkOptions extends QuestionOptions {
  /** How many of the cases with most rework are listed; by default 10. */
  readonly limit?: number;
}

/** Work that was done more than once. */
export interface Rework {
  readonly cases: number;
  readonly events: number;
  /** Events that repeat a step of their case: `events` less the distinct steps of each case. */
  readonly repetitions: number;
  readonly casesWithRework: Share;
  /** Repetitions in a case; half, and nine in ten, of the cases have at most p50 and p90. Null when no case counts. */
  readonly perCase: {
    readonly mean: number;
    readonly p50: number;
    readonly p90: number;
    readonly max: number;
  } | null;
  /** The steps that are repeated, most repetitions first, then by name. */
  readonly steps: readonly StepRework[];
  /** The cases with most repetitions, then as in the file. */
  readonly worst: readonly {
    readonly caseId: string;
    readonly events: number;
    readonly repetitions: number;
  }[];
}

/** The rework at a step. */
export interface StepRework {
  readonly step: string;
  /** Cases in which the step occurs more than once, of all that count; and the cases that have it at all. */
  readonly cases: Share;
  readonly casesWithStep: number;
  /** Occurrences after the first in their case: together `bySame` and `byOther`. */
  readonly repetitions: number;
  /** By the team (or person) of the step's first occurrence in the case, and by another one. */
  readonly bySame: number;
  readonly byOther: number;
  /** Those of `repetitions` that come right after the same step: often a change of status rather than work again. */
  readonly immediate: number;
  /** Those with which a party takes up work that it had handed over and that came back to it: see `handovers`. */
  readonly afterReturned: number;
  readonly spent: TimeSpent | null;
}

/** Seconds from start to completion of `n` repetitions together: those of which both are known. */
export interface TimeSpent {
  readonly n: number;
  readonly clock: number;
  readonly working: number;
}

/**
 * Counts rework: a step that occurs more than once in a case. `cases` of a step is what pm4py calls rework per activity;
 * by whom it is repeated is bupaR's distinction (edeaR) of *repeat*, by the one who did the step first, and *redo*, by
 * another. Unlike there, `repetitions` are counted one by one, those right after each other included; `immediate` tells
 * how many those are. A missing team is `(none)`: the same as another missing one. Which occurrence comes first among
 * equal times is decided by the file.
 *
 * Whether a repetition is waste is not in the log: a step may be meant to recur. `spent` is null without start times.
 * Throws a RangeError for a limit that is no count.
 *
 * @example
 * ```ts
 * import { mkdtemp, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { importEventLog, openEventLog, rework } from "@stuur/event-log";
 *
 * const folder = await mkdtemp(join(tmpdir(), "stuur-"));
 * const file = join(folder, "orders.csv");
 * const rows = [
 *   "1,Draw,Design,2025-03-03 09:00",
 *   "1,Plan,Planning,2025-03-03 15:00",
 *   "1,Draw,Design,2025-03-04 09:00",
 *   "2,Draw,Design,2025-03-04 10:00",
 * ];
 * await writeFile(file, ["order,step,team,completed", ...rows].join("\n"));
 * await importEventLog({ file, folder: join(folder, "log") });
 * const log = await openEventLog(join(folder, "log"));
 * const { repetitions, steps, worst } = await rework(log);
 * repetitions; // => 1
 * const [{ step, cases, casesWithStep, bySame, afterReturned }] = steps;
 * [step, cases.count, casesWithStep, bySame, afterReturned]; // => ["Draw", 1, 2, 1, 1]
 * worst; // => [{ caseId: "1", events: 3, repetitions: 1 }]
 * await log.close();
 * ```
 */
export async function rework(log: EventLog, options: ReworkOptions = {}): Promise<Rework> {
  const { limit = 10 } = options;
  requireParameter(isCount(limit), "limit", limit, "a whole number ≥ 0");
  return answer(log, options, async (relations) => {
    const [total] = await log.database.query<TotalRow>(`
      SELECT count(*) AS cases, coalesce(sum(events), 0) AS events, coalesce(sum(repetitions), 0) AS repetitions,
        count(*) FILTER (repetitions > 0) AS "withRework", avg(repetitions) AS mean,
        quantile_disc(repetitions, 0.5) AS p50, quantile_disc(repetitions, 0.9) AS p90, max(repetitions) AS max
      FROM ${casesSql(relations)}`);
    const { cases, events, repetitions, withRework, mean, p50, p90, max } = total!;
    return {
      ...{ cases, events, repetitions, casesWithRework: shareOf(withRework, cases) },
      perCase: cases === 0 ? null : { mean, p50, p90, max },
      steps: await readSteps(log, relations, { options, allCases: cases }),
      worst: await log.database.query(`
        SELECT case_id AS "caseId", c.events, repetitions
        FROM (FROM ${casesSql(relations)} WHERE repetitions > 0 ORDER BY repetitions DESC, case_no LIMIT ${limit}) AS c
        JOIN ${relations.cases} AS known ON known.case_no = c.case_no ORDER BY repetitions DESC, c.case_no`),
    };
  });
}

type TotalRow = Pick<Rework, "cases" | "events" | "repetitions"> &
  NonNullable<Rework["perCase"]> & { readonly withRework: number };

function casesSql({ events }: Relations): string {
  return `(SELECT case_no, count(*) AS events, count(*) - count(DISTINCT step) AS repetitions
    FROM ${events} GROUP BY case_no)`;
}

interface StepRow extends Pick<StepRework, "casesWithStep" | "repetitions" | "bySame"> {
  readonly step: ValueKey;
  readonly cases: number;
  readonly immediate: number | null;
  readonly afterReturned: number | null;
}

async function readSteps(
  log: EventLog,
  relations: Relations,
  { options, allCases }: { options: QuestionOptions; allCases: number },
): Promise<StepRework[]> {
  const spent = await readSpent(log, relations, options);
  const rows = await log.database.query<StepRow>(`
    SELECT step, cases, "casesWithStep", repetitions, "bySame", immediate, "afterReturned"
    FROM ${repeatedStepsSql(relations)} LEFT JOIN ${immediateSql(relations)} USING (step)
    LEFT JOIN ${afterReturnedSql(relations)} USING (step)`);
  const steps = rows.map(({ step, cases, casesWithStep, repetitions, bySame, ...row }): StepRework => {
    return {
      step: relations.stepName(step),
      ...{ cases: shareOf(cases, allCases), casesWithStep },
      ...{ repetitions, bySame, byOther: repetitions - bySame },
      immediate: row.immediate ?? 0,
      afterReturned: row.afterReturned ?? 0,
      spent: spent.get(step) ?? null,
    };
  });
  return mostFirst(
    steps,
    ({ repetitions }) => repetitions,
    ({ step }) => step,
  );
}

/** SQL of the steps that some case has more than once. */
function repeatedStepsSql({ events }: Relations): string {
  return `(
    WITH by_party AS (
      SELECT case_no, step, value, count(*) AS n, min(place) AS place FROM ${events} GROUP BY case_no, step, value),
    by_case AS (
      SELECT case_no, step, sum(n) AS n, arg_min(n, place) AS n_of_first FROM by_party GROUP BY case_no, step)
    SELECT step, count(*) FILTER (n > 1) AS cases, count(*) AS "casesWithStep", sum(n - 1) AS repetitions,
      sum(n_of_first - 1) AS "bySame"
    FROM by_case GROUP BY step HAVING max(n) > 1)`;
}

function immediateSql({ pairs }: Relations): string {
  return `(SELECT from_step AS step, count(*) AS immediate FROM ${pairs} WHERE from_step = to_step GROUP BY from_step)`;
}

/** SQL of the steps that the sender's new run begins with after a returned handover. */
function afterReturnedSql({ pairs }: Relations): string {
  return `(
    SELECT step, count(*) AS "afterReturned" FROM (
      SELECT lead(to_step) OVER (PARTITION BY case_no ORDER BY place) AS step
      FROM ${pairs} WHERE from_value <> to_value QUALIFY returned)
    GROUP BY step)`;
}

/** The time that repetitions of each step took, from start to completion, where both are known. */
async function readSpent(
  log: EventLog,
  { events }: Relations,
  options: QuestionOptions,
): Promise<ReadonlyMap<ValueKey, TimeSpent>> {
  if (!log.manifest.hasStartTimes) return new Map();
  const repetitions = `(
    SELECT step, started_at AS done_at, completed_at AS next_at
    FROM ${events} QUALIFY row_number() OVER (PARTITION BY case_no, step ORDER BY place) > 1)`;
  const working = await workingTimeOf(log, calendarOf(log, options));
  const rows = await log.database.query<{ step: ValueKey } & TimeSpent>(`
    SELECT step, count(clock) AS n, sum(clock) / 1e6 AS clock, sum(working) / 1e6 AS working
    FROM ${timedPairsSql(repetitions, working)} GROUP BY step HAVING count(clock) > 0`);
  return new Map(rows.map(({ step, ...spent }): [ValueKey, TimeSpent] => [step, spent]));
}
