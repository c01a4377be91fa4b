import { describe, expect, it } from "vitest";
import { matrixOf } from "../../../ui/matrix/matrix-data.fixture.ts";
import { compareDrawing } from "./compare-drawing.ts";

const measured = matrixOf(
  [
    { team: "Ontwerp", step: "Inmeten" },
    { team: "Planning", step: "inplannen" },
    { team: "Verkoop", step: "inplannen", share: 0.25 },
    { team: "Productie", step: "zagen" },
    { team: "Verkoop", step: "klacht aannemen", share: 0.1 },
  ],
  [],
  100,
);

const drawing = {
  steps: ["inmeten", "Inplannen ", "lakken", "zagen"],
  teams: [
    { name: "ONTWERP", carries: [0] },
    { name: "planning", carries: [1] },
    { name: "Werkplaats", carries: [2, 3] },
  ],
};

describe("compareDrawing", () => {
  const { steps, teams, handovers, carried } = compareDrawing(drawing, measured);

  it("matches names without regard to capitals and spaces, and tells which stand in one only", () => {
    expect(steps).toMatchObject({ both: 3, onlyDrawn: ["lakken"], onlyMeasured: ["klacht aannemen"] });
    expect(steps.onlyMeasuredShare).toBeCloseTo(10 / 335);
    expect(teams).toEqual({ onlyDrawn: ["Werkplaats"], onlyMeasured: ["Verkoop", "Productie"] });
  });

  it("puts the handovers of one case beside each other", () => {
    expect(handovers.drawn).toBe(2);
    expect(handovers.measured).toBeCloseTo(measured.summary.handovers / 100);
  });

  it("says of each step how much the drawn team did, and nothing of a team that is not in the data", () => {
    expect(carried).toEqual([
      { step: "inmeten", teams: ["ONTWERP"], share: 1, events: 100 },
      { step: "Inplannen ", teams: ["planning"], share: 100 / 125, events: 125 },
    ]);
  });

  it("of an empty drawing everything is missing, and nothing divided by nothing", () => {
    const empty = compareDrawing({ steps: [], teams: [] }, { ...measured, steps: [], cells: [] });
    expect(empty.steps).toEqual({ both: 0, onlyDrawn: [], onlyMeasured: [], onlyMeasuredShare: 0 });
    expect(empty.carried).toEqual([]);
  });
});
