import { describe, expect, test } from "vitest";
import { simulateLog } from "../index.ts";
import type { Design } from "../model/simulation-model.ts";
import { hour } from "../models.fixture.ts";
import { able, constant, story, team, tell } from "./story.fixture.ts";

describe("time", () => {
  const office = { id: "office" };
  const late = { id: "late", week: Array(7).fill([{ opens: 12 * hour, closes: 21 * hour }]) };
  const calendars = [office, late];

  test("work rests while the person is away, and waits for the first who comes", () => {
    const people = [
      { ...able("Ann", "do"), calendar: "office" },
      { ...able("Bob", "do"), calendar: "late" },
    ];
    const model = story(
      [15, 15, 22],
      { do: 4 },
      { people, calendars, design: { teams: [team("Ann", "Bob")] } },
    );
    expect(tell(model)).toEqual(["2 do Bob 15–19", "1 do Ann 15–34", "3 do Ann 34–38"]);
    const friday = story([24 * 4 + 16], { do: 4 }, { people, calendars, design: { teams: [team("Ann")] } });
    expect(tell(friday)).toEqual(["1 do Ann 112–179"]);
  });

  test("a day off, a closed date and the change of the clock", () => {
    const people = [
      { ...able("Ann", "do"), calendar: "office", daysOff: [{ from: "2026-03-31", to: "2026-04-01" }] },
    ];
    const model = story(
      [24 + 20, 24 * 4 + 16],
      { do: 2 },
      {
        people,
        start: { date: "2026-03-25", timeZone: "Europe/Amsterdam" },
        calendars: [{ id: "office", closedDates: ["2026-03-27", "2026-03-30"] }],
        design: { teams: [team("Ann")] },
      },
    );
    const [first] = simulateLog(model, { seed: 1, orders: 20, design: 0 });
    // Thursday evening; Friday and Monday closed, Tuesday and Wednesday off, in summer time by then.
    expect(new Date(first!.start).toISOString()).toBe("2026-04-02T06:00:00.000Z");
  });

  test("absence interrupts work, and nobody begins during it", () => {
    const absence = { gap: constant(10 * hour), length: constant(5 * hour) };
    const model = story(
      [0, 0, 3],
      { do: 6 },
      { people: [{ ...able("Ann", "do"), absence }], design: { teams: [team("Ann")] } },
    );
    expect(tell(model)).toEqual(["1 do Ann 0–6", "2 do Ann 6–17", "3 do Ann 17–23"]);
    const away = story(
      [11],
      { do: 6 },
      { people: [{ ...able("Ann", "do"), absence }], design: { teams: [team("Ann")] } },
    );
    expect(tell(away)).toEqual(["1 do Ann 15–21"]);
  });

  test("a delay runs on the clock or in a calendar, and only between the teams that it is for", () => {
    const people = [able("Ann", "a"), able("Bob", "b")];
    const teams = [team("Ann"), { id: "next", members: ["Bob"], steps: ["b"] }].map((one, i) =>
      i === 0 ? { ...one, steps: ["a"] } : one,
    );
    const withDelay = (handovers: NonNullable<Design["handovers"]>) =>
      tell(story([15], { a: 1, b: 1 }, { people, calendars, design: { teams, handovers } }))[1];
    expect(withDelay({ between: { delay: constant(3 * hour) } })).toBe("1 b Bob 19–20");
    expect(withDelay({ between: { delay: constant(3 * hour), calendar: "office" } })).toBe("1 b Bob 34–35");
    expect(withDelay({ within: { delay: constant(3 * hour) } })).toBe("1 b Bob 16–17");
    const exceptions = [{ from: "team", to: "next", readingIn: constant(hour / 2) }];
    expect(withDelay({ between: { delay: constant(3 * hour) }, exceptions })).toBe("1 b Bob 16–17.5");
  });

  test("within a team, a colleague who takes the case up first takes it over", () => {
    const people = [able("Ann", "a", "b"), able("Bob", "b")];
    const handovers = { within: { delay: constant(hour), readingIn: constant(hour / 4) } };
    const model = story(
      [0, 0],
      { a: 2, b: 2 },
      { people, design: { teams: [team("Ann", "Bob")], handovers } },
    );
    expect(tell(model)).toEqual(["1 a Ann 0–2", "2 a Ann 2–4", "1 b Bob 3–5.25", "2 b Ann 4–6"]);
  });

  test("nobody is asked twice about a case that nobody can begin", () => {
    const people = [{ ...able("Ann", "do"), calendar: "office" }];
    const { length } = tell(
      story([18, 18.5, 19, 19.5], { do: 1 }, { people, calendars, design: { teams: [team("Ann")] } }),
    );
    expect(length).toBe(4);
  });
});

describe("means", () => {
  test("a machine serves as many as it has units, overnight too", () => {
    const people = [able("Ann", "saw"), able("Bob", "saw"), able("Cas", "saw")];
    const facilities = [{ id: "saw", units: 2 }];
    const steps = [{ id: "saw", work: constant(2 * hour), facility: "saw" }];
    const model = story([0, 0, 0.5], { saw: 2 }, { people, design: { teams: [team("Ann", "Bob", "Cas")] } });
    expect(tell({ ...model, facilities, steps })).toEqual([
      "1 saw Ann 0–2",
      "2 saw Bob 0–2",
      "3 saw Ann 2–4",
    ]);
  });

  test("a machine that comes free serves another team that waits for it", () => {
    const people = [able("Ann", "saw"), able("Bob", "saw")];
    const facilities = [{ id: "saw", units: 1 }];
    const steps = [{ id: "saw", work: constant(2 * hour), facility: "saw" }];
    const teams = [team("Ann"), { id: "other", members: ["Bob"] }];
    const model = story([0, 0], { saw: 2 }, { people, design: { teams, chooseTeam: "in-turn" } });
    expect(tell({ ...model, facilities, steps })).toEqual(["1 saw Ann 0–2", "2 saw Bob 2–4"]);
  });

  test("changing over costs time, the next of the same kind does not", () => {
    const people = [able("Ann", "a", "b")];
    const steps = ["a", "b"].map((id) => ({ id, work: constant(hour), setUp: constant(hour / 2) }));
    const model = story([], { a: 1, b: 1 }, { people, design: { teams: [team("Ann")] } });
    const caseTypes = ["a", "b"].map((step, i) => ({
      id: step,
      arrivals: { kind: "replay", at: i === 0 ? [0, 0.1 * hour] : [0.2 * hour] } as const,
      route: [{ step }],
    }));
    expect(tell({ ...model, steps, caseTypes })).toEqual([
      "1 a Ann 0–1.5",
      "2 a Ann 1.5–2.5",
      "3 b Ann 2.5–4",
    ]);
  });
});
