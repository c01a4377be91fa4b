import { createRandom } from "../../random/index.ts";
import { purpose } from "../draw/content-hash.ts";
import type { Draws } from "../draw/draws.ts";
import type { Case } from "./case-store.ts";
import type { RunOptions } from "./measures.ts";
import type { PersonPlan, Plan } from "./plan.ts";
import type { OpenPiece, Timeline } from "./timeline.ts";
import { WaitingLists } from "./waiting-lists.ts";

/** The people of one run and the queues that they serve. */
export class Staff {
  private readonly plan: Plan;
  private readonly steps: number;
  private readonly queuesOfFacility: readonly (readonly number[])[];
  private readonly serves: Uint8Array;
  readonly classes: number;
  readonly timelines: readonly (Timeline | null)[];
  readonly speed: Float64Array;
  /** Waiting cases: list `queue × classes + class`. */
  readonly lists: WaitingLists<Case>;
  readonly units: Int32Array;
  /** Per queue, how many of its people have nothing to do, whether or not they are there. */
  readonly idleCount: Int32Array;
  readonly isIdle: Uint8Array;
  readonly isWaking: Uint8Array;
  private readonly idleSince: Float64Array;
  /** The work in hand: the case, its step (which stays afterwards), when it began and how much it is. */
  readonly caseOf: (Case | null)[];
  readonly lastStep: Int32Array;
  readonly begun: Float64Array;
  readonly work: Float64Array;

  constructor(plan: Plan, options: RunOptions, { draws, classes }: { draws: Draws; classes: number }) {
    const people = plan.people.length;
    const { queues, queuePeople, queueFacility } = plan.teams;
    this.plan = plan;
    this.steps = plan.names.steps.length;
    this.classes = classes;
    this.speed = plan.teams.speed;
    this.lists = new WaitingLists<Case>(queues * classes);
    this.units = plan.facilityUnits.slice();
    this.queuesOfFacility = Array.from(this.units, (_, facility) =>
      Array.from(queueFacility.keys()).filter((queue) => queueFacility[queue] === facility),
    );
    this.timelines = plan.people.map((person, p) =>
      timelineOf(person, { draws, options, name: plan.names.people[p]! }),
    );
    this.serves = new Uint8Array(people * queues);
    this.idleCount = new Int32Array(queues);
    for (let queue = 0; queue < queues; queue++) {
      for (let i = queuePeople.from[queue]!; i < queuePeople.from[queue + 1]!; i++) {
        this.serves[queuePeople.items[i]! * queues + queue] = 1;
        this.idleCount[queue]!++;
      }
    }
    this.isIdle = new Uint8Array(people).fill(1);
    this.isWaking = new Uint8Array(people);
    this.idleSince = new Float64Array(people);
    this.caseOf = new Array<Case | null>(people).fill(null);
    this.lastStep = new Int32Array(people).fill(-1);
    this.begun = new Float64Array(people);
    this.work = new Float64Array(people);
  }

  isIn(person: number, queue: number): boolean {
    return this.serves[person * this.plan.teams.queues + queue] === 1;
  }

  isPresent(person: number, now: number): boolean {
    const timeline = this.timelines[person]!;
    return timeline === null || timeline.isOpen(now);
  }

  /** Whether a case of the queue could be worked on as far as the facility is concerned. */
  hasFacility(queue: number): boolean {
    const facility = this.plan.teams.queueFacility[queue]!;
    return facility < 0 || this.units[facility]! > 0;
  }

  queuesAt(facility: number): readonly number[] {
    return this.queuesOfFacility[facility]!;
  }

  /** The queue whose first case is next for somebody: the own teams' queues before those of others; −1 if none. */
  findQueue(person: number): number {
    const { from, items } = this.plan.teams.personQueues;
    const first = from[person]!;
    const until = from[person + 1]!;
    const ownUntil = first + this.plan.teams.ownQueues[person]!;
    const own = this.findQueueAmong(items, first, ownUntil);
    return own >= 0 || ownUntil === until ? own : this.findQueueAmong(items, ownUntil, until);
  }

  private findQueueAmong(items: Int32Array, from: number, until: number): number {
    let best = -1;
    let bestClass = this.classes;
    let bestKey = Number.POSITIVE_INFINITY;
    for (let i = from; i < until; i++) {
      const queue = items[i]!;
      for (let c = 0; c < this.classes && c <= bestClass; c++) {
        const first = this.lists.firstOf(queue * this.classes + c);
        if (first === null) continue;
        const { key } = first;
        if ((c < bestClass || key < bestKey) && this.hasFacility(queue)) {
          best = queue;
          bestClass = c;
          bestKey = key;
        }
        break;
      }
    }
    return best;
  }

  firstOf(queue: number): Case | null {
    for (let list = queue * this.classes; list < (queue + 1) * this.classes; list++) {
      const first = this.lists.firstOf(list);
      if (first !== null) return first;
    }
    return null;
  }

