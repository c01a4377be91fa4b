import { expect, test } from "vitest";
import { draftOf } from "./edit-model.ts";
import { findMeasured } from "./measured-values.ts";
import type { ModelEvidence } from "./model.contract.ts";
import { model } from "./model.fixture.ts";

const draft = draftOf({ model, alternatives: [], evidence: null, validation: null });
const time = { kind: "exponential", mean: 7200 } as const;
const way = (stop: string, to: string) => ({ caseType: "order", stop, to });

/** The parts of the evidence that tell of waiting. */
function evidenceOf(ways: readonly ReturnType<typeof way>[]): ModelEvidence {
  const waits = [{ from: "ontwerpen", to: "maken", wait: { distribution: time, n: 40 } }];
  return { waits, ways, calendars: [{ calendar: "werktijden" }] } as unknown as ModelEvidence;
}

test("what was measured of a wait is that of the only way to the stop, and of several ways not to be told", () => {
  const find = (ways: readonly ReturnType<typeof way>[], place: number) =>
    findMeasured(evidenceOf(ways), draft, `caseTypes[0].route[${place}].wait`);
  const only = [way("ontwerpen", "maken"), way("maken", "end")];
  expect(find(only, 1)).toEqual({ value: { time, calendar: "werktijden" }, n: 40 });
  expect(find(only, 0)).toBeNull();
  expect(find([...only, way("maken", "maken")], 1)).toBeNull();
});
