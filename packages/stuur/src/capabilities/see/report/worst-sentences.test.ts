import { expect, test } from "vitest";
import { createFormat } from "../../../ui/format.ts";
import type { ReportHandover } from "./report.contract.ts";
import type { ReportWords } from "./report-words.ts";
import { sayHandover } from "./worst-sentences.ts";

const words: ReportWords = {
  // The key and its values instead of a text: what is said, not how.
  t: ((key: string, values: object = {}) => `${key} ${Object.values(values).join(" ")}`) as ReportWords["t"],
  format: createFormat("en"),
  names: { case: "order", cases: "orders", customer: "customer" },
  nameOf: (party) => party,
  sayDuration: (seconds, measure) => `${seconds} ${measure}`,
};
const view = { by: "team", summary: { cases: 200, lateCases: 20, casesWithDueDate: 100 } } as const;
const durations = { n: 90, mean: 5, p50: 4, p90: 9 };

test("how often, how long, how often back and how often in late cases", () => {
  expect(sayHandover(handover({}), asked({}), words)).toEqual([
    "times 100 25% orders",
    "waits 4 working 9 working",
    "measured 90 100",
    "comesBack 10% 6% 17%",
    "late 40% orders 20%",
  ]);
});

test("what was measured too little is said to be too few", () => {
  const few = { ...durations, n: 4 };
  const between = { kind: "waiting", clock: few, working: few } as const;
  const said = sayHandover(
    handover({ count: 4, returned: 1, between, late: { count: 1, of: 4 } }),
    asked({}),
    words,
  );
  expect(said).toEqual(["times 4 25% orders", "tooFew 4", "comesBackFew 1 4"]);
});

test("about two persons it takes thirty", () => {
  const some = { ...durations, n: 29 };
  const between = { kind: "waiting", clock: some, working: some } as const;
  expect(sayHandover(handover({ between }), asked({ by: "person" }), words)[1]).toBe("tooFew 29");
});

test("without start times it is never called waiting", () => {
  const between = { kind: "completion", clock: durations, working: null } as const;
  expect(sayHandover(handover({ between }), asked({}), words)[1]).toBe("completes 4 clock 9 clock");
});

function handover(change: Partial<ReportHandover>): ReportHandover {
  return {
    from: "Design",
    to: "Planning",
    count: 100,
    cases: 50,
    returned: 10,
    late: { count: 20, of: 50 },
    between: { kind: "waiting", clock: durations, working: durations },
    ...change,
  };
}

function asked(change: { readonly by?: "team" | "person" }) {
  return { ...view, ...change } as unknown as Parameters<typeof sayHandover>[1];
}
