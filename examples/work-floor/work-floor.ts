import type { Instant } from "@stuur/methods/time";
import { createEventQueue } from "./event-queue.ts";
import type { Shift } from "./shifts.ts";

/** Somebody who does one thing at a time, only during shifts (in order of time), and only what the skills name. */
export interface Worker {
  readonly name: string;
  readonly team: string;
  readonly skills: readonly string[];
  readonly shifts: readonly Shift[];
}

/** Work that a case asks for. It waits for the first free worker with the skill, or for its owner unless that one is away. */
export interface Activity {
  readonly skill: string;
  readonly seconds: number;
  readonly notBefore?: Instant | undefined;
  /** Lower goes first, equal ones in the order in which they came. 0 unless stated. */
  readonly priority?: number | undefined;
  readonly owner?: Worker | undefined;
  /** A visit: it does not start on a day on which it cannot be finished. */
  readonly withinDay?: boolean | undefined;
  /** A colleague with this skill comes along when one happens to be free. */
  readonly companion?: string | undefined;
}

export interface Work {
  readonly worker: Worker;
  readonly companion: Worker | undefined;
  readonly start: Instant;
  readonly end: Instant;
}

/** The way of a case: it yields one activity after the other and gets back who did it, and when. */
export type Route = Generator<Activity, void, Work>;

/** A part of a way, which ends with an answer for the rest of it. */
export type Leg<Answer> = Generator<Activity, Answer, Work>;

/** People, queues and time: a simulation of discrete events in which waiting arises from who is busy or absent. */
export interface WorkFloor {
  /** Lets a case begin at the instant. */
  begin(at: Instant, route: Route): void;
  /** Calls back at the instant. */
  at(at: Instant, action: () => void): void;
  /** Lets time pass until nothing is planned any more or `until` is reached. */
  run(until: Instant): void;
}

interface Job {
  readonly activity: Activity;
  readonly route: Route;
  readonly rank: number;
}

interface Desk {
  readonly worker: Worker;
  readonly own: Job[];
  readonly queues: readonly Job[][];
  busyUntil: Instant;
  wakesAt: Instant;
  shift: number;
}

interface Floor {
  readonly desks: readonly Desk[];
  readonly deskOf: ReadonlyMap<Worker, Desk>;
  readonly queues: ReadonlyMap<string, Job[]>;
  readonly desksBySkill: ReadonlyMap<string, readonly Desk[]>;
  readonly events: ReturnType<typeof createEventQueue>;
  jobs: number;
}

const DAY = 86_400_000;
const LONGEST_VISIT = 0.5 * DAY;
const LONGEST_JOB = 6 * DAY;
const OWNER_AWAY = 4 * DAY;

export function createWorkFloor(workers: readonly Worker[]): WorkFloor {
  const floor = furnish(workers);
  return {
    begin: (at, route) => floor.events.add(at, () => advance(floor, route, at)),
    at: (at, action) => floor.events.add(at, action),
    run(until) {
      for (let event = floor.events.next(); event && event.at < until; event = floor.events.next()) {
        event.action();
      }
    },
  };
}

function furnish(workers: readonly Worker[]): Floor {
  const queues = new Map<string, Job[]>();
  for (const skill of workers.flatMap((worker) => worker.skills)) {
    if (!queues.has(skill)) queues.set(skill, []);
  }
  const desks = workers.map((worker) => ({
    worker,
    own: [],
    queues: worker.skills.map((skill) => queues.get(skill)!),
    busyUntil: Number.NEGATIVE_INFINITY,
    wakesAt: Number.NEGATIVE_INFINITY,
    shift: 0,
  }));
  const withSkill = (skill: string) => desks.filter((desk) => desk.worker.skills.includes(skill));
  return {
    desks,
    deskOf: new Map(desks.map((desk) => [desk.worker, desk])),
    queues,
    desksBySkill: new Map([...queues.keys()].map((skill) => [skill, withSkill(skill)])),
    events: createEventQueue(),
    jobs: 0,
  };
}

function advance(floor: Floor, route: Route, now: Instant, work?: Work): void {
  const step = work === undefined ? route.next() : route.next(work);
  if (step.done) return;
  const activity = step.value;
  const ready = Math.max(now, activity.notBefore ?? now);
  if (ready > now) floor.events.add(ready, () => submit(floor, activity, route, ready));
  else submit(floor, activity, route, now);
}

