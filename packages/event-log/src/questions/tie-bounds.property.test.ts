import fc from "fast-check";
import { expect, test } from "vitest";
import { boundHandovers } from "./tie-bounds.ts";
import type { TiedGroup } from "./tied-events.ts";

const seed = 20251;

/** An event as its team and its value, a person of that team: "Ax". */
type Event = string;

/** Groups of events that happened at the same time, in any order, and few enough orders to try them all. */
function groupsOf(events: readonly Event[], longest: number) {
  const group = fc.array(fc.constantFrom(...events), { minLength: 1, maxLength: longest });
  return fc.array(group, { minLength: 1, maxLength: 3 }).filter((groups) => groups.flat().length <= 9);
}

test.each([
  ["values in one team", ["Aw", "Ax", "Ay", "Az"], 6],
  ["few values in two teams", ["Ax", "Ay", "Bx", "By"], 7],
  ["a team beside single events of others", ["Ax", "Ay", "Az", "Bx", "Cx"], 7],
  ["one value in each of two teams and three in a third", ["Ax", "Bx", "Cx", "Cy", "Cz"], 6],
] as const)(
  "%s: the bounds are the fewest and the most over all orders of small cases",
  (_, events, longest) => {
    const property = fc.property(groupsOf(events, longest), (groups) => {
      const counts = countInAllOrders(groups);
      expect(boundHandovers(groups.map(tally))).toEqual({
        min: Math.min(...counts),
        max: Math.max(...counts),
      });
    });
    fc.assert(property, { seed, numRuns: 500 });
  },
);

test("all cases of two groups of at most four events of two teams with two values", {
  timeout: 60_000,
}, () => {
  const groups = multisets(["Ax", "Ay", "Bx", "By"], 4);
  for (const first of groups) {
    for (const second of groups) {
      const counts = countInAllOrders([first, second]);
      const bounds = { min: Math.min(...counts), max: Math.max(...counts) };
      expect(boundHandovers([first, second].map(tally)), `${first} | ${second}`).toEqual(bounds);
    }
  }
});

test("by hand: between values, and inside teams", () => {
  const bound = (...groups: string[]) => boundHandovers(groups.map((group) => tally(group.split(" "))));
  expect(bound("Ax Ax Ay")).toEqual({ min: 1, max: 2 });
  expect(bound("Ax", "Ax Ax Ay Ay", "Ax")).toEqual({ min: 2, max: 4 });
  // The events of B keep those of A apart, or leave them beside each other.
  expect(bound("Ax Ay Bx")).toEqual({ min: 0, max: 1 });
  expect(bound("Ax Ay Az Bx")).toEqual({ min: 1, max: 2 });
  // B stands between x and y of A whatever the order, so A has no handover.
  expect(bound("Ax", "Bx", "Ay")).toEqual({ min: 0, max: 0 });
});

test("a hundred thousand values at the same time take no quadratic time, in one team or in each its own", () => {
  const values = Array.from({ length: 100_000 }, (_, value) => value);
  const together = values.map((value) => ({ team: "", value, count: 1 }));
  expect(boundHandovers([together, together])).toEqual({ min: 199_998, max: 199_999 });
  const apart = values.map((value) => ({ team: value >> 1, value, count: 1 }));
  expect(boundHandovers([apart, apart])).toEqual({ min: 0, max: 100_001 });
});

function tally(events: readonly Event[]): TiedGroup {
  return [...new Set(events)].map((event) => {
    const [team, value] = [event[0]!, event[1]!];
    return { team, value, count: events.filter((other) => other === event).length };
  });
}

function countInAllOrders(groups: readonly (readonly Event[])[]): Set<number> {
  return new Set(allOrders(groups).map(countHandovers));
}

function countHandovers(order: readonly Event[]): number {
  return order.filter((event, index) => {
    const before = order[index - 1];
    return before !== undefined && before[0] === event[0] && before[1] !== event[1];
  }).length;
}

function allOrders(groups: readonly (readonly Event[])[]): Event[][] {
  const [first, ...rest] = groups;
  if (!first) return [[]];
  const tails = allOrders(rest);
  return permutations(first).flatMap((head) => tails.map((tail) => [...head, ...tail]));
}

/** The distinct orders of a list. */
function permutations(list: readonly Event[]): Event[][] {
  if (list.length === 0) return [[]];
  return [...new Set(list)].flatMap((event) => {
    const rest = list.toSpliced(list.indexOf(event), 1);
    return permutations(rest).map((order) => [event, ...order]);
  });
}

/** All lists of one to `longest` events, whatever their order. */
function multisets(events: readonly Event[], longest: number): Event[][] {
  if (longest === 0 || events.length === 0) return [];
  const [first, ...others] = events;
  const without = multisets(others, longest);
  const withFirst = [[], ...multisets(events, longest - 1)].map((list) => [first!, ...list]);
  return [...withFirst, ...without];
}
