import { purpose } from "../draw/content-hash.ts";
import type { Draws } from "../draw/draws.ts";
import type { Case } from "./case-store.ts";
import type { Plan } from "./plan.ts";

/** Divides cases among the teams that carry a step. */
export class TeamChoice {
  private readonly plan: Plan;
  private readonly draws: Draws;
  private readonly rule: NonNullable<Plan["design"]["chooseTeam"]>;
  private readonly turn: Int32Array;
  /** Per team the cases that it has. */
  private readonly load: Int32Array;

  constructor(plan: Plan, draws: Draws) {
    this.plan = plan;
    this.draws = draws;
    this.rule = plan.design.chooseTeam ?? "random";
    this.turn = new Int32Array(plan.teams.choices.from.length - 1);
    this.load = new Int32Array(plan.names.teams.length);
  }

  /** A case stays in its team when that carries the step, else goes back to the team that had it before, else is given out. */
  teamFor(one: Case, step: number): number {
    const { choiceOf, segments, choices } = this.plan.teams;
    const choice = choiceOf[step * segments + one.segment]!;
    const from = choices.from[choice]!;
    const until = choices.from[choice + 1]!;
    if (until - from === 1) return choices.items[from]!;
    const present = one.team;
    for (let i = from; i < until; i++) if (choices.items[i] === present) return present;
    if (one.homes[choice]! < 0) one.homes[choice] = this.giveOut(one, choice);
    return one.homes[choice]!;
  }

  /** Gives a case to a team; −1 when it leaves. */
  move(one: Case, team: number): void {
    const before = one.team;
    if (before >= 0) this.load[before]!--;
    if (team >= 0) this.load[team]!++;
    one.team = team;
  }

  private giveOut(one: Case, choice: number): number {
    const { from, items } = this.plan.teams.choices;
    const first = from[choice]!;
    const size = from[choice + 1]! - first;
    if (this.rule === "in-turn") return items[first + (this.turn[choice]!++ % size)]!;
    // One number per case, so that designs that divide among as many teams divide alike.
    this.draws.selectKey(one.key0, one.key1);
    const start = Math.floor(this.draws.uniform(purpose.assignment, 0) * size);
    if (this.rule === "random") return items[first + start]!;
    let best = items[first + start]!;
    for (let i = 1; i < size; i++) {
      const team = items[first + ((start + i) % size)]!;
      if (this.loadPerMember(team) < this.loadPerMember(best)) best = team;
    }
    return best;
  }

  private loadPerMember(team: number): number {
    return this.load[team]! / this.plan.teams.members[team]!;
  }
}
