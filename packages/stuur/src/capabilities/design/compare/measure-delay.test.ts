import { type Design, simulateDesigns } from "@stuur/methods/simulation";
import { expect, test } from "vitest";
import { smallModel } from "./compare.fixture.ts";
import { measureDelay } from "./measure-delay.ts";

const [today, other] = smallModel.designs as [Design, Design];
const constant = (value: number) => ({ kind: "constant", value }) as const;
const answer = simulateDesigns(smallModel, { seed: 1, orders: 50, replications: 2, warmUp: 0 });
const [outcome] = answer.ok ? answer.designs : [];
if (!outcome?.ok) throw new Error("no figures");
const { figures } = outcome;

test.each([
  ["of a calendar: in that", { delay: constant(60), calendar: "werkdagen" }, "werkdagen", 60],
  ["of none: on the clock", { delay: constant(60) }, null, 60],
  ["none at all: in working time", {}, "werkdagen", 0],
] as const)("a delay %s", (_, between, calendar, mean) => {
  const design = { ...today, handovers: { between } };
  expect(measureDelay(smallModel, design, { figures, other })).toEqual({ calendar, today: mean });
});

test("without a delay today, the other design says how delays are counted", () => {
  const drawn = { ...other, handovers: { between: { delay: constant(60) } } };
  const design = { ...today, handovers: {} };
  expect(measureDelay(smallModel, design, { figures, other: drawn })).toEqual({ calendar: null, today: 0 });
});

test("delays that do not all count in the same hours have no mean", () => {
  const back = { from: "Werkplaats", to: "Ontwerp", count: { mean: 1, lower: 1, upper: 1, n: 2 } };
  const both = { ...figures, handovers: [...figures.handovers, { ...figures.handovers[0]!, ...back }] };
  const between = { delay: constant(60), calendar: "werkdagen" };
  const exceptions = [{ from: "Werkplaats", to: "Ontwerp", delay: constant(600) }];
  const design = { ...today, handovers: { between, exceptions } };
  expect(measureDelay(smallModel, design, { figures: both, other })).toEqual({
    calendar: "werkdagen",
    today: null,
  });
});
