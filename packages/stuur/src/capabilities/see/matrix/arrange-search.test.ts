import { expect, test } from "vitest";
import { arrangeMatrix } from "../../../ui/matrix/arrange-matrix.ts";
import { furnitureMaker } from "../../../ui/matrix/matrix-data.fixture.ts";
import { moveInSearch } from "./arrange-search.ts";

const shown = furnitureMaker.teams.map(({ team }) => team);
const teamsOf = (search: Parameters<typeof arrangeMatrix>[1]) =>
  arrangeMatrix(furnitureMaker, search).teams.map(({ team }) => team);

test("a name takes the place of another, and the address says only what is not as usual", () => {
  const change = moveInSearch(
    furnitureMaker,
    {},
    { axis: "team", name: "Productie", target: "Ontwerp", shown },
  );
  expect(change).toEqual({ teamOrder: ["Accountmanagement", "Productie"] });
  expect(teamsOf(change)).toEqual(["Accountmanagement", "Productie", "Ontwerp", "Planning en organisatie"]);
  const back = moveInSearch(furnitureMaker, change, {
    axis: "team",
    name: "Productie",
    target: "Planning en organisatie",
    shown,
  });
  expect(back).toEqual({ teamOrder: undefined });
});

test("sorted by how much work, an own order goes before the sorting", () => {
  const change = moveInSearch(
    furnitureMaker,
    { sort: "volume" },
    { axis: "team", name: "Ontwerp", target: "Productie", shown },
  );
  expect(teamsOf({ sort: "volume", ...change })[0]).toBe("Ontwerp");
});

test("a team that was folded away can be put among those in sight", () => {
  const change = moveInSearch(
    furnitureMaker,
    {},
    {
      axis: "team",
      name: "Productie",
      target: "Ontwerp",
      shown: ["Accountmanagement", "Ontwerp"],
    },
  );
  expect(change).toEqual({ teamOrder: ["Accountmanagement", "Productie"] });
});

test("steps go by themselves", () => {
  const steps = furnitureMaker.steps.map(({ step }) => step);
  const change = moveInSearch(
    furnitureMaker,
    { teamOrder: ["Productie"] },
    {
      axis: "step",
      name: "klantgesprek",
      target: "inmeten",
      shown: steps,
    },
  );
  expect(change).toEqual({ stepOrder: ["inmeten"] });
});
