import type { Instant } from "@stuur/methods/time";
import type { Activity, Route, Worker } from "./activity.ts";
import type { Shift } from "./shifts.ts";

/** An activity that waits, and the way to go on with once it is done. */
export interface Job {
  readonly activity: Activity;
  readonly route: Route;
  readonly rank: number;
}

/** Where a worker works: own jobs, the shared queues of the skills, and how far the shifts have passed. */
export interface Desk {
  readonly worker: Worker;
  readonly own: Job[];
  readonly queues: readonly Job[][];
  busyUntil: Instant;
  wakesAt: Instant;
  shift: number;
}

const DAY = 86_400_000;
const LONGEST_VISIT = 0.5 * DAY;
const LONGEST_JOB = 6 * DAY;

/** Puts a job before those that may wait longer. */
export function insert(queue: Job[], job: Job): void {
  let place = queue.length;
  while (place > 0 && isBefore(job, queue[place - 1]!)) place -= 1;
  queue.splice(place, 0, job);
}

function isBefore(a: Job, b: Job): boolean {
  const [first, second] = [a.activity.priority ?? 0, b.activity.priority ?? 0];
  return first < second || (first === second && a.rank < b.rank);
}

/** Whether any work waits for this worker. */
export function waitingFor(desk: Desk): boolean {
  return desk.own.length > 0 || desk.queues.some((queue) => queue.length > 0);
}

/** Takes the best job that fits out of its queue. */
export function takeJob(desk: Desk, now: Instant): Job | undefined {
  let best: { readonly queue: Job[]; readonly place: number } | undefined;
  for (const queue of [desk.own, ...desk.queues]) {
    const place = queue.findIndex((job) => fits(desk, job.activity, now));
    if (place < 0) continue;
    if (best === undefined || isBefore(queue[place]!, best.queue[best.place]!)) best = { queue, place };
  }
  return best?.queue.splice(best.place, 1)[0];
}

/** Nobody starts what would lie half done during a long absence; a visit is not started before the evening. */
function fits(desk: Desk, activity: Activity, now: Instant): boolean {
  const longest = activity.withinDay ? LONGEST_VISIT : LONGEST_JOB;
  return finish(desk, now, activity.seconds) - now <= longest;
}

export function isAtWork(desk: Desk, now: Instant): boolean {
  const shift = currentShift(desk, now);
  return shift !== undefined && shift.start <= now;
}

/** When the worker next comes in. */
export function nextShiftStart(desk: Desk, now: Instant): Instant {
  const shift = currentShift(desk, now);
  if (shift === undefined) return Number.POSITIVE_INFINITY;
  if (shift.start > now) return shift.start;
  return desk.worker.shifts[desk.shift + 1]?.start ?? Number.POSITIVE_INFINITY;
}

/** When work that starts now is done, if it rests outside the shifts. */
export function finish(desk: Desk, now: Instant, seconds: number): Instant {
  currentShift(desk, now);
  let left = seconds * 1000;
  for (let index = desk.shift; index < desk.worker.shifts.length; index += 1) {
    const shift = desk.worker.shifts[index]!;
    const from = Math.max(shift.start, now);
    if (left <= shift.end - from) return from + left;
    left -= shift.end - from;
  }
  return Number.POSITIVE_INFINITY;
}

function currentShift(desk: Desk, now: Instant): Shift | undefined {
  const { shifts } = desk.worker;
  while (desk.shift < shifts.length && shifts[desk.shift]!.end <= now) desk.shift += 1;
  return shifts[desk.shift];
}
