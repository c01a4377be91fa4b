import { isCount, requireParameter } from "@stuur/methods/parameters";
import type { EventLog } from "../event-log.ts";
import { answer, calendarOf } from "./answer.ts";
import { type Flow, type FlowRow, flowColumns, readFlow, timedPairsSql } from "./between.ts";
import { mostFirst } from "./most-first.ts";
import type { QuestionOptions } from "./options.ts";
import type { Relations, ValueKey } from "./relations.ts";
import { readTeams, type TeamReached } from "./teams-reached.ts";
import { readInUsualOrder } from "./usual-order.ts";
import { workingTimeOf } from "./working-days.ts";

/** One team (or person) at one step. `returned`, `late` and `between` are of the pairs that were handed on. */
export interface MatrixCell extends Flow {
  readonly team: string;
  readonly step: string;
  readonly events: number;
  readonly cases: number;
  /** Pairs that begin here. */
  readonly outgoing: number;
  /** Those of them that go to another team: the weight of `!`. */
  readonly handedOn: number;
  /** Last events of cases. */
  readonly deliveries: number;
}

/** All pairs from one cell to another, those within a team included. */
export interface MatrixFlow extends Flow {
  readonly fromTeam: string;
  readonly fromStep: string;
  readonly toTeam: string;
  readonly toStep: string;
  readonly count: number;
}

/** How much of the matrix is told. */
export interface MatrixOptions extends QuestionOptions {
  /** How many flows at most, the heaviest; by default all. */
  readonly mostFlows?: number;
}

/** The process matrix: steps across, teams (or persons) down. */
export interface Matrix {
  /** As `teamsReached` tells them. */
  readonly teams: readonly TeamReached[];
  /**
   * In the order in which cases usually first reach them: of each two steps, the one that comes first in most of the cases
   * that have both. `position` is the mean place of a step's first event in its cases, 0 for the first event of a case and
   * 1 for the last; it need not rise from step to step, since a step of long cases only comes early in them. More than 200
   * steps are in order of position; in large logs (half a million comparisons) every k-th case is compared.
   */
  readonly steps: readonly {
    readonly step: string;
    readonly events: number;
    readonly cases: number;
    readonly position: number;
  }[];
  readonly cells: readonly MatrixCell[];
  /** Most frequent first. */
  readonly flows: readonly MatrixFlow[];
  /** The pairs of the flows beyond `mostFlows`. */
  readonly flowsLeftOut: number;
  /** First events of cases. */
  readonly starts: readonly { readonly team: string; readonly step: string; readonly count: number }[];
}

/**
 * Computes the process matrix: which team carries which step, and where work leaves a team. The cells' events add up to
 * the events of the log, and their outgoing pairs to its pairs. Throws a RangeError for a `mostFlows` that is no count.
 *
 * @example
 * ```ts
 * import { mkdtemp, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { importEventLog, matrix, openEventLog } from "@stuur/event-log";
 *
 * const folder = await mkdtemp(join(tmpdir(), "stuur-"));
 * const file = join(folder, "orders.csv");
 * const rows = ["1,Design,Design,2025-03-03 09:00", "1,Plan,Planning,2025-03-04 10:00"];
 * await writeFile(file, ["order,step,team,completed", ...rows].join("\n"));
 * await importEventLog({ file, folder: join(folder, "log") });
 * const log = await openEventLog(join(folder, "log"));
 * const { cells, steps } = await matrix(log);
 * steps.map(({ step }) => step); // => ["Design", "Plan"]
 * cells[0].handedOn; // => 1
 * await log.close();
 * ```
 */
export async function matrix(log: EventLog, options: MatrixOptions = {}): Promise<Matrix> {
  const { mostFlows } = options;
  if (mostFlows !== undefined) {
    requireParameter(isCount(mostFlows), "mostFlows", mostFlows, "a whole number ≥ 0");
  }
  return answer(log, options, async (relations) => {
    const working = await workingTimeOf(log, calendarOf(log, options));
    const timed = (pairs: string) => timedPairsSql(pairs, working);
    const cells = await readCells(log, relations, timed(relations.pairs));
    const flows = await readFlows(log, relations, { timed, most: mostFlows });
    const pairs = cells.reduce((sum, { outgoing }) => sum + outgoing, 0);
    return {
      teams: await readTeams(log, relations, options),
      steps: await readSteps(log, relations),
      cells,
      flows,
      flowsLeftOut: flows.reduce((rest, { count }) => rest - count, pairs),
      starts: await readStarts(log, relations),
    };
  });
}

