import { expectedWork, type SimulationModel } from "../simulation/index.ts";
import { speedOf } from "./learn-skills.ts";
import type { TeamTask } from "./team-task.ts";

/** What forming teams needs to know of a model: numbers by position of step and person. */
export interface Organisation {
  readonly steps: readonly string[];
  readonly people: readonly Member[];
  /** Of each segment (null: none) whether cases come to a step, and the work there per day. */
  readonly segments: readonly SegmentWork[];
  /** How often a step follows another one or is followed by it. */
  readonly neighbours: readonly (readonly number[])[];
}

export interface Member {
  readonly id: string;
  /** Seconds per day. */
  readonly present: number;
  readonly speeds: readonly number[];
  /** The first skill, and what is done at nine tenths of that speed or faster. */
  readonly isOwnWork: readonly boolean[];
  /** Teams of today, by position. */
  readonly teams: readonly number[];
  /** How full somebody is when each step is divided evenly over those who can do it; 1: all the time. */
  readonly load: number;
}

export interface SegmentWork extends TeamTask {
  readonly segment: string | null;
}

/** Skills within a tenth of somebody's speed at the own trade count as own work. */
const ownSpeed = 0.9;

/** Reads a model, with the skills that people have in a design (today's by default). */
export function readOrganisation(model: SimulationModel, design = model.designs[0]!): Organisation {
  const steps = model.steps.map(({ id }) => id);
  const expected = expectedWork(model);
  const people = model.people.map(({ id, skills }, p): Omit<Member, "load"> => {
    const speeds = steps.map((step) => speedOf(model, design, id, step));
    const trade = skills[0] === undefined ? 0 : speeds[steps.indexOf(skills[0].step)]!;
    const isOwnWork = speeds.map((speed) => speed > 0 && speed >= ownSpeed * trade);
    const teams = model.designs[0]!.teams.flatMap((team, t) => (team.members.includes(id) ? [t] : []));
    return { id, present: expected.people[p]!.present, speeds, isOwnWork, teams };
  });
  const loads = shareWork(
    steps.map((id) => expected.steps.reduce((sum, one) => sum + (one.step === id ? one.work : 0), 0)),
    people,
  );
  const segments = [...new Set(expected.steps.map(({ segment }) => segment))].map((segment) => {
    const parts = steps.map((step) =>
      expected.steps.find((part) => part.step === step && part.segment === segment),
    );
    return {
      segment,
      isNeeded: parts.map((part) => part !== undefined),
      work: parts.map((part) => part?.work ?? 0),
    };
  });
  return {
    steps,
    people: people.map((person, p) => ({ ...person, load: loads[p]! })),
    segments,
    neighbours: countNeighbours(steps, expected.moves),
  };
}

/** Of each person the load when the work at a step is divided over all who can do it. */
function shareWork(work: readonly number[], people: readonly Omit<Member, "load">[]): readonly number[] {
  const capacity = work.map((_, s) => people.reduce((sum, one) => sum + one.present * one.speeds[s]!, 0));
  // In proportion to time × speed, at that speed: so that it takes each the same part of the time.
  return people.map(({ speeds }) =>
    work.reduce((load, amount, s) => (speeds[s]! > 0 ? load + amount / capacity[s]! : load), 0),
  );
}

function countNeighbours(steps: readonly string[], moves: ReturnType<typeof expectedWork>["moves"]) {
  const counts = steps.map(() => steps.map(() => 0));
  for (const { from, to, count } of moves) {
    if (to === null || to === from) continue;
    counts[steps.indexOf(from)]![steps.indexOf(to)]! += count;
    counts[steps.indexOf(to)]![steps.indexOf(from)]! += count;
  }
  return counts;
}

/**
 * Of the steps that somebody can do or is to learn, the one that most often comes just before or after a step; −1: none does.
 */
export function nearestSkill(
  { neighbours }: Pick<Organisation, "neighbours">,
  { speeds }: Pick<Member, "speeds">,
  step: number,
  learns: readonly number[] = [],
): number {
  let nearest = -1;
  neighbours[step]!.forEach((count, other) => {
    const isAble = speeds[other]! > 0 || (learns.includes(other) && other !== step);
    if (isAble && count > 0 && (nearest < 0 || count > neighbours[step]![nearest]!)) nearest = other;
  });
  return nearest;
}

