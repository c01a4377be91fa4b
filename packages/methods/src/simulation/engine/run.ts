import { cause, purpose } from "../draw/content-hash.ts";
import { nothing } from "../draw/draws.ts";
import { Arrivals } from "./arrivals.ts";
import { CaseFlow, EventLimitError, event } from "./case-flow.ts";
import type { Measures, RunOptions } from "./measures.ts";
import type { Plan } from "./plan.ts";
import { Staff } from "./staff.ts";

/** Runs a plan once. */
export function runPlan(plan: Plan, options: RunOptions): Measures {
  const run = new Run(plan, options);
  run.runToEnd();
  return run.measures;
}

/** One replication: cases arrive, people take them up by the rules of the design, and all is measured. */
class Run extends CaseFlow {
  private readonly options: RunOptions;
  private readonly arrivals: Arrivals;
  private readonly staff: Staff;
  private readonly isFirstCome: boolean;
  private readonly keepCase: boolean;
  private readonly classOf: Int32Array;
  private arrived = 0;
  private queued = 0;
  /** Who has just completed work and may take the next, −1 if nobody. */
  private completing = -1;

  constructor(plan: Plan, options: RunOptions) {
    super(plan, options);
    this.options = options;
    this.arrivals = new Arrivals(plan, options, this.draws);
    const classes = plan.design.queue === "priority" ? distinctPriorities(plan) : [];
    this.classOf = Int32Array.from(plan.routes.priority, (value) => Math.max(0, classes.indexOf(value)));
    this.staff = new Staff(plan, options, { draws: this.draws, classes: Math.max(1, classes.length) });
    this.isFirstCome = plan.design.queue !== "oldest-case" && plan.design.queue !== "due-date";
    this.keepCase = plan.design.keepCase === true;
    for (const type of plan.names.caseTypes.keys()) this.planArrival(type);
  }

  runToEnd(): void {
    const { heap, measures } = this;
    const { workingTime } = this.plan;
    const maxEvents = this.options.maxEvents ?? 200_000_000;
    while (this.unfinished > 0 && heap.take()) {
      this.now = heap.time;
      this.nowWork = workingTime === null ? this.now : workingTime.before(this.now);
      this.handle(heap.payload & 7, heap.payload >> 3);
      if (++measures.events > maxEvents) throw new EventLimitError(`more than ${maxEvents} events`);
    }
    this.changePresent(0);
    // Arrivals that ended early (a replay) close the time that counts at the last event.
    if (this.arrived < this.options.orders) this.markTime(1);
  }

  private handle(kind: number, subject: number): void {
    if (kind === event.completion) this.complete(subject);
    else if (kind === event.arrival) this.arrive(subject);
    else if (kind === event.transit) this.receive(subject);
    else if (kind === event.wake) this.awake(subject);
    else if (kind === event.wait) this.endWait(subject);
    else this.depart(subject);
  }

  private planArrival(type: number): void {
    const time = this.arrivals.nextTime(type, this.now);
    if (time >= 0) this.heap.plan(time, (type << 3) | event.arrival);
  }

  private arrive(type: number): void {
    const { orders, warmUp } = this.options;
    const index = this.arrived++;
    if (index === warmUp) this.markTime(-1);
    if (this.present >= this.plan.routes.room[type]!) {
      this.arrivals.skip(type);
      if (this.measures.turnAway(index)) this.unfinished--;
    } else this.admit(type, index);
    if (index === orders - 1) this.markTime(1);
    // After the cases that count, others keep the organisation as busy as it was, but not for ever.
    if (index < 2 * orders) this.planArrival(type);
  }

  private admit(type: number, index: number): void {
    const { cases } = this;
    this.changePresent(1);
    const place = cases.take();
    if (cases.capacity > this.staff.places) this.staff.growTo(cases.capacity);
    this.arrivals.fill(cases, place, type, this.now);
    cases.index[place] = index;
    cases.arrivalWork[place] = this.nowWork;
    if (cases.leaves[place]! >= 0) this.heap.plan(cases.leaves[place]!, (place << 3) | event.departure);
    this.goTo(place, this.plan.routes.firstStop[type]!, cause.turn);
  }

  /** A case is ready for work: somebody who is free takes it up, or it waits. */
  protected override queue(place: number): void {
    const { cases, staff } = this;
    const step = this.plan.routes.stopStep[cases.stop[place]!]!;
    const queue = this.plan.teams.queueOf[cases.team[place]! * this.steps + step]!;
    cases.queued[place] = this.now;
    cases.queuedWork[place] = this.nowWork;
    const person = this.findPerson(place, queue, step);
    if (person >= 0) {
      if (this.mustHandOver(place, person)) {
        this.handOver(place);
        return;
      }
      if (person === this.completing) this.completing = -1;
      else staff.leaveIdle(person);
      this.startWork(person, place, step);
      return;
    }
    const type = cases.type[place]!;
    const list = queue * staff.classes + this.classOf[type]!;
    cases.list[place] = list;
    staff.lists.insert(list, place, this.isFirstCome ? this.queued++ : this.keyOf(place));
    if (staff.idleCount[queue]! > 0) this.planWakes(queue);
  }

  private keyOf(place: number): number {
    return this.plan.design.queue === "due-date" ? this.cases.due[place]! : this.cases.index[place]!;
  }

