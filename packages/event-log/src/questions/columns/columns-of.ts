import type { EventLog } from "../../event-log.ts";
import type { Side } from "../../write/sequence.ts";
import { selectCases } from "../case-filter.ts";
import type { QuestionOptions } from "../options.ts";
import { sequenceOf } from "../sequences.ts";
import { type EventColumns, readEventColumns } from "./event-columns.ts";
import { keepColumns } from "./keep-columns.ts";
import { findHanded, findPairKinds, type PairKinds } from "./pair-kinds.ts";

/** The columns that a question is about, and what of them counts. */
export interface AskedColumns {
  /** Tells them from others of the same log. */
  readonly name: string;
  readonly columns: EventColumns;
  readonly kinds: PairKinds;
  /** For each kind of pair, 1 if it is a handover in the sense of the question. */
  readonly handed: Uint8Array;
  /** For each kind of pair, the mark of an event that says that its handover is returned; 0 if it cannot be. */
  readonly returnedMark: Uint8Array;
  /** Which of team and person the question is about. */
  readonly side: Side;
  /** The places of the cases that count, in their order. */
  readonly cases: Int32Array;
}

/** To be called while `answer` answers: only then the sequence stays. */
export async function columnsOf(log: EventLog, options: QuestionOptions): Promise<AskedColumns> {
  const { by = "team", filter } = options;
  const side: Side = by === "team" ? "team" : "person";
  const { relation } = await sequenceOf(log, options, side);
  const columns = await keepColumns(log, relation, () => readEventColumns(log, relation));
  const kinds = await keepColumns(log, `${relation} ${side}`, async () => findPairKinds(columns, side));
  const handed = await keepColumns(log, `${relation} handed ${by}`, async () => findHanded(kinds, by));
  const chosen = selectCases(log, filter);
  const { cases } = await keepColumns(log, `${relation} cases ${chosen}`, () =>
    chooseCases(log, columns, chosen),
  );
  const name = `${relation} ${by} ${chosen}`;
  return { name, columns, kinds, ...handed, side, cases };
}

async function chooseCases(log: EventLog, { caseNumbers }: EventColumns, chosen: string | null) {
  const isChosen = chosen === null ? null : await readChosen(log, chosen);
  const cases = new Int32Array(caseNumbers.length);
  let count = 0;
  for (const [place, number] of caseNumbers.entries()) {
    if (isChosen === null || isChosen[number] === 1) cases[count++] = place;
  }
  return { cases: cases.slice(0, count), bytes: 4 * count };
}

/** For each number of a case whether it counts. */
async function readChosen(log: EventLog, chosen: string): Promise<Uint8Array> {
  const [highest] = await log.database.query<{ case_no: number | null }>(
    "SELECT max(case_no) AS case_no FROM cases",
  );
  const isChosen = new Uint8Array((highest?.case_no ?? 0) + 1);
  for await (const chunk of log.database.chunks(`FROM ${chosen}`)) {
    const { rowCount } = chunk;
    const vector = chunk.getColumnVector(0);
    for (let row = 0; row < rowCount; row++) isChosen[vector.getItem(row) as number] = 1;
  }
  return isChosen;
}
