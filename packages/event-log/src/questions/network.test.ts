import { expect, test } from "vitest";
import { network } from "../index.ts";
import { temporaryLogs } from "../test/temporary-log.ts";
import { betweenness } from "./betweenness.ts";
import { divideGreedily } from "./greedy-modularity.ts";

const { openContent } = temporaryLogs();

/** Who met whom outside the karate club: Zachary, Journal of Anthropological Research 33, 1977; members from 0. */
const karateClub = [
  [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 17, 19, 21, 31],
  [2, 3, 7, 13, 17, 19, 21, 30],
  [3, 7, 8, 9, 13, 27, 28, 32],
  [7, 12, 13],
  [6, 10],
  [6, 10, 16],
  [16],
  [],
  [30, 32, 33],
  [33],
  ...[[], [], [], [33], [32, 33], [32, 33], [], [], [32, 33], [33], [32, 33], [], [32, 33]],
  [25, 27, 29, 32, 33],
  [25, 27, 31],
  [31],
  [29, 33],
  [33],
  [31, 33],
  [32, 33],
  [32, 33],
  [32, 33],
  [33],
].flatMap((others, from) => others.map((to) => ({ from, to, weight: 1 })));

test("betweenness of the karate club equals the published values", () => {
  expect(karateClub).toHaveLength(78);
  const bothWays = karateClub.flatMap(({ from, to }) => [
    { from, to },
    { from: to, to: from },
  ]);
  const found = betweenness(34, bothWays);
  // Members 1, 34, 33 and 3, as other programs have them too; member 12 knows one other.
  expect(found[0]).toBeCloseTo(0.4376, 4);
  expect(found[33]).toBeCloseTo(0.3041, 4);
  expect(found[32]).toBeCloseTo(0.1452, 4);
  expect(found[2]).toBeCloseTo(0.1437, 4);
  expect(found[11]).toBe(0);
});

test("betweenness follows the direction of the edges", () => {
  const ring = [0, 1, 2, 3].map((from) => ({ from, to: (from + 1) % 4 }));
  // From each node to the two beyond its neighbour: 3 routes pass through each node, of 3 × 2 ordered pairs.
  expect(betweenness(4, ring)).toEqual([0.5, 0.5, 0.5, 0.5]);
  expect(betweenness(2, [{ from: 0, to: 1 }])).toEqual([0, 0]);
});

test("greedy modularity divides the karate club as published", () => {
  const { modularity, groups } = divideGreedily(34, karateClub);
  expect(modularity).toBeCloseTo(0.3807, 4);
  expect(groups.map((group) => group.length)).toEqual([17, 9, 8]);
  expect(modularityOf(groups, karateClub)).toBeCloseTo(modularity, 12);
});

test("two triangles with one edge between them are two groups", () => {
  const edges = ["01", "02", "12", "23", "34", "35", "45"].map((ends) => {
    return { from: Number(ends[0]), to: Number(ends[1]), weight: 1 };
  });
  const { modularity, groups } = divideGreedily(6, edges);
  expect(groups).toEqual([
    [0, 1, 2],
    [3, 4, 5],
  ]);
  // 6 of 7 edges within; each group has half of the ends.
  expect(modularity).toBeCloseTo(6 / 7 - 0.5, 12);
  expect(divideGreedily(2, [])).toEqual({ modularity: 0, groups: [[0], [1]] });
});

const rows = `order,step,team,person,completed
1,a,Desk,Ann,2025-01-01
1,b,Desk,Bob,2025-01-02
1,c,Floor,Cas,2025-01-03
1,d,Desk,Ann,2025-01-04
2,a,Desk,Ann,2025-01-01
2,c,Floor,Cas,2025-01-02
2,c,Floor,Cas,2025-01-03
`;

test("nodes and edges, with their share of all pairs", async () => {
  const { pairs, handovers, nodes, edges, communities } = await network(await openContent(rows));
  expect([pairs, handovers]).toEqual([5, 3]);
  expect(edges).toEqual([
    { from: "Desk", to: "Floor", count: 2, cases: 2, shareOfPairs: 0.4 },
    { from: "Floor", to: "Desk", count: 1, cases: 1, shareOfPairs: 0.2 },
  ]);
  expect(nodes).toMatchObject([
    {
      party: "Desk",
      events: 4,
      cases: 2,
      handoversIn: 1,
      handoversOut: 2,
      stays: { count: 1, of: 3 },
      degree: 1,
    },
    {
      party: "Floor",
      events: 3,
      cases: 2,
      handoversIn: 2,
      handoversOut: 1,
      stays: { count: 1, of: 2 },
      degree: 1,
    },
  ]);
  expect(communities).toEqual({ modularity: 0, groups: [["Desk", "Floor"]] });
});

test("edges below the smallest share are left out, their handovers are counted", async () => {
  const { edges, nodes } = await network(await openContent(rows), { minShare: 0.3 });
  expect(edges.map(({ from, to }) => from + to)).toEqual(["DeskFloor"]);
  expect(nodes[1]).toMatchObject({ party: "Floor", handoversOut: 1 });
  const none = await network(await openContent(rows), { minShare: 1 });
  expect(none).toMatchObject({ edges: [], communities: null, handovers: 3 });
});

test("inside teams only what stays in the team is handed over", async () => {
  const { edges, nodes } = await network(await openContent(rows), { by: "person-in-team" });
  expect(edges).toEqual([{ from: "Ann", to: "Bob", count: 1, cases: 1, shareOfPairs: 0.2 }]);
  expect(nodes.find(({ party }) => party === "Ann")).toMatchObject({
    handoversOut: 1,
    stays: { count: 0, of: 2 },
  });
});

function modularityOf(
  groups: readonly (readonly number[])[],
  edges: readonly { from: number; to: number }[],
): number {
  return groups.reduce((sum, group) => {
    const members = new Set(group);
    const ends = edges.flatMap(({ from, to }) => [from, to]).filter((node) => members.has(node)).length;
    const within = edges.filter(({ from, to }) => members.has(from) && members.has(to)).length;
    return sum + within / edges.length - (ends / (2 * edges.length)) ** 2;
  }, 0);
}
