import type { CountedHandover, Summary } from "@stuur/event-log";
import { expect, test } from "vitest";
import { chooseHandovers } from "./choose-handovers.ts";
import { mostRanked } from "./sort-handovers.ts";

const summary = { lateCases: 1, casesWithDueDate: 10, hasStartTimes: true } as Summary;

/** Many handovers, the most frequent first. */
function list(size: number): CountedHandover[] {
  return Array.from({ length: size }, (_, index): CountedHandover => {
    const late = { count: 0, of: 0 };
    const count = size + 1 - index;
    return { from: `A${index}`, to: `B${index}`, count, returned: 0, late, measured: 1, total: size - index };
  });
}

test("of few all are told", () => {
  const few = list(2000);
  expect(chooseHandovers(few, summary)).toEqual({ told: few });
});

test("of many the heaviest by each weight, and how many are left out", () => {
  const many = list(3000);
  many[2990] = { ...many[2990]!, total: 1e9 };
  many[2991] = { ...many[2991]!, returned: 1 };
  many[2992] = { ...many[2992]!, late: { count: 5, of: 5 } };
  many[2993] = { ...many[2993]!, from: "(none)" };
  many[2994] = { ...many[2994]!, count: 5, measured: 0 };
  const { told, leftOut } = chooseHandovers(many, summary);
  expect(told).toEqual(expect.arrayContaining(many.slice(0, mostRanked)));
  for (const heavy of [2990, 2991, 2992, 2993]) expect(told).toContain(many[heavy]);
  expect(told.length + leftOut!.kinds).toBe(3000);
  const rest = many.filter((row) => !told.includes(row));
  expect(leftOut!.unmeasured).toBe(rest.reduce((sum, { count, measured }) => sum + count - measured, 0));
  expect(chooseHandovers(many, { ...summary, hasStartTimes: false }).leftOut!.unmeasured).toBe(0);
});

test("of equally heavy ones the most frequent, by name where these are equal too", () => {
  const equal = list(2500).map((row, index) => ({ ...row, count: index < 299 ? 9 : 7, total: 1 }));
  const { told } = chooseHandovers(equal.toReversed(), { ...summary, hasStartTimes: false });
  const names = equal.slice(299).map(({ from }) => from);
  const first = names.toSorted()[0]!;
  expect(told).toHaveLength(mostRanked);
  expect(told.map(({ from }) => from)).toEqual(
    expect.arrayContaining([...equal.slice(0, 299).map(({ from }) => from), first]),
  );
});
