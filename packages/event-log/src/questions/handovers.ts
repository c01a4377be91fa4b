import type { EventLog } from "../event-log.ts";
import { answer, calendarOf } from "./answer.ts";
import type { Flow } from "./between.ts";
import { type AskedColumns, columnsOf } from "./columns/columns-of.ts";
import { countEvents } from "./columns/count-events.ts";
import { keepColumns } from "./columns/keep-columns.ts";
import { measureFlows } from "./columns/measure-flows.ts";
import { Dictionary } from "./columns/pair-kinds.ts";
import { timesBetween } from "./columns/times-between.ts";
import type { HandoverEnds } from "./handover-keys.ts";
import type { QuestionOptions } from "./options.ts";
import type { Relations, ValueKey } from "./relations.ts";
import { type Share, shareOf } from "./share.ts";

/** All handovers from one team (or person) to another. */
export interface Handover extends Flow {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  /** Distinct cases in which it happened. */
  readonly cases: number;
  /** Late cases in which it happened, of all late cases, beside `amongAll`: cases in which it happened, of all cases. */
  readonly amongLate: Share;
  readonly amongAll: Share;
}

/** Which handovers are told. */
export interface HandoversOptions extends QuestionOptions {
  /** Only these, as far as they occur; by default all. */
  readonly only?: readonly HandoverEnds[];
}

/**
 * The handovers: pairs of which the teams (or persons) differ; a missing one is `(none)` and counts. Worst first: by
 * total waiting in working time where the log has start times, otherwise by how often they happen.
 *
 * @example
 * ```ts
 * import { mkdtemp, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { handovers, importEventLog, openEventLog } from "@stuur/event-log";
 *
 * const folder = await mkdtemp(join(tmpdir(), "stuur-"));
 * const file = join(folder, "orders.csv");
 * const rows = ["1,Design,Design,2025-03-03 09:00", "1,Plan,Planning,2025-03-04 10:00"];
 * await writeFile(file, ["order,step,team,completed", ...rows].join("\n"));
 * await importEventLog({ file, folder: join(folder, "log") });
 * const log = await openEventLog(join(folder, "log"));
 * const [worst] = await handovers(log);
 * worst.to; // => "Planning"
 * worst.between.kind; // => "completion"
 * worst.between.working; // => { n: 1, mean: 36000, p50: 36000, p90: 36000 }
 * await log.close();
 * ```
 */
export async function handovers(log: EventLog, options: HandoversOptions = {}): Promise<Handover[]> {
  const found = await answer(log, options, async (relations) => {
    const kept = await columnsOf(log, { ...options, missing: "keep" });
    const { lateCases: allLate } = await countEvents(log, kept);
    const asked = await columnsOf(log, options);
    const times = await timesBetween(log, asked, calendarOf(log, options));
    const { groupOfKind, ends } = chooseGroups(await groupByEnds(log, asked), options.only, relations);
    const measured = await measureFlows(log, asked, times, { groupOfKind, size: ends.length });
    return measured.flatMap((row, group): Handover[] => {
      const { count, cases, lateCases, returned, late, between } = row;
      if (count === 0) return [];
      const amongLate = shareOf(lateCases, allLate);
      const amongAll = shareOf(cases, kept.cases.length);
      const [from, to] = [relations.valueName(ends[group]![0]), relations.valueName(ends[group]![1])];
      return [{ from, to, count, cases, amongLate, amongAll, returned, late, between }];
    });
  });
  return worstFirst(found);
}

export interface EndGroups {
  readonly groupOfKind: Int32Array;
  /** Of each group who gives and who takes. */
  readonly ends: readonly (readonly [ValueKey, ValueKey])[];
}

function chooseGroups(
  groups: EndGroups,
  only: readonly HandoverEnds[] | undefined,
  { valueName }: Relations,
): Pick<EndGroups, "groupOfKind" | "ends"> {
  if (!only) return groups;
  const wanted = new Map<string, Set<string>>();
  for (const { from, to } of only) {
    const takers = wanted.get(from) ?? new Set();
    wanted.set(from, takers.add(to));
  }
  const ends: (readonly [ValueKey, ValueKey])[] = [];
  const places = groups.ends.map((pair) => {
    return wanted.get(valueName(pair[0]))?.has(valueName(pair[1])) ? ends.push(pair) - 1 : -1;
  });
  return { groupOfKind: groups.groupOfKind.map((group) => places[group] ?? -1), ends };
}

/** Handovers between the same two are one group; what is no handover is in none. */
export function groupByEnds(log: EventLog, asked: AskedColumns): Promise<EndGroups> {
  return keepColumns(log, `${asked.kindsName} ends`, async () => {
    const { columns, side, kinds, handed } = asked;
    const { cellValue, fromCell, toCell } = kinds;
    const values = columns.codes[side];
    const groups = new Dictionary();
    const groupOfKind = fromCell.map((from, kind) => {
      return handed[kind] === 1 ? groups.codeOf(cellValue[from]! * values + cellValue[toCell[kind]!]!) : -1;
    });
    const ends = groups.keys.map((key) => [Math.floor(key / values), key % values] as const);
    return { groupOfKind, ends, bytes: 4 * groupOfKind.length + 64 * ends.length };
  });
}

function worstFirst(found: readonly Handover[]): Handover[] {
  // Comparing asks for each of them many times.
  const waits = Float64Array.from(found, totalWaiting);
  const order = Uint32Array.from(found, (_, index) => index).sort((one, other) => {
    const [a, b] = [found[one]!, found[other]!];
    return waits[other]! - waits[one]! || b.count - a.count || compare(a.from, b.from) || compare(a.to, b.to);
  });
  return Array.from(order, (index) => found[index]!);
}

function totalWaiting({ between }: Handover): number {
  const known = between.working ?? between.clock;
  return between.kind === "waiting" && known ? known.n * known.mean : 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
