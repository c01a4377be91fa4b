import type { TrendFigure, TrendPoint, TrendView } from "./trend.contract.ts";

/** Neighbouring signals to one side, told as one change. */
export interface Change {
  /** `level`, a run on one side of the middle; `trend`, a run that rises or falls; `outlier`, one or more outside the limits; `near`, two of three close to a limit. */
  readonly kind: "level" | "trend" | "outlier" | "near";
  readonly side: "above" | "below";
  /** The settled points that make it, in order of time. */
  readonly points: readonly TrendPoint[];
  /** It lasts until the last settled point. */
  readonly isNow: boolean;
}

const kinds = [
  ["one-side", "level"],
  ["trend", "trend"],
  ["outside-limits", "outlier"],
  ["two-of-three", "near"],
] as const;

/** The changes among the points, latest first. A run that also has values outside the limits is one change: a run. */
export function listChanges({ points, limits }: Pick<TrendView, "points" | "limits">): readonly Change[] {
  if (!limits) return [];
  const settled = points.filter(({ state }) => state === "settled");
  const groups: TrendPoint[][] = [];
  for (const [index, point] of settled.entries()) {
    if (!point.signal) continue;
    const before = settled[index - 1]?.signal;
    if (before?.side === point.signal.side) groups.at(-1)!.push(point);
    else groups.push([point]);
  }
  return groups
    .map((group) => tellGroup(group, { center: limits.center, last: settled.at(-1) }))
    .toReversed();
}

/** So many in a row on one side are a level, whichever rule marked them first. */
const runLength = 7;

function tellGroup(
  group: readonly TrendPoint[],
  { center, last }: { readonly center: number; readonly last: TrendPoint | undefined },
): Change {
  const { side } = group[0]!.signal!;
  const beyond = group.filter(({ value }) => (side === "above" ? value! > center : value! < center));
  const [, marked] = kinds.find(([rule]) => group.some(({ signal }) => signal!.rule === rule))!;
  const kind = beyond.length >= runLength && beyond.length === group.length ? "level" : marked;
  // A rise that became a level began below the middle: there it is not part of the level yet.
  return { kind, side, points: kind === "level" ? beyond : group, isNow: group.at(-1) === last };
}

/** Which way a figure is better, or that neither is. */
const better: Readonly<Record<TrendFigure, "above" | "below" | null>> = {
  cases: null,
  events: null,
  onTime: "above",
  duration: "below",
  handovers: "below",
  parties: "below",
  returned: "below",
  waiting: "below",
};

export function toneOf(figure: TrendFigure, side: "above" | "below"): "good" | "bad" | "plain" {
  const wanted = better[figure];
  if (wanted === null) return "plain";
  return wanted === side ? "good" : "bad";
}
