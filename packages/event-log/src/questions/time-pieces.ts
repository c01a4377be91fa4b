import type { AskedColumns } from "./columns/columns-of.ts";
import type { EventColumns } from "./columns/event-columns.ts";
import type { WorkedInstants } from "./columns/worked-instants.ts";
import type { ValueKey } from "./relations.ts";

/** The parts of elapsed time; in a piece a part is its place in this list. */
export const timeParts = ["work", "inside", "handover", "customer", "returned", "unknown"] as const;

/**
 * What elapsed time is spent on: see `timeDivision`. Without start times `work` does not occur, and `inside` and `handover` are
 * times to the next completion.
 */
export type TimePart = (typeof timeParts)[number];

/** The parts as they stand in a piece. */
export const partCodes = { work: 0, inside: 1, handover: 2, customer: 3, returned: 4, unknown: 5 } as const;

/** A piece of the time of a case; the same object for each piece. */
export interface TimePiece {
  part: number;
  /** The event that is worked on; of a wait the one before it. */
  row: number;
  isWait: boolean;
  /** Microseconds on the clock and in working time; below 0 for what other pieces have twice. */
  clock: number;
  working: number;
}

interface PieceOptions {
  readonly customerSteps: readonly ValueKey[];
  readonly add: (piece: Readonly<TimePiece>) => void;
  /** After the pieces of each case. */
  readonly endCase: () => void;
}

/** Gives the pieces that the time of each case falls into, from its first start to its last completion, without gap or overlap. */
export function eachTimePiece(
  asked: AskedColumns,
  worked: WorkedInstants,
  { customerSteps, add, endCase }: PieceOptions,
): void {
  const { columns, cases } = asked;
  const isCustomers = new Uint8Array(columns.codes.step);
  for (const step of customerSteps) isCustomers[step] = 1;
  const piece: TimePiece = { part: 0, row: 0, isWait: false, clock: 0, working: 0 };
  const marked = { isAgain: new Uint8Array(columns.rows), isCustomers };
  const traced: TracedCase = { asked, worked, ...marked, first: 0, end: 0, piece, add: () => add(piece) };
  for (const place of cases) {
    traced.first = columns.caseStarts[place]!;
    traced.end = columns.caseStarts[place + 1]!;
    markAgain(traced);
    if (columns.startedAt === null) addWaits(traced, columns.completedAt);
    else if (isSuccessive(columns, columns.startedAt, traced)) {
      addWork(traced, columns.startedAt);
      addWaits(traced, columns.startedAt);
    } else addOverlapping(traced, columns.startedAt);
    endCase();
  }
}

/** A case: its events are from row `first` up to row `end`. */
interface TracedCase {
  readonly asked: AskedColumns;
  readonly worked: WorkedInstants;
  /** 1 for events of work that came back to be done again. */
  readonly isAgain: Uint8Array;
  /** For each step, 1 if the customer does it. */
  readonly isCustomers: Uint8Array;
  first: number;
  end: number;
  /** Filled in for each piece, of which there are too many to make each anew, and then added. */
  readonly piece: TimePiece;
  readonly add: () => void;
}

/** Events in runs that begin with a step that the case had already done before it was handed over. */
function markAgain({ asked: { columns, side, kinds, returnedMark }, isAgain, first, end }: TracedCase): void {
  const value = columns[side];
  let [again, cameBack] = [0, 0];
  for (let row = first; row < end; row++) {
    isAgain[row] = again;
    if (row + 1 === end || value[row] === value[row + 1]) continue;
    again = cameBack;
    cameBack = (columns.marked[row]! & returnedMark[kinds.kind[row]!]!) === 0 ? 0 : 1;
  }
}

/** Nothing begins before what goes before it is complete, and all times are known. */
function isSuccessive(
  { completedAt }: EventColumns,
  startedAt: Float64Array,
  { first, end }: TracedCase,
): boolean {
  for (let row = first; row < end; row++) {
    if (completedAt[row]! < startedAt[row]!) return false;
    if (row + 1 < end && !(startedAt[row + 1]! >= completedAt[row]!)) return false;
  }
  return true;
}

function addWork(traced: TracedCase, startedAt: Float64Array): void {
  const { piece, worked } = traced;
  const { completedAt } = traced.asked.columns;
  piece.isWait = false;
  for (let row = traced.first; row < traced.end; row++) {
    if (!(completedAt[row]! > startedAt[row]!)) continue;
    piece.part = workPart(traced, row);
    piece.row = row;
    piece.clock = completedAt[row]! - startedAt[row]!;
    piece.working = worked.completedAt[row]! - worked.startedAt![row]!;
    traced.add();
  }
}

