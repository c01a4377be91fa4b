import type { Handover, Summary } from "@stuur/event-log";
import { expect, test } from "vitest";
import { chooseHandovers } from "./choose-handovers.ts";
import { mostRanked } from "./sort-handovers.ts";

const summary = { lateCases: 1, casesWithDueDate: 10, hasStartTimes: true } as Summary;

/** Many handovers, of which each of the last few is heavy in its own way. */
function list(size: number): Handover[] {
  return Array.from({ length: size }, (_, index): Handover => {
    const durations = { n: 1, mean: size - index, p50: 1, p90: 1 };
    return {
      ...{ from: `A${index}`, to: `B${index}`, count: size + 1 - index, cases: 1, returned: 0 },
      late: { count: 0, of: 0 },
      ...{ amongLate: { count: 0, of: 0 }, amongAll: { count: 1, of: 1 } },
      between: { kind: "waiting", clock: durations, working: durations },
    } as unknown as Handover;
  });
}

test("of few all are told", () => {
  const few = list(2000);
  expect(chooseHandovers(few, summary)).toEqual({ handovers: few });
});

test("of many the heaviest by each weight, in their order, with how many are left out", () => {
  const many = list(3000);
  const durations = { n: 1, mean: 1e9, p50: 1, p90: 1 };
  many[2990] = { ...many[2990]!, between: { kind: "waiting", clock: durations, working: durations } };
  many[2991] = { ...many[2991]!, returned: 1 };
  many[2992] = { ...many[2992]!, late: { count: 5, of: 5 } };
  many[2993] = { ...many[2993]!, from: "(none)" };
  const { handovers, handoversLeftOut } = chooseHandovers(many, summary);
  expect(handovers.slice(0, mostRanked)).toEqual(many.slice(0, mostRanked));
  for (const heavy of [2990, 2991, 2992, 2993]) expect(handovers).toContain(many[heavy]);
  expect(handovers.length + handoversLeftOut!.kinds).toBe(3000);
  const told = new Set(handovers);
  const rest = many.filter((row) => !told.has(row));
  expect(handoversLeftOut!.unmeasured).toBe(rest.reduce((sum, { count }) => sum + count - 1, 0));
  expect(chooseHandovers(many, { ...summary, hasStartTimes: false }).handoversLeftOut!.unmeasured).toBe(0);
});
