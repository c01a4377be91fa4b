import { describe, expect, test } from "vitest";
import type { Design, ModelPerson } from "../model/simulation-model.ts";
import { hour } from "../models.fixture.ts";
import { able, constant, story, team, tell } from "./story.fixture.ts";

describe("order of work", () => {
  test("first come first served, one at a time", () => {
    const people = [able("Ann", "do")];
    expect(tell(story([0, 1, 2], { do: 3 }, { people, design: { teams: [team("Ann")] } }))).toEqual([
      "1 do Ann 0–3",
      "2 do Ann 3–6",
      "3 do Ann 6–9",
    ]);
  });

  test("by priority, by due date and by age of the case", () => {
    const types = [
      { id: "slow", at: [0, 1], priority: 2, due: 100 },
      { id: "fast", at: [2], priority: 1, due: 5 },
    ].map(({ id, at, priority, due }) => ({
      id,
      arrivals: { kind: "replay", at: at.map((hours) => hours * hour) } as const,
      route: [{ step: "do" }],
      priority,
      due: { within: due * hour },
    }));
    const model = story([], { do: 3 }, { people: [able("Ann", "do")], design: { teams: [team("Ann")] } });
    const orderOf = (queue: Design["queue"] & string) =>
      tell({ ...model, caseTypes: types, designs: [{ ...model.designs[0]!, queue }] }).map((text) => text[0]);
    expect(orderOf("first-come")).toEqual(["1", "2", "3"]);
    expect(orderOf("priority")).toEqual(["1", "3", "2"]);
    expect(orderOf("due-date")).toEqual(["1", "3", "2"]);
    expect(orderOf("oldest-case")).toEqual(["1", "2", "3"]);
  });

  test("the oldest case goes before one that queued earlier", () => {
    const people = [able("Ann", "first"), able("Bob", "first"), able("Cas", "last")];
    const model = story(
      [0, 0.5],
      { first: 1, last: 5 },
      { people, design: { teams: [team("Ann", "Bob", "Cas")] } },
    );
    // Case 1 takes 3 hours at its first step, case 2 one hour, and Cas is busy with case 0 until 8.
    const work = { kind: "replay", at: [0], segments: ["big"] } as const;
    const caseTypes = [
      {
        id: "zero",
        arrivals: { kind: "replay", at: [0] } as const,
        route: [{ step: "last", work: constant(8 * hour) }],
      },
      { id: "old", arrivals: { ...work, segments: ["big"] }, route: [{ step: "first" }, { step: "last" }] },
      {
        id: "young",
        arrivals: { kind: "replay", at: [hour] } as const,
        route: [{ step: "first" }, { step: "last" }],
      },
    ];
    const segments = [{ id: "big", work: 3 }];
    const lastOf = (queue: Design["queue"] & string) =>
      tell({ ...model, segments, caseTypes, designs: [{ ...model.designs[0]!, queue }] })
        .slice(-2)
        .map((text) => text[0]);
    expect(lastOf("first-come")).toEqual(["3", "2"]);
    expect(lastOf("oldest-case")).toEqual(["2", "3"]);
  });
});

