import { type Distribution, distributionMean } from "@stuur/methods/simulation";
import { describe, expect, test } from "vitest";
import { readFigure, withCalendar, writeFigure } from "./handover-cost.ts";

describe("the mean of a delay is changed and its form stays", () => {
  test.each<Distribution>([
    { kind: "constant", value: 7200 },
    { kind: "exponential", mean: 7200 },
    { kind: "gamma", mean: 7200, sd: 3600 },
    { kind: "lognormal", mean: 7200, sd: 3600 },
    { kind: "uniform", min: 3600, max: 10_800 },
    { kind: "triangular", min: 3600, mode: 7200, max: 10_800 },
    { kind: "empirical", values: [3600, 10_800] },
  ])("$kind", (delay) => {
    const handover = { delay, calendar: "werkdagen", sendBack: 0.1 };
    expect(readFigure(handover, "delay")).toBe(2);
    const changed = writeFigure(handover, "delay", 3);
    expect(changed?.delay?.kind).toBe(delay.kind);
    expect(distributionMean(changed!.delay!)).toBeCloseTo(3 * 3600);
    expect(changed).toMatchObject({ calendar: "werkdagen", sendBack: 0.1 });
  });
});

test("what was not there yet begins as mostly short and now and then long", () => {
  expect(writeFigure(undefined, "readingIn", 15)).toEqual({ readingIn: { kind: "exponential", mean: 900 } });
});

test("a delay that was never measured counts in working time, and one that was counts as it did", () => {
  const model = { workingTime: "werkdagen" };
  const drawn = withCalendar(model, { drawn: { sendBack: 0.1 }, today: { sendBack: 0.1 } });
  expect(writeFigure(drawn, "delay", 2)).toEqual({
    sendBack: 0.1,
    delay: { kind: "exponential", mean: 7200 },
    calendar: "werkdagen",
  });
  const delay = { kind: "constant", value: 7200 } as const;
  expect(withCalendar(model, { today: { delay, calendar: "nacht" } })).toEqual({ calendar: "nacht" });
  expect(withCalendar(model, { today: { delay } })).toEqual({});
  expect(withCalendar(model, { drawn: { delay } })).toEqual({ delay });
});

test("zero takes it away, and with the last figure the whole agreement", () => {
  const handover = { delay: { kind: "constant", value: 60 }, sendBack: 0.2, calendar: "w" } as const;
  const without = writeFigure(handover, "delay", 0);
  expect(without).toEqual({ sendBack: 0.2, calendar: "w" });
  expect(writeFigure(without ?? undefined, "sendBack", 0)).toBeNull();
});
