import { cause, maxVisits, nameVisit, purpose } from "../draw/content-hash.ts";
import { Draws, nothing } from "../draw/draws.ts";
import { type Case, CaseStore } from "./case-store.ts";
import { EventList } from "./event-list.ts";
import { Measures, type RunOptions } from "./measures.ts";
import type { Plan } from "./plan.ts";
import { end } from "./plan-routes.ts";
import { TeamChoice } from "./team-choice.ts";

/** A run that was given up because it had more events than allowed. */
export class EventLimitError extends Error {
  override readonly name = "EventLimitError";
}

/** The kinds of events; what an event is about stands beside its kind, three bits higher. */
export const event = { arrival: 0, completion: 1, transit: 2, wake: 3, departure: 4, wait: 5 } as const;

/** Where cases go: from stop to stop, from team to team, and out. Who does the work is for the run that extends it. */
export abstract class CaseFlow {
  protected readonly plan: Plan;
  readonly measures: Measures;
  protected readonly events = new EventList();
  protected readonly draws: Draws;
  protected readonly cases: CaseStore;
  private readonly choice: TeamChoice;
  protected readonly steps: number;
  protected readonly teams: number;
  protected now = 0;
  /** The present in working time. */
  protected nowWork = 0;
  /** Cases that count and are not ready yet. */
  protected unfinished: number;
  protected present = 0;
  private lastChange = 0;

  constructor(plan: Plan, options: RunOptions) {
    this.plan = plan;
    this.steps = plan.names.steps.length;
    this.teams = plan.names.teams.length;
    this.measures = new Measures(plan, options);
    this.draws = new Draws(plan.distributions);
    this.cases = new CaseStore(this.steps, plan.teams.choices.from.length - 1);
    this.choice = new TeamChoice(plan, this.draws);
    this.unfinished = options.orders - options.warmUp;
  }

  /** A case is ready for work: somebody who is free takes it up, or it waits. */
  protected abstract queue(one: Case): void;

  /** Sends a case to a stop: chooses the team, and hands the case over where that takes time. */
  protected goTo(one: Case, stop: number, why: number): void {
    const { stopStep, stopWait } = this.plan.routes;
    const step = stopStep[stop]!;
    const isSame = why === cause.rework && one.stop === stop;
    one.mustWait = stopWait[stop] !== nothing && !isSame;
    one.stop = stop;
    one.visit = this.nameNextVisit(one, step, why);
    const team = this.choice.teamFor(one, step);
    this.choice.move(one, team);
    const person = one.lastPerson;
    if (person < 0) {
      this.makeReady(one);
      return;
    }
    const from = one.lastTeam;
    one.isHandedOver = false;
    const isTransit = this.plan.handovers.isTransit[from * this.teams + team]! === 1;
    const canGoOn = from === team && this.plan.teams.speed[person * this.steps + step]! > 0;
    if (isTransit && !canGoOn) this.handOver(one);
    else this.makeReady(one);
  }

  /** A case is where the work is to be done: it can begin, or waits for something outside the organisation first. */
  private makeReady(one: Case): void {
    if (!one.mustWait) {
      this.queue(one);
      return;
    }
    one.mustWait = false;
    const { stopWait, stopWaitTimeline } = this.plan.routes;
    const stop = one.stop;
    this.draws.selectKey(one.key0, one.key1);
    const duration = this.draws.duration(stopWait[stop]!, purpose.wait, one.visit);
    const calendar = stopWaitTimeline[stop]!;
    const time = calendar === null ? this.now + duration : calendar.after(this.now, duration);
    // The time between is nobody's: the handover did not wait for it.
    one.lastWork -= this.nowWork;
    this.events.plan(time, (one.place << 3) | event.wait);
  }

  /** What the case waited for has come. */
  protected endWait(one: Case): void {
    one.lastWork += this.nowWork;
    if (one.leaves >= 0 && one.leaves <= this.now) this.goAway(one);
    else this.queue(one);
  }

  /** A customer whose patience is over. */
  protected goAway(one: Case): void {
    one.leaves = -1;
    if (this.measures.goAway(one)) this.unfinished--;
    this.leave(one);
  }

  private nameNextVisit(one: Case, step: number, why: number): number {
    const at = step * 3 + why;
    const visit = one.visits[at]! + 1;
    if (visit > maxVisits) throw new EventLimitError(`more than ${maxVisits} visits of one case to one step`);
    one.visits[at] = visit;
    return nameVisit(step, why, visit);
  }

  /** Begins a handover that takes time or can be refused. */
  protected handOver(one: Case): void {
    const { delay, timeline } = this.plan.handovers;
    const pair = one.lastTeam * this.teams + one.team;
    this.draws.selectKey(one.key0, one.key1);
    const duration = this.draws.duration(delay[pair]!, purpose.delay, one.lastVisit);
    if (duration === 0) {
      this.receive(one);
      return;
    }
    const calendar = timeline[pair]!;
    const time = calendar === null ? this.now + duration : calendar.after(this.now, duration);
    this.events.plan(time, (one.place << 3) | event.transit);
  }

  /** Ends a handover: the work is accepted, or the sender does the last step again. */
  protected receive(one: Case): void {
    const pair = one.lastTeam * this.teams + one.team;
    const sendBack = this.plan.handovers.sendBack[pair]!;
    one.isHandedOver = true;
    if (sendBack > 0) {
      this.draws.selectKey(one.key0, one.key1);
      if (this.draws.uniform(purpose.sendBack, one.lastVisit) < sendBack) {
        this.sendBack(one, pair);
        this.queue(one);
        return;
      }
    }
    this.makeReady(one);
  }

  private sendBack(one: Case, pair: number): void {
    this.measures.sendBack(one, pair);
    one.nextStop = one.stop;
    one.nextTeam = one.team;
    one.nextVisit = one.visit;
    const stop = one.lastStop;
    one.stop = stop;
    one.visit = this.nameNextVisit(one, this.plan.routes.stopStep[stop]!, cause.sendBack);
    this.choice.move(one, one.lastTeam);
  }

  /** Where a case goes after a piece of work. */
  protected goOn(one: Case): void {
    const { draws } = this;
    const { routes } = this.plan;
    if (one.nextStop >= 0) {
      one.stop = one.nextStop;
      one.visit = one.nextVisit;
      this.choice.move(one, one.nextTeam);
      one.nextStop = -1;
      this.handOver(one);
      return;
    }
    const stop = one.stop;
    const visit = one.visit;
    draws.selectKey(one.key0, one.key1);
    const rework = routes.stopRework[stop]!;
    if (rework > 0 && draws.uniform(purpose.rework, visit) < rework) {
      if (this.measures.counts(one.index)) this.measures.reworked++;
      this.goTo(one, routes.stopReworkTo[stop]!, cause.rework);
      return;
    }
    const from = routes.next.from[stop]!;
    const last = routes.next.from[stop + 1]! - 1;
    let i = from;
    if (last > from) {
      const u = draws.uniform(purpose.route, visit);
      while (i < last && routes.nextUpTo[i]! < u) i++;
    }
    const next = routes.next.items[i]!;
    if (next === end) this.finish(one);
    else this.goTo(one, next, cause.turn);
  }

  private finish(one: Case): void {
    if (this.measures.finish(one, this.now, this.nowWork)) this.unfinished--;
    this.leave(one);
  }

  protected leave(one: Case): void {
    this.choice.move(one, -1);
    this.cases.release(one);
    this.changePresent(-1);
  }

  protected changePresent(change: number): void {
    this.measures.area += this.present * (this.now - this.lastChange);
    this.lastChange = this.now;
    this.present += change;
  }
}
