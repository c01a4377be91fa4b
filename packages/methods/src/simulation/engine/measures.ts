import type { Case } from "./case-store.ts";
import type { Plan } from "./plan.ts";
import type { Timeline } from "./timeline.ts";

/** What is asked of a run besides its plan. */
export interface RunOptions {
  readonly seed: string | number;
  readonly replication: number;
  /** So many cases arrive and count, but for the first `warmUp`; more arrive until all of those are ready. */
  readonly orders: number;
  readonly warmUp: number;
  /** Whether to keep every piece of work, in the form of an event log. */
  readonly isLogged?: boolean;
  /** A run with more events is given up. */
  readonly maxEvents?: number;
}

/** One piece of work, in seconds since the start. */
export interface LoggedWork {
  readonly order: number;
  readonly caseType: number;
  readonly segment: number;
  readonly step: number;
  readonly team: number;
  readonly person: number;
  readonly queued: number;
  readonly start: number;
  readonly complete: number;
}

/** Sums of one run, over the cases that count and, where time counts, over the time in which they arrive. */
export class Measures {
  readonly orders: number;
  readonly warmUp: number;
  /** Per case that counts, by order of arrival; NaN when it was turned away or went away. */
  readonly lead: Float64Array;
  readonly leadWork: Float64Array;
  promised = 0;
  onTime = 0;
  turnedAway = 0;
  wentAway = 0;
  handoversBetween = 0;
  handoversWithin = 0;
  sentBack = 0;
  reworked = 0;
  readonly stepVisits: Float64Array;
  readonly stepWait: Float64Array;
  readonly stepWork: Float64Array;
  /** From a team (row) to a team (column). */
  readonly pairCount: Float64Array;
  readonly pairWait: Float64Array;
  readonly pairSentBack: Float64Array;
  /** Working seconds per person, in the whole run and within the time that counts. */
  readonly busy: Float64Array;
  readonly busyCounted: Float64Array;
  readonly available: Float64Array;
  /** Cases times seconds, in the whole run and within the time that counts. */
  area = 0;
  areaCounted = 0;
  from = 0;
  until = 0;
  events = 0;
  readonly log: LoggedWork[] = [];

  private readonly stopStep: Int32Array;
  private readonly teams: number;

  constructor({ names, routes }: Plan, { orders, warmUp }: RunOptions) {
    const steps = names.steps.length;
    const people = names.people.length;
    this.teams = names.teams.length;
    this.stopStep = routes.stopStep;
    this.orders = orders;
    this.warmUp = warmUp;
    this.lead = new Float64Array(orders - warmUp).fill(Number.NaN);
    this.leadWork = new Float64Array(orders - warmUp).fill(Number.NaN);
    this.stepVisits = new Float64Array(steps);
    this.stepWait = new Float64Array(steps);
    this.stepWork = new Float64Array(steps);
    this.pairCount = new Float64Array(this.teams ** 2);
    this.pairWait = new Float64Array(this.teams ** 2);
    this.pairSentBack = new Float64Array(this.teams ** 2);
    this.busy = new Float64Array(people);
    this.busyCounted = new Float64Array(people);
    this.available = new Float64Array(people);
  }

  /** A case found no room; true when it counts. */
  turnAway(index: number): boolean {
    if (!this.counts(index)) return false;
    this.turnedAway++;
    return true;
  }

  /** A customer went away; true when the case counts. */
  goAway(one: Case): boolean {
    if (!this.counts(one.index)) return false;
    this.wentAway++;
    return true;
  }

  /** A handover was not accepted. */
  sendBack(one: Case, pair: number): void {
    if (!this.counts(one.index)) return;
    this.sentBack++;
    this.pairSentBack[pair]!++;
  }

  /** Somebody begins work on a case. */
  start(one: Case, person: number, nowWork: number): void {
    if (!this.counts(one.index)) return;
    const step = this.stopStep[one.stop]!;
    this.stepVisits[step]!++;
    this.stepWait[step]! += nowWork - one.queuedWork;
    const last = one.lastPerson;
    if (last < 0) return;
    const from = one.lastTeam;
    const team = one.team;
    if (from === team && last === person) return;
    if (from === team) this.handoversWithin++;
    else this.handoversBetween++;
    const pair = from * this.teams + team;
    this.pairCount[pair]!++;
    this.pairWait[pair]! += nowWork - one.lastWork;
  }

  /** Somebody completes work on a case. */
  complete(one: Case, person: number, work: number): void {
    this.busy[person]! += work;
    if (this.counts(one.index)) this.stepWork[this.stopStep[one.stop]!]! += work;
  }

  /** Keeps completed work as an event. */
  writeLog(
    one: Case,
    {
      person,
      start,
      complete,
    }: { readonly person: number; readonly start: number; readonly complete: number },
  ): void {
    const order = one.index;
    if (!this.counts(order)) return;
    this.log.push({
      order,
      caseType: one.type,
      segment: one.segment - 1,
      step: this.stopStep[one.stop]!,
      team: one.team,
      person,
      queued: one.queued,
      start,
      complete,
    });
  }

  /** A case is ready; true when it counts. */
  finish(one: Case, now: number, nowWork: number): boolean {
    const index = one.index;
    if (!this.counts(index)) return false;
    this.lead[index - this.warmUp] = now - one.arrival;
    this.leadWork[index - this.warmUp] = nowWork - one.arrivalWork;
    const due = one.due;
    if (due < Number.POSITIVE_INFINITY) {
      this.promised++;
      if (now <= due) this.onTime++;
    }
    return true;
  }

  counts(index: number): boolean {
    return index >= this.warmUp && index < this.orders;
  }

  /** Marks the begin (sign −1) and the end (sign 1) of the time that counts; `busyNow` includes work in hand. */
  markTime(sign: 1 | -1, now: number, people: readonly (Timeline | null)[], busyNow: Float64Array): void {
    if (sign < 0) this.from = now;
    else this.until = now;
    this.areaCounted += sign * this.area;
    for (let p = 0; p < people.length; p++) {
      this.busyCounted[p]! += sign * busyNow[p]!;
      this.available[p]! += sign * (people[p]?.before(now) ?? now);
    }
  }
}