/** Completions in the order in which they are known neither overlap nor leave anything open. */
function addWaits(traced: TracedCase, nextAt: Float64Array): void {
  const { piece, worked } = traced;
  const { completedAt } = traced.asked.columns;
  const workedNextAt = worked.startedAt ?? worked.completedAt;
  piece.isWait = true;
  for (let row = traced.first; row + 1 < traced.end; row++) {
    const isAny = nextAt[row + 1]! > completedAt[row]!;
    piece.part = waitPart(traced, row, false);
    piece.row = row;
    piece.clock = isAny ? nextAt[row + 1]! - completedAt[row]! : 0;
    piece.working = isAny ? workedNextAt[row + 1]! - worked.completedAt[row]! : 0;
    traced.add();
  }
}

/**
 * After an event begins, nothing waits but for the next one to begin, so waits never overlap each other. Our own work counts
 * beyond the work that began earlier. The customer's time counts beyond whatever began earlier; what of it our own work covers
 * that began later is taken off by the negative pieces.
 */
function addOverlapping(traced: TracedCase, startedAt: Float64Array): void {
  const { step, completedAt } = traced.asked.columns;
  // How far the events before reach: those of our own work, and those of anybody.
  let [ownUntil, busyUntil] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = traced.first; row < traced.end; row++) {
    const [started, completed] = [startedAt[row]!, completedAt[row]!];
    const isCustomers = traced.isCustomers[step[row]!] === 1;
    if (completed > started) {
      const from = Math.max(started, isCustomers ? busyUntil : ownUntil);
      addSpan(traced, { part: workPart(traced, row), row, isWait: false }, { from, to: completed, sign: 1 });
      // What of it the customer's time, which began earlier, has too.
      const twice = { from: Math.max(started, ownUntil), to: Math.min(completed, busyUntil), sign: -1 };
      if (!isCustomers) addSpan(traced, { part: partCodes.customer, row, isWait: false }, twice);
    }
    if (row + 1 < traced.end) addOverlappingWait(traced, row, { startedAt, busyUntil });
    const reach = Number.isNaN(started + completed) ? Number.NEGATIVE_INFINITY : completed;
    busyUntil = Math.max(busyUntil, reach);
    if (!isCustomers) ownUntil = Math.max(ownUntil, reach);
  }
}

function addOverlappingWait(
  traced: TracedCase,
  row: number,
  { startedAt, busyUntil }: { readonly startedAt: Float64Array; readonly busyUntil: number },
): void {
  const { completedAt } = traced.asked.columns;
  const [completed, nextStarted] = [completedAt[row]!, startedAt[row + 1]!];
  const part = Number.isNaN(completed) ? partCodes.unknown : waitPart(traced, row, Number.isNaN(nextStarted));
  const to = Number.isNaN(nextStarted) ? completedAt[row + 1]! : nextStarted;
  const reached = [startedAt[row]!, completed].filter((instant) => !Number.isNaN(instant));
  addSpan(traced, { part, row, isWait: true }, { from: Math.max(...reached, busyUntil), to, sign: 1 });
}

/** Nothing, when its ends are not in this order. */
function addSpan(
  { piece, add, worked: { workedUntil } }: TracedCase,
  { part, row, isWait }: Pick<TimePiece, "part" | "row" | "isWait">,
  { from, to, sign }: { readonly from: number; readonly to: number; readonly sign: number },
): void {
  piece.part = part;
  piece.row = row;
  piece.isWait = isWait;
  piece.clock = to > from ? sign * (to - from) : 0;
  piece.working = to > from ? sign * (workedUntil(to) - workedUntil(from)) : 0;
  add();
}

function workPart({ asked, isAgain, isCustomers }: TracedCase, row: number): number {
  if (isCustomers[asked.columns.step[row]!] === 1) return partCodes.customer;
  return isAgain[row] === 1 ? partCodes.returned : partCodes.work;
}

/** A wait is its own kind by what ends it; where that has no start, only the customer's is known. */
function waitPart({ asked, isAgain, isCustomers }: TracedCase, row: number, isUnknown: boolean): number {
  if (isCustomers[asked.columns.step[row + 1]!] === 1) return partCodes.customer;
  if (isUnknown) return partCodes.unknown;
  if (isAgain[row + 1] === 1) return partCodes.returned;
  return asked.handed[asked.kinds.kind[row]!] === 1 ? partCodes.handover : partCodes.inside;
}
