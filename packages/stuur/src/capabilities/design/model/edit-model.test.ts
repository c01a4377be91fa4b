import { distributionMean } from "@stuur/methods/simulation";
import { expect, test } from "vitest";
import { applyDraft, changePlace, draftOf, spreadOf, withMean, withShare, withSpread } from "./edit-model.ts";
import { model } from "./model.fixture.ts";

const draft = draftOf({ model, alternatives: [], evidence: null, validation: null });

test("a value is put at its place, and the place becomes an estimate until it is what was measured", () => {
  const work = { kind: "constant", value: 60 } as const;
  const changed = changePlace(draft, "steps[1].work", { value: work, isMeasured: false });
  expect(changed.organisation.steps.map((step) => step.work)).toEqual([model.steps[0]?.work, work]);
  expect(changed.estimates).toEqual(["steps[1].work"]);
  expect(draft.estimates).toEqual([]);
  const back = changePlace(changed, "steps[1].work", { value: model.steps[1]?.work, isMeasured: true });
  expect(back).toEqual(draft);
});

test("what was not there is made, and taken away again by nothing", () => {
  const place = "caseTypes[0].route[0].rework";
  const redone = changePlace(draft, place, { value: { probability: 0.1 }, isMeasured: false });
  expect(redone.organisation.caseTypes[0]?.route[0]).toEqual({
    step: "ontwerpen",
    rework: { probability: 0.1 },
  });
  const gone = changePlace(redone, place, { value: undefined, isMeasured: false });
  expect(gone.organisation).toEqual(draft.organisation);
});

test("a handover costs the same in every design in which it did, and belongs to today's in the list of estimates", () => {
  const costly = changePlace(draft, "handovers.between.sendBack", { value: 0.2, isMeasured: false });
  expect(costly.estimates).toEqual(["designs[0].handovers.between.sendBack"]);
  const [today, other, own] = applyDraft(costly, model.designs).designs;
  expect(today?.handovers).toEqual({ between: { sendBack: 0.2 } });
  expect(other?.handovers).toEqual({ between: { sendBack: 0.2 } });
  expect(own).toEqual(model.designs[2]);
});

test("another mean keeps the form, another spread keeps the mean", () => {
  const forms = [
    { kind: "constant", value: 10 },
    { kind: "exponential", mean: 10 },
    { kind: "lognormal", mean: 10, sd: 5 },
    { kind: "gamma", mean: 10, sd: 5 },
    { kind: "uniform", min: 5, max: 15 },
    { kind: "triangular", min: 5, mode: 10, max: 15 },
    { kind: "empirical", values: [5, 10, 15] },
  ] as const;
  for (const form of forms) {
    const longer = withMean(form, 30);
    expect([longer.kind, distributionMean(longer)]).toEqual([form.kind, 30]);
    expect(spreadOf(longer)).toBeCloseTo(3 * spreadOf(form), 9);
    const wider = withSpread(form, 20);
    expect([distributionMean(wider), spreadOf(wider)]).toEqual([10, 20]);
  }
  expect(withSpread(forms[1], 0)).toEqual({ kind: "constant", value: 10 });
});

test("shares stay together one, in proportion", () => {
  const ways = [
    { to: "a", probability: 0.5 },
    { to: "b", probability: 0.3 },
    { to: "c", probability: 0.2 },
  ];
  const changed = withShare(ways, 0, 0.75).map(({ probability }) => probability);
  expect(changed[1]).toBeCloseTo(0.15, 12);
  expect(changed[2]).toBeCloseTo(0.1, 12);
  expect(withShare([ways[0]!, { to: "b", probability: 0 }], 0, 0.4)[1]?.probability).toBeCloseTo(0.6, 12);
});
