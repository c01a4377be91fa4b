import type { EventLog } from "../../event-log.ts";
import type { Side } from "../../write/sequence.ts";
import { type CaseFilter, readPeriod, selectCases } from "../case-filter.ts";
import type { QuestionOptions } from "../options.ts";
import { sequenceOf } from "../sequences.ts";
import { type EventColumns, readEventColumns } from "./event-columns.ts";
import { keepColumns } from "./keep-columns.ts";
import { type OrderedPairs, orderPairs } from "./order-pairs.ts";
import { findHanded, findPairKinds, type PairKinds } from "./pair-kinds.ts";

/** The columns that a question is about, and what of them counts. */
export interface AskedColumns {
  /** Tells them from others of the same log; the second one is the same whatever a handover is. */
  readonly name: string;
  readonly casesName: string;
  /** Tells kinds and which of them are handovers, whichever cases count. */
  readonly kindsName: string;
  readonly columns: EventColumns;
  readonly kinds: PairKinds;
  readonly pairs: OrderedPairs;
  /** For each kind of pair, 1 if it is a handover in the sense of the question. */
  readonly handed: Uint8Array;
  /** For each kind of pair, the mark of an event that says that its handover is returned; 0 if it cannot be. */
  readonly returnedMark: Uint8Array;
  /** Which of team and person the question is about. */
  readonly side: Side;
  /** The places of the cases that count, in their order; and of each place, 1 if its case counts. */
  readonly cases: Int32Array;
  readonly isCounted: Uint8Array;
}

/** To be called while `answer` answers: only then the sequence stays. */
export async function columnsOf(log: EventLog, options: QuestionOptions): Promise<AskedColumns> {
  const { by = "team", filter } = options;
  const side: Side = by === "team" ? "team" : "person";
  const { relation } = await sequenceOf(log, options, side);
  const columns = await keepColumns(log, relation, () => readEventColumns(log, relation));
  const kinds = await keepColumns(log, `${relation} ${side}`, async () => findPairKinds(columns, side));
  const pairs = await keepColumns(log, `${relation} ${side} pairs`, async () => orderPairs(columns, kinds));
  const handed = await keepColumns(log, `${relation} handed ${by}`, async () => findHanded(kinds, by));
  const chosen = selectCases(log, filter);
  const { cases, isCounted } = await keepColumns(log, `${relation} cases ${chosen}`, async () =>
    chooseCases(columns, await findChosen(log, columns, { ...filter, chosen })),
  );
  const name = `${relation} ${by} ${chosen}`;
  const casesName = `${relation} counted ${chosen}`;
  const kindsName = `${relation} kinds ${by}`;
  return { name, casesName, kindsName, columns, kinds, pairs, ...handed, side, cases, isCounted };
}

function chooseCases({ caseNumbers }: EventColumns, isChosen: (place: number) => boolean) {
  const isCounted = new Uint8Array(caseNumbers.length);
  const cases = new Int32Array(caseNumbers.length);
  let count = 0;
  for (let place = 0; place < caseNumbers.length; place++) {
    if (!isChosen(place)) continue;
    isCounted[place] = 1;
    cases[count++] = place;
  }
  return { cases: cases.slice(0, count), isCounted, bytes: 4 * count + isCounted.length };
}

/** Tells of the place of a case whether the filter takes it. */
async function findChosen(
  log: EventLog,
  { name, caseNumbers, caseFirstAt }: EventColumns,
  { chosen, where, ...period }: CaseFilter & { readonly chosen: string | null },
): Promise<(place: number) => boolean> {
  if (chosen === null) return () => true;
  // Of another relation an event may be left out, and then its cases begin later.
  const isKnown = name === "sequence" && Object.keys(where ?? {}).length === 0;
  if (isKnown) {
    const { first, end } = readPeriod(log, period);
    return (place) =>
      (first === null || caseFirstAt[place]! >= first) && (end === null || caseFirstAt[place]! < end);
  }
  const isChosen = await readChosen(log, chosen);
  return (place) => isChosen[caseNumbers[place]!] === 1;
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
