import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrangeMatrix, moveTo, putFirst, shortenOrder } from "./arrange-matrix.ts";
import { furnitureMaker } from "./matrix-data.fixture.ts";

const same = (name: string) => name;
const usual = ["a", "b", "c", "d", "e"];

describe("arrangeMatrix", () => {
  it("puts the named teams and steps first, and the rest as usual", () => {
    const { teams, steps } = arrangeMatrix(furnitureMaker, {
      teamOrder: ["Productie", "gone"],
      stepOrder: ["zagen", "inmeten"],
    });
    expect(teams.map(({ team }) => team)).toEqual([
      "Productie",
      "Accountmanagement",
      "Ontwerp",
      "Planning en organisatie",
    ]);
    expect(steps.map(({ step }) => step).slice(0, 3)).toEqual(["zagen", "inmeten", "klantgesprek"]);
  });

  it("sorts teams by how much work they do, and leaves the steps alone", () => {
    const { teams, steps } = arrangeMatrix(furnitureMaker, { sort: "volume" });
    const events = teams.map((team) => team.events);
    expect(events).toEqual(events.toSorted((a, b) => b - a));
    expect(steps).toEqual(furnitureMaker.steps);
  });
});

describe("an own order", () => {
  it("moves a name to the place of another, forwards and backwards", () => {
    expect(moveTo(usual, "a", "c")).toEqual(["b", "c", "a", "d", "e"]);
    expect(moveTo(usual, "d", "b")).toEqual(["a", "d", "b", "c", "e"]);
    expect(moveTo(usual, "a", "nowhere")).toEqual(usual);
  });

  it("is kept as short as it can be, and nothing when it is the usual one", () => {
    expect(shortenOrder(["d", "a", "b", "c", "e"], usual)).toEqual(["d"]);
    expect(shortenOrder(["b", "a", "c", "d", "e"], usual)).toEqual(["b"]);
    expect(shortenOrder(usual, usual)).toBeUndefined();
  });

  it("comes back whole from its short form", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(usual, { minLength: usual.length }), (names) => {
        expect(putFirst(usual, same, shortenOrder(names, usual))).toEqual(names);
      }),
      { numRuns: 120, seed: 11 },
    );
  });
});
