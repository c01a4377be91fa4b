import { type FittedDistribution, fitDistribution } from "../distribution/fit-distribution.ts";
import { type FittedProbability, fitProbability } from "../fit-probability.ts";
import type { ObservedWork } from "./observed-work.ts";
import { openSeconds } from "./open-time.ts";
import { type Turns, turn } from "./read-turns.ts";
import { receiverAfter, tellSentBack } from "./tell-sent-back.ts";
import { type Attendance, wasAnybodyFree, wasFree } from "./who-was-free.ts";

/** A handover from team to team, or within one (`from` = `to`). */
export interface FittedHandover {
  readonly from: number;
  readonly to: number;
  /** Accepted handovers. */
  readonly n: number;
  /** Working seconds during which nobody had the case although a receiver was free. */
  readonly delays: readonly number[];
  readonly delay: FittedDistribution | null;
  readonly unknown: number;
  readonly sendBack: FittedProbability;
}

/** With fewer nothing is said of waiting between two steps of one person. */
const leastWaits = 10;
export interface FittedHandovers {
  readonly pairs: readonly FittedHandover[];
  /** Between two steps (positions): how long somebody who had nothing else in hand let the case lie. */
  readonly waits: readonly {
    readonly from: number;
    readonly to: number;
    readonly seconds: readonly number[];
  }[];
  /** Of each event that does a step again, the probability that it was sent back at the handover after it. */
  readonly sentBack: Float64Array;
}

/**
 * Fits delay and send-back of each handover.
 *
 * The delay is the working time from the sender's completion to the receiver's start, where at that start a receiver who can do
 * it had been free: then nothing but the handover held the case up. Whether somebody is free does not depend on how long
 * the delay was, so these are a fair sample; where nobody was, the delay is not known.
 *
 * A step done again by the same team before the case goes to another one is rework, or the handover was refused. That is told
 * by time: rework waits for nobody but the own team, so that it begins as soon as one of them is free; work that was sent
 * back comes after the delay. The part that was sent back is the one that makes the sooner and later ones likeliest.
 */
export function fitHandovers(work: ObservedWork, turns: Turns, attendance: Attendance): FittedHandovers {
  const waits = measureWaits(work, turns, attendance);
  const pairs = collectPairs(work, turns, attendance, waits);
  const delaysOf = (from: number, to: number) => pairs.get(from * work.teams.length + to)?.delays ?? [];
  const sentBack = tellSentBack(work, turns, attendance, delaysOf);
  const refused = new Map<number, number>();
  sentBack.forEach((probability, i) => {
    const key = work.team[i]! * work.teams.length + receiverAfter(work, turns, i);
    if (probability > 0) refused.set(key, (refused.get(key) ?? 0) + probability);
  });
  return {
    sentBack,
    waits: [...waits.values()].filter(({ seconds }) => isWait(seconds)),
    pairs: [...pairs].map(([key, { n, unknown, delays }]) => {
      const [from, to] = [Math.floor(key / work.teams.length), key % work.teams.length];
      const count = Math.round(refused.get(key) ?? 0);
      const delay = delays.length === 0 ? null : fitDistribution(delays);
      // Within a team what is sent back looks as rework does.
      const sendBack = from === to ? fitProbability(0, 0) : fitProbability(count, n + count);
      return { from, to, n, delays, delay, unknown, sendBack };
    }),
  };
}

interface Wait {
  readonly from: number;
  readonly to: number;
  readonly seconds: number[];
}

/** Per two steps how long the same person, having nothing else in hand, let a case lie between them. */
function measureWaits(work: ObservedWork, turns: Turns, attendance: Attendance): ReadonlyMap<string, Wait> {
  const { trace, team, person, finish, begin } = work;
  const waits = new Map<string, Wait>();
  for (let i = 1; i < team.length; i++) {
    if (trace.caseOf[i] !== trace.caseOf[i - 1] || turns.kind[i] !== turn.next) continue;
    if (team[i] !== team[i - 1] || person[i] !== person[i - 1] || !isMeasured(work, i)) continue;
    const isAtOnce = begin[i]! - finish[i - 1]! <= attendance.pause;
    if (!isAtOnce && !wasFree(attendance, person[i]!, begin[i]!)) continue;
    const key = stepsOf(work, i);
    const wait = waits.get(key) ?? { from: trace.step[i - 1]!, to: trace.step[i]!, seconds: [] };
    wait.seconds.push(openSeconds(attendance.hours.working, finish[i - 1]!, begin[i]!));
    waits.set(key, wait);
  }
  return waits;
}