  /** Who takes a case that is ready: who just completed work if nothing else waits for that person, or somebody idle. */
  private findPerson(place: number, queue: number, step: number): number {
    const { staff, completing } = this;
    if (!staff.hasFacility(queue)) return -1;
    if (
      completing >= 0 &&
      staff.speed[completing * this.steps + step]! > 0 &&
      staff.isIn(completing, queue)
    ) {
      const isNext = this.keepCase || staff.findQueue(completing) < 0;
      if (isNext && staff.isPresent(completing, this.now)) return completing;
    }
    if (staff.idleCount[queue] === 0) return -1;
    return staff.findIdle(queue, step, this.cases.lastPerson[place]!, this.now);
  }

  /** Within a team, a colleague who goes on with a case first takes it over. */
  private mustHandOver(place: number, person: number): boolean {
    const { cases } = this;
    const last = cases.lastPerson[place]!;
    if (last < 0 || last === person || cases.isHandedOver[place] === 1) return false;
    const team = cases.team[place]!;
    return cases.lastTeam[place] === team && this.plan.handovers.isTransit[team * this.teams + team] === 1;
  }

  private planWakes(queue: number): void {
    const { from, items } = this.plan.teams.queuePeople;
    for (let i = from[queue]!; i < from[queue + 1]!; i++) this.planWake(items[i]!);
  }

  private planWake(person: number): void {
    const time = this.staff.wakeTime(person, this.now);
    if (time >= 0) this.heap.plan(time, (person << 3) | event.wake);
  }

  private awake(person: number): void {
    this.staff.isWaking[person] = 0;
    if (this.staff.isIdle[person] !== 1) return;
    this.staff.leaveIdle(person);
    this.takeNext(person);
  }

  private startWork(person: number, place: number, step: number): void {
    const { cases, staff, draws } = this;
    draws.selectKey(cases.key0[place]!, cases.key1[place]!);
    const visit = cases.visit[place]!;
    const { stopWork, segmentWork, stepSetUp } = this.plan.routes;
    let work =
      draws.duration(stopWork[cases.stop[place]!]!, purpose.work, visit) *
      segmentWork[cases.segment[place]!]!;
    if (stepSetUp[step] !== nothing && staff.lastStep[person] !== step)
      work += draws.duration(stepSetUp[step]!, purpose.setUp, visit);
    const last = cases.lastPerson[place]!;
    if (last >= 0 && last !== person) {
      const reading =
        this.plan.handovers.readingIn[cases.lastTeam[place]! * this.teams + cases.team[place]!]!;
      if (reading !== nothing) work += draws.duration(reading, purpose.readingIn, visit);
    }
    cases.list[place] = -1;
    cases.leaves[place] = -1;
    this.measures.start(cases, place, person, this.nowWork);
    staff.begin(person, place, step);
    work /= staff.speed[person * this.steps + step]!;
    const time = staff.completionTime(person, work, this.now, this.nowWork);
    this.heap.plan(time, (person << 3) | event.completion);
  }

  private complete(person: number): void {
    const { cases, staff, measures } = this;
    const place = staff.caseOf[person]!;
    measures.complete(cases, place, person, staff.work[person]!);
    if (this.options.isLogged === true)
      measures.writeLog(cases, place, { person, start: staff.begun[person]!, complete: this.now });
    const facility = staff.end(person);
    cases.lastPerson[place] = person;
    cases.lastTeam[place] = cases.team[place]!;
    cases.lastStop[place] = cases.stop[place]!;
    cases.lastVisit[place] = cases.visit[place]!;
    cases.lastWork[place] = this.nowWork;
    this.completing = person;
    this.goOn(place);
    if (this.completing >= 0) {
      this.completing = -1;
      this.takeNext(person);
    }
    if (facility >= 0) this.useFacility(facility);
  }

  /** A customer whose patience is over goes away, unless the work has begun. */
  private depart(place: number): void {
    const { cases } = this;
    if (cases.leaves[place] !== this.now || cases.list[place]! < 0) return;
    this.staff.lists.remove(cases.list[place]!, place);
    this.goAway(place);
  }

  /** Somebody free takes the case that is next; it may first have to be handed over, and then another one is next. */
  private takeNext(person: number): void {
    const { cases, staff } = this;
    for (;;) {
      const queue = staff.findQueue(person);
      if (queue < 0) break;
      if (!staff.isPresent(person, this.now)) {
        staff.becomeIdle(person, this.now);
        this.planWake(person);
        return;
      }
      const place = staff.takeFirst(queue);
      if (this.mustHandOver(place, person)) {
        cases.list[place] = -1;
        this.handOver(place);
      } else {
        this.startWork(person, place, this.plan.routes.stopStep[cases.stop[place]!]!);
        return;
      }
    }
    staff.becomeIdle(person, this.now);
  }

  /** A unit of a facility came free: somebody idle may begin what waited for it. */
  private useFacility(facility: number): void {
    const { staff } = this;
    for (const queue of staff.queuesAt(facility)) {
      while (staff.units[facility]! > 0 && staff.firstOf(queue) >= 0 && staff.idleCount[queue]! > 0) {
        const place = staff.firstOf(queue);
        const step = this.plan.routes.stopStep[this.cases.stop[place]!]!;
        const person = staff.findIdle(queue, step, this.cases.lastPerson[place]!, this.now);
        if (person < 0) {
          this.planWakes(queue);
          break;
        }
        staff.leaveIdle(person);
        this.takeNext(person);
      }
    }
  }

  private markTime(sign: 1 | -1): void {
    this.changePresent(0);
    this.measures.markTime(
      sign,
      this.now,
      this.staff.timelines,
      this.staff.busyNow(this.measures.busy, this.now),
    );
  }
}

function distinctPriorities({ routes }: Plan): readonly number[] {
  return [...new Set(routes.priority)].sort((a, b) => a - b);
}
