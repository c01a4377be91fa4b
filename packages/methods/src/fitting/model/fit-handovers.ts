import { differenceOfMeans, mean } from "../../statistics/index.ts";
import { type FittedDistribution, fitDistribution } from "../distribution/fit-distribution.ts";
import { type FittedProbability, fitProbability } from "../fit-probability.ts";
import { type FittedWaits, stepsOf } from "./fit-waits.ts";
import { isMeasured, type ObservedWork } from "./observed-work.ts";
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
  /** Working seconds from completion until the receiver begins or, where that is not known, is ready: no delay is longer. */
  readonly gaps: readonly number[];
  readonly sendBack: FittedProbability;
}

export interface FittedHandovers {
  readonly pairs: readonly FittedHandover[];
  /** Of each event that does a step again, the probability that it was sent back at the handover after it. */
  readonly sentBack: Float64Array;
}

/**
 * Fits delay and send-back of each handover.
 *
 * The delay is the working time from the sender's completion to the receiver's start, where at that start a receiver who can do
 * it had been free: then nothing but the handover held the case up, or a wait between those two steps, which is taken off.
 * Whether somebody is free does not depend on how long the delay was, so these are a fair sample; where nobody was, the
 * delay is not known.
 *
 * A step done again by the same team before the case goes to another one is rework, or the handover was refused. That is told
 * by time: rework waits for nobody but the own team, so that it begins as soon as one of them is free; work that was sent
 * back comes after the delay. The part that was sent back is the one that makes the sooner and later ones likeliest.
 */
export function fitHandovers(
  work: ObservedWork,
  turns: Turns,
  { attendance, waits }: { readonly attendance: Attendance; readonly waits: FittedWaits },
): FittedHandovers {
  const pairs = collectPairs(work, turns, attendance, waits);
  const delaysOf = (from: number, to: number) => pairs.get(from * work.teams.length + to)?.delays ?? [];
  const sentBack = tellSentBack(work, turns, attendance, { delaysOf, waits });
  const refused = new Map<number, number>();
  sentBack.forEach((probability, i) => {
    const key = work.team[i]! * work.teams.length + receiverAfter(work, turns, i);
    if (probability > 0) refused.set(key, (refused.get(key) ?? 0) + probability);
  });
  return {
    sentBack,
    pairs: [...pairs].map(([key, { n, unknown, delays, gaps }]) => {
      const [from, to] = [Math.floor(key / work.teams.length), key % work.teams.length];
      const count = Math.round(refused.get(key) ?? 0);
      const delay = delays.length === 0 ? null : fitDistribution(delays);
      // Within a team what is sent back looks as rework does.
      const sendBack = from === to ? fitProbability(0, 0) : fitProbability(count, n + count);
      return { from, to, n, delays, delay, unknown, gaps, sendBack };
    }),
  };
}

interface Occurrence {
  readonly i: number;
  readonly key: number;
  readonly delay: number | null;
}

function collectPairs(work: ObservedWork, turns: Turns, attendance: Attendance, waits: FittedWaits) {
  const occurrences = listOccurrences(work, turns, attendance);
  const ownParts = findOwnParts(work, occurrences, waits);
  const pairs = new Map<number, { n: number; unknown: number; delays: number[]; gaps: number[] }>();
  for (const { i, key, delay } of occurrences) {
    const pair = pairs.get(key) ?? { n: 0, unknown: 0, delays: [], gaps: [] };
    pairs.set(key, pair);
    const gap = openSeconds(attendance.hours.working, work.finish[i - 1]!, work.begin[i]!);
    if (gap >= 0) pair.gaps.push(Math.max(0, gap - (waits.get(stepsOf(work, i))?.fit.mean ?? 0)));
    if (turns.kind[i] === turn.next) pair.n++;
    if (delay === null) pair.unknown++;
    else pair.delays.push(delay * ownParts.get(stepsOf(work, i))!);
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

/**
 * What of the delays between two steps is the handover's: where the same person lets a case lie too, only what they last
 * longer than that on average, beyond chance. Per two steps the part of each delay.
 */
function findOwnParts(
  work: ObservedWork,
  occurrences: readonly Occurrence[],
  waits: FittedWaits,
): ReadonlyMap<string, number> {
  const delaysOf = new Map<string, number[]>();
  for (const { i, delay } of occurrences) {
    if (delay === null) continue;
    const delays = delaysOf.get(stepsOf(work, i));
    if (delays === undefined) delaysOf.set(stepsOf(work, i), [delay]);
    else delays.push(delay);
  }
  return new Map(
    [...delaysOf].map(([steps, delays]) => {
      const waiting = waits.get(steps)?.whenFree;
      if (waiting === undefined) return [steps, 1];
      const { difference, interval } = differenceOfMeans(delays, waiting);
      return [steps, (interval?.lower ?? difference) > 0 ? difference / mean(delays) : 0];
    }),
  );
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