function submit(floor: Floor, activity: Activity, route: Route, now: Instant): void {
  const job = { activity, route, rank: floor.jobs++ };
  const owner = activity.owner && floor.deskOf.get(activity.owner);
  if (owner && (isAtWork(owner, now) || nextShiftStart(owner, now) - now < OWNER_AWAY)) {
    insert(owner.own, job);
    callIn(floor, owner, now);
    return;
  }
  const queue = floor.queues.get(activity.skill);
  if (queue === undefined) throw new RangeError(`nobody has the skill ${activity.skill}`);
  insert(queue, job);
  for (const desk of longestFreeFirst(floor.desksBySkill.get(activity.skill) ?? [], now)) {
    if (callIn(floor, desk, now)) break;
  }
}

function longestFreeFirst(desks: readonly Desk[], now: Instant): Desk[] {
  return desks.filter((desk) => desk.busyUntil <= now).sort((a, b) => a.busyUntil - b.busyUntil);
}

function insert(queue: Job[], job: Job): void {
  let place = queue.length;
  while (place > 0 && isBefore(job, queue[place - 1]!)) place -= 1;
  queue.splice(place, 0, job);
}

function isBefore(a: Job, b: Job): boolean {
  const [first, second] = [a.activity.priority ?? 0, b.activity.priority ?? 0];
  return first < second || (first === second && a.rank < b.rank);
}

/** Sets a free worker to the best job that fits; otherwise the worker looks again when the next shift starts. */
function callIn(floor: Floor, desk: Desk, now: Instant): boolean {
  if (desk.busyUntil > now) return false;
  if (isAtWork(desk, now)) {
    const job = takeJob(desk, now);
    if (job) {
      perform(floor, desk, job, now);
      return true;
    }
  }
  if (desk.wakesAt <= now && waitingFor(desk)) {
    desk.wakesAt = nextShiftStart(desk, now);
    if (desk.wakesAt < Number.POSITIVE_INFINITY) {
      const at = desk.wakesAt;
      floor.events.add(at, () => callIn(floor, desk, at));
    }
  }
  return false;
}

function waitingFor(desk: Desk): boolean {
  return desk.own.length > 0 || desk.queues.some((queue) => queue.length > 0);
}

function takeJob(desk: Desk, now: Instant): Job | undefined {
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

function perform(floor: Floor, desk: Desk, job: Job, start: Instant): void {
  const end = finish(desk, start, job.activity.seconds);
  const companion = findCompanion(floor, job.activity, { start, end });
  desk.busyUntil = end;
  if (companion) companion.busyUntil = end;
  const work = { worker: desk.worker, companion: companion?.worker, start, end };
  floor.events.add(end, () => {
    callIn(floor, desk, end);
    if (companion) callIn(floor, companion, end);
    advance(floor, job.route, end, work);
  });
}

function findCompanion(floor: Floor, activity: Activity, time: Shift): Desk | undefined {
  if (activity.companion === undefined) return undefined;
  return floor.desksBySkill
    .get(activity.companion)
    ?.find(
      (desk) =>
        desk.busyUntil <= time.start &&
        isAtWork(desk, time.start) &&
        finish(desk, time.start, activity.seconds) === time.end,
    );
}

function currentShift(desk: Desk, now: Instant): Shift | undefined {
  const { shifts } = desk.worker;
  while (desk.shift < shifts.length && shifts[desk.shift]!.end <= now) desk.shift += 1;
  return shifts[desk.shift];
}

function isAtWork(desk: Desk, now: Instant): boolean {
  const shift = currentShift(desk, now);
  return shift !== undefined && shift.start <= now;
}

function nextShiftStart(desk: Desk, now: Instant): Instant {
  const shift = currentShift(desk, now);
  if (shift === undefined) return Number.POSITIVE_INFINITY;
  if (shift.start > now) return shift.start;
  return desk.worker.shifts[desk.shift + 1]?.start ?? Number.POSITIVE_INFINITY;
}

/** When work that starts now is done, if it rests outside the shifts. */
function finish(desk: Desk, now: Instant, seconds: number): Instant {
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
