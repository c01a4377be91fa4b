import { sqlText } from "../database.ts";
import type { EventLog } from "../event-log.ts";
import { clockMicroseconds } from "./between.ts";
import { type HandoverEnds, occurrencesSql } from "./handover-keys.ts";
import type { QuestionOptions } from "./options.ts";
import type { Relations } from "./relations.ts";
import { variants } from "./variants.ts";

/** Why a case is told. */
export type ChosenFor =
  | "asked"
  | "median-wait"
  | "long-wait"
  | "returned"
  | "came-back"
  | "most-handovers"
  | "most-late"
  | "longest"
  | "shortest"
  | "typical"
  | "median";

/** A case to tell, and the place of the event after which it shows the handover that it was chosen for. */
export interface ChosenCase {
  readonly case_no: number;
  readonly chosenFor: readonly ChosenFor[];
  readonly place: number | null;
}

/** The cases with these ids, in that order; those that the log does not have, or that do not count, are left out. */
export async function findCases(
  log: EventLog,
  { cases }: Relations,
  ids: readonly string[],
): Promise<ChosenCase[]> {
  if (ids.length === 0) return [];
  const rows = await log.database.query<{ case_no: number; case_id: string }>(
    `SELECT case_no, case_id FROM ${cases} WHERE case_id IN (${ids.map(sqlText).join(", ")})`,
  );
  return ids.flatMap((id) => {
    const found = rows.find(({ case_id }) => case_id === id);
    return found ? [{ case_no: found.case_no, chosenFor: ["asked"], place: null }] : [];
  });
}

/**
 * Three cases that are typical of a handover: one in the middle by the time between, one that nine in ten are shorter than,
 * and one that is returned, or else that just came back; of those that qualify the nearest to the middle. Never a case
 * twice, so of a handover in few cases there are fewer.
 */
export async function chooseOfHandover(
  log: EventLog,
  relations: Relations,
  ends: HandoverEnds,
): Promise<ChosenCase[]> {
  const occurrences = await occurrencesSql(log, relations, ends);
  if (occurrences === null) return [];
  const ranked = `(
    SELECT case_no, place, returned, row_number() OVER (ORDER BY clock, case_no, place) AS rank, count(clock) OVER () AS n
    FROM (SELECT p.*, ${clockMicroseconds} AS clock FROM ${occurrences} AS p))`;
  const cameBack = `(case_no, place) IN (
    SELECT (case_no, place) FROM ${relations.pairs} WHERE from_value <> to_value
    QUALIFY lead(to_value) OVER (PARTITION BY case_no ORDER BY place) = from_value)`;
  const chosen: ChosenCase[] = [];
  const choose = async (reason: ChosenFor, share: number, condition: string) => {
    const others = chosen.map(({ case_no }) => case_no);
    const [found] = await log.database.query<{ case_no: number; place: number }>(`
      SELECT case_no, place FROM ${ranked} WHERE ${condition} AND case_no NOT IN (${[-1, ...others].join(", ")})
      ORDER BY abs(rank - greatest(1, ceil(${share} * n))), rank LIMIT 1`);
    if (found) chosen.push({ ...found, chosenFor: [reason] });
    return found !== undefined;
  };
  await choose("median-wait", 0.5, "TRUE");
  await choose("long-wait", 0.9, "TRUE");
  if (!(await choose("returned", 0.5, "returned"))) await choose("came-back", 0.5, cameBack);
  return chosen;
}

/**
 * Five cases that show how cases differ: with most handovers, most late (the longest, when none is late), the shortest of
 * more than one event, one of the variant that occurs most, and one in the middle by duration. A case that is the only one
 * to qualify twice is told once, for both reasons.
 */
export async function chooseStories(
  log: EventLog,
  relations: Relations,
  options: QuestionOptions,
): Promise<ChosenCase[]> {
  const measured = `(
    SELECT c.case_no, case_id, c.events, late, epoch_us(last_at) - epoch_us(first_at) AS duration,
      CASE WHEN late THEN epoch_us(last_at) - epoch_us(due_at) END AS late_by, coalesce(handovers, 0) AS handovers
    FROM ${relations.cases} AS c
    LEFT JOIN (SELECT case_no, count(*) AS handovers FROM ${relations.pairs} WHERE handed GROUP BY case_no) AS h
      ON h.case_no = c.case_no
    WHERE c.case_no IN (SELECT case_no FROM ${relations.events}))`;
  const chosen = new Map<number, ChosenFor[]>();
  const choose = async (reason: ChosenFor, order: string, condition = "TRUE") => {
    const [found] = await log.database.query<{ case_no: number }>(`
      SELECT case_no FROM (SELECT *, row_number() OVER (ORDER BY duration, case_no) AS rank, count(*) OVER () AS n FROM ${measured})
      WHERE ${condition} ORDER BY ${order}, case_no IN (${[-1, ...chosen.keys()].join(", ")}), case_no LIMIT 1`);
    if (found) chosen.set(found.case_no, [...(chosen.get(found.case_no) ?? []), reason]);
    return found !== undefined;
  };
  await choose("most-handovers", "handovers DESC", "handovers > 0");
  if (!(await choose("most-late", "late_by DESC", "late"))) await choose("longest", "duration DESC");
  await choose("shortest", "events = 1, duration");
  const [usual] = (await variants(log, { ...options, limit: 1 })).variants;
  const examples = (usual?.exampleCases ?? []).map(sqlText).join(", ") || "NULL";
  await choose("typical", "TRUE", `case_id IN (${examples})`);
  const isTold = `case_no IN (${[-1, ...chosen.keys()].join(", ")})`;
  await choose("median", `${isTold}, abs(rank - ceil(n / 2))`);
  return [...chosen].map(([case_no, chosenFor]) => ({ case_no, chosenFor, place: null }));
}
