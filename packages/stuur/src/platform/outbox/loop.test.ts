import { expect, it } from "vitest";
import { defineFact } from "./fact.ts";
import { defineStep, when } from "./loop.ts";

const ReportReceived = defineFact<{ readonly reportId: string }>("ReportReceived");
const SignalRaised = defineFact<{ readonly indicatorId: string }>("SignalRaised");
const findRepeatReports = defineStep<{ readonly reportId: string }>("find-repeat-reports", async () => {});

it("a loop wires a fact to a step", () => {
  expect(when(ReportReceived, findRepeatReports)).toEqual({
    kind: "ReportReceived",
    step: findRepeatReports,
  });
});

it("a step for another fact does not compile", () => {
  // @ts-expect-error -- a signal has no report
  when(SignalRaised, findRepeatReports);
});