async function readSteps(log: EventLog, relations: Relations): Promise<Matrix["steps"]> {
  const reached = await readInUsualOrder(log, relations, "step");
  return reached.map(({ name, events, cases, position }) => ({ step: name, events, cases, position }));
}

async function readCells(log: EventLog, relations: Relations, timed: string): Promise<MatrixCell[]> {
  const rows = await log.database.query<FlowRow & CellRow>(`
    WITH cells AS (
      SELECT value, step, count(*) AS events, count(DISTINCT case_no) AS cases,
        count(*) FILTER (place = case_events) AS deliveries
      FROM ${relations.events} GROUP BY value, step),
    handed_on AS (
      SELECT from_value, from_step, count(*) AS pairs, ${flowColumns()}
      FROM ${timed} WHERE handed GROUP BY from_value, from_step)
    SELECT value, step, events, cases, events - deliveries AS outgoing, coalesce(pairs, 0) AS "handedOn",
      deliveries, handed_on.* EXCLUDE (from_value, from_step, pairs)
    FROM cells LEFT JOIN handed_on ON from_value = value AND from_step = step`);
  const cells = rows.map((row): MatrixCell => {
    const { value, step, events, cases, outgoing, handedOn, deliveries } = row;
    const names = { team: relations.valueName(value), step: relations.stepName(step) };
    return { ...names, events, cases, outgoing, handedOn, deliveries, ...readFlow(row, log) };
  });
  return mostFirst(
    cells,
    ({ events }) => events,
    ({ team }) => team,
    ({ step }) => step,
  );
}

type CellRow = Omit<MatrixCell, keyof Flow | "team" | "step"> & {
  readonly value: ValueKey;
  readonly step: ValueKey;
};

const ends = "from_value, from_step, to_value, to_step";

/** Which flows are told is found by counting alone: quantiles of thousands of rare ones would cost more than all else. */
async function readFlows(
  log: EventLog,
  { pairs, ...relations }: Relations,
  { timed, most }: { readonly timed: (pairs: string) => string; readonly most: number | undefined },
): Promise<MatrixFlow[]> {
  const heaviest = `(
    FROM ${pairs} SEMI JOIN (
      SELECT ${ends} FROM ${pairs} GROUP BY ${ends} QUALIFY rank() OVER (ORDER BY count(*) DESC) <= ${most}
    ) USING (${ends}))`;
  const rows = await log.database.query<FlowRow & PairOfCells & { count: number }>(`
    SELECT ${ends}, count(*) AS count, ${flowColumns()}
    FROM ${timed(most === undefined ? pairs : heaviest)} GROUP BY ${ends}`);
  const flows = rows.map((row): MatrixFlow => {
    const fromTeam = relations.valueName(row.from_value);
    const fromStep = relations.stepName(row.from_step);
    const toTeam = relations.valueName(row.to_value);
    const toStep = relations.stepName(row.to_step);
    return { fromTeam, fromStep, toTeam, toStep, count: row.count, ...readFlow(row, log) };
  });
  return mostFirst(
    flows,
    ({ count }) => count,
    ({ fromTeam }) => fromTeam,
    ({ fromStep }) => fromStep,
    ({ toTeam }) => toTeam,
    ({ toStep }) => toStep,
  ).slice(0, most);
}

interface PairOfCells {
  readonly from_value: ValueKey;
  readonly from_step: ValueKey;
  readonly to_value: ValueKey;
  readonly to_step: ValueKey;
}

async function readStarts(log: EventLog, relations: Relations): Promise<Matrix["starts"]> {
  const rows = await log.database.query<{ value: ValueKey; step: ValueKey; count: number }>(`
    SELECT value, step, count(*) AS count FROM ${relations.events} WHERE place = 1 GROUP BY value, step`);
  const starts = rows.map(({ value, step, count }) => {
    return { team: relations.valueName(value), step: relations.stepName(step), count };
  });
  return mostFirst(
    starts,
    ({ count }) => count,
    ({ team }) => team,
    ({ step }) => step,
  );
}
