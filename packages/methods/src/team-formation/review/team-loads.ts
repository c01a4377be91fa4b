import { type Design, expectedWork, type SimulationModel } from "../../simulation/index.ts";
import { bottleneckLoad } from "../bottleneck-load.ts";
import { designOf } from "../change-design.ts";
import { divideCases } from "../divide-cases.ts";
import { speedOf } from "../learn-skills.ts";

type ExpectedWork = ReturnType<typeof expectedWork>;

/** How full teams are at least. Teams that have people in common are taken together. */
export interface TeamLoad {
  readonly teams: readonly string[];
  /** Of those who are fullest, when work is divided as evenly as can be; 1: all their time. */
  readonly load: number;
  /** The work that makes it so, and the people who can do any of it. */
  readonly steps: readonly string[];
  readonly people: readonly string[];
  /** The work of those steps in people: who are there as long as these people are, on average, and as fast. */
  readonly needed: number;
}

/**
 * How full the teams of a design are with the work that is expected: the least load that the fullest people of a team can
 * have, however cleverly the team divides its work. Set-up, reading in and work that is sent back come on top, and so does
 * chance: well before 1, waiting grows. Steps that nobody in the team can do are left out. Cases are divided over teams as by
 * `countHandovers`; where everybody helps everybody ("free"), all teams are taken together. With the rule "least-busy" a
 * fuller team gets fewer of the cases, since the simulation gives each case to the team with least in hand.
 *
 * @throws RangeError when the design does not exist.
 * @example
 * ```ts
 * import { teamLoads } from "@stuur/methods/team-formation";
 *
 * const model = {
 *   version: 1,
 *   steps: [{ id: "make", work: { kind: "constant", value: 3600 } }],
 *   caseTypes: [
 *     {
 *       id: "order",
 *       arrivals: { kind: "gaps", gap: { kind: "exponential", mean: 2400 } },
 *       route: [{ step: "make" }],
 *     },
 *   ],
 *   people: [{ id: "Ada", skills: [{ step: "make" }] }, { id: "Bo", skills: [{ step: "make" }] }],
 *   designs: [{ id: "today", teams: [{ id: "Shop", members: ["Ada", "Bo"] }] }],
 * } as const;
 * const [shop] = teamLoads(model, "today");
 * [shop?.load, shop?.needed, shop?.people]; // => [0.75, 1.5, ["Ada", "Bo"]]
 * ```
 */
export function teamLoads(model: SimulationModel, design: string): readonly TeamLoad[] {
  const found = designOf(model, design);
  const expected = expectedWork(model);
  const loadsFor = (weights: readonly number[]) =>
    loadTeams(model, found, { expected, tasks: listTasks(found, expected, weights) });
  const members = found.teams.map((team) => team.members.length);
  return found.chooseTeam === "least-busy" ? balanceTeams(found, members, loadsFor) : loadsFor(members);
}

/** So often weights change; at the end by next to nothing. */
const mostRounds = 30;

/** Gives fuller teams less of what is shared, as long as the fullest gets less full by it. */
function balanceTeams(
  { teams }: Design,
  members: readonly number[],
  loadsFor: (weights: readonly number[]) => readonly TeamLoad[],
): readonly TeamLoad[] {
  const worst = (loads: readonly TeamLoad[]) => Math.max(0, ...loads.map(({ load }) => load));
  let weights = members;
  let loads = loadsFor(weights);
  let best = loads;
  for (let round = 0; round < mostRounds; round++) {
    const most = worst(loads);
    if (!(most > 0 && most < Number.POSITIVE_INFINITY)) break;
    weights = weights.map((weight, t) => {
      const load = loads.find((one) => one.teams.includes(teams[t]!.id))?.load ?? 0;
      return weight * Math.sqrt(most / Math.max(load, 0.01 * most));
    });
    loads = loadsFor(weights);
    if (worst(loads) < worst(best)) best = loads;
    else if (worst(loads) > worst(best) * 0.9999 && round > 10) break;
  }
  return best;
}

function loadTeams(
  model: SimulationModel,
  design: Design,
  { expected, tasks }: { readonly expected: ExpectedWork; readonly tasks: ReturnType<typeof listTasks> },
): readonly TeamLoad[] {
  const present = new Map(expected.people.map((person) => [person.person, person.present]));
  return groupTeams(design.teams, design.help === "free").map((group): TeamLoad => {
    const members = [...new Set(group.flatMap((team) => design.teams[team]!.members))];
    const own = tasks.filter(({ team }) => group.includes(team));
    const capacities = members.map((person) => ({
      present: present.get(person) ?? 0,
      speeds: own.map(({ team, step }) => {
        const isIn = design.help === "free" || design.teams[team]!.members.includes(person);
        return isIn ? speedOf(model, design, person, step) : 0;
      }),
    }));
    const work = own.map(({ work: amount }, task) =>
      capacities.some(({ speeds }) => speeds[task]! > 0) ? amount : 0,
    );
    const { load, steps: fullest } = bottleneckLoad(work, capacities);
    const able = members.filter((_, p) => fullest.some((task) => capacities[p]!.speeds[task]! > 0));
    return {
      teams: group.map((team) => design.teams[team]!.id),
      load,
      steps: [...new Set(fullest.map((task) => own[task]!.step))],
      people: able,
      needed: load * able.length,
    };
  });
}

/** Of each team and step the work per day. */
function listTasks(design: Design, expected: ExpectedWork, weights: readonly number[]) {
  const divisions = divideCases(design, expected.moves, weights);
  const tasks = new Map<string, { team: number; step: string; work: number }>();
  for (const { step, segment, work } of expected.steps) {
    const divided = divisions.find((one) => one.segment === segment)?.steps.find((one) => one.step === step);
    divided?.shares.forEach((share, team) => {
      const key = JSON.stringify([team, step]);
      const task = tasks.get(key) ?? { team, step, work: 0 };
      tasks.set(key, { ...task, work: task.work + share * work });
    });
  }
  return [...tasks.values()].filter(({ work }) => work > 0);
}

/** Teams by position, together when they have people in common. */
function groupTeams(
  teams: readonly { readonly members: readonly string[] }[],
  isOne: boolean,
): readonly (readonly number[])[] {
  const all = teams.flatMap(({ members }, team) => (members.length > 0 ? [team] : []));
  if (isOne) return [all];
  let groups: number[][] = [];
  for (const team of all) {
    const { members } = teams[team]!;
    const touching = groups.filter((group) =>
      group.some((other) => teams[other]!.members.some((person) => members.includes(person))),
    );
    groups = [...groups.filter((group) => !touching.includes(group)), [...touching.flat(), team]];
  }
  return groups.map((group) => group.toSorted((a, b) => a - b)).toSorted((a, b) => a[0]! - b[0]!);
}
