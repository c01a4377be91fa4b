import type { EventLog } from "../event-log.ts";
import { answer } from "./answer.ts";
import type { CaseFilter } from "./case-filter.ts";
import { type CaseGroups, groupCases } from "./case-groups.ts";
import { Dictionary } from "./columns/pair-kinds.ts";
import { mostFirst } from "./most-first.ts";
import { namesOf } from "./names.ts";
import type { Grouping } from "./options.ts";
import { regroup as drawTeams } from "./regrouping.ts";
import type { ValueKey } from "./relations.ts";
import { type AskedWorkers, workersOf } from "./worker-pairs.ts";

/** The other teams, and which cases count. `segment`: a column by which they are told apart too, at most `limit` values. */
export interface RegroupOptions {
  readonly grouping: Grouping;
  readonly filter?: CaseFilter;
  readonly segment?: { readonly column: string; readonly limit?: number };
}

/** Pairs by whether both sides are the same person; `unknownPerson` when one of them is missing. */
export interface Hands {
  readonly samePerson: number;
  readonly otherPerson: number;
  readonly unknownPerson: number;
}

/**
 * What becomes of the handovers between teams: of `today`, those that lie `inside` one of the new teams and those that
 * remain between two; `added` are inside a team today and between two afterwards. So today = inside + remaining, and
 * afterwards there are remaining + added.
 */
export interface RegroupedCounts {
  readonly today: number;
  readonly inside: number;
  readonly remaining: number;
  readonly added: number;
}

/** The comparison of the teams of a log with other teams, on the same cases. */
export interface Regrouped extends RegroupedCounts {
  readonly cases: number;
  readonly pairs: number;
  /** Cases that one team does from first to last event. */
  readonly wholeCases: { readonly today: number; readonly drawn: number };
  /** All pairs inside a team, today and afterwards: with `otherPerson` work still goes from hand to hand there. */
  readonly withinTeams: { readonly today: Hands; readonly drawn: Hands };
  /** The handovers that come to lie inside a team, by who does both sides. */
  readonly insideHands: Hands;
  /** By the teams of today, the most frequent first. */
  readonly handovers: readonly (RegroupedCounts & { readonly from: string; readonly to: string })[];
  /** Afterwards, by the new teams, the most frequent first; `added` of the `count` are inside a team today. */
  readonly drawn: readonly { from: string; to: string; count: number; added: number }[];
  /** By the value of the segment's column, the one with most cases first; empty without a segment. */
  readonly segments: readonly (RegroupedCounts & { readonly value: string; readonly cases: number })[];
}

/**
 * Compares the teams of a log with other teams: which handovers between teams come to lie inside a team, which remain and
 * which are added. Every pair of today is one of afterwards, so nothing is simulated: the counts say what the same work
 * would have looked like, and nothing about waiting or capacity. Events without a team count as the team `(none)`.
 *
 * @example
 * ```ts
 * import { mkdtemp, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { importEventLog, openEventLog, regroup } from "@stuur/event-log";
 *
 * const folder = await mkdtemp(join(tmpdir(), "stuur-"));
 * const file = join(folder, "orders.csv");
 * const rows = ["1,Sketch,Design,2025-03-03", "1,Plan,Planning,2025-03-04", "1,Make,Production,2025-03-05"];
 * await writeFile(file, ["order,step,team,completed", ...rows].join("\n"));
 * await importEventLog({ file, folder: join(folder, "log") });
 * const log = await openEventLog(join(folder, "log"));
 * const grouping = { teams: { Design: "Office", Planning: "Office" } };
 * const { today, inside, remaining } = await regroup(log, { grouping });
 * [today, inside, remaining]; // => [2, 1, 1]
 * await log.close();
 * ```
 */
