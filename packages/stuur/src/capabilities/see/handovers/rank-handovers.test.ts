import { describe, expect, test } from "vitest";
import type { RegisterRow } from "./handovers.contract.ts";
import {
  canRank,
  chooseRanking,
  countForHalf,
  findHandovers,
  hideSeldom,
  rankHandovers,
} from "./rank-handovers.ts";

function row(name: string, figures: Partial<RegisterRow> = {}): RegisterRow {
  const [from = "", to = ""] = name.split(">");
  const part = { count: 0, of: 0 };
  const between = { kind: "waiting" as const, clock: null, working: null };
  return { from, to, count: 1, cases: 1, returned: 0, amongLate: part, amongAll: part, between, ...figures };
}

function waited(n: number, mean: number): RegisterRow["between"] {
  return { kind: "waiting", clock: null, working: { n, mean, p50: mean, p90: mean } };
}

const log = { name: "orders", timeZone: "UTC", secondsPerWorkingDay: 32_400, hasStartTimes: true };
const register = {
  log,
  by: "team" as const,
  cases: 10,
  lateCases: 2,
  casesWithDueDate: 10,
  firstAt: null,
  lastAt: null,
  handovers: 3,
  passing: {
    pairs: 3,
    toOtherTeam: 3,
    toOtherPersonInTeam: null,
    events: 6,
    missingTeam: 0,
    missingPerson: 0,
  },
  rows: [],
};

const names = (rows: readonly { from: string; to: string }[]) => rows.map(({ from, to }) => `${from}>${to}`);

describe("rankHandovers", () => {
  test("waiting is how many were measured times how long on average", () => {
    const rows = [row("a>b", { between: waited(2, 50), count: 4 }), row("b>c", { between: waited(3, 40) })];
    const ranked = rankHandovers(rows, "waiting");
    expect(names(ranked)).toEqual(["b>c", "a>b"]);
    expect(ranked[0]?.weight).toBe(120);
  });

  test("of which most waiting is unknown is not ranked by it, and comes before what misses a team", () => {
    const unknown = row("a>b", { between: waited(4, 9000), count: 9 });
    const none = row("(none)>a", { between: waited(9, 9000), count: 9 });
    const ranked = rankHandovers([unknown, none, row("b>c", { between: waited(1, 0) })], "waiting");
    expect(ranked.map(({ from, weight }) => [from, weight])).toEqual([
      ["b", 0],
      ["a", 0],
      ["(none)", 81_000],
    ]);
    expect(names(rankHandovers([unknown, none, row("b>c")], "count"))).toEqual(["a>b", "b>c", "(none)>a"]);
  });

  test("the time to the next completion is no waiting", () => {
    const between = { ...waited(9, 900), kind: "completion" as const };
    expect(rankHandovers([row("a>b", { between })], "waiting")[0]?.weight).toBe(0);
  });

  test("late is how much more often in late cases than in all", () => {
    const common = row("a>b", { amongLate: { count: 9, of: 10 }, amongAll: { count: 90, of: 100 } });
    const telling = row("b>c", { amongLate: { count: 4, of: 10 }, amongAll: { count: 10, of: 100 } });
    const ranked = rankHandovers([common, telling], "late");
    expect(names(ranked)).toEqual(["b>c", "a>b"]);
    expect(ranked[0]?.weight).toBeCloseTo(0.3);
  });

  test("equal weights by how often; a missing team last", () => {
    const rows = [row("a>b"), row("(none)>a", { returned: 9 }), row("b>c", { count: 4 })];
    expect(names(rankHandovers(rows, "returned"))).toEqual(["b>c", "a>b", "(none)>a"]);
  });
});

test("what the data do not have is not ranked by, and persons only by how often", () => {
  expect(chooseRanking("late", register)).toBe("late");
  expect(chooseRanking("late", { ...register, lateCases: 0 })).toBe("count");
  expect(chooseRanking("nonsense", register)).toBe("waiting");
  expect(chooseRanking(undefined, { ...register, log: { ...log, hasStartTimes: false } })).toBe("count");
  expect(chooseRanking("waiting", { ...register, by: "person" })).toBe("count");
  expect(canRank("returned", { ...register, by: "person" })).toBe(false);
});

test("half of the weight, by the heaviest first", () => {
  const ranked = (weights: readonly number[]) =>
    weights.map((weight, index) => ({ ...row(`t${index}>x`), weight }));
  expect(countForHalf(ranked([1, 5, 2, 2]))).toBe(1);
  expect(countForHalf(ranked([3, 3, 3, 3, 3]))).toBe(3);
  expect(countForHalf(ranked([0, 0]))).toBe(0);
  expect(countForHalf([])).toBe(0);
});

test("every word is found in one of the names", () => {
  const rows = [row("Planning en organisatie>Productie"), row("Productie>Ontwerp")];
  expect(names(findHandovers(rows, "prod PLAN"))).toEqual(["Planning en organisatie>Productie"]);
  expect(findHandovers(rows, "")).toHaveLength(2);
  expect(findHandovers(rows, "nergens")).toEqual([]);
});

test("what is seldom is not shown between persons", () => {
  const rows = [row("P1>P2", { count: 5 }), row("P2>P1", { count: 4 })];
  expect(names(hideSeldom(rows, "person"))).toEqual(["P1>P2"]);
  expect(hideSeldom(rows, "team")).toEqual(rows);
});
