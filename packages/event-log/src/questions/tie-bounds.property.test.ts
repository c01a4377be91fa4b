import fc from "fast-check";
import { expect, test } from "vitest";
import { boundHandovers } from "./tie-bounds.ts";

const seed = 20251;

/** Groups of teams that worked at the same time; the teams of a group in any order. */
const groups = fc.array(fc.array(fc.constantFrom("A", "B", "C", "D"), { minLength: 1, maxLength: 6 }), {
  minLength: 1,
  maxLength: 3,
});

test("the bounds are the fewest and the most handovers over all orders of small cases", () => {
  const property = fc.property(groups, (teams) => {
    const orders = allOrders(teams).map(countHandovers);
    expect(boundHandovers(teams.map(tally))).toEqual({ min: Math.min(...orders), max: Math.max(...orders) });
  });
  fc.assert(property, { seed, numRuns: 600 });
});

test("a first and last team in common, and a team with half of the events, are in the examples", () => {
  // One group, so that its own ends are what is counted: A B A, and B A A B against a neighbour on both sides.
  expect(boundHandovers([tally(["A", "A", "B"])])).toEqual({ min: 1, max: 2 });
  expect(boundHandovers([["A"], ["A", "A", "B", "B"], ["A"]].map(tally))).toEqual({ min: 2, max: 4 });
  expect(boundHandovers([["A"], ["A", "A", "A", "B"], ["A"]].map(tally))).toEqual({ min: 2, max: 2 });
});

test("a hundred thousand teams at the same time take no quadratic time", () => {
  const teams = Array.from({ length: 100_000 }, (_, index) => `team ${index}`);
  const group = tally(teams);
  expect(boundHandovers([group, group])).toEqual({ min: 199_998, max: 199_999 });
});

function tally(teams: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const team of teams) counts.set(team, (counts.get(team) ?? 0) + 1);
  return counts;
}

function countHandovers(order: readonly string[]): number {
  return order.filter((team, index) => index > 0 && team !== order[index - 1]).length;
}

function allOrders(groups: readonly (readonly string[])[]): string[][] {
  const [first, ...rest] = groups;
  if (!first) return [[]];
  const tails = allOrders(rest);
  return permutations(first).flatMap((head) => tails.map((tail) => [...head, ...tail]));
}

/** The distinct orders of a list. */
function permutations(list: readonly string[]): string[][] {
  if (list.length === 0) return [[]];
  return [...new Set(list)].flatMap((team) => {
    const rest = list.toSpliced(list.indexOf(team), 1);
    return permutations(rest).map((order) => [team, ...order]);
  });
}