export function regroup(log: EventLog, { grouping, filter, segment }: RegroupOptions): Promise<Regrouped> {
  const options = filter ? { filter } : {};
  return answer(log, options, async () => {
    const named = segment && (await groupCases(log, { ...options, ...groupsOf(segment) }));
    const groups = named && (await readGroups(log, named));
    const found = await workersOf(log, options);
    const { redraw, teams } = drawTeams(await namesOf(log), grouping);
    const { team, person, step } = found.workers;
    const drawn = team.map((code, worker) => redraw(step[worker]!, code, person[worker]!));
    const rows = countPairs(found, { drawn, groups });
    return {
      ...addUp(rows),
      pairs: total(rows),
      cases: found.asked.cases.length,
      wholeCases: { today: countWhole(found, team), drawn: countWhole(found, drawn) },
      withinTeams: {
        today: splitByHands(rows, ({ from, to }) => from === to),
        drawn: splitByHands(rows, ({ fromDrawn, toDrawn }) => fromDrawn === toDrawn),
      },
      insideHands: splitByHands(rows, isInside),
      handovers: listToday(rows, teams),
      drawn: listDrawn(rows, teams),
      segments: groups ? listSegments(rows, groups) : [],
    };
  });
}

const usualSegments = 12;

function groupsOf({ column, limit = usualSegments }: NonNullable<RegroupOptions["segment"]>) {
  return { groupBy: { column }, limit } as const;
}

/** Pairs that are alike: teams of today, new teams, hands and segment. */
interface PairRow {
  readonly from: ValueKey;
  readonly to: ValueKey;
  readonly fromDrawn: ValueKey;
  readonly toDrawn: ValueKey;
  readonly hands: keyof Hands;
  readonly group: number;
  /** Grows while they are counted. */
  count: number;
}

/** `groupOf` tells of each number of a case which group it is in; the last one, without a name, is the rest. */
interface ReadGroups {
  readonly names: readonly string[];
  readonly groupOf: Int32Array;
}

async function readGroups(log: EventLog, { relation, names }: CaseGroups): Promise<ReadGroups> {
  const rows = await log.database.query<{ case_no: number; group_no: number | null }>(
    `SELECT case_no, group_no FROM ${relation}`,
  );
  const highest = rows.reduce((most, { case_no }) => Math.max(most, case_no), 0);
  const groupOf = new Int32Array(highest + 1).fill(names.length);
  for (const { case_no, group_no } of rows) groupOf[case_no] = group_no ?? names.length;
  return { names, groupOf };
}

interface Redrawn {
  /** For each worker the new team. */
  readonly drawn: Int32Array;
  readonly groups: ReadGroups | undefined;
}

/** Pairs of the same two workers are counted first, and only then looked up: there are far fewer. */
function countPairs({ asked, workers }: AskedWorkers, { drawn, groups }: Redrawn): readonly PairRow[] {
  const width = groups ? groups.names.length + 1 : 1;
  const counts = countTwos({ asked, workers }, groups, width);
  // The team of today and the new one together.
  const changes = new Dictionary();
  const highest = drawn.reduce((most, team) => Math.max(most, team), 0);
  const changeOf = workers.team.map((team, worker) => changes.codeOf(team * (highest + 1) + drawn[worker]!));
  const size = changes.keys.length;
  const alike = new Map<number, PairRow>();
  for (let index = 0; index < counts.length; index++) {
    if (counts[index] === 0) continue;
    const [two, group] = [Math.floor(index / width), index % width];
    const [giver, taker] = [workers.from[two]!, workers.to[two]!];
    const hands = tellHands(workers.person[giver]!, workers.person[taker]!);
    const change = changeOf[giver]! * size + changeOf[taker]!;
    const key = (change * 3 + handsKinds.indexOf(hands)) * width + group;
    const row = alike.get(key);
    if (row) row.count += counts[index]!;
    else {
      const [from, to] = [workers.team[giver]!, workers.team[taker]!];
      const [fromDrawn, toDrawn] = [drawn[giver]!, drawn[taker]!];
      alike.set(key, { from, to, fromDrawn, toDrawn, hands, group, count: counts[index]! });
    }
  }
  return [...alike.values()];
}

function countTwos({ asked, workers }: AskedWorkers, groups: ReadGroups | undefined, width: number) {
  const { caseStarts, caseNumbers } = asked.columns;
  const counts = new Int32Array(workers.from.length * width);
  for (const place of asked.cases) {
    const group = groups ? groups.groupOf[caseNumbers[place]!]! : 0;
    const last = caseStarts[place + 1]! - 1;
    for (let row = caseStarts[place]!; row < last; row++) counts[workers.two[row]! * width + group]!++;
  }
  return counts;
}

const handsKinds = ["samePerson", "otherPerson", "unknownPerson"] as const;

