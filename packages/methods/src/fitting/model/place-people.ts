import { type Distribution, distributionMean } from "../../simulation/index.ts";
import { quantile } from "../../statistics/index.ts";
import type { EventTrace } from "./event-trace.ts";
import { freeName } from "./free-name.ts";
import type { ObservedWork, Span } from "./observed-work.ts";

/** Somebody who does at least this part of the own work, and so many events, in a second team is in that one too. */
const leastShare = 0.25;
const leastEvents = 20;
/** A team of whose events more than this part names nobody has people who are not named; so has a log without teams. */
const mostUnnamed = 0.1;
/** More people than this at the same time are lists that lie open, not people at work. */
const mostAtOnce = 50;
/** So small a part of the cases says nothing about when the log begins. */
const fewOld = 0.02;
/** A model holds no more. */
const mostTeams = 200;
const mostPeople = 2000;
/** When there are more by name than that, so many are kept, and the others work without a name. */
const mostNamed = 1500;

/** Puts everybody in the team, or teams, for which they did most, and people who are not named beside them. */
export function placePeople(
  trace: EventTrace,
  names: {
    readonly team: string;
    readonly person: string;
    /** Of steps of which no work is seen, to tell how many people do them. */
    readonly estimates: ReadonlyMap<number, Distribution>;
  },
): ObservedWork {
  const begin = trace.start.map((start, i) => (Number.isNaN(start) ? trace.end[i]! : start));
  const finish = trace.end.map((end, i) => (Number.isNaN(end) ? trace.start[i]! : end));
  const firstOf = findFirst(trace);
  const counts = countPerTeam(trace);
  const teamsOf = counts.map(chooseTeams);
  const withoutTeam = trace.names.teams.length;
  const team = trace.team.map((logged, i) => {
    const own = teamsOf[trace.person[i]!];
    if (own === undefined || own.length === 0) return logged < 0 ? withoutTeam : logged;
    return own.includes(logged) ? logged : own[0]!;
  });
  const span = spanOf(begin, finish, firstOf);
  const hasStartTimes = begin.some((at, i) => at < finish[i]!);
  const rest = freeName(names.team, (name) => trace.names.teams.includes(name));
  const kept = keepTeams(team, [...trace.names.teams, rest], rest);
  const busyFrom = begin.map((at, i) => {
    const estimate = names.estimates.get(trace.step[i]!);
    return estimate === undefined ? at : Math.min(at, finish[i]! - distributionMean(estimate) * 1000);
  });
  const placed = placeUnnamed({ trace, begin: busyFrom, finish, team: kept.team }, kept.teams, {
    person: names.person,
    rest,
  });
  const members = kept.teams.map(() => new Set<number>());
  placed.person.forEach((person, i) => {
    if (person >= 0) members[kept.team[i]!]!.add(person);
  });
  return {
    trace,
    firstOf,
    begin,
    finish,
    hasStartTimes,
    ...placed,
    teams: kept.teams,
    team: kept.team,
    members: members.map((set) => [...set].sort((a, b) => a - b)),
    span,
    settled: findSettled(span, firstOf, { begin, finish }),
  };
}

function findFirst({ caseOf, due }: EventTrace): Int32Array {
  const firstOf = new Int32Array(due.length + 1).fill(caseOf.length);
  for (let i = caseOf.length - 1; i >= 0; i--) firstOf[caseOf[i]!] = i;
  return firstOf;
}

function countPerTeam({ names, person, team }: EventTrace): readonly ReadonlyMap<number, number>[] {
  const counts = names.people.map(() => new Map<number, number>());
  person.forEach((who, i) => {
    if (who < 0) return;
    counts[who]!.set(team[i]!, (counts[who]!.get(team[i]!) ?? 0) + 1);
  });
  return counts;
}

/** Most work first; nothing for somebody whose team is never told. */
function chooseTeams(counts: ReadonlyMap<number, number>): readonly number[] {
  const known = [...counts].filter(([team]) => team >= 0).toSorted(([a, n], [b, m]) => m - n || a - b);
  const total = known.reduce((sum, [, n]) => sum + n, 0);
  return known
    .filter(([, n], place) => place === 0 || (n >= leastShare * total && n >= leastEvents))
    .map(([team]) => team);
}

/** Only teams with events; the smallest of too many are one. */
function keepTeams(team: Int32Array, names: readonly string[], other: string) {
  const counts = new Int32Array(names.length);
  for (const one of team) counts[one]!++;
  const used = [...counts.keys()].filter((one) => counts[one]! > 0);
  const kept = used
    .toSorted((a, b) => counts[b]! - counts[a]! || a - b)
    .slice(0, used.length > mostTeams ? mostTeams - 1 : mostTeams);
  const teams = kept.toSorted((a, b) => a - b);
  const isFolded = kept.length < used.length;
  const placeOf = new Map(teams.map((one, place) => [one, place]));
  return {
    teams: [
      ...teams.map((one) => names[one]!),
      ...(isFolded && !teams.includes(names.length - 1) ? [other] : []),
    ],
    team: team.map((one) => placeOf.get(one) ?? placeOf.get(names.length - 1) ?? teams.length),
  };
}

