import { describe, expect, it } from "vitest";
import {
  blankDrawing,
  findProblem,
  giveNames,
  moveAt,
  nameAll,
  removeAt,
  tidyDrawing,
  toggleMark,
} from "./edit-drawing.ts";

const drawing = {
  steps: ["a", "b", "c"],
  teams: [
    { name: "A", carries: [0, 1] },
    { name: "B", carries: [2] },
  ],
};

describe("a drawing by hand", () => {
  it("gets an X with one click and loses it with the next", () => {
    const marked = toggleMark(drawing, 1, 0);
    expect(marked.teams[1]?.carries).toEqual([0, 2]);
    expect(toggleMark(marked, 1, 0)).toEqual(drawing);
  });

  it("keeps every X at its step when a step moves or goes", () => {
    expect(moveAt(drawing, "steps", { from: 2, to: 0 })).toEqual({
      steps: ["c", "a", "b"],
      teams: [
        { name: "A", carries: [1, 2] },
        { name: "B", carries: [0] },
      ],
    });
    expect(removeAt(drawing, "steps", 0)).toEqual({
      steps: ["b", "c"],
      teams: [
        { name: "A", carries: [0] },
        { name: "B", carries: [1] },
      ],
    });
    expect(moveAt(drawing, "steps", { from: 0, to: -1 })).toBe(drawing);
  });

  it("moves and removes teams with what they carry", () => {
    expect(moveAt(drawing, "teams", { from: 0, to: 1 }).teams.map(({ name }) => name)).toEqual(["B", "A"]);
    expect(removeAt(drawing, "teams", 0).teams).toEqual([{ name: "B", carries: [2] }]);
  });

  it("takes a pasted list of names and makes room for it", () => {
    const steps = giveNames(drawing, "steps", { at: 2, names: ["x", "y", "z"] });
    expect(steps.steps).toEqual(["a", "b", "x", "y", "z"]);
    expect(giveNames(drawing, "teams", { at: 2, names: ["C"] }).teams[2]).toEqual({ name: "C", carries: [] });
  });

  it("is kept without what was left empty", () => {
    expect(tidyDrawing(blankDrawing)).toEqual({ steps: [], teams: [] });
    const gap = { steps: ["a ", "", "c"], teams: [{ name: " A", carries: [0, 2] }] };
    expect(tidyDrawing(gap)).toEqual({ steps: ["a", "c"], teams: [{ name: "A", carries: [0, 1] }] });
  });

  it("says what keeps it from being kept", () => {
    expect(findProblem(drawing)).toBeNull();
    expect(findProblem(toggleMark(blankDrawing, 0, 1))).toEqual({ kind: "unnamed", side: "steps" });
    const twice = { ...drawing, teams: [...drawing.teams, { name: "a ", carries: [] }] };
    expect(findProblem(twice)).toEqual({ kind: "same", side: "teams", name: "a" });
  });

  it("can be drawn while names are still missing or the same", () => {
    const rough = { steps: ["a", "", "a"], teams: [{ name: "", carries: [0, 1, 2] }] };
    const named = nameAll(rough, { steps: (n) => `step ${n}`, teams: (n) => `team ${n}` });
    expect(named).toEqual({
      steps: ["a", "step 2", "a (2)"],
      teams: [{ name: "team 1", carries: [0, 1, 2] }],
    });
  });
});
