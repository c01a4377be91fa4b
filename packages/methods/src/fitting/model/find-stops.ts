import { chiSquaredUpperTail, studentTUpperTail } from "../../statistics/index.ts";
import { freeName } from "./free-name.ts";
import type { ObservedWork } from "./observed-work.ts";
import { type Turns, turn } from "./read-turns.ts";

/** The stops of the route: a step, or the first time and the later times at it where these differ. */
export interface Stops {
  readonly list: readonly { readonly id: string; readonly step: number; readonly hasOwnWork: boolean }[];
  /** Per event; −1 for a look. */
  readonly stopOf: Int32Array;
}

/** In so many cases, and so often, a step must come again before its first time is told apart. */
const leastPart = 0.05;
const leastCount = 30;
/** Sure that it is no chance, because many steps are looked at. */
const level = 0.001;
/** Cramér's V from which on other next steps are another way. */
const leastEffect = 0.3;
/** The ratio of the means from which on work is other work. */
const leastRatio = 1.25;

/** Finds where it matters for what comes next, or for the work, whether a case comes to a step for the first time. */
export function findStops(work: ObservedWork, turns: Turns, base: Float64Array): Stops {
  const isLater = findLater(work, turns);
  const list: { id: string; step: number; hasOwnWork: boolean }[] = [];
  const ids = new Set<string>();
  const add = (wanted: string, step: number, hasOwnWork: boolean) => {
    const id = freeName(wanted, (one) => one === "end" || ids.has(one));
    ids.add(id);
    return list.push({ id, step, hasOwnWork }) - 1;
  };
  const eventsOf = work.trace.names.steps.map((): number[] => []);
  work.trace.step.forEach((step, i) => {
    if (turns.kind[i] !== turn.look) eventsOf[step]!.push(i);
  });
  const stopOf = new Int32Array(work.team.length).fill(-1);
  const nextOf = readNext(work, turns);
  eventsOf.forEach((events, step) => {
    if (events.length === 0) return;
    const name = work.trace.names.steps[step]!;
    const [first, later] = [events.filter((i) => isLater[i] === 0), events.filter((i) => isLater[i] === 1)];
    const isMany = later.length >= leastCount && later.length >= leastPart * first.length;
    const isOtherWork = isMany && differsInWork(first, later, base);
    const isApart = isOtherWork || (isMany && differsInNext(first, later, nextOf));
    const stop = add(name, step, isOtherWork);
    const again = isApart ? add(`${name} (2)`, step, isOtherWork) : stop;
    for (const i of events) stopOf[i] = isLater[i] === 1 ? again : stop;
  });
  return { list, stopOf };
}

/** Work done again at once belongs to the time before it. */
function findLater({ trace: { caseOf, step } }: ObservedWork, { kind }: Turns): Uint8Array {
  const isLater = new Uint8Array(caseOf.length);
  let seen = new Set<number>();
  for (let i = 0; i < caseOf.length; i++) {
    if (i === 0 || caseOf[i] !== caseOf[i - 1]) seen = new Set();
    if (kind[i] === turn.again) isLater[i] = isLater[kind[i - 1] === turn.look ? i - 2 : i - 1]!;
    else if (kind[i] === turn.next) {
      if (seen.has(step[i]!)) isLater[i] = 1;
      seen.add(step[i]!);
    }
  }
  return isLater;
}

/** Per event the step after it, −1 for the end; work done again is skipped. */
function readNext({ trace: { caseOf, step } }: ObservedWork, { kind }: Turns): Int32Array {
  const next = new Int32Array(caseOf.length).fill(-1);
  for (let i = caseOf.length - 2; i >= 0; i--) {
    if (caseOf[i + 1] !== caseOf[i]) continue;
    next[i] = kind[i + 1] === turn.next ? step[i + 1]! : next[i + 1]!;
  }
  return next;
}

function differsInWork(first: readonly number[], later: readonly number[], base: Float64Array): boolean {
  const [one, other] = [momentsOf(first, base), momentsOf(later, base)];
  if (one.n < leastCount || other.n < leastCount) return false;
  const ratio = one.mean / other.mean;
  if (!(ratio >= leastRatio || ratio <= 1 / leastRatio)) return false;
  const error = Math.sqrt(one.variance / one.n + other.variance / other.n);
  const t = Math.abs(one.mean - other.mean) / error;
  return studentTUpperTail(t, Math.min(one.n, other.n) - 1) < level / 2;
}

function momentsOf(events: readonly number[], base: Float64Array) {
  const values = events.map((i) => base[i]!).filter((value) => value >= 0);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { n: values.length, mean, variance };
}

function differsInNext(first: readonly number[], later: readonly number[], nextOf: Int32Array): boolean {
  const table = new Map<number, [number, number]>();
  [first, later].forEach((events, row) => {
    for (const i of events) {
      const counts = table.get(nextOf[i]!) ?? [0, 0];
      counts[row]!++;
      table.set(nextOf[i]!, counts);
    }
  });
  const { statistic, df, effect } = compareCounts([...table.values()]);
  return df > 0 && effect >= leastEffect && chiSquaredUpperTail(statistic, df) < level;
}

/** Pearson's chi-squared of columns of counts, and Cramér's V. */
export function compareCounts(columns: readonly (readonly number[])[]) {
  const rows = columns[0]?.length ?? 0;
  const rowSums = Array.from({ length: rows }, (_, r) =>
    columns.reduce((sum, column) => sum + column[r]!, 0),
  );
  const total = rowSums.reduce((sum, count) => sum + count, 0);
  let statistic = 0;
  for (const column of columns) {
    const columnSum = column.reduce((sum, count) => sum + count, 0);
    column.forEach((count, r) => {
      const expected = (columnSum * rowSums[r]!) / total;
      if (expected > 0) statistic += (count - expected) ** 2 / expected;
    });
  }
  const usedRows = rowSums.filter((sum) => sum > 0).length;
  const least = Math.min(columns.length, usedRows) - 1;
  const df = (columns.length - 1) * (usedRows - 1);
  return { statistic, df, effect: least > 0 && total > 0 ? Math.sqrt(statistic / (total * least)) : 0 };
}
