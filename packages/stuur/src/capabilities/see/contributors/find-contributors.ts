import { type EventLog, type QuestionOptions, selectCases } from "@stuur/event-log";
import { standardCalendar, workingSecondsBetween } from "@stuur/methods/time";
import type { Contribution } from "./contributors.contract.ts";

/** What is contributed, and which of the cases count. */
export interface AskedContribution {
  readonly contribution: Contribution;
  /** In which time waiting and elapsed time are told; lateness is on the clock. */
  readonly clock: "working" | "clock";
  /** The handover that waiting is at; without, every one. */
  readonly handover: { readonly from: string; readonly to: string } | null;
  readonly question: Pick<QuestionOptions, "by" | "filter">;
}

export interface Contributor {
  readonly caseId: string;
  /** Seconds, or a count. */
  readonly value: number;
}

/** The cases that contribute most, the largest first, then as in the file; none that contributes nothing. */
export async function findContributors(
  log: EventLog,
  asked: AskedContribution,
  limit: number,
): Promise<readonly Contributor[]> {
  const ranked = await rankCases(log, asked);
  return nameCases(log, ranked.slice(0, limit));
}

type Ranked = readonly [caseNumber: number, value: number];

async function rankCases(log: EventLog, asked: AskedContribution): Promise<readonly Ranked[]> {
  const { sql, isTime } = contributionSql(log, asked);
  const calendar = standardCalendar(log.manifest.timeZone);
  const isWorking = asked.clock === "working" && asked.contribution !== "late";
  const lasts = (from: number, to: number) =>
    isWorking ? workingSecondsBetween(calendar, from, to) : (to - from) / 1000;
  const values = new Map<number, number>();
  for await (const chunk of log.database.chunks(sql)) {
    const [numbers, starts, ends] = [0, 1, 2].map((column) => chunk.getColumnValues(column));
    for (const [index, caseNumber] of numbers!.entries()) {
      const [from, to] = [Number(starts![index]), Number(ends![index])];
      const value = isTime ? (to > from ? lasts(from, to) : 0) : to;
      values.set(Number(caseNumber), (values.get(Number(caseNumber)) ?? 0) + value);
    }
  }
  return [...values].filter(([, value]) => value > 0).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
}

/**
 * SQL of case_no with two instants in milliseconds, or with 0 and a count, of the cases that the filter takes; a case may
 * have several rows.
 */
function contributionSql(
  log: EventLog,
  { contribution, handover, question }: AskedContribution,
): { readonly sql: string; readonly isTime: boolean } {
  const taken = selectCases(log, question.filter);
  const isTaken = taken === null ? "true" : `case_no IN ${taken}`;
  const side = question.by === "person" || question.by === "person-in-team" ? "person" : "team";
  const isHandedOver = `from_${side} IS DISTINCT FROM to_${side}${question.by === "person-in-team" ? " AND from_team IS NOT DISTINCT FROM to_team" : ""}`;
  const time = (from: string, to: string, relation: string) => ({
    sql: `SELECT case_no, epoch_us(${from}) / 1e3, epoch_us(${to}) / 1e3 FROM ${relation}
      WHERE ${isTaken} AND ${from} IS NOT NULL AND ${to} IS NOT NULL`,
    isTime: true,
  });
  const count = (what: string, relation: string) => ({
    sql: `SELECT case_no, 0, ${what} FROM ${relation} WHERE ${isTaken} GROUP BY case_no`,
    isTime: false,
  });
  switch (contribution) {
    case "waiting":
      return time("done_at", "next_at", `(FROM pairs WHERE ${isHandedOver}${isAt(handover, side)})`);
    case "elapsed":
      return time("first_at", "last_at", "cases");
    case "late":
      return log.manifest.counts.casesWithDueDate === 0
        ? count("0", "cases")
        : time("due_at", "last_at", "(FROM cases WHERE late)");
    case "handovers":
      return count(`count(*) FILTER (${isHandedOver})`, "pairs");
    case "returned":
      return count(`count(*) FILTER (${isHandedOver} AND returned_${side})`, "pairs");
    case "parties":
      return count(`count(DISTINCT coalesce(${side}, ''))`, "events");
    case "events":
      return count("count(*)", "events");
  }
}

/** How the library calls a team or person that is missing. */
const missing = "(none)";

function isAt(handover: AskedContribution["handover"], side: "team" | "person"): string {
  if (!handover) return "";
  const isNamed = (end: string, name: string) =>
    `${end}_${side} ${name === missing ? "IS NULL" : `= '${name.replaceAll("'", "''")}'`}`;
  return ` AND ${isNamed("from", handover.from)} AND ${isNamed("to", handover.to)}`;
}

/** By the ids that they have in the file. */
async function nameCases(log: EventLog, ranked: readonly Ranked[]): Promise<readonly Contributor[]> {
  if (ranked.length === 0) return [];
  const numbers = ranked.map(([caseNumber]) => caseNumber).join(", ");
  const rows = await log.database.query<{ case_no: number; case_id: string }>(
    `SELECT case_no, case_id FROM cases WHERE case_no IN (${numbers})`,
  );
  const ids = new Map(rows.map(({ case_no, case_id }) => [case_no, case_id]));
  return ranked.map(([caseNumber, value]) => ({ caseId: ids.get(caseNumber)!, value }));
}
