import { mean, quantile } from "../../statistics/index.ts";
import { type FittedDistribution, fitDistribution } from "../distribution/fit-distribution.ts";
import type { Stops } from "./find-stops.ts";
import { isMeasured, type ObservedWork } from "./observed-work.ts";
import { openSeconds } from "./open-time.ts";
import { type Turns, turn } from "./read-turns.ts";
import { type Attendance, lastFree, wasFree } from "./who-was-free.ts";

/** Between two steps (positions): how long somebody who had nothing else in hand let a case lie. */
export interface FittedWait {
  readonly from: number;
  readonly to: number;
  /** Working seconds, of each such occurrence. */
  readonly seconds: readonly number[];
  readonly fit: FittedDistribution;
  /** The same where nothing was in hand when the second step began: what delays of handovers can be held against. */
  readonly whenFree: readonly number[];
}

/** By the key of the two steps. */
export type FittedWaits = ReadonlyMap<string, FittedWait>;

/** With fewer occurrences, or less working time on average, nothing is said to be waited for. */
const leastCount = 10;
const leastMean = 1800;
/** The part of a wait that is not known counts for half; where it may be more than this part of the mean, it is left out. */
const mostUnknown = 0.25;

/**
 * Finds the waits that belong to the case and not to a team: for a customer, a supplier, a fixed day. When the same person
 * did two steps after one another, and had nothing in hand when the second began, the time between them was not waited for
 * anybody. Where that is known of enough cases, others add to it: a case that was begun after other work became ready after
 * the last moment at which that person had nothing in hand. Where no person ever does both steps, such a wait cannot be told
 * from what the handover takes.
 */
export function fitWaits(work: ObservedWork, turns: Turns, attendance: Attendance): FittedWaits {
  const found = new Map<string, Gap[]>();
  for (const gap of listGaps(work, turns, attendance)) {
    const gaps = found.get(gap.key);
    if (gaps === undefined) found.set(gap.key, [gap]);
    else gaps.push(gap);
  }
  const fitted = [...found].flatMap(([key, all]): [string, FittedWait][] => {
    const gaps = leaveOutLast(all, work.settled.until);
    const known = gaps.filter(({ isFree }) => isFree).map(({ seconds }) => seconds);
    if (known.length < leastCount || mean(known) < leastMean) return [];
    const most = mostUnknown * mean(known);
    const seconds = gaps
      .filter(({ isFree, busy }) => isFree || busy <= most)
      .map((gap) => gap.seconds - (gap.isFree ? 0 : Math.min(gap.busy, gap.seconds) / 2));
    const [from, to] = key.split(" ").map(Number) as [number, number];
    return [[key, { from, to, seconds, fit: fitDistribution(seconds), whenFree: known }]];
  });
  return new Map(fitted);
}

/** Between two steps that the same person did. */
interface Gap {
  readonly key: string;
  /** Instants of completion and begin, and the working seconds between them. */
  readonly done: number;
  readonly begun: number;
  readonly seconds: number;
  readonly isFree: boolean;
  /** Working seconds since the person last had nothing in hand. */
  readonly busy: number;
}

function listGaps(work: ObservedWork, turns: Turns, attendance: Attendance): readonly Gap[] {
  const { team, person, finish, begin } = work;
  const { working } = attendance.hours;
  return listEntries(work, turns)
    .filter((i) => team[i] === team[i - 1] && person[i] === person[i - 1] && isMeasured(work, i))
    .map((i) => {
      const isAtOnce = begin[i]! - finish[i - 1]! <= attendance.pause;
      return {
        key: stepsOf(work, i),
        done: finish[i - 1]!,
        begun: begin[i]!,
        seconds: openSeconds(working, finish[i - 1]!, begin[i]!),
        isFree: isAtOnce || wasFree(attendance, person[i]!, begin[i]!),
        busy: openSeconds(working, lastFree(attendance, person[i]!, begin[i]!), begin[i]!),
      };
    });
}

/** Of what was completed late only short waits would be seen. */
function leaveOutLast(gaps: readonly Gap[], until: number): readonly Gap[] {
  const longest = quantile(
    gaps.map(({ done, begun }) => begun - done),
    0.99,
  );
  return gaps.filter(({ done }) => done <= until - longest);
}

/** The two steps before and at an event, as a key. */
export function stepsOf({ trace }: ObservedWork, i: number): string {
  return `${trace.step[i - 1]} ${trace.step[i]}`;
}

/**
 * Per stop the wait before it, null where there is none. A stop that cases come to from several steps waits as these do,
 * each as often as it occurs.
 */
export function waitsOfStops(
  work: ObservedWork,
  turns: Turns,
  { stops, waits }: { readonly stops: Stops; readonly waits: FittedWaits },
): readonly (FittedDistribution | null)[] {
  const ways = stops.list.map(() => new Map<string, number>());
  for (const i of listEntries(work, turns)) {
    const own = ways[stops.stopOf[i]!]!;
    own.set(stepsOf(work, i), (own.get(stepsOf(work, i)) ?? 0) + 1);
  }
  return ways.map((own) => {
    if (![...own.keys()].some((key) => waits.has(key))) return null;
    const parts = [...own].map(([key, count]) => ({ count, seconds: waits.get(key)?.seconds ?? [0] }));
    const weights = parts.flatMap(({ count, seconds }) => seconds.map(() => count / seconds.length));
    const values = parts.flatMap(({ seconds }) => seconds);
    return parts.length === 1 ? fitDistribution(values) : fitDistribution(values, { weights });
  });
}

/** Events at which a case comes to a next step. */
function listEntries({ trace: { caseOf } }: ObservedWork, { kind }: Turns): readonly number[] {
  return [...caseOf.keys()].filter((i) => i > 0 && caseOf[i] === caseOf[i - 1] && kind[i] === turn.next);
}
