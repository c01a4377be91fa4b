import { carries } from "../model/check-designs.ts";
import type { ModelTeam, SimulationModel } from "../model/simulation-model.ts";
import { type NumberLists, packLists } from "./lists-of-numbers.ts";
import type { Planning } from "./planning.ts";

/**
 * Who may do what. A queue holds the cases of one team at steps that exactly the same people can do; `choice` is a set of
 * teams among which a step of a segment is divided.
 */
export interface TeamPlan {
  /** Of a step (row) and segment (column, 0 being none) its choice, −1 when no case comes there. */
  readonly choiceOf: Int32Array;
  readonly segments: number;
  readonly choices: NumberLists;
  /** Of a team (row) and step (column) its queue, −1 when the team does not carry it. */
  readonly queueOf: Int32Array;
  readonly queues: number;
  /** Per queue the people who can do it: the team's own first, so many that `queueOwn` says, then helpers. */
  readonly queuePeople: NumberLists;
  readonly queueOwn: Int32Array;
  readonly queueFacility: Int32Array;
  /** Per person the queues: of the own teams first, so many that `ownQueues` says, then to help. */
  readonly personQueues: NumberLists;
  readonly ownQueues: Int32Array;
  /** Of a person (row) and step (column): 0 when not able to. */
  readonly speed: Float64Array;
  /** Who is asked first when several are free: less is earlier. */
  readonly rank: Int32Array;
  readonly members: Int32Array;
}

export function planTeams(planning: Planning): TeamPlan {
  const { model, design, positionOf } = planning;
  const speed = planSpeeds(planning);
  const queues = planQueues(planning, speed);
  const people = model.people.map((_, person) => queuesOf(person, queues.list));
  return {
    ...planChoices(model, design.teams),
    queueOf: queues.queueOf,
    queues: queues.list.length,
    queuePeople: packLists(queues.list.map(({ own, helpers }) => [...own, ...helpers])),
    queueOwn: Int32Array.from(queues.list, ({ own }) => own.length),
    queueFacility: Int32Array.from(queues.list, ({ facility }) => facility),
    personQueues: packLists(people.map(({ own, help }) => [...own, ...help])),
    ownQueues: Int32Array.from(people, ({ own }) => own.length),
    speed,
    rank: planRanks(planning, speed),
    members: Int32Array.from(
      design.teams,
      ({ members }) => new Set(members.map((id) => positionOf.person.get(id))).size,
    ),
  };
}

interface Queue {
  readonly team: number;
  readonly own: readonly number[];
  readonly helpers: readonly number[];
  readonly facility: number;
}

function planSpeeds({ model, design, positionOf }: Planning): Float64Array {
  const width = model.steps.length;
  const speed = new Float64Array(model.people.length * width);
  const set = (person: number, step: string, value = 1) => {
    speed[person * width + positionOf.step.get(step)!] = value;
  };
  model.people.forEach(({ skills }, person) => {
    for (const { step, speed: value } of skills) set(person, step, value);
  });
  for (const { person, step, speed: value } of design.skills ?? [])
    set(positionOf.person.get(person)!, step, value);
  return speed;
}

/** Faster people first, then those whose earlier-named skill it is: the carpenter before the planner who can also saw. */
function planRanks({ model }: Planning, speed: Float64Array): Int32Array {
  const width = model.steps.length;
  const rank = new Int32Array(speed.length);
  const trade = model.people.map(({ skills }) =>
    model.steps.map(({ id }) => skills.findIndex(({ step }) => step === id)),
  );
  for (let step = 0; step < width; step++) {
    const preference = model.people.map((_, person) => {
      const place = trade[person]![step]!;
      return { speed: speed[person * width + step]!, place: place < 0 ? width : place };
    });
    const distinct = [...new Set(preference.map(({ speed: value, place }) => `${value} ${place}`))]
      .map((text) => text.split(" ").map(Number))
      .toSorted(([a, placeA], [b, placeB]) => b! - a! || placeA! - placeB!)
      .map((pair) => pair.join(" "));
    preference.forEach(({ speed: value, place }, person) => {
      rank[person * width + step] = distinct.indexOf(`${value} ${place}`);
    });
  }
  return rank;
}

function planQueues({ model, design, positionOf }: Planning, speed: Float64Array) {
  const width = model.steps.length;
  const queueOf = new Int32Array(design.teams.length * width).fill(-1);
  const found = new Map<string, number>();
  const list: Queue[] = [];
  const facilities = (model.facilities ?? []).map(({ id }) => id);
  const able = (step: number) =>
    model.people.flatMap((_, person) => (speed[person * width + step]! > 0 ? [person] : []));
  design.teams.forEach((team, t) => {
    const members = new Set(team.members.map((id) => positionOf.person.get(id)!));
    model.steps.forEach(({ id, facility }, step) => {
      if (!carries(team, id, undefined)) return;
      const own = able(step).filter((person) => members.has(person));
      const helpers = design.help === "free" ? able(step).filter((person) => !members.has(person)) : [];
      const needed = facility === undefined ? -1 : facilities.indexOf(facility);
      const key = JSON.stringify([t, needed, own, helpers]);
      if (!found.has(key)) found.set(key, list.push({ team: t, own, helpers, facility: needed }) - 1);
      queueOf[t * width + step] = found.get(key)!;
    });
  });
  return { queueOf, list };
}

function queuesOf(person: number, queues: readonly Queue[]) {
  const own = queues.flatMap((queue, q) => (queue.own.includes(person) ? [q] : []));
  const help = queues.flatMap((queue, q) => (queue.helpers.includes(person) ? [q] : []));
  return { own, help };
}

function planChoices(model: SimulationModel, teams: readonly ModelTeam[]) {
  const segments = [undefined, ...(model.segments ?? []).map(({ id }) => id)];
  const choiceOf = new Int32Array(model.steps.length * segments.length).fill(-1);
  const found = new Map<string, number>();
  const lists: number[][] = [];
  model.steps.forEach(({ id }, step) => {
    segments.forEach((segment, column) => {
      const able = teams.flatMap((team, t) => (carries(team, id, segment) ? [t] : []));
      if (able.length === 0) return;
      const key = able.join(" ");
      if (!found.has(key)) found.set(key, lists.push(able) - 1);
      choiceOf[step * segments.length + column] = found.get(key)!;
    });
  });
  return { choiceOf, segments: segments.length, choices: packLists(lists) };
}
