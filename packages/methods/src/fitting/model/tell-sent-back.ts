import { type FittedWaits, stepsOf } from "./fit-waits.ts";
import type { ObservedWork } from "./observed-work.ts";
import { countUpTo, openSeconds } from "./open-time.ts";
import { type Turns, turn } from "./read-turns.ts";
import { type Attendance, firstTaking } from "./who-was-free.ts";

/** With fewer known delays work that was sent back is not told from rework. */
const leastDelays = 10;

/** The team to which the case goes after the team has done the step for the last time; −1 when to none, or to itself. */
export function receiverAfter({ trace: { caseOf }, team }: ObservedWork, { kind }: Turns, i: number): number {
  let next = i + 1;
  while (next < caseOf.length && caseOf[next] === caseOf[i] && kind[next] === turn.again) next++;
  const isThere = next < caseOf.length && caseOf[next] === caseOf[i] && team[next] !== team[i];
  return isThere ? team[next]! : -1;
}

/** Work done again before a handover. */
interface Again {
  readonly event: number;
  readonly group: string;
  /** Null where the log does not hold all work, or somebody is not known. */
  readonly told: {
    /** Whether rework would have begun sooner: while somebody was free, or before what was ready later. */
    readonly isLater: boolean;
    /** The probability that work that was sent back would not have begun later in that sense. */
    readonly hidden: number;
  } | null;
}

/** What is known of handovers, by teams, and of waits. */
interface KnownTimes {
  readonly delaysOf: (from: number, to: number) => readonly number[];
  readonly waits: FittedWaits;
}

/**
 * Of each event that does a step again the probability that it was sent back at the handover after it; the others are
 * rework.
 */
export function tellSentBack(
  work: ObservedWork,
  turns: Turns,
  attendance: Attendance,
  known: KnownTimes,
): Float64Array {
  const { delaysOf } = known;
  const { team, trace } = work;
  const sentBack = new Float64Array(team.length);
  const sorted = new Map<string, Float64Array>();
  const entries = new Map<string, readonly Entry[]>();
  const agains: Again[] = [];
  turns.kind.forEach((kind, i) => {
    if (kind !== turn.again) return;
    if (turns.kind[i - 1] === turn.look) sentBack[i] = 1;
    const to = receiverAfter(work, turns, i);
    if (to < 0 || turns.kind[i - 1] === turn.look) return;
    const key = `${team[i]} ${to}`;
    const delays = sorted.get(key) ?? Float64Array.from(delaysOf(team[i]!, to)).sort();
    sorted.set(key, delays);
    // Without a delay there is nothing to tell them apart by, and nothing that depends on it either.
    if (delays.length < leastDelays || delays[Math.floor(0.9 * delays.length)]! < 1) return;
    const queue = `${team[i]} ${trace.step[i]}`;
    const listed = entries.get(queue) ?? listEntries(work, attendance, i, { turns, known });
    entries.set(queue, listed);
    const told = tellAgain(work, attendance, i, { delays, entries: listed });
    agains.push({ event: i, group: `${key} ${trace.step[i]}`, told });
  });
  for (const group of new Set(agains.map((again) => again.group)))
    estimateSentBack(
      agains.filter((again) => again.group === group),
      sentBack,
    );
  return sentBack;
}

/** Work that came to the people who do a step in a team: after the work before it on the case, and a delay or wait. */
interface Entry {
  readonly after: number;
  /** Of the handover, or else the wait, in order; empty without one. */
  readonly delays: Float64Array;
}

/** In order. Of the first work on a case, and of work done again, it is not known when it came. */
function listEntries(
  work: ObservedWork,
  attendance: Attendance,
  i: number,
  { turns, known: { delaysOf, waits } }: { readonly turns: Turns; readonly known: KnownTimes },
): readonly Entry[] {
  const { trace, team, finish } = work;
  const able = new Set(attendance.able(team[i]!, trace.step[i]!));
  const delays = new Map<string, Float64Array>();
  const entries: Entry[] = [];
  for (let k = 1; k < team.length; k++) {
    if (team[k] !== team[i] || trace.caseOf[k] !== trace.caseOf[k - 1]) continue;
    if (turns.kind[k] === turn.again) continue;
    if (!attendance.able(team[k]!, trace.step[k]!).some((person) => able.has(person))) continue;
    const from = team[k - 1]!;
    const wait = waits.get(stepsOf(work, k));
    const key = wait === undefined ? String(from) : stepsOf(work, k);
    const taken = () => wait?.seconds ?? (from === team[i] ? [] : delaysOf(from, team[k]!));
    const sorted = delays.get(key) ?? Float64Array.from(taken()).sort();
    delays.set(key, sorted);
    entries.push({ after: finish[k - 1]!, delays: sorted });
  }
  return entries.toSorted((a, b) => a.after - b.after);
}

function tellAgain(
  work: ObservedWork,
  attendance: Attendance,
  i: number,
  { delays, entries }: { readonly delays: Float64Array; readonly entries: readonly Entry[] },
): Again["told"] {
  const { finish, begin, team, trace, person, settled } = work;
  const [at, until] = [finish[i - 1]!, begin[i]!];
  if (person[i]! < 0 || Number.isNaN(trace.start[i]!) || until < at) return null;
  if (at < settled.from || until > settled.until) return null;
  const able = attendance.able(team[i]!, trace.step[i]!);
  const latest = until - attendance.pause;
  if (firstTaking(work, attendance, able, { at, until: latest }) < latest)
    return { isLater: true, hidden: 0 };
  const { working } = attendance.hours;
  const waited = openSeconds(working, at, until);
  const next = entries.slice(firstAfter(entries, at)).slice(0, mostEntries);
  const ahead = next.map((entry) => ({ ...entry, passed: openSeconds(working, at, entry.after) }));
  return { isLater: false, hidden: hiddenPart(delays, waited, ahead) };
}

/** Later entries hardly ever come first. */
const mostEntries = 20;
const mostDelays = 50;

/** The part of the delays that end before it would have waited as rework, and before what came later was ready. */
function hiddenPart(
  delays: Float64Array,
  waited: number,
  ahead: readonly (Entry & { readonly passed: number })[],
): number {
  const each = Math.ceil(delays.length / mostDelays);
  const looked = delays.filter((_, place) => place % each === 0);
  let sum = 0;
  for (const delay of looked) {
    if (delay > waited) break;
    let part = 1;
    for (const { passed, delays: own } of ahead) {
      if (passed >= delay || part === 0) break;
      part *= own.length === 0 ? 0 : 1 - countUpTo(own, delay - passed) / own.length;
    }
    sum += part;
  }
  return sum / looked.length;
}

function firstAfter(entries: readonly Entry[], at: number): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entries[middle]!.after <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The likeliest part that was sent back, by expectation and maximisation. */
function estimateSentBack(group: readonly Again[], sentBack: Float64Array): void {
  const told = group.flatMap((again) => again.told ?? []);
  let part = 0.5;
  const probabilityOf = ({ isLater, hidden }: NonNullable<Again["told"]>) =>
    isLater ? 1 : (part * hidden) / (part * hidden + 1 - part);
  for (let round = 0; round < 200; round++)
    part = Math.min(
      1 - 1e-9,
      told.reduce((sum, one) => sum + probabilityOf(one), 0) / Math.max(1, told.length),
    );
  for (const again of group) {
    const probability = again.told === null ? part : probabilityOf(again.told);
    sentBack[again.event] = probability < 1e-6 ? 0 : probability;
  }
}
