import { cause, maxVisits, nameVisit, purpose } from "../draw/content-hash.ts";
import { Draws, nothing } from "../draw/draws.ts";
import { CaseStore } from "./case-store.ts";
import { EventHeap } from "./event-heap.ts";
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
  protected readonly heap = new EventHeap();
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
    this.choice = new TeamChoice(plan, this.draws, this.cases);
    this.unfinished = options.orders - options.warmUp;
  }

  /** A case is ready for work: somebody who is free takes it up, or it waits. */
  protected abstract queue(place: number): void;

  /** Sends a case to a stop: chooses the team, and hands the case over where that takes time. */
  protected goTo(place: number, stop: number, why: number): void {
    const { cases } = this;
    const { stopStep, stopWait } = this.plan.routes;
    const step = stopStep[stop]!;
    const isSame = why === cause.rework && cases.stop[place] === stop;
    cases.mustWait[place] = stopWait[stop] === nothing || isSame ? 0 : 1;
    cases.stop[place] = stop;
    cases.visit[place] = this.nameNextVisit(place, step, why);
    const team = this.choice.teamFor(place, step);
    this.choice.move(place, team);
    const person = cases.lastPerson[place]!;
    if (person < 0) {
      this.makeReady(place);
      return;
    }
    const from = cases.lastTeam[place]!;
    cases.isHandedOver[place] = 0;
    const isTransit = this.plan.handovers.isTransit[from * this.teams + team]! === 1;
    const canGoOn = from === team && this.plan.teams.speed[person * this.steps + step]! > 0;
    if (isTransit && !canGoOn) this.handOver(place);
    else this.makeReady(place);
  }

  /** A case is where the work is to be done: it can begin, or waits for something outside the organisation first. */
  private makeReady(place: number): void {
    const { cases } = this;
    if (cases.mustWait[place] === 0) {
      this.queue(place);
      return;
    }
    cases.mustWait[place] = 0;
    const { stopWait, stopWaitTimeline } = this.plan.routes;
    const stop = cases.stop[place]!;
    this.draws.selectKey(cases.key0[place]!, cases.key1[place]!);
    const duration = this.draws.duration(stopWait[stop]!, purpose.wait, cases.visit[place]!);
    const calendar = stopWaitTimeline[stop]!;
    const time = calendar === null ? this.now + duration : calendar.after(this.now, duration);
    // The time between is nobody's: the handover did not wait for it.
    cases.lastWork[place]! -= this.nowWork;
    this.heap.plan(time, (place << 3) | event.wait);
  }

  /** What the case waited for has come. */
  protected endWait(place: number): void {
    const { cases } = this;
    cases.lastWork[place]! += this.nowWork;
    if (cases.leaves[place]! >= 0 && cases.leaves[place]! <= this.now) this.goAway(place);
    else this.queue(place);
  }

  /** A customer whose patience is over. */
  protected goAway(place: number): void {
    this.cases.leaves[place] = -1;
    if (this.measures.goAway(this.cases, place)) this.unfinished--;
    this.leave(place);
  }

  private nameNextVisit(place: number, step: number, why: number): number {
    const at = (place * this.steps + step) * 3 + why;
    const visit = this.cases.visits[at]! + 1;
    if (visit > maxVisits) throw new EventLimitError(`more than ${maxVisits} visits of one case to one step`);
    this.cases.visits[at] = visit;
    return nameVisit(step, why, visit);
  }

  /** Begins a handover that takes time or can be refused. */
  protected handOver(place: number): void {
    const { cases } = this;
    const { delay, timeline } = this.plan.handovers;
    const pair = cases.lastTeam[place]! * this.teams + cases.team[place]!;
    this.draws.selectKey(cases.key0[place]!, cases.key1[place]!);
    const duration = this.draws.duration(delay[pair]!, purpose.delay, cases.lastVisit[place]!);
    if (duration === 0) {
      this.receive(place);
      return;
    }
    const calendar = timeline[pair]!;
    const time = calendar === null ? this.now + duration : calendar.after(this.now, duration);
    this.heap.plan(time, (place << 3) | event.transit);
  }

  /** Ends a handover: the work is accepted, or the sender does the last step again. */
  protected receive(place: number): void {
    const { cases } = this;
    const pair = cases.lastTeam[place]! * this.teams + cases.team[place]!;
    const sendBack = this.plan.handovers.sendBack[pair]!;
    cases.isHandedOver[place] = 1;
    if (sendBack > 0) {
      this.draws.selectKey(cases.key0[place]!, cases.key1[place]!);
      if (this.draws.uniform(purpose.sendBack, cases.lastVisit[place]!) < sendBack) {
        this.sendBack(place, pair);
        this.queue(place);
        return;
      }
    }
    this.makeReady(place);
  }

  private sendBack(place: number, pair: number): void {
    const { cases } = this;
    this.measures.sendBack(cases, place, pair);
    cases.nextStop[place] = cases.stop[place]!;
    cases.nextTeam[place] = cases.team[place]!;
    cases.nextVisit[place] = cases.visit[place]!;
    const stop = cases.lastStop[place]!;
    cases.stop[place] = stop;
    cases.visit[place] = this.nameNextVisit(place, this.plan.routes.stopStep[stop]!, cause.sendBack);
    this.choice.move(place, cases.lastTeam[place]!);
  }

  /** Where a case goes after a piece of work. */
  protected goOn(place: number): void {
    const { cases, draws } = this;
    const { routes } = this.plan;
    if (cases.nextStop[place]! >= 0) {
      cases.stop[place] = cases.nextStop[place]!;
      cases.visit[place] = cases.nextVisit[place]!;
      this.choice.move(place, cases.nextTeam[place]!);
      cases.nextStop[place] = -1;
      this.handOver(place);
      return;
    }
    const stop = cases.stop[place]!;
    const visit = cases.visit[place]!;
    draws.selectKey(cases.key0[place]!, cases.key1[place]!);
    const rework = routes.stopRework[stop]!;
    if (rework > 0 && draws.uniform(purpose.rework, visit) < rework) {
      if (this.measures.counts(cases.index[place]!)) this.measures.reworked++;
      this.goTo(place, routes.stopReworkTo[stop]!, cause.rework);
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
    if (next === end) this.finish(place);
    else this.goTo(place, next, cause.turn);
  }

  private finish(place: number): void {
    if (this.measures.finish(this.cases, place, this.now, this.nowWork)) this.unfinished--;
    this.leave(place);
  }

  protected leave(place: number): void {
    this.choice.move(place, -1);
    this.cases.release(place);
    this.changePresent(-1);
  }

  protected changePresent(change: number): void {
    this.measures.area += this.present * (this.now - this.lastChange);
    this.lastChange = this.now;
    this.present += change;
  }
}
