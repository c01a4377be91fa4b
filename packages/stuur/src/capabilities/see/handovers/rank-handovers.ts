import { countMeasured } from "../../../ui/matrix/measured.ts";
import type { HandoverRegister, RegisterRow } from "./handovers.contract.ts";

/** What can make a handover the worst one. */
export type Ranking = "waiting" | "count" | "returned" | "late";

export const rankings: readonly Ranking[] = ["waiting", "count", "returned", "late"];

/** Below this nothing is said about how long or which part. */
export const fewestToSay = 5;

/** How the server calls a team or person that is not in the data. */
export const missing = "(none)";

/** A handover with its weight in the chosen order. */
export interface RankedRow extends RegisterRow {
  /** Seconds waited in all where that can be ranked, times, times returned, or how much more often in late cases than in all (a share of 1). */
  readonly weight: number;
}

/**
 * The order that was asked for if the data have it. Without start times waiting cannot be told from work, without due
 * dates nothing is late; then, and between persons, who are not ranked, the most frequent first.
 */
export function chooseRanking(asked: unknown, register: HandoverRegister): Ranking {
  if (register.by === "person") return "count";
  const chosen = rankings.find((ranking) => ranking === asked) ?? "waiting";
  return canRank(chosen, register) ? chosen : "count";
}

export function canRank(
  ranking: Ranking,
  { by, log, lateCases }: Pick<HandoverRegister, "by" | "log" | "lateCases">,
): boolean {
  if (by === "person") return ranking === "count";
  if (ranking === "waiting") return log.hasStartTimes;
  return ranking !== "late" || lateCases > 0;
}

/** How long it lay is known for at least half of the times; otherwise a sum of waiting says nothing about the handover. */
export function isRankable({ between, count }: Pick<RegisterRow, "between" | "count">): boolean {
  return 2 * countMeasured(between) >= count;
}

/**
 * Heaviest first. By waiting, those of which most waiting is unknown come after the others, without a weight; a missing
 * team comes last, because doubt about the data is no handover to work on.
 */
export function rankHandovers(rows: readonly RegisterRow[], ranking: Ranking): readonly RankedRow[] {
  const last = (row: RegisterRow) => {
    if (row.from === missing || row.to === missing) return 2;
    return ranking === "waiting" && !isRankable(row) ? 1 : 0;
  };
  return rows
    .map((row) => ({ ...row, weight: weigh(row, ranking) }))
    .sort((a, b) => last(a) - last(b) || b.weight - a.weight || b.count - a.count);
}

function weigh(row: RegisterRow, ranking: Ranking): number {
  if (ranking === "count") return row.count;
  if (ranking === "returned") return row.returned;
  if (ranking === "late") return partOf(row.amongLate) - partOf(row.amongAll);
  const known = isRankable(row) ? (row.between.working ?? row.between.clock) : null;
  return row.between.kind === "waiting" && known ? known.n * known.mean : 0;
}

export function partOf({ count, of }: { readonly count: number; readonly of: number }): number {
  return of === 0 ? 0 : count / of;
}

/** How many of the heaviest rows hold half of all the weight together; 0 when there is none. */
export function countForHalf(ranked: readonly RankedRow[]): number {
  const weights = ranked.map(({ weight }) => weight).sort((a, b) => b - a);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (all <= 0) return 0;
  let held = 0;
  return (
    weights.findIndex((weight) => {
      held += weight;
      return 2 * held >= all;
    }) + 1
  );
}

/** Between two persons what happened seldom is not shown: it would tell about them, not about the work. */
export function hideSeldom<Row extends Pick<RegisterRow, "count">>(
  rows: readonly Row[],
  by: HandoverRegister["by"],
): readonly Row[] {
  return by === "person" ? rows.filter(({ count }) => count >= fewestToSay) : rows;
}

/** Both names or one of them have the text somewhere, whatever its capitals. */
export function findHandovers<Row extends { readonly from: string; readonly to: string }>(
  rows: readonly Row[],
  text: string,
): readonly Row[] {
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(({ from, to }) => {
    const names = `${from} ${to}`.toLocaleLowerCase();
    return words.every((word) => names.includes(word));
  });
}