describe("who does it", () => {
  test("the fastest who is free, then whose own trade it is, then who is idle longest", () => {
    const people: ModelPerson[] = [
      { id: "Ann", skills: [{ step: "do", speed: 2 }] },
      { id: "Bob", skills: [{ step: "other" }, { step: "do" }] },
      able("Cas", "do"),
      able("Dik", "do"),
    ];
    const steps = { do: 2, other: 1 };
    const model = story([0, 0, 0, 0, 9, 9], steps, {
      people,
      design: { teams: [team("Bob", "Cas", "Dik", "Ann")] },
    });
    const caseTypes = [{ ...model.caseTypes[0]!, route: [{ step: "do" }] }];
    expect(tell({ ...model, caseTypes }).map((text) => text.split(" ")[2])).toEqual([
      "Ann",
      "Cas",
      "Dik",
      "Bob",
      "Ann",
      "Cas",
    ]);
  });

  test("of two who are alike, who has been idle longest", () => {
    const people = [able("Ann", "do"), able("Bob", "do")];
    const model = story([0, 0.5, 5, 6.5], { do: 1 }, { people, design: { teams: [team("Ann", "Bob")] } });
    expect(tell(model).map((text) => text.split(" ")[2])).toEqual(["Ann", "Bob", "Ann", "Bob"]);
  });

  test("who completes a step goes on with the case when nothing else waits, or always when cases are kept", () => {
    const people = [able("Ann", "a", "b"), able("Bob", "a", "b")];
    const model = story([0, 0, 0.5], { a: 1, b: 1 }, { people, design: { teams: [team("Ann", "Bob")] } });
    // Case 3 waits when Ann completes, and then case 1 when Bob does; only at the end nothing waits.
    expect(tell(model)).toEqual([
      "1 a Ann 0–1",
      "2 a Bob 0–1",
      "3 a Ann 1–2",
      "1 b Bob 1–2",
      "2 b Ann 2–3",
      "3 b Bob 2–3",
    ]);
    const kept = { ...model, designs: [{ ...model.designs[0]!, keepCase: true }] };
    expect(tell(kept)).toEqual([
      "1 a Ann 0–1",
      "2 a Bob 0–1",
      "1 b Ann 1–2",
      "2 b Bob 1–2",
      "3 a Ann 2–3",
      "3 b Ann 3–4",
    ]);
  });

  test("help goes to other teams only when the own team has no work", () => {
    const people = [able("Ann", "do"), able("Bob", "do")];
    const segments = [{ id: "x" }, { id: "y" }];
    const teams = [
      { id: "X", members: ["Ann"], portfolio: ["x"] },
      { id: "Y", members: ["Bob"], portfolio: ["y"] },
    ];
    const model = story([], { do: 2 }, { people, segments, design: { teams, help: "free" } });
    const at = [0, 0, 0, 1].map((hours) => hours * hour);
    const arrivals = { kind: "replay", at, segments: ["x", "x", "x", "y"] } as const;
    const caseTypes = [{ ...model.caseTypes[0]!, arrivals }];
    expect(tell({ ...model, caseTypes })).toEqual([
      "1 do Ann 0–2",
      "2 do Bob 0–2",
      "3 do Ann 2–4",
      "4 do Bob 2–4",
    ]);
    const apart = { ...model, caseTypes, designs: [{ ...model.designs[0]!, help: "none" as const }] };
    expect(tell(apart)).toEqual(["1 do Ann 0–2", "4 do Bob 1–3", "2 do Ann 2–4", "3 do Ann 4–6"]);
  });

  test("in turn; and a case comes back to the team that had it", () => {
    const people = [able("Ann", "ask", "tell"), able("Bob", "ask", "tell"), able("Cas", "do")];
    const teams = [
      { id: "A", members: ["Ann"], steps: ["ask", "tell"] },
      { id: "B", members: ["Bob"], steps: ["ask", "tell"] },
      { id: "C", members: ["Cas"], steps: ["do"] },
    ];
    const steps = { ask: 1, do: 1, tell: 1 };
    const told = tell(story([0, 10, 20], steps, { people, design: { teams, chooseTeam: "in-turn" } }));
    expect(told.map((text) => text.split(" ")[2]!)).toEqual([
      "Ann",
      "Cas",
      "Ann",
      "Bob",
      "Cas",
      "Bob",
      "Ann",
      "Cas",
      "Ann",
    ]);
  });

  test("to the team with the least cases per member", () => {
    const people = [able("Ann", "do"), able("Bob", "do"), able("Cas", "do")];
    const teams = [team("Ann"), { id: "pair", members: ["Bob", "Cas"] }];
    const told = tell(
      story([0, 0, 0, 0, 0, 0], { do: 5 }, { people, design: { teams, chooseTeam: "least-busy" } }),
    );
    expect(told.filter((text) => text.includes("Ann"))).toHaveLength(2);
  });
});
