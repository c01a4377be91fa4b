import type { EventLog } from "../event-log.ts";
import { answer } from "./answer.ts";
import type { CaseFilter } from "./case-filter.ts";
import { type CaseGroups, groupCases } from "./case-groups.ts";
import { mostFirst } from "./most-first.ts";
import { namesOf } from "./names.ts";
import type { Grouping } from "./options.ts";
import { prepareRedrawing, type Redrawing } from "./redrawing.ts";
import type { Relations, ValueKey } from "./relations.ts";

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
  return answer(log, options, async (relations) => {
    const redrawing = prepareRedrawing(await namesOf(log), grouping);
    const groups = segment && (await groupCases(log, { ...options, ...groupsOf(segment) }));
    const rows = await countPairs(log, redrawing, { pairs: relations.pairs, groups });
    return {
      ...addUp(rows),
      pairs: total(rows),
      ...(await countCases(log, redrawing, relations)),
      withinTeams: {
        today: splitByHands(rows.filter(({ from, to }) => from === to)),
        drawn: splitByHands(rows.filter(({ fromDrawn, toDrawn }) => fromDrawn === toDrawn)),
      },
      insideHands: splitByHands(rows.filter(isInside)),
      handovers: listToday(rows, redrawing),
      drawn: listDrawn(rows, redrawing),
      segments: groups ? await listSegments(log, rows, groups) : [],
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
  readonly group: number | null;
  readonly count: number;
}

/** Pairs of the same people are counted first, and only then looked up: there are far fewer. */
function countPairs(
  log: EventLog,
  redrawing: Redrawing,
  { pairs, groups }: { readonly pairs: string; readonly groups: CaseGroups | undefined },
): Promise<PairRow[]> {
  const steps = redrawing.needsSteps ? "from_step, to_step," : "";
  const grouped = groups ? `${pairs} LEFT JOIN ${groups.relation} USING (case_no)` : pairs;
  const alike = `(
    SELECT from_team, to_team, from_person, to_person, ${steps} ${groups ? "group_no" : "NULL::INTEGER AS group_no"},
      count(*) AS pairs
    FROM ${grouped} GROUP BY ALL)`;
  return log.database.query<PairRow>(`
    SELECT from_team AS "from", to_team AS "to", from_drawn AS "fromDrawn", to_drawn AS "toDrawn",
      CASE WHEN from_person = 0 OR to_person = 0 THEN 'unknownPerson'
        WHEN from_person = to_person THEN 'samePerson' ELSE 'otherPerson' END AS hands,
      group_no AS "group", sum(pairs)::BIGINT AS count
    FROM ${redrawing.redraw(alike, ["from_", "to_"])} GROUP BY ALL`);
}

const isInside = (row: PairRow) => row.from !== row.to && row.fromDrawn === row.toDrawn;
const isRemaining = (row: PairRow) => row.from !== row.to && row.fromDrawn !== row.toDrawn;
const isAdded = (row: PairRow) => row.from === row.to && row.fromDrawn !== row.toDrawn;

function addUp(rows: readonly PairRow[]): RegroupedCounts {
  const [inside, remaining] = [total(rows.filter(isInside)), total(rows.filter(isRemaining))];
  return { today: inside + remaining, inside, remaining, added: total(rows.filter(isAdded)) };
}

function total(rows: readonly PairRow[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
}

function splitByHands(rows: readonly PairRow[]): Hands {
  const of = (hands: keyof Hands) => total(rows.filter((row) => row.hands === hands));
  return {
    samePerson: of("samePerson"),
    otherPerson: of("otherPerson"),
    unknownPerson: of("unknownPerson"),
  };
}

async function countCases(
  log: EventLog,
  redrawing: Redrawing,
  { events }: Relations,
): Promise<Pick<Regrouped, "cases" | "wholeCases">> {
  const coded = `(SELECT * REPLACE (coalesce(team, 0) AS team, coalesce(person, 0) AS person) FROM ${events})`;
  const [counted] = await log.database.query<{ cases: number; today: number; drawn: number }>(`
    SELECT count(*) AS cases, count(*) FILTER (today) AS today, count(*) FILTER (drawn) AS drawn FROM (
      SELECT min(team) = max(team) AS today, min(drawn) = max(drawn) AS drawn
      FROM ${redrawing.redraw(coded, [""])} GROUP BY case_no)`);
  const { cases, ...wholeCases } = counted!;
  return { cases, wholeCases };
}

function listToday(rows: readonly PairRow[], { teams }: Redrawing): Regrouped["handovers"] {
  const listed = gather(rows, ({ from, to }) => [from, to]).map(([from, to, same]) => {
    return { from: teams[from]!, to: teams[to]!, ...addUp(same) };
  });
  return mostFirst(listed, ({ today }) => today, fromOf, toOf);
}

function listDrawn(rows: readonly PairRow[], { teams }: Redrawing): Regrouped["drawn"] {
  const listed = gather(rows, ({ fromDrawn, toDrawn }) => [fromDrawn, toDrawn]).map(([from, to, same]) => {
    return { from: teams[from]!, to: teams[to]!, count: total(same), added: total(same.filter(isAdded)) };
  });
  return mostFirst(listed, ({ count }) => count, fromOf, toOf);
}

/** The rows between two different teams, by these two. */
function gather(
  rows: readonly PairRow[],
  teamsOf: (row: PairRow) => readonly [ValueKey, ValueKey],
): (readonly [ValueKey, ValueKey, readonly PairRow[]])[] {
  const gathered = new Map<string, [ValueKey, ValueKey, PairRow[]]>();
  for (const row of rows) {
    const [from, to] = teamsOf(row);
    if (from === to) continue;
    const same = gathered.get(`${from} ${to}`) ?? [from, to, []];
    same[2].push(row);
    gathered.set(`${from} ${to}`, same);
  }
  return [...gathered.values()];
}

const fromOf = ({ from }: { readonly from: string }) => from;
const toOf = ({ to }: { readonly to: string }) => to;

async function listSegments(
  log: EventLog,
  rows: readonly PairRow[],
  { relation, names }: CaseGroups,
): Promise<Regrouped["segments"]> {
  const counted = await log.database.query<{ group: number | null; cases: number }>(
    `SELECT group_no AS "group", count(*) AS cases FROM ${relation} GROUP BY group_no`,
  );
  const cases = new Map(counted.map(({ group, cases }) => [group, cases]));
  return names.map((value, index) => ({
    value,
    cases: cases.get(index) ?? 0,
    ...addUp(rows.filter(({ group }) => group === index)),
  }));
}
