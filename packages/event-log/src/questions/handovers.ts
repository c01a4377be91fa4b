import type { EventLog } from "../event-log.ts";
import { answer, calendarOf } from "./answer.ts";
import { type Flow, type FlowRow, flowColumns, readFlow, timedPairsSql } from "./between.ts";
import type { QuestionOptions } from "./options.ts";
import type { ValueKey } from "./relations.ts";
import { type Share, shareOf } from "./share.ts";
import { workingTimeOf } from "./working-days.ts";

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
export async function handovers(log: EventLog, options: QuestionOptions = {}): Promise<Handover[]> {
  const found = await answer(log, options, async (relations) => {
    const working = await workingTimeOf(log, calendarOf(log, options));
    const [all] = await log.database.query<{ cases: number; lateCases: number }>(
      `SELECT count(*) AS cases, count(*) FILTER (late) AS "lateCases" FROM ${relations.cases}`,
    );
    const lateCases = all!.lateCases > 0 ? "count(DISTINCT case_no) FILTER (late)" : "0";
    const rows = await log.database.query<HandoverRow>(`
      SELECT from_value, to_value, count(*) AS count, count(DISTINCT case_no) AS cases,
        ${lateCases} AS "lateCases", ${flowColumns()}
      FROM ${timedPairsSql(`(FROM ${relations.pairs} WHERE handed)`, working)}
      GROUP BY from_value, to_value`);
    return rows.map((row): Handover => {
      const { from_value, to_value, count, cases } = row;
      const amongLate = shareOf(row.lateCases, all!.lateCases);
      const amongAll = shareOf(cases, all!.cases);
      const [from, to] = [relations.valueName(from_value), relations.valueName(to_value)];
      return { from, to, count, cases, amongLate, amongAll, ...readFlow(row, log) };
    });
  });
  return found.sort(worstFirst);
}

type HandoverRow = FlowRow &
  Pick<Handover, "count" | "cases"> & {
    readonly from_value: ValueKey;
    readonly to_value: ValueKey;
    readonly lateCases: number;
  };

function worstFirst(a: Handover, b: Handover): number {
  return (
    totalWaiting(b) - totalWaiting(a) || b.count - a.count || compare(a.from, b.from) || compare(a.to, b.to)
  );
}

function totalWaiting({ between }: Handover): number {
  const known = between.working ?? between.clock;
  return between.kind === "waiting" && known ? known.n * known.mean : 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
