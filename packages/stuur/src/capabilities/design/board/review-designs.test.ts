import type { Design, SimulationModel } from "@stuur/methods/simulation";
import { expect, test } from "vitest";
import type { Person } from "./board.contract.ts";
import { type DesignReview, isAbout, nameMembers, reviewDesigns } from "./review-designs.ts";

const model: SimulationModel = {
  version: 1,
  steps: ["ontwerpen", "plannen"].map((id) => ({ id, work: { kind: "constant", value: 60 } })),
  caseTypes: [
    {
      id: "order",
      arrivals: { kind: "gaps", gap: { kind: "exponential", mean: 36_000 } },
      route: [{ step: "ontwerpen" }, { step: "plannen" }],
    },
  ],
  people: [
    { id: "P1", skills: [{ step: "ontwerpen" }, { step: "plannen" }] },
    { id: "P2", skills: [{ step: "ontwerpen" }, { step: "plannen" }] },
    { id: "P3", skills: [{ step: "ontwerpen" }] },
    { id: "P4", skills: [{ step: "ontwerpen" }] },
  ],
  designs: [
    { id: "vandaag", teams: [{ id: "Alles", members: ["P1", "P2", "P3", "P4"] }] },
    {
      id: "twee",
      teams: [
        { id: "Noord", members: ["P1", "P2"] },
        { id: "Zuid", members: ["P3", "P4"] },
      ],
    },
  ],
};
const person = (id: string, pseudonym: string, managerId: string | null): Person => ({
  ...{ id, pseudonym, logId: "log", managerId },
  name: `Naam van ${pseudonym}`,
  team: null,
  isFrontline: false,
  skills: [],
  version: 1,
});
const review = (people: readonly Person[] = []) => reviewDesigns(model, people, new WeakMap());
const codes = (found: DesignReview | undefined) => found?.map(({ code }) => code);

test("a warning points at the people and steps it is about, in the team it is about", () => {
  const [warning] = review().get("twee") ?? [];
  expect(warning?.code).toBe("TEAM_NOBODY_CAN");
  const about = (team: string) => isAbout(warning!, { kind: "step", name: "plannen", team });
  expect([about("Zuid"), about("Noord")]).toEqual([true, false]);
});

test("who manages whom is known by the names of the log", () => {
  expect(codes(review().get("vandaag"))).toEqual([]);
  const people = [person("a", "P1", null), person("b", "P2", "a")];
  expect(codes(review(people).get("vandaag"))).toEqual(["TEAM_MANAGER_AND_REPORT"]);
  expect(nameMembers(people).get("P2")).toBe("Naam van P2");
});

test("a design that did not change is not looked at again", () => {
  const known = new WeakMap<Design, DesignReview>();
  const before = reviewDesigns(model, [], known);
  const after = reviewDesigns({ ...model, designs: [model.designs[0]!] }, [], known);
  expect(after.get("vandaag")).toBe(before.get("vandaag"));
});