function stepsOf({ trace }: ObservedWork, i: number): string {
  return `${trace.step[i - 1]} ${trace.step[i]}`;
}

function isWait(seconds: readonly number[]): boolean {
  return seconds.length >= leastWaits && averageOf(seconds) >= 60;
}

function averageOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

interface Occurrence {
  readonly i: number;
  readonly key: number;
  readonly delay: number | null;
}

function collectPairs(
  work: ObservedWork,
  turns: Turns,
  attendance: Attendance,
  waits: ReadonlyMap<string, Wait>,
) {
  const occurrences = listOccurrences(work, turns, attendance);
  const isOther = findOtherWaiting(work, occurrences, waits);
  const pairs = new Map<number, { n: number; unknown: number; delays: number[] }>();
  for (const { i, key, delay } of occurrences) {
    const pair = pairs.get(key) ?? { n: 0, unknown: 0, delays: [] };
    pairs.set(key, pair);
    if (turns.kind[i] === turn.next) pair.n++;
    if (delay === null || isOther.has(stepsOf(work, i))) pair.unknown++;
    else pair.delays.push(delay);
  }
  return pairs;
}

function listOccurrences(work: ObservedWork, turns: Turns, attendance: Attendance): readonly Occurrence[] {
  const { trace, team, person } = work;
  const found: Occurrence[] = [];
  for (let i = 1; i < team.length; i++) {
    if (trace.caseOf[i] !== trace.caseOf[i - 1] || turns.kind[i] === turn.again) continue;
    if (team[i] === team[i - 1] && person[i] === person[i - 1]) continue;
    const key = team[i - 1]! * work.teams.length + team[i]!;
    found.push({ i, key, delay: readDelay(work, attendance, i) });
  }
  return found;
}

/** Where the same person lets it lie about as long as somebody else does, the handover is not what it waits for. */
function findOtherWaiting(
  work: ObservedWork,
  occurrences: readonly Occurrence[],
  waits: ReadonlyMap<string, Wait>,
): ReadonlySet<string> {
  const delaysOf = new Map<string, number[]>();
  for (const { i, delay } of occurrences) {
    if (delay === null) continue;
    const delays = delaysOf.get(stepsOf(work, i));
    if (delays === undefined) delaysOf.set(stepsOf(work, i), [delay]);
    else delays.push(delay);
  }
  const isOther = ([steps, delays]: readonly [string, readonly number[]]) => {
    const own = waits.get(steps)?.seconds ?? [];
    return isWait(own) && averageOf(own) >= averageOf(delays) / 2;
  };
  return new Set([...delaysOf].filter(isOther).map(([steps]) => steps));
}

/** Whether completion and start are known, in the time in which the log holds all work. */
function isMeasured({ trace, person, finish, begin, settled }: ObservedWork, i: number): boolean {
  const [done, taken] = [finish[i - 1]!, begin[i]!];
  const isKnown = person[i]! >= 0 && person[i - 1]! >= 0;
  const isTimed = !Number.isNaN(trace.start[i]!) && !Number.isNaN(trace.end[i - 1]!);
  return isKnown && isTimed && taken >= done && done >= settled.from && taken <= settled.until;
}

/** Null: not known. */
function readDelay(work: ObservedWork, attendance: Attendance, i: number): number | null {
  if (!isMeasured(work, i)) return null;
  const { trace, team, person, finish, begin } = work;
  const [done, taken] = [finish[i - 1]!, begin[i]!];
  const [sender, taker] = [person[i - 1]!, person[i]!];
  const able = attendance.able(team[i]!, trace.step[i]!);
  const isTaken = wasAnybodyFree(attendance, able, taken, { taker, except: sender });
  if (!isTaken) return null;
  // Somebody who can go on does, unless a colleague is free: when that was is only known if it was so at once.
  const canGoOn = team[i] === team[i - 1] && able.includes(sender);
  if (canGoOn && !able.some((one) => one !== sender && wasFree(attendance, one, done))) return null;
  return openSeconds(attendance.hours.working, done, taken);
}
