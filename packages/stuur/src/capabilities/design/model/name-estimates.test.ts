import { expect, test } from "vitest";
import { model } from "./model.fixture.ts";
import { nameEstimates } from "./name-estimates.ts";

test("every estimate is named by what it is about, under the part of the page where it stands", () => {
  const places = [
    "steps[1].work",
    "people[0]",
    "steps[0].work",
    "caseTypes[0].route[1].work",
    "caseTypes[0].arrivals.gap",
    "designs[0].handovers.between.delay",
  ];
  expect(nameEstimates(model, places)).toEqual([
    { section: "stepsTitle", names: ["maken", "ontwerpen"] },
    { section: "arrivalsTitle", names: ["order"] },
    { section: "routesTitle", names: ["maken"] },
    { section: "handoversTitle", names: [] },
    { section: "peopleTitle", names: ["Anna"] },
  ]);
});
