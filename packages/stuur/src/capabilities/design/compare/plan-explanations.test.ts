import { expect, test } from "vitest";
import type { ComparedDesign } from "./compare.contract.ts";
import { estimate, resultOf } from "./compare.fixture.ts";
import { planExplanations } from "./plan-explanations.ts";

const { designs } = resultOf({ today: estimate(100, 1), difference: estimate(-20, 5) });

function differenceOf(design: string, verdict: ComparedDesign["verdict"], mean: number): ComparedDesign {
  const figures = [{ figure: "leadTimeWorking.mean", pValue: 0, ...estimate(mean, 1) }];
  return { design, against: "Vandaag", verdict, figures };
}

const differences = [
  differenceOf("gelijk", "practically-equal", -1),
  differenceOf("onzeker", "undecided", 30),
  differenceOf("langer", "longer", 40),
  differenceOf("iets", "shorter", -10),
  differenceOf("veel", "shorter", -20),
];

// Cases of one step: an explanation of one replication has 88 visits a case.
const plan = (orders: number, days = 365) =>
  planExplanations({ designs, differences, replications: 30 }, { orders, days });

test("all designs are explained of themselves, those that deliver most sooner first", () => {
  expect(plan(1000).designs).toEqual(["veel", "iets", "langer", "onzeker", "gelijk"]);
  expect(plan(1000).replications).toBe(30);
});

test("what does not fit into some minutes is left to who asks, and one of them always fits", () => {
  // Ten replications of 100,000 cases are 88 million visits: one explanation fits into 160 million.
  expect(plan(100_000)).toEqual({ designs: ["veel"], replications: 10, mostDays: null });
});

test("more than some minutes for a single one is not begun, with the days that would do", () => {
  // 88 designs × 10 replications of one step a case: 160 million visits are those of 181,818 cases.
  expect(plan(1_000_000, 3650)).toEqual({ designs: [], replications: 10, mostDays: 663 });
  expect(plan(1_000_000_000)).toEqual({ designs: [], replications: 10, mostDays: 0 });
});
