import { describe, expect, it } from "vitest";
import { chooseWeight, latenessOf } from "./choose-weight.ts";
import type { HandoverRow } from "./matrix.contract.ts";
import { sortHandovers } from "./sort-handovers.ts";

const rows = [
  row("often", { count: 900, mean: 10, returned: 5, late: [270, 900] }),
  row("long", { count: 100, mean: 500, returned: 0, late: [33, 100] }),
  row("back", { count: 200, mean: 20, returned: 150, late: [60, 200] }),
  row("late", { count: 150, mean: 5, returned: 1, late: [140, 150] }),
];

const summary = {
  cases: 1000,
  events: 9000,
  firstAt: "2024-01-01T00:00:00Z",
  lastAt: "2025-01-01T00:00:00Z",
  hasStartTimes: true,
  pairs: 8000,
  handovers: 1350,
  casesWithDueDate: 1000,
  lateCases: 320,
};

function row(
  from: string,
  figures: { count: number; mean: number; returned: number; late: readonly [number, number] },
): HandoverRow {
  const { count, mean, returned, late } = figures;
  const working = { n: count, mean, p50: mean, p90: mean };
  const between = { kind: "waiting" as const, clock: null, working };
  return { from, to: "B", count, cases: count, returned, late: { count: late[0], of: late[1] }, between };
}

describe("sortHandovers", () => {
  const firstBy = (weight: Parameters<typeof sortHandovers>[1], by: "team" | "person" = "team") =>
    sortHandovers({ handovers: rows, by, summary }, weight)[0]?.from;

  it("puts what weighs most first, by the chosen weight", () => {
    expect([firstBy("count"), firstBy("waiting"), firstBy("returned"), firstBy("late")]).toEqual([
      "often",
      "long",
      "back",
      "late",
    ]);
  });

  it("sorts persons by how often, whatever the weight", () => {
    expect([firstBy("waiting", "person"), firstBy("late", "person")]).toEqual(["often", "often"]);
  });

  it("puts what is doubt about the data last", () => {
    const asked = { handovers: rows, by: "team" as const, summary };
    expect(sortHandovers(asked, "count", ({ from }) => from === "often").at(-1)?.from).toBe("often");
  });

  it("puts waiting that nobody measured behind what was measured", () => {
    const unknown = { ...row("unknown", { count: 5000, mean: 0, returned: 0, late: [0, 0] }) };
    unknown.between = { kind: "waiting", clock: null, working: null };
    const sorted = sortHandovers({ handovers: [unknown, ...rows], by: "team", summary }, "waiting");
    expect(sorted.at(-1)?.from).toBe("unknown");
  });
});

describe("chooseWeight", () => {
  const view = { summary, by: "team" as const };

  it("takes what was asked for if the data have it", () => {
    expect(chooseWeight("late", view)).toBe("late");
    expect(chooseWeight("late", { ...view, summary: { ...summary, casesWithDueDate: 0 } })).toBe("count");
    expect(chooseWeight("waiting", { ...view, summary: { ...summary, hasStartTimes: false } })).toBe("count");
  });

  it("begins with waiting between teams and with counting between persons", () => {
    expect(chooseWeight(undefined, view)).toBe("waiting");
    expect(chooseWeight(undefined, { ...view, by: "person" })).toBe("count");
  });
});

describe("latenessOf", () => {
  it("measures against all cases with a due date, by the lower end of Wilson's interval", () => {
    const lateness = latenessOf(summary);
    expect(lateness?.overall).toBe(0.32);
    expect(lateness?.lowerEnd(81, 263)).toBeCloseTo(0.2553, 4);
    expect(latenessOf({ ...summary, casesWithDueDate: 0 })).toBeNull();
  });
});
