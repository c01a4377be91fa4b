import type { Edge } from "./betweenness.ts";

/** An edge with how much goes over it, at least 0. */
export interface WeightedEdge extends Edge {
  readonly weight: number;
}

/** Groups of nodes, the largest first, and their modularity: what lies within groups beyond what chance would put there. */
export interface Communities {
  readonly modularity: number;
  readonly groups: readonly (readonly number[])[];
}

/**
 * Groups the nodes so that much of the weight lies within groups: begins with each node alone and joins, again and again,
 * the two groups that raise modularity most, until none does. The direction of edges does not matter. A good division,
 * not proven the best one: finding that is NP-hard. Source: Clauset, Newman and Moore, Finding community structure in very
 * large networks (Physical Review E 70, 2004). At most nodes × edges steps.
 */
export function divideGreedily(size: number, edges: readonly WeightedEdge[]): Communities {
  const total = edges.reduce((sum, { weight }) => sum + weight, 0);
  const groups = Array.from(
    { length: size },
    (_, node): Group => ({ nodes: [node], ends: 0, between: new Map() }),
  );
  let within = 0;
  for (const { from, to, weight } of edges) {
    groups[from]!.ends += weight / (2 * total);
    groups[to]!.ends += weight / (2 * total);
    if (from === to) within += weight / total;
    else connect(groups, from, to, weight / total);
  }
  let modularity = within - groups.reduce((sum, { ends }) => sum + ends ** 2, 0);
  for (let best = findBestJoin(groups); best.gain > 0; best = findBestJoin(groups)) {
    join(groups, best.into, best.other);
    modularity += best.gain;
  }
  const found = groups.flatMap(({ nodes }) => (nodes.length > 0 ? [nodes.toSorted((a, b) => a - b)] : []));
  return {
    modularity: total > 0 ? modularity : 0,
    groups: found.sort((a, b) => b.length - a.length || a[0]! - b[0]!),
  };
}

/** Of a group: its share of the ends of all edges, and of all weight that between it and each other group. */
interface Group {
  nodes: number[];
  ends: number;
  between: Map<number, number>;
}

function connect(groups: readonly Group[], a: number, b: number, share: number): void {
  groups[a]!.between.set(b, (groups[a]!.between.get(b) ?? 0) + share);
  groups[b]!.between.set(a, (groups[b]!.between.get(a) ?? 0) + share);
}

function findBestJoin(groups: readonly Group[]): { into: number; other: number; gain: number } {
  // Sums of shares are not exact: a gain of less is none.
  let best = { into: -1, other: -1, gain: 1e-12 };
  for (const [into, group] of groups.entries()) {
    for (const [other, share] of group.between) {
      const gain = share - 2 * group.ends * groups[other]!.ends;
      if (into < other && gain > best.gain) best = { into, other, gain };
    }
  }
  return best.into === -1 ? { ...best, gain: 0 } : best;
}

function join(groups: readonly Group[], into: number, other: number): void {
  const [kept, joined] = [groups[into]!, groups[other]!];
  kept.nodes.push(...joined.nodes);
  kept.ends += joined.ends;
  for (const [third, share] of joined.between) {
    groups[third]!.between.delete(other);
    if (third !== into) connect(groups, into, third, share);
  }
  joined.nodes = [];
  joined.between = new Map();
}
