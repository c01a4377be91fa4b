import type { Plan } from "../engine/plan.ts";
import { carries, type Demand, listDemands } from "../model/check-designs.ts";
import { distributionMean } from "../model/distribution.ts";
import { makeProblem, type SimulationProblem, type SimulationWords } from "../model/problems.ts";
import type { SimulationModel } from "../model/simulation-model.ts";

/** Work that only some people can do. */
interface Group {
  readonly people: readonly number[];
  /** Seconds of work per second on the clock, by those who are fastest at it. */
  readonly work: number;
  readonly step: string;
  readonly team: string | undefined;
}

/** Rounding may not refuse what just fits. */
const full = 1 - 1e-9;

/**
 * The work that certainly cannot be done: some people who together get more work, of what only they can do, than the time
 * they are there. A lower bound, because work sent back, set-up and reading in are not in it; so nothing is refused wrongly.
 */
export function findOverload(model: SimulationModel, plan: Plan): readonly SimulationProblem[] {
  const rates = arrivalRates(model, plan);
  const horizon = 366 * 86_400;
  const groups = listDemands(model).flatMap((demand) =>
    listGroups(model, plan, demand, rates[demand.caseType]!),
  );
  const present = plan.people.map(({ timeline }) =>
    timeline === null ? 1 : timeline.before(horizon) / horizon,
  );
  const worst = distinctSets(groups)
    .map((people) => {
      const inside = groups.filter((group) => group.people.every((person) => people.includes(person)));
      const work = inside.reduce((sum, group) => sum + group.work, 0);
      return { people, inside, load: work / people.reduce((sum, person) => sum + present[person]!, 0) };
    })
    .toSorted((a, b) => b.load - a.load)[0];
  if (worst === undefined || worst.load < full) return [];
  const values = {
    design: plan.design.id,
    load: Math.min(9999, Math.round(worst.load * 100)),
    where: nameWhere(plan, worst.people, worst.inside),
  };
  return [makeProblem("SIMULATION_OVERLOADED", `designs[${model.designs.indexOf(plan.design)}]`, values)];
}

/** Cases per second on the clock of each type; 0 for a replay, which ends, and for customers who stay away or go away. */
function arrivalRates(model: SimulationModel, plan: Plan): readonly number[] {
  const horizon = 366 * 86_400;
  return model.caseTypes.map(({ arrivals, patience, room }, type) => {
    const planned = plan.arrivals[type]!;
    if (arrivals.kind === "replay" || patience !== undefined || room !== undefined) return 0;
    const open = planned.timeline === null ? 1 : planned.timeline.before(horizon) / horizon;
    return arrivals.kind === "profile" ? open : open / distributionMean(arrivals.gap);
  });
}

/** The people who can do a demand: of all teams that carry it, or of each apart where cases are divided by lot. */
function listGroups(model: SimulationModel, plan: Plan, demand: Demand, rate: number): readonly Group[] {
  const { design } = plan;
  const type = model.caseTypes[demand.caseType]!;
  const stop = type.route[demand.stop]!;
  const factor = model.segments?.find(({ id }) => id === demand.segment)?.work ?? 1;
  const base = distributionMean(stop.work ?? model.steps.find(({ id }) => id === demand.step)!.work) * factor;
  const work = rate * demand.share * demand.visits * base || 0;
  if (work === 0) return [];
  const carriersOf = (step: string) => design.teams.filter((team) => carries(team, step, demand.segment));
  const teams = carriersOf(demand.step);
  const isByLot =
    design.chooseTeam === undefined || design.chooseTeam === "random" || design.chooseTeam === "in-turn";
  const first = carriersOf(type.route[0]!.step);
  // A case stays where its first step was, so this step is divided as that one was.
  const isDivided = isByLot && first.length === teams.length && first.every((team) => teams.includes(team));
  const parts = isDivided && design.help !== "free" ? teams.map((team) => [team]) : [teams];
  const step = plan.names.steps.indexOf(demand.step);
  const speedOf = (person: number) => plan.teams.speed[person * plan.names.steps.length + step]!;
  return parts.map((part) => {
    const members = new Set(part.flatMap((team) => team.members));
    const people = plan.names.people.flatMap((id, person) =>
      speedOf(person) > 0 && (design.help === "free" || members.has(id)) ? [person] : [],
    );
    const fastest = Math.max(...people.map(speedOf));
    return {
      people,
      work: work / parts.length / fastest,
      step: demand.step,
      team: part.length === 1 ? part[0]!.id : undefined,
    };
  });
}

/** The sets of people to look at: of each group, and of all groups that have people in common. */
function distinctSets(groups: readonly Group[]): readonly (readonly number[])[] {
  let joined: number[][] = [];
  for (const { people } of groups) {
    const touching = joined.filter((set) => set.some((person) => people.includes(person)));
    const union = [...new Set([...people, ...touching.flat()])].sort((a, b) => a - b);
    joined = [...joined.filter((set) => !touching.includes(set)), union];
  }
  const sets = new Map(
    [...groups.map(({ people }) => people), ...joined].map((people) => [people.join(" "), people]),
  );
  return [...sets.values()];
}

function nameWhere(plan: Plan, people: readonly number[], groups: readonly Group[]): SimulationWords {
  const steps = [...new Set(groups.map(({ step }) => step))].join(", ");
  const teams = [...new Set(groups.map(({ team }) => team))];
  if (people.length === 1) {
    const name = plan.names.people[people[0]!]!;
    return { nl: `${name} (${steps}) krijgt`, en: `${name} (${steps}) gets` };
  }
  const team = teams.length === 1 && teams[0] !== undefined ? teams[0] : undefined;
  return {
    nl: `de ${people.length} mensen voor ${steps}${team === undefined ? "" : ` in ${team}`} krijgen`,
    en: `the ${people.length} people for ${steps}${team === undefined ? "" : ` in ${team}`} get`,
  };
}
