import { expect, test } from "vitest";
import type { Person } from "./people.contract.ts";
import { findChanges } from "./use-people.ts";

const person = (id: string, more: Partial<Person> = {}): Person & { name: string } => ({
  ...{ id, pseudonym: null, logId: null, team: null, managerId: null, isFrontline: true, version: 7 },
  ...{ skills: [{ step: "zagen", speed: 1 }], ...more },
  name: id,
});
const [anna, bas] = [person("Anna"), person("Bas", { managerId: "Anna" })];

test("only who changed is kept, with the version that the server has", () => {
  const target = [
    { ...anna, version: 1 },
    { ...bas, team: "Productie", version: 2 },
  ];
  expect(findChanges([anna, bas], target)).toEqual({
    keep: [{ ...bas, team: "Productie", version: 7 }],
    remove: [],
  });
});

test("who came back after being removed is new again, and leads again", () => {
  const { version: _, ...back } = anna;
  const alone = { ...bas, managerId: null };
  expect(findChanges([alone], [anna, bas])).toEqual({ keep: [back, bas], remove: [] });
});

test("who is gone is removed, and is nobody's manager", () => {
  expect(findChanges([anna, bas], [bas])).toEqual({
    keep: [{ ...bas, managerId: null }],
    remove: ["Anna"],
  });
});

test("other skills, or another order of them, is a change", () => {
  const skills = [...anna.skills, { step: "lakken", speed: 0.5 }];
  expect(findChanges([anna], [{ ...anna, skills }]).keep).toHaveLength(1);
  expect(findChanges([{ ...anna, skills }], [{ ...anna, skills: skills.toReversed() }]).keep).toHaveLength(1);
});