interface Unplaced {
  readonly trace: EventTrace;
  readonly begin: Float64Array;
  readonly finish: Float64Array;
  readonly team: Int32Array;
}

/** As many people as are seen at work at the same time where the log names nobody; each piece of work goes to who is free. */
function placeUnnamed(
  { trace, begin, finish, team }: Unplaced,
  teams: readonly string[],
  { person: name, rest }: { readonly person: string; readonly rest: string },
): { readonly people: readonly string[]; readonly firstUnnamed: number; readonly person: Int32Array } {
  const { person, kept } = keepPeople(trace);
  const people = [...trace.names.people];
  const taken = new Set(people);
  const events = teams.map((): number[] => []);
  team.forEach((one, i) => {
    events[one]!.push(i);
  });
  const teamless = teams.indexOf(rest);
  const elsewhere = new Set(trace.step.filter((_, i) => team[i] !== teamless));
  const unnamedOf = events.map((own, t) => {
    const unnamed = own.filter((i) => person[i]! < 0);
    const isGap = t === teamless && unnamed.length <= mostUnnamed * team.length;
    // Cells that were left empty are no colleague; a step that only they hold has to be done by somebody.
    if (isGap && unnamed.every((i) => elsewhere.has(trace.step[i]!))) return [];
    return unnamed.length <= mostUnnamed * own.length ? [] : unnamed;
  });
  const places = (mostPeople - kept) / unnamedOf.filter(({ length }) => length > 0).length;
  const most = Math.min(mostAtOnce, Math.floor(places));
  teams.forEach((called, t) => {
    const unnamed = most > 0 ? unnamedOf[t]! : [];
    const freeAt: number[] = [];
    for (const i of unnamed.toSorted((a, b) => begin[a]! - begin[b]!)) {
      let who = freeAt.findIndex((at) => at <= begin[i]!);
      if (who < 0) who = freeAt.length < most ? freeAt.push(0) - 1 : i % most;
      freeAt[who] = Math.max(freeAt[who]!, finish[i]!);
      person[i] = people.length + who;
    }
    for (const who of freeAt.keys()) {
      const own = freeName(`${name} ${who + 1} · ${called}`, (one) => taken.has(one));
      people.push(own);
      taken.add(own);
    }
  });
  return { people, firstUnnamed: trace.names.people.length, person };
}

/** Of more people than a model holds, those who did most. */
function keepPeople({ names, person }: EventTrace): { readonly person: Int32Array; readonly kept: number } {
  if (names.people.length <= mostPeople) return { person: person.slice(), kept: names.people.length };
  const counts = new Int32Array(names.people.length);
  for (const who of person) if (who >= 0) counts[who]!++;
  const kept = new Set([...counts.keys()].toSorted((a, b) => counts[b]! - counts[a]!).slice(0, mostNamed));
  return { person: person.map((who) => (kept.has(who) ? who : -1)), kept: kept.size };
}

/** Without a few old cases, when these lie far before the others. */
function spanOf(begin: Float64Array, finish: Float64Array, firstOf: Int32Array): Span {
  const until = finish.reduce((most, at) => Math.max(most, at), Number.NEGATIVE_INFINITY);
  const begins = Array.from(firstOf.subarray(0, -1), (first) => begin[first]!);
  const first = begins.reduce((least, at) => Math.min(least, at), Number.POSITIVE_INFINITY);
  const usual = quantile(begins, fewOld);
  return { from: usual - first > 0.1 * (until - first) ? usual : first, until };
}

/**
 * A log begins without the cases that were in hand, and often ends without those that were not ready: nine in ten cases
 * take less than what is left out at both ends. A short log is taken whole.
 */
function findSettled(
  span: Span,
  firstOf: Int32Array,
  { begin, finish }: Pick<ObservedWork, "begin" | "finish">,
): Span {
  const lead = Array.from({ length: firstOf.length - 1 }, (_, one) => {
    let last = Number.NEGATIVE_INFINITY;
    for (let i = firstOf[one]!; i < firstOf[one + 1]!; i++) last = Math.max(last, finish[i]!);
    return last - begin[firstOf[one]!]!;
  });
  const usual = lead.length === 0 ? 0 : quantile(lead, 0.9);
  return 4 * usual > span.until - span.from ? span : { from: span.from + usual, until: span.until - usual };
}