  takeFirst(queue: number): Case {
    for (let list = queue * this.classes; ; list++) {
      const one = this.lists.firstOf(list);
      if (one === null) continue;
      this.lists.remove(list, one);
      return one;
    }
  }

  /** Who of the idle people is asked: who had the case last, else by rank, else who is idle longest; −1: nobody there. */
  findIdle(queue: number, step: number, last: number, now: number): number {
    if (last >= 0 && this.isIdle[last] === 1 && this.isIn(last, queue) && this.isPresent(last, now))
      return last;
    const { queuePeople, queueOwn } = this.plan.teams;
    const from = queuePeople.from[queue]!;
    const ownUntil = from + queueOwn[queue]!;
    const own = this.findIdleAmong(from, ownUntil, step, now);
    return own >= 0 ? own : this.findIdleAmong(ownUntil, queuePeople.from[queue + 1]!, step, now);
  }

  private findIdleAmong(from: number, until: number, step: number, now: number): number {
    const { isIdle, idleSince, steps } = this;
    const { rank, queuePeople } = this.plan.teams;
    let best = -1;
    let bestRank = 0;
    for (let i = from; i < until; i++) {
      const person = queuePeople.items[i]!;
      if (isIdle[person] === 0) continue;
      const personRank = rank[person * steps + step]!;
      const isBetter =
        best < 0 || (personRank === bestRank ? idleSince[person]! < idleSince[best]! : personRank < bestRank);
      if (!isBetter || !this.isPresent(person, now)) continue;
      best = person;
      bestRank = personRank;
    }
    return best;
  }

  becomeIdle(person: number, now: number): void {
    this.isIdle[person] = 1;
    this.idleSince[person] = now;
    const { from, items } = this.plan.teams.personQueues;
    for (let i = from[person]!; i < from[person + 1]!; i++) this.idleCount[items[i]!]!++;
  }

  leaveIdle(person: number): void {
    this.isIdle[person] = 0;
    const { from, items } = this.plan.teams.personQueues;
    for (let i = from[person]!; i < from[person + 1]!; i++) this.idleCount[items[i]!]!--;
  }

  /** When to look again for work for somebody idle who is not there; −1 when that is planned or makes no sense. */
  wakeTime(person: number, now: number): number {
    if (this.isIdle[person] === 0 || this.isWaking[person] === 1) return -1;
    const timeline = this.timelines[person]!;
    if (timeline === null || timeline.isOpen(now)) return -1;
    this.isWaking[person] = 1;
    return timeline.nextOpen(now);
  }

  /** Takes the case and the facility in hand. */
  begin(person: number, one: Case, step: number): void {
    this.caseOf[person] = one;
    this.lastStep[person] = step;
    const facility = this.plan.routes.stepFacility[step]!;
    if (facility >= 0) this.units[facility]!--;
  }

  /** When work of somebody who begins now is done; work rests while the person is away. */
  completionTime(person: number, work: number, now: number, nowWork: number): number {
    this.begun[person] = now;
    this.work[person] = work;
    const timeline = this.timelines[person]!;
    if (timeline === null) return now + work;
    // Most people have the calendar in which time is measured, and there the present is known.
    return timeline === this.plan.workingTime
      ? timeline.afterKnown(now, nowWork, work)
      : timeline.after(now, work);
  }

  /** Lays the work down; the facility that came free, −1 if none. */
  end(person: number): number {
    this.caseOf[person] = null;
    const facility = this.plan.routes.stepFacility[this.lastStep[person]!]!;
    if (facility >= 0) this.units[facility]!++;
    return facility;
  }

  /** Working seconds per person up to now: what was completed and what has been done of the work in hand. */
  busyNow(completed: Float64Array, now: number): Float64Array {
    return completed.map((busy, person) => {
      if (this.caseOf[person] === null) return busy;
      const timeline = this.timelines[person]!;
      const begun = this.begun[person]!;
      const done = timeline === null ? now - begun : timeline.before(now) - timeline.before(begun);
      return busy + Math.min(done, this.work[person]!);
    });
  }
}

/** The time that somebody is there in this run: absence by chance differs from run to run, but not between designs. */
function timelineOf(
  { timeline, absence }: PersonPlan,
  { draws, options, name }: { draws: Draws; options: RunOptions; name: string },
): Timeline | null {
  if (absence === null) return timeline;
  const random = createRandom(options.seed, "absence", options.replication, name);
  const key0 = Math.floor(random.next() * 2 ** 32) | 0;
  const key1 = Math.floor(random.next() * 2 ** 32) | 0;
  const away: OpenPiece[] = [];
  let time = 0;
  return absence.makeTimeline((until) => {
    while (time < until) {
      draws.selectKey(key0, key1);
      const start = time + draws.duration(absence.gap, purpose.absence, 2 * away.length);
      time = start + draws.duration(absence.length, purpose.absence, 2 * away.length + 1);
      away.push({ start, end: time, rate: 0 });
    }
    return away;
  });
}
