import { cause, purpose } from "../draw/content-hash.ts";
import { nothing } from "../draw/draws.ts";
import { Arrivals } from "./arrivals.ts";
import { CaseFlow, EventLimitError, event } from "./case-flow.ts";
import type { Case } from "./case-store.ts";
import type { Measures, RunOptions } from "./measures.ts";
import type { Plan } from "./plan.ts";
import { Staff } from "./staff.ts";

/** Runs a plan once. */
export function runPlan(plan: Plan, options: RunOptions): Measures {
  const run = new Run(plan, options);
  run.advance(Number.POSITIVE_INFINITY);
  return run.measures;
}

/** A tenth of a second of computing, or a few. */
const eventsPerSlice = 250_000;

/** The same in slices, after each of which the caller may tell how far it is, or stop. */
export function* runPlanInSlices(plan: Plan, options: RunOptions): Generator<void, Measures, void> {
  const run = new Run(plan, options);
  while (!run.advance(eventsPerSlice)) yield;
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

  /** Runs on for so many events at most; true when the run has ended. */
  advance(most: number): boolean {
    const { events, measures } = this;
    const { workingTime } = this.plan;
    const maxEvents = this.options.maxEvents ?? 200_000_000;
    const until = Math.min(measures.events + most, maxEvents + 1);
    while (this.unfinished > 0 && events.take()) {
      this.now = events.time;
      this.nowWork = workingTime === null ? this.now : workingTime.before(this.now);
      this.handle(events.payload & 7, events.payload >> 3);
      if (++measures.events < until) continue;
      if (measures.events > maxEvents) throw new EventLimitError(`more than ${maxEvents} events`);
      return false;
    }
    this.changePresent(0);
    // Arrivals that ended early (a replay) close the time that counts at the last event.
    if (this.arrived < this.options.orders) this.markTime(1);
    return true;
  }

  private handle(kind: number, subject: number): void {
    if (kind === event.completion) this.complete(subject);
    else if (kind === event.arrival) this.arrive(subject);
    else if (kind === event.transit) this.receive(this.cases.at(subject));
    else if (kind === event.wake) this.awake(subject);
    else if (kind === event.wait) this.endWait(this.cases.at(subject));
    else this.depart(this.cases.at(subject));
  }

  private planArrival(type: number): void {
    const time = this.arrivals.nextTime(type, this.now);
    if (time >= 0) this.events.plan(time, (type << 3) | event.arrival);
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
    this.changePresent(1);
    const one = this.cases.take();
    this.arrivals.fill(one, type, this.now);
    one.index = index;
    one.arrivalWork = this.nowWork;
    if (one.leaves >= 0) this.events.plan(one.leaves, (one.place << 3) | event.departure);
    this.goTo(one, this.plan.routes.firstStop[type]!, cause.turn);
  }

  /** A case is ready for work: somebody who is free takes it up, or it waits. */
  protected override queue(one: Case): void {
    const { staff } = this;
    const step = this.plan.routes.stopStep[one.stop]!;
    const queue = this.plan.teams.queueOf[one.team * this.steps + step]!;
    one.queued = this.now;
    one.queuedWork = this.nowWork;
    const person = this.findPerson(one, queue, step);
    if (person >= 0) {
      if (this.mustHandOver(one, person)) {
        this.handOver(one);
        return;
      }
      if (person === this.completing) this.completing = -1;
      else staff.leaveIdle(person);
      this.startWork(person, one, step);
      return;
    }
    const type = one.type;
    const list = queue * staff.classes + this.classOf[type]!;
    one.list = list;
    staff.lists.insert(list, one, this.isFirstCome ? this.queued++ : this.keyOf(one));
    if (staff.idleCount[queue]! > 0) this.planWakes(queue);
  }

  private keyOf(one: Case): number {
    return this.plan.design.queue === "due-date" ? one.due : one.index;
  }

  /** Who takes a case that is ready: who just completed work if nothing else waits for that person, or somebody idle. */
  private findPerson(one: Case, queue: number, step: number): number {
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
    return staff.findIdle(queue, step, one.lastPerson, this.now);
  }

  /** Within a team, a colleague who goes on with a case first takes it over. */
  private mustHandOver(one: Case, person: number): boolean {
    const last = one.lastPerson;
    if (last < 0 || last === person || one.isHandedOver) return false;
    const team = one.team;
    return one.lastTeam === team && this.plan.handovers.isTransit[team * this.teams + team] === 1;
  }

  private planWakes(queue: number): void {
    const { from, items } = this.plan.teams.queuePeople;
    for (let i = from[queue]!; i < from[queue + 1]!; i++) this.planWake(items[i]!);
  }

  private planWake(person: number): void {
    const time = this.staff.wakeTime(person, this.now);
    if (time >= 0) this.events.plan(time, (person << 3) | event.wake);
  }

  private awake(person: number): void {
    this.staff.isWaking[person] = 0;
    if (this.staff.isIdle[person] !== 1) return;
    this.staff.leaveIdle(person);
    this.takeNext(person);
  }

  private startWork(person: number, one: Case, step: number): void {
    const { staff, draws } = this;
    draws.selectKey(one.key0, one.key1);
    const visit = one.visit;
    const { stopWork, segmentWork, stepSetUp } = this.plan.routes;
    let work = draws.duration(stopWork[one.stop]!, purpose.work, visit) * segmentWork[one.segment]!;
    if (stepSetUp[step] !== nothing && staff.lastStep[person] !== step)
      work += draws.duration(stepSetUp[step]!, purpose.setUp, visit);
    const last = one.lastPerson;
    if (last >= 0 && last !== person) {
      const reading = this.plan.handovers.readingIn[one.lastTeam * this.teams + one.team]!;
      if (reading !== nothing) work += draws.duration(reading, purpose.readingIn, visit);
    }
    one.list = -1;
    one.leaves = -1;
    this.measures.start(one, person, this.nowWork);
    staff.begin(person, one, step);
    work /= staff.speed[person * this.steps + step]!;
    const time = staff.completionTime(person, work, this.now, this.nowWork);
    this.events.plan(time, (person << 3) | event.completion);
  }

  private complete(person: number): void {
    const { staff, measures } = this;
    const one = staff.caseOf[person]!;
    measures.complete(one, person, staff.work[person]!);
    if (this.options.isLogged === true)
      measures.writeLog(one, { person, start: staff.begun[person]!, complete: this.now });
    const facility = staff.end(person);
    one.lastPerson = person;
    one.lastTeam = one.team;
    one.lastStop = one.stop;
    one.lastVisit = one.visit;
    one.lastWork = this.nowWork;
    this.completing = person;
    this.goOn(one);
    if (this.completing >= 0) {
      this.completing = -1;
      this.takeNext(person);
    }
    if (facility >= 0) this.useFacility(facility);
  }

  /** A customer whose patience is over goes away, unless the work has begun. */
  private depart(one: Case): void {
    if (one.leaves !== this.now || one.list < 0) return;
    this.staff.lists.remove(one.list, one);
    this.goAway(one);
  }

  /** Somebody free takes the case that is next; it may first have to be handed over, and then another one is next. */
  private takeNext(person: number): void {
    const { staff } = this;
    for (;;) {
      const queue = staff.findQueue(person);
      if (queue < 0) break;
      if (!staff.isPresent(person, this.now)) {
        staff.becomeIdle(person, this.now);
        this.planWake(person);
        return;
      }
      const one = staff.takeFirst(queue);
      if (this.mustHandOver(one, person)) {
        one.list = -1;
        this.handOver(one);
      } else {
        this.startWork(person, one, this.plan.routes.stopStep[one.stop]!);
        return;
      }
    }
    staff.becomeIdle(person, this.now);
  }

  /** A unit of a facility came free: somebody idle may begin what waited for it. */
  private useFacility(facility: number): void {
    const { staff } = this;
    for (const queue of staff.queuesAt(facility)) {
      while (staff.units[facility]! > 0 && staff.idleCount[queue]! > 0) {
        const one = staff.firstOf(queue);
        if (one === null) break;
        const step = this.plan.routes.stopStep[one.stop]!;
        const person = staff.findIdle(queue, step, one.lastPerson, this.now);
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
