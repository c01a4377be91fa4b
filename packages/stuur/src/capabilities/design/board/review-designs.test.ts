import type { Design, SimulationModel } from "@stuur/methods/simulation";
import { expect, test } from "vitest";
import type { Person } from "./board.contract.ts";
import { callPeople } from "./call-people.ts";
import { type DesignReview, isAbout, reviewDesigns } from "./review-designs.ts";

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
});

test("warnings call people as their cards do, and still point at them", () => {
  const people = [
    person("a", "P1", null),
    person("b", "P2", "a"),
    { ...person("c", "P3", null), name: null },
  ];
  const [led] = review(people).get("vandaag") ?? [];
  expect(led?.message.nl).toMatch(/^P1 Naam van P1 geeft leiding aan P2 Naam van P2/);
  expect(led?.people).toEqual(["P1", "P2"]);
  expect(isAbout(led!, { kind: "person", name: "P2", team: "Alles" })).toBe(true);
  // The way out names somebody as well; of P3 the reader may not know the name.
  const [nobody] = review(people).get("twee") ?? [];
  expect(nobody?.message.nl).toBe(
    "Niemand in Zuid kan plannen doen. Zet er iemand bij die het kan, zoals P1 Naam van P1 en P2 Naam van P2.",
  );
  expect(callPeople(people)("P3")).toBe("P3");
  // Somebody who learned a step is still known to have.
  const taught = { ...model.designs[1]!, skills: [{ person: "P4", step: "plannen" }] };
  const designs = [model.designs[0]!, taught];
  const found = reviewDesigns({ ...model, designs }, [person("d", "P4", null)], new WeakMap());
  expect(codes(found.get("twee"))).toEqual(["TEAM_ONE_PERSON"]);
});

test("a design that did not change is not looked at again", () => {
  const known = new WeakMap<Design, DesignReview>();
  const before = reviewDesigns(model, [], known);
  const after = reviewDesigns({ ...model, designs: [model.designs[0]!] }, [], known);
  expect(after.get("vandaag")).toBe(before.get("vandaag"));
});
