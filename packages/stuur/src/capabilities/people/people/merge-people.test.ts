import type { SimulationModel } from "@stuur/methods/simulation";
import { expect, test } from "vitest";
import { mergePeople } from "./merge-people.ts";
import type { NamedPerson } from "./people.store.ts";
import { peopleOfModel } from "./people-of-model.ts";

const skills = [{ step: "inplannen", speed: 1 }];
const anna: NamedPerson = {
  ...{
    id: "a",
    name: "Anna",
    pseudonym: "P1",
    logId: "l",
    team: "Planning",
    managerId: null,
    isFrontline: true,
  },
  ...{ skills, version: 4 },
};

test("who is not known is added, with what the list does not say left open", () => {
  const { writes, ...counts } = mergePeople([anna], [{ name: "Bas" }], { replace: false });
  expect(counts).toEqual({ added: 1, addedManagers: 0, changed: 0, unchanged: 0, kept: [] });
  expect(writes[0]!.person).toEqual({
    ...{
      name: "Bas",
      pseudonym: null,
      logId: null,
      team: null,
      managerId: null,
      isFrontline: false,
      skills: [],
    },
    version: undefined,
  });
});

test("who is known and said to be otherwise stays and is told, unless the list is to replace", () => {
  const rows = [{ name: "ANNA", team: "Productie" }];
  expect(mergePeople([anna], rows, { replace: false })).toMatchObject({ writes: [], kept: ["Anna"] });
  const { writes, ...counts } = mergePeople([anna], rows, { replace: true });
  expect(counts).toEqual({ added: 0, addedManagers: 0, changed: 1, unchanged: 0, kept: [] });
  expect(writes).toEqual([
    {
      id: "a",
      person: {
        ...{
          name: "Anna",
          pseudonym: "P1",
          logId: "l",
          team: "Productie",
          managerId: null,
          isFrontline: true,
        },
        ...{ skills, version: 4 },
      },
    },
  ]);
});

test("who is said to be as known is neither changed nor told", () => {
  const rows = [{ name: "Anna", team: "Planning", skills }];
  expect(mergePeople([anna], rows, { replace: true })).toMatchObject({ writes: [], unchanged: 1 });
});

test("a name that somebody got since stays, when the log still calls him by the pseudonym", () => {
  const { writes } = mergePeople(
    [anna],
    [{ name: "P1", alias: { pseudonym: "P1", logId: "l" }, team: "Ontwerp" }],
    {
      replace: true,
    },
  );
  expect(writes).toMatchObject([{ id: "a", person: { name: "Anna", pseudonym: "P1", team: "Ontwerp" } }]);
});

test("managers are found by name, also further down the list; one whom nobody knows is added", () => {
  const rows = [
    { name: "Bas", manager: "Cas" },
    { name: "Cas", manager: "Dora" },
    { name: "Els", manager: "anna" },
  ];
  const { writes, added } = mergePeople([anna], rows, { replace: false });
  expect(added).toBe(4);
  const nameOf = new Map([["a", "Anna"], ...writes.map(({ id, person }) => [id, person.name] as const)]);
  expect(writes.map(({ person }) => [person.name, nameOf.get(person.managerId ?? "")])).toEqual([
    ["Dora", undefined],
    ["Bas", "Cas"],
    ["Cas", "Dora"],
    ["Els", "Anna"],
  ]);
});

test("a list may take a manager away, and of a name that stands in it twice the last row counts", () => {
  const led = { ...anna, managerId: "b" };
  const boss = { ...anna, id: "b", name: "Bas", pseudonym: null, logId: null };
  const rows = [
    { name: "Anna", manager: "Bas" },
    { name: "anna", manager: null },
  ];
  expect(mergePeople([led, boss], rows, { replace: true }).writes).toMatchObject([
    { id: "a", person: { managerId: null } },
  ]);
});

test("what one log calls somebody is not whom another log calls so", () => {
  const model = { people: [{ id: "P1", skills: [] }], designs: [] } as unknown as SimulationModel;
  const unnamed = { ...anna, name: "P1" };
  const own = peopleOfModel(model, { id: "l", name: "orders" }, [unnamed]);
  expect(mergePeople([unnamed], own, { replace: false })).toMatchObject({ added: 0, kept: ["P1"] });
  const other = peopleOfModel(model, { id: "m", name: "klachten" }, [unnamed]);
  expect(mergePeople([unnamed], other, { replace: false }).writes).toMatchObject([
    { person: { name: "P1 (klachten)", pseudonym: "P1", logId: "m", version: undefined } },
  ]);
  expect(peopleOfModel(model, null, [])).toEqual([{ name: "P1", team: null, skills: [] }]);
});

test("whom a log that is gone calls so is not whom another log calls so, even when the list replaces", () => {
  const model = { people: [{ id: "P1", skills: [] }], designs: [] } as unknown as SimulationModel;
  const left = { ...anna, name: "P1", logId: null };
  const rows = peopleOfModel(model, { id: "m", name: "klachten" }, [left]);
  const { writes } = mergePeople([left], rows, { replace: true });
  expect(writes).toMatchObject([{ person: { name: "P1 (klachten)", pseudonym: "P1", logId: "m" } }]);
  expect(writes[0]!.id).not.toBe("a");
  const labelled = { ...left, id: "b", name: "P1 (klachten)" };
  const sameName = peopleOfModel(model, { id: "n", name: "klachten" }, [left, labelled]);
  expect(sameName).toMatchObject([{ name: "P1 (klachten) 2" }]);
  // Who got a name is known by it, and without a log nobody can tell two pseudonyms apart.
  const named = { people: [{ id: "Anna", skills: [] }], designs: [] } as unknown as SimulationModel;
  expect(peopleOfModel(named, null, [anna])).toMatchObject([{ name: "Anna" }]);
  expect(peopleOfModel(model, null, [left])).toMatchObject([{ name: "P1" }]);
});

test("two of a model whose names differ in capitals alone stay two, also the second time", () => {
  const people = ["Jan", "jan"].map((id) => ({ id, skills: [] }));
  const model = { people, designs: [] } as unknown as SimulationModel;
  for (const [log, second] of [
    [null, "jan 2"],
    [{ id: "l", name: "orders" }, "jan (orders)"],
  ] as const) {
    const { writes } = mergePeople([], peopleOfModel(model, log, []), { replace: true });
    expect(writes.map(({ person }) => person.name)).toEqual(["Jan", second]);
    const known = writes.map(({ id, person }) => ({ ...person, id, version: 1 }));
    const again = mergePeople(known, peopleOfModel(model, log, known), { replace: true });
    expect(again).toMatchObject({ writes: [], unchanged: 2 });
  }
});
