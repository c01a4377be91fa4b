import type { Design, ModelTeam } from "../../simulation/index.ts";
import type { ChosenSegments } from "./choose-segments.ts";
import type { ObservedWork } from "./observed-work.ts";

/** Who can do what, and which team carries it. */
export interface FittedTeams {
  readonly isAble: (person: number, step: number) => boolean;
  /** Per person and step how often. */
  readonly counts: readonly ReadonlyMap<number, number>[];
  readonly teams: readonly ModelTeam[];
  readonly chooseTeam: Design["chooseTeam"] | null;
}

/** So often, and one who never did anything more often is able too. */
const leastTimes = 3;
/** A team that does a smaller part of what the team does that does most of a step, helps out. */
const leastPart = 0.25;
/** When one team does this part for a segment, its customers are the team's own. */
const leastOwn = 0.9;

/** Fits what people are able to do, what each team carries, and whose customers they serve. */
export function fitTeams(work: ObservedWork, segments: ChosenSegments): FittedTeams {
  const names = work.trace.names.steps;
  const counts = countSteps(work);
  const isSeen = tellSeen(names, counts);
  const carried = carriedSteps(work);
  const from = countSenders(work);
  const carriers = carried.map((teams, step) => {
    const candidates = listCandidates(work, teams, (person) => isSeen(person, step));
    return chooseCarriers(candidates, from[step]!);
  });
  const unknownSteps = carried.flatMap((teams, step) => {
    const isKnown = teams.some(({ team }) => work.members[team]!.some((person) => isSeen(person, step)));
    return teams.length === 0 || isKnown ? [] : [step];
  });
  const isAble = (person: number, step: number) =>
    isSeen(person, step) ||
    (unknownSteps.includes(step) && carriers[step]!.some((team) => work.members[team]!.includes(person)));
  const shared = [...carriers.keys()].filter((step) => carriers[step]!.length > 1);
  const portfolios = fitPortfolios(work, { carriers, shared, segments });
  return {
    isAble,
    counts,
    chooseTeam: portfolios === null && isDividedBySize(work, carriers, carried) ? "least-busy" : null,
    teams: work.teams.flatMap((id, team): ModelTeam[] => {
      const own = names.filter((_, step) => carriers[step]!.includes(team));
      if (own.length === 0) return [];
      const members = work.members[team]!.map((person) => work.people[person]!);
      const portfolio = portfolios?.get(team);
      return [{ id, members, steps: own, ...(portfolio && { portfolio }) }];
    }),
  };
}

/** Somebody is able to do what was done often enough, or what was done most of all; of rare steps once is enough. */
function tellSeen(names: readonly string[], counts: FittedTeams["counts"]) {
  const most = counts.map((own) => Math.max(0, ...own.values()));
  const isUsual = names.map((_, step) => counts.some((own) => (own.get(step) ?? 0) >= leastTimes));
  return (person: number, step: number) => {
    const times = counts[person]!.get(step) ?? 0;
    return times > 0 && (times >= leastTimes || !isUsual[step] || times === most[person]);
  };
}

interface Carried {
  readonly team: number;
  readonly times: number;
}

/** Teams that did a large part, of those with somebody able; when nobody is, the one that did most and has people. Most first. */
function listCandidates(
  { members }: ObservedWork,
  teams: readonly Carried[],
  isSeen: (person: number) => boolean,
): readonly number[] {
  const able = teams.filter(({ team }) => members[team]!.some(isSeen));
  const most = able[0]?.times ?? 0;
  const large = able.filter(({ times }) => times >= leastPart * most);
  const first = teams.filter(({ team }) => members[team]!.length > 0);
  return (large.length > 0 ? large : first.slice(0, 1)).map(({ team }) => team);
}

/** How often a step was done by a team (by team, then by the team before it on the case; −1: it was the first). */
type Senders = ReadonlyMap<number, ReadonlyMap<number, number>>;

function countSenders({ trace: { names, step, caseOf }, team }: ObservedWork): readonly Senders[] {
  const counts = names.steps.map(() => new Map<number, Map<number, number>>());
  team.forEach((receiver, i) => {
    const sender = i > 0 && caseOf[i] === caseOf[i - 1] ? team[i - 1]! : -1;
    const own = counts[step[i]!]!;
    const senders = own.get(receiver) ?? new Map<number, number>();
    own.set(receiver, senders.set(sender, (senders.get(sender) ?? 0) + 1));
  });
  return counts;
}

