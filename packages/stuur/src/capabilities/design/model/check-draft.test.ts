import { expect, test } from "vitest";
import { findNewProblems, tellProblem } from "./check-draft.ts";
import { changePlace, draftOf } from "./edit-model.ts";
import { model } from "./model.fixture.ts";

const draft = draftOf({ model, alternatives: [], evidence: null, validation: null });
const change = (place: string, value: unknown) => changePlace(draft, place, { value, isMeasured: false });

test.each([
  ["steps[0].work", { kind: "exponential", mean: -5 }, "SIMULATION_NUMBER_NOT_ABOVE"],
  ["caseTypes[0].route[0].rework", { probability: 1.2 }, "SIMULATION_NUMBER_OUT_OF_RANGE"],
  ["caseTypes[0].route[0].next", [{ to: "ontwerpen", probability: 1 }], "SIMULATION_ENDLESS_ROUTE"],
  ["people[0].skills", [{ step: "maken" }], "SIMULATION_NOBODY_CAN"],
])("what makes %s impossible is found", (place, value, code) => {
  expect(findNewProblems(draft, change(place, value), model.designs).map((one) => one.code)).toContain(code);
});

test("what was wrong before does not stand in the way of another change", () => {
  const wrong = change("people[0].skills", [{ step: "maken" }]);
  const other = changePlace(wrong, "steps[1].work", {
    value: { kind: "constant", value: 9 },
    isMeasured: false,
  });
  expect(findNewProblems(wrong, other, model.designs)).toEqual([]);
});

test("the words name the field, not the place in a file", () => {
  const [problem] = findNewProblems(
    draft,
    change("caseTypes[0].route[0].rework", { probability: 1.2 }),
    model.designs,
  );
  const label = "ontwerpen: deel dat over moet";
  const told = tellProblem(problem!, { language: "nl", label });
  expect(told).not.toContain("caseTypes[0]");
  expect(told).toContain(label);
});