/** How near a step is to somebody who cannot do it yet. */
export interface Nearness {
  /** Higher is nearer: does a step next to it; and shares work with somebody who can do it, or else is in a team with them. */
  readonly rank: number;
  /** The part of the steps of somebody who can do it that this person does too, of the colleague who is most alike. */
  readonly alike: number;
  /** How often the nearest step that is done comes just before or after. */
  readonly closeness: number;
}

/** A step beside one's own weighs more than a colleague in the same team, and less than that and the same trade together. */
const rankOf = { besides: 1.5, trade: 2, team: 1 } as const;

/** What makes a step near to somebody: the route, the trade and today's team; `learns` is what is learned beside it. */
export function nearnessOf(
  organisation: Pick<Organisation, "people" | "neighbours">,
  member: Member,
  step: number,
  learns: readonly number[] = [],
): Nearness {
  const near = nearestSkill(organisation, member, step, learns);
  const kinship = kinshipOf(organisation, member, step);
  const kin = kinship.alike > 0 ? rankOf.trade : kinship.isInTeam ? rankOf.team : 0;
  return {
    rank: kin + (near < 0 ? 0 : rankOf.besides),
    alike: kinship.alike,
    closeness: near < 0 ? 0 : organisation.neighbours[step]![near]!,
  };
}

interface Kinship {
  readonly alike: number;
  readonly isInTeam: boolean;
}

/** A search asks for the same people again and again. */
const known = new WeakMap<Member, Map<number, Kinship>>();

function kinshipOf({ people }: Pick<Organisation, "people">, member: Member, step: number): Kinship {
  const own = known.get(member) ?? new Map<number, Kinship>();
  known.set(member, own);
  const found = own.get(step);
  if (found !== undefined) return found;
  const able = people.filter((other) => other !== member && other.speeds[step]! > 0);
  const kinship = {
    alike: Math.max(0, ...able.map((other) => shareOfWork(member, other))),
    isInTeam: able.some(({ teams }) => teams.some((team) => member.teams.includes(team))),
  };
  own.set(step, kinship);
  return kinship;
}

/** The part of the other's own work that is own work of this person. */
function shareOfWork({ isOwnWork }: Member, other: Member): number {
  const all = other.isOwnWork.filter((isOwn) => isOwn).length;
  return all === 0 ? 0 : other.isOwnWork.filter((isOwn, step) => isOwn && isOwnWork[step]).length / all;
}

/** How fast somebody is taken to be at a step that is yet to be learned. */
export interface LearnerSpeed {
  readonly speed: number;
  /** The skills that it is the mean of; 0: an assumption. */
  readonly n: number;
}

/** Without figures of one's own: a fifth slower than who knows the step. */
const assumedSpeed = 0.8;

/** Fewer speeds than this say more of these people than of learning. */
const enoughSpeeds = 5;

/**
 * The speed to reckon with for somebody who is to learn a step: the mean of all speeds that are stated for skills that are not
 * somebody's own trade (the first one), at most 1; or 0.8 when there are fewer than five, which is an assumption to be shown
 * as such. A skill without a speed says only that somebody does it.
 *
 * @example
 * ```ts
 * import { learnerSpeed } from "@stuur/methods/team-formation";
 *
 * const skills = [{ step: "draw" }, { step: "plan", speed: 0.7 }];
 * learnerSpeed({ people: ["Ada", "Bo", "Cor", "Dee", "Els"].map((id) => ({ id, skills })) }).n; // => 5
 * learnerSpeed({ people: [{ id: "Ada", skills: [{ step: "draw" }, { step: "plan" }] }] }); // => { speed: 0.8, n: 0 }
 * ```
 */
export function learnerSpeed({ people }: Pick<SimulationModel, "people">): LearnerSpeed {
  const stated = people.flatMap(({ skills }) =>
    skills.slice(1).flatMap(({ speed }) => (speed === undefined ? [] : [speed])),
  );
  const n = stated.length;
  if (n < enoughSpeeds) return { speed: assumedSpeed, n: 0 };
  return { speed: Math.min(1, stated.reduce((sum, speed) => sum + speed, 0) / n), n };
}