/**
 * So many of the teams that did most that the step is divided as it was seen, when a case stays in a team that carries it and
 * is else given to any: where cases come from a team that does a step only now and then, that team would get them all.
 */
function chooseCarriers(candidates: readonly number[], senders: Senders): readonly number[] {
  const sets = candidates.map((_, last) => candidates.slice(0, last + 1));
  const misses = sets.map((set) => countMisplaced(set, senders));
  const least = Math.min(...misses);
  return sets.findLast((_, i) => misses[i] === least) ?? [];
}

/** Of a step's events, how many more or fewer the teams would get together than they did. */
function countMisplaced(carriers: readonly number[], senders: Senders): number {
  const isCarrier = new Set(carriers);
  const expected = new Map<number, number>();
  const [seen, given] = [new Map<number, number>(), { count: 0 }];
  for (const [team, own] of senders)
    for (const [sender, times] of own) {
      seen.set(team, (seen.get(team) ?? 0) + times);
      if (isCarrier.has(sender)) expected.set(sender, (expected.get(sender) ?? 0) + times);
      else given.count += times;
    }
  for (const team of carriers) expected.set(team, (expected.get(team) ?? 0) + given.count / carriers.length);
  return [...new Set([...seen.keys(), ...carriers])].reduce(
    (sum, team) => sum + Math.abs((seen.get(team) ?? 0) - (expected.get(team) ?? 0)),
    0,
  );
}

/** Whether teams that share steps did as much as they have people, rather than each as much. */
function isDividedBySize(
  { members }: ObservedWork,
  carriers: readonly (readonly number[])[],
  carried: readonly (readonly Carried[])[],
): boolean {
  let [equally, bySize] = [0, 0];
  carriers.forEach((teams, step) => {
    const did = carried[step]!.filter(({ team }) => teams.includes(team));
    const total = did.reduce((sum, { times }) => sum + times, 0);
    const people = did.reduce((sum, { team }) => sum + members[team]!.length, 0);
    for (const { team, times } of did) {
      equally += Math.abs(times - total / did.length);
      bySize += Math.abs(times - (total * members[team]!.length) / people);
    }
  });
  return bySize < equally;
}

function countSteps({ people, person, trace: { step } }: ObservedWork): readonly Map<number, number>[] {
  const counts = people.map(() => new Map<number, number>());
  person.forEach((who, i) => {
    if (who >= 0) counts[who]!.set(step[i]!, (counts[who]!.get(step[i]!) ?? 0) + 1);
  });
  return counts;
}

/** Per step the teams that did it, most first. */
function carriedSteps({ trace, team, teams }: ObservedWork): readonly (readonly Carried[])[] {
  const counts = trace.names.steps.map(() => new Int32Array(teams.length));
  trace.step.forEach((step, i) => {
    counts[step]![team[i]!]!++;
  });
  return counts.map((times) =>
    [...times.keys()]
      .filter((one) => times[one]! > 0)
      .map((one) => ({ team: one, times: times[one]! }))
      .toSorted((a, b) => b.times - a.times || a.team - b.team),
  );
}

/** Null unless teams that do the same do it for different segments, and do nothing that only they do. */
function fitPortfolios(
  { trace, team }: ObservedWork,
  {
    carriers,
    shared,
    segments,
  }: {
    readonly carriers: readonly (readonly number[])[];
    readonly shared: readonly number[];
    readonly segments: ChosenSegments;
  },
): ReadonlyMap<number, readonly string[]> | null {
  const sharing = new Set(shared.flatMap((step) => carriers[step]!));
  const doesAlone = carriers.some((list) => list.length === 1 && sharing.has(list[0]!));
  if (segments.names.length < 2 || sharing.size === 0 || doesAlone) return null;
  const isShared = new Set(shared);
  const counts = segments.names.map(() => new Map<number, number>());
  trace.step.forEach((step, i) => {
    const segment = segments.of[trace.caseOf[i]!]!;
    if (segment < 0 || !isShared.has(step)) return;
    counts[segment]!.set(team[i]!, (counts[segment]!.get(team[i]!) ?? 0) + 1);
  });
  const portfolios = new Map([...sharing].map((one) => [one, [] as string[]]));
  for (const [segment, times] of counts.entries()) {
    const total = [...times.values()].reduce((sum, n) => sum + n, 0);
    const own = [...times].find(([one, n]) => n >= leastOwn * total && sharing.has(one));
    if (own === undefined) return null;
    portfolios.get(own[0])!.push(segments.names[segment]!);
  }
  return [...portfolios.values()].every((list) => list.length > 0) ? portfolios : null;
}
