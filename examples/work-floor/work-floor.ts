import type { Instant } from "@stuur/methods/time";
import type { Activity, Route, Work, Worker } from "./activity.ts";
import {
  type Desk,
  finish,
  insert,
  isAtWork,
  type Job,
  nextShiftStart,
  takeJob,
  waitingFor,
} from "./desk.ts";
import { createEventQueue } from "./event-queue.ts";
import type { Shift } from "./shifts.ts";

/** People, queues and time: a simulation of discrete events in which waiting arises from who is busy or absent. */
export interface WorkFloor {
  /** Lets a case begin at the instant. */
  begin(at: Instant, route: Route): void;
  /** Calls back at the instant. */
  at(at: Instant, action: () => void): void;
  /** Lets time pass until nothing is planned any more or `until` is reached. */
  run(until: Instant): void;
}

interface Floor {
  readonly desks: readonly Desk[];
  readonly deskOf: ReadonlyMap<Worker, Desk>;
  readonly queues: ReadonlyMap<string, Job[]>;
  readonly desksBySkill: ReadonlyMap<string, readonly Desk[]>;
  readonly events: ReturnType<typeof createEventQueue>;
  jobs: number;
}

const OWNER_AWAY = 4 * 86_400_000;

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
