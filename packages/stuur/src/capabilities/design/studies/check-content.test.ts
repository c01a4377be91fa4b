import { describe, expect, test } from "vitest";
import { checkContent } from "./check-content.ts";
import { smallModel } from "./study.fixture.ts";

/** The model with another second design. */
const withTeams = (teams: readonly object[]) => ({
  ...smallModel,
  designs: [smallModel.designs[0], { ...smallModel.designs[1], teams }],
});

describe("a model that may be kept", () => {
  test("has designs whose origin is told, or else made by somebody", () => {
    const alternatives = [
      { design: "Vandaag", kind: "today" as const },
      { design: "Eigen klanten", kind: "parallel" as const },
    ];
    expect(checkContent(smallModel, alternatives)).toEqual({ model: smallModel, alternatives });
    expect(checkContent(smallModel).alternatives.map(({ kind }) => kind)).toEqual(["today", "own"]);
    expect(() => checkContent(smallModel, alternatives.toReversed())).toThrow("STUUR_BAD_REQUEST");
  });

  test.each([
    ["a step that no team carries", [{ id: "Noord", members: ["Anna"], steps: ["maken"] }]],
    ["a team in which there is nobody yet", [{ id: "Noord", members: [] }]],
    ["a team without steps and customers yet", [{ id: "Noord", members: ["Bas"], steps: [], portfolio: [] }]],
  ])("may have %s, and is kept as it was drawn", (_, teams) => {
    expect(checkContent(withTeams(teams)).model).toEqual(withTeams(teams));
  });

  test("may have somebody who cannot do a step of the team", () => {
    const people = [{ ...smallModel.people[0], skills: [] }, smallModel.people[1]];
    expect(checkContent({ ...smallModel, people }).model.people[0]!.skills).toEqual([]);
  });

  test.each<[string, unknown, string, number]>([
    ["no model", "x", "", 1],
    ["an unknown person", withTeams([{ id: "N", members: ["Zus"] }]), "designs[1].teams[0].members[0]", 1],
    [
      "two wrong places",
      { ...smallModel, steps: [{ id: "a", work: { kind: "exponential", mean: -5 } }, { id: 3 }] },
      "steps[0].work.mean",
      3,
    ],
  ])("is refused with every place: %s", (_, model, place, count) => {
    let values: Record<string, unknown> = {};
    try {
      checkContent(model);
    } catch (error) {
      values = { ...(error as { values: object }).values };
    }
    expect(values).toMatchObject({ place, count });
    expect(values.problems).toHaveLength(count);
  });

  test("has designs without blanks around their names, which can be kept again", () => {
    const [today, own] = smallModel.designs;
    const designs = [{ ...today, id: " Vandaag " }, own];
    const kept = checkContent({ ...smallModel, designs });
    expect(kept.model).toEqual(smallModel);
    expect(checkContent({ ...smallModel, designs }, kept.alternatives)).toEqual(kept);
    const twice = { ...smallModel, designs: [today, { ...own, id: "Vandaag " }] };
    expect(() => checkContent(twice)).toThrow("STUUR_MODEL_REFUSED");
  });

  test("is not nested deeper than anybody can follow", () => {
    const depth = 20_000;
    const deep: unknown = JSON.parse("[".repeat(depth) + "]".repeat(depth));
    for (const model of [deep, { ...smallModel, steps: deep }])
      expect(() => checkContent(model)).toThrow("levels");
  });

  test.each(["Anna\0", "Anna \ud83d"])("has no characters that no database keeps", (id) => {
    const people = [smallModel.people[1], { ...smallModel.people[0], id }];
    const text = JSON.stringify(smallModel).replaceAll('"Anna"', JSON.stringify(id));
    expect(() => checkContent(JSON.parse(text))).toThrow("unreadable");
    expect(() => checkContent({ ...smallModel, people })).toThrow();
    const fine = JSON.stringify(smallModel).replaceAll('"Anna"', JSON.stringify("A\\u0000 \u{1f600}"));
    expect(() => checkContent(JSON.parse(fine))).not.toThrow();
  });
});