function tellHands(from: ValueKey, to: ValueKey): keyof Hands {
  if (from === 0 || to === 0) return "unknownPerson";
  return from === to ? "samePerson" : "otherPerson";
}

/** Cases of which all workers are in one team. */
function countWhole(
  { asked: { columns, cases }, workers: { worker } }: AskedWorkers,
  teamOf: Int32Array,
): number {
  let whole = 0;
  for (const place of cases) {
    const [first, end] = [columns.caseStarts[place]!, columns.caseStarts[place + 1]!];
    const team = teamOf[worker[first]!]!;
    let row = first + 1;
    while (row < end && teamOf[worker[row]!] === team) row++;
    if (row === end) whole++;
  }
  return whole;
}

const isInside = (row: PairRow) => row.from !== row.to && row.fromDrawn === row.toDrawn;
const isRemaining = (row: PairRow) => row.from !== row.to && row.fromDrawn !== row.toDrawn;
const isAdded = (row: PairRow) => row.from === row.to && row.fromDrawn !== row.toDrawn;

function addUp(rows: readonly PairRow[]): RegroupedCounts {
  const counts = { today: 0, inside: 0, remaining: 0, added: 0 };
  for (const row of rows) addRow(counts, row);
  return counts;
}

function addRow(counts: { -readonly [Count in keyof RegroupedCounts]: number }, row: PairRow): void {
  const { count } = row;
  if (isInside(row)) counts.inside += count;
  if (isRemaining(row)) counts.remaining += count;
  if (isAdded(row)) counts.added += count;
  counts.today = counts.inside + counts.remaining;
}

function total(rows: readonly PairRow[], isAsked: (row: PairRow) => boolean = () => true): number {
  return rows.reduce((sum, row) => (isAsked(row) ? sum + row.count : sum), 0);
}

function splitByHands(rows: readonly PairRow[], isAsked: (row: PairRow) => boolean): Hands {
  const of = (hands: keyof Hands) => total(rows, (row) => row.hands === hands && isAsked(row));
  return {
    samePerson: of("samePerson"),
    otherPerson: of("otherPerson"),
    unknownPerson: of("unknownPerson"),
  };
}

function listToday(rows: readonly PairRow[], teams: readonly string[]): Regrouped["handovers"] {
  const listed = gather(
    rows,
    ({ from }) => from,
    ({ to }) => to,
  ).map(({ from, to, counts }) => {
    return { from: teams[from]!, to: teams[to]!, ...counts };
  });
  return mostFirst(listed, ({ today }) => today, fromOf, toOf);
}

function listDrawn(rows: readonly PairRow[], teams: readonly string[]): Regrouped["drawn"] {
  const gathered = gather(
    rows,
    ({ fromDrawn }) => fromDrawn,
    ({ toDrawn }) => toDrawn,
  );
  const listed = gathered.map(({ from, to, counts: { remaining, added } }) => {
    return { from: teams[from]!, to: teams[to]!, count: remaining + added, added };
  });
  return mostFirst(listed, ({ count }) => count, fromOf, toOf);
}

/** What is counted between two different teams, by these two. */
function gather(
  rows: readonly PairRow[],
  fromOf: (row: PairRow) => ValueKey,
  toOf: (row: PairRow) => ValueKey,
) {
  const highest = rows.reduce((most, row) => Math.max(most, toOf(row)), 0);
  const gathered = new Map<number, { from: ValueKey; to: ValueKey; counts: RegroupedCounts }>();
  for (const row of rows) {
    const [from, to] = [fromOf(row), toOf(row)];
    if (from === to) continue;
    const key = from * (highest + 1) + to;
    const known = gathered.get(key) ?? { from, to, counts: { today: 0, inside: 0, remaining: 0, added: 0 } };
    gathered.set(key, known);
    addRow(known.counts, row);
  }
  return [...gathered.values()];
}

const fromOf = ({ from }: { readonly from: string }) => from;
const toOf = ({ to }: { readonly to: string }) => to;

function listSegments(rows: readonly PairRow[], { names, groupOf }: ReadGroups): Regrouped["segments"] {
  return names.map((value, index) => ({
    value,
    cases: groupOf.reduce((cases, group) => cases + (group === index ? 1 : 0), 0),
    ...addUp(rows.filter(({ group }) => group === index)),
  }));
}
