import { isCount, requireParameter } from "@stuur/methods/parameters";
import type { EventLog } from "../event-log.ts";
import { answer, calendarOf } from "./answer.ts";
import type { Flow } from "./between.ts";
import { type AskedColumns, columnsOf } from "./columns/columns-of.ts";
import { countKinds, sumGroups } from "./columns/count-kinds.ts";
import { keepColumns } from "./columns/keep-columns.ts";
import { type FlowGroups, type MeasuredFlow, measureFlows } from "./columns/measure-flows.ts";
import { Dictionary } from "./columns/pair-kinds.ts";
import { timesBetween } from "./columns/times-between.ts";
import { mostFirst } from "./most-first.ts";
import type { QuestionOptions } from "./options.ts";
import type { Relations } from "./relations.ts";
import { listTeams, type TeamReached } from "./teams-reached.ts";
import { inUsualOrder } from "./usual-order.ts";

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
  /** Cells that hand on less often are told without the times between; by default 1. */
  readonly fewestForTimes?: number;
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
 * the events of the log, and their outgoing pairs to its pairs. Throws a RangeError for a `mostFlows` or `fewestForTimes` that is no count.
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
  const { mostFlows, fewestForTimes = 1 } = options;
  if (mostFlows !== undefined) {
    requireParameter(isCount(mostFlows), "mostFlows", mostFlows, "a whole number ≥ 0");
  }
  requireParameter(isCount(fewestForTimes), "fewestForTimes", fewestForTimes, "a whole number ≥ 0");
  return answer(log, options, async (relations) => {
    const asked = await columnsOf(log, options);
    const times = await timesBetween(log, asked, calendarOf(log, options));
    const measure = (groups: FlowGroups) => measureFlows(log, asked, times, groups);
    const { count } = await countKinds(log, asked);
    return {
      teams: listTeams(log, asked, relations, options),
      steps: listSteps(asked, relations),
      ...(await listCells(asked, relations, (groups) => measure({ ...groups, fewest: fewestForTimes }))),
      ...(await listFlows(asked, relations, {
        ends: await findFlows(log, asked),
        count,
        measure,
        most: mostFlows,
      })),
    };
  });
}

type Measure = (groups: FlowGroups) => Promise<readonly MeasuredFlow[]>;

function listSteps(asked: AskedColumns, { stepName }: Relations): Matrix["steps"] {
  const reached = inUsualOrder(asked, "step", stepName);
  return reached.map(({ name, events, cases, position }) => ({ step: name, events, cases, position }));
}

async function listCells(
  asked: AskedColumns,
  { valueName, stepName }: Relations,
  measure: Measure,
): Promise<Pick<Matrix, "cells" | "starts">> {
  const { kinds, handed } = asked;
  const { events, cases, starts, deliveries } = countCells(asked);
  const groupOfKind = kinds.fromCell.map((cell, kind) => (handed[kind] === 1 ? cell : -1));
  const flows = await measure({ groupOfKind, size: kinds.cellValue.length });
  const cells = flows.map(({ count, returned, late, between }, cell) => {
    return {
      team: valueName(kinds.cellValue[cell]!),
      step: stepName(kinds.cellStep[cell]!),
      ...{ events: events[cell]!, cases: cases[cell]!, outgoing: events[cell]! - deliveries[cell]! },
      ...{ handedOn: count, deliveries: deliveries[cell]!, returned, late, between },
      starts: starts[cell]!,
    };
  });
  const names = [({ team }: MatrixCell) => team, ({ step }: MatrixCell) => step];
  const reached = cells.filter((cell) => cell.events > 0);
  const first = mostFirst(reached, (cell) => cell.starts, ...names).filter((cell) => cell.starts > 0);
  return {
    cells: mostFirst(reached, (cell) => cell.events, ...names).map(({ starts: _, ...cell }) => cell),
    starts: first.map(({ team, step, starts: count }) => ({ team, step, count })),
  };
}

function countCells({ columns, kinds: { cell: cellOf, cellValue }, cases }: AskedColumns) {
  const column = () => new Int32Array(cellValue.length);
  const counts = { events: column(), cases: column(), starts: column(), deliveries: column() };
  const latest = column().fill(-1);
  for (const place of cases) {
    const [first, end] = [columns.caseStarts[place]!, columns.caseStarts[place + 1]!];
    for (let row = first; row < end; row++) {
      const cell = cellOf[row]!;
      counts.events[cell]!++;
      if (latest[cell] !== place) counts.cases[cell]!++;
      latest[cell] = place;
    }
    counts.starts[cellOf[first]!]!++;
    counts.deliveries[cellOf[end - 1]!]!++;
  }
  return counts;
}

/** Which flow each kind of pair is of, and of each flow its two cells as one number. */
interface FlowEnds {
  readonly flowOfKind: Int32Array;
  readonly keys: readonly number[];
}

function findFlows(log: EventLog, { kindsName, kinds }: AskedColumns): Promise<FlowEnds> {
  return keepColumns(log, `${kindsName} flows`, async () => {
    const { fromCell, toCell, cellValue } = kinds;
    const flows = new Dictionary();
    const flowOfKind = fromCell.map((from, kind) => flows.codeOf(from * cellValue.length + toCell[kind]!));
    return { flowOfKind, keys: flows.keys, bytes: 4 * flowOfKind.length + 8 * flows.keys.length };
  });
}

interface FlowWishes {
  readonly ends: FlowEnds;
  /** How often each kind of pair occurs. */
  readonly count: Int32Array;
  readonly measure: Measure;
  readonly most: number | undefined;
}

/** Which flows are told is found by counting alone: quantiles of thousands of rare ones would cost more than all else. */
async function listFlows(
  asked: AskedColumns,
  { valueName, stepName }: Relations,
  { ends: { flowOfKind, keys }, count, measure, most = Number.POSITIVE_INFINITY }: FlowWishes,
): Promise<Pick<Matrix, "flows" | "flowsLeftOut">> {
  const { cellValue, cellStep } = asked.kinds;
  const counts = sumGroups(count, flowOfKind, keys.length);
  const fewest = Math.max(1, counts.toSorted()[Math.max(0, counts.length - most)] ?? 1);
  const told = new Dictionary();
  const groupOfKind = flowOfKind.map((flow) => (counts[flow]! >= fewest ? told.codeOf(flow) : -1));
  const measured = await measure({ groupOfKind, size: told.keys.length });
  const flows = measured.map((flow, group): MatrixFlow => {
    const key = keys[told.keys[group]!]!;
    const [from, to] = [Math.floor(key / cellValue.length), key % cellValue.length];
    const [fromTeam, toTeam] = [valueName(cellValue[from]!), valueName(cellValue[to]!)];
    const [fromStep, toStep] = [stepName(cellStep[from]!), stepName(cellStep[to]!)];
    const { count, returned, late, between } = flow;
    return { fromTeam, fromStep, toTeam, toStep, count, returned, late, between };
  });
  const heaviest = mostFirst(
    flows,
    ({ count }) => count,
    ({ fromTeam }) => fromTeam,
    ({ fromStep }) => fromStep,
    ({ toTeam }) => toTeam,
    ({ toStep }) => toStep,
  ).slice(0, most);
  const pairs = counts.reduce((sum, count) => sum + count, 0);
  return { flows: heaviest, flowsLeftOut: heaviest.reduce((rest, { count }) => rest - count, pairs) };
}
