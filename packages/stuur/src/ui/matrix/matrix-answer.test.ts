import { describe, expect, it } from "vitest";
import {
  type AnsweredMatrix,
  answerMatrix,
  listFrequentUnmeasured,
  listUnmeasured,
} from "./matrix-answer.ts";

type HandoverRow = AnsweredMatrix["handovers"][number];

const day = 32_400;

function row(from: string, to: string, count: number, days: number | null): HandoverRow {
  const known = days === null ? null : { n: count, p50: days * day, p90: 3 * days * day };
  const kind = days === null ? "completion" : "waiting";
  return {
    from,
    to,
    count,
    between: { kind, clock: known, working: known },
  };
}

function partly(whole: HandoverRow, n: number): HandoverRow {
  const { working } = whole.between;
  return { ...whole, between: { kind: "waiting", clock: null, working: working && { ...working, n } } };
}

function view(handovers: readonly HandoverRow[], hasStartTimes: boolean, cases = 200) {
  const total = handovers.reduce((sum, { count }) => sum + count, 0);
  const summary = {
    cases,
    events: 2000,
    hasStartTimes,
    handovers: total,
  };
  const doubt = { missingTeam: 0, missingPerson: 0 };
  return { summary, handovers: [...handovers], by: "team" as const, doubt };
}

describe("answerMatrix", () => {
  it("names the longest wait among the handovers that happen often enough", () => {
    const rows = [
      row("A", "B", 600, 2),
      row("B", "C", 370, 4.6),
      row("C", "D", 40, 30),
      row("D", "E", 20, 90),
    ];
    expect(answerMatrix(view(rows, true))).toEqual({
      kind: "waits",
      perCase: 1030 / 200,
      from: "B",
      to: "C",
      seconds: 4.6 * day,
      clock: "working",
    });
  });

  it("without start times names the most frequent handover and no waiting", () => {
    const rows = [row("A", "B", 100, null), row("B", "C", 400, null)];
    expect(answerMatrix(view(rows, false))).toMatchObject({ kind: "often", from: "B", to: "C", count: 400 });
  });

  it("says that there are too few, that they are scattered, or that work stays", () => {
    expect(answerMatrix(view([row("A", "B", 12, 3)], true)).kind).toBe("tooFew");
    const scattered = Array.from({ length: 40 }, (_, index) => row(`A${index}`, "B", 31, 1));
    expect(answerMatrix(view(scattered, true)).kind).toBe("scattered");
    expect(answerMatrix(view([], true)).kind).toBe("stays");
  });

  it("does not say that work stays with one team where no step says whose it was", () => {
    const log = view([], true);
    const without = { ...log, doubt: { ...log.doubt, missingTeam: log.summary.events } };
    expect(answerMatrix(without)).toEqual({ kind: "unknown" });
    expect(answerMatrix({ ...without, by: "person" })).toEqual({ kind: "stays" });
  });

  it("does not name a wait that was hardly measured", () => {
    const unmeasured = { ...row("A", "B", 500, 9) };
    unmeasured.between = {
      kind: "waiting",
      clock: null,
      working: { n: 8, p50: 9 * day, p90: 9 * day },
    };
    expect(answerMatrix(view([unmeasured, row("B", "A", 100, 1)], true))).toMatchObject({
      from: "B",
      to: "A",
    });
  });

  it("does not name a wait of which less than half was measured", () => {
    const rows = [partly(row("A", "B", 500, 9), 249), row("B", "A", 400, 1)];
    expect(answerMatrix(view(rows, true))).toMatchObject({ from: "B", to: "A" });
    expect(answerMatrix(view([partly(row("A", "B", 500, 9), 250)], true))).toMatchObject({ from: "A" });
  });

  it("never points at two persons", () => {
    const between = { ...view([row("P1", "P2", 600, 9)], true), by: "person" as const };
    expect(answerMatrix(between)).toEqual({ kind: "persons", perCase: 3 });
  });
});

describe("listUnmeasured", () => {
  const rows = [
    partly(row("A", "B", 1793, 4.6), 21),
    partly(row("B", "C", 153, 4), 90),
    row("C", "D", 1000, 2),
    partly(row("D", "E", 12, 2), 1),
  ];

  it("says of each handover how many times the waiting is not known", () => {
    expect(listUnmeasured(view(rows, true))).toEqual([
      { from: "A", to: "B", count: 1793, unknown: 1772 },
      { from: "B", to: "C", count: 153, unknown: 63 },
      { from: "D", to: "E", count: 12, unknown: 11 },
    ]);
  });

  it("warns of those that are frequent and largely unmeasured", () => {
    expect(listFrequentUnmeasured(view(rows, true)).map(({ from }) => from)).toEqual(["A"]);
  });

  it("has nothing to add when no start times are known at all", () => {
    expect(listUnmeasured(view(rows, false))).toEqual([]);
  });
});
