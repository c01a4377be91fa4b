import { describe, expect, test } from "vitest";
import { simulateLog } from "../index.ts";
import type { Design, ModelPerson, SimulationModel } from "../model/simulation-model.ts";
import { hour } from "../models.fixture.ts";

/** Small stories with constant times, of which every event can be worked out by hand. Monday 00:00 is time 0. */

const constant = (value: number) => ({ kind: "constant", value }) as const;
const able = (id: string, ...steps: string[]): ModelPerson => ({
  id,
  skills: steps.map((step) => ({ step })),
});

/** Cases at given hours through steps of given hours. */
function story(
  at: readonly number[],
  steps: Readonly<Record<string, number>>,
  rest: Pick<SimulationModel, "people"> &
    Partial<Omit<SimulationModel, "designs">> & { readonly design: Omit<Design, "id"> },
): SimulationModel {
  const { design, ...others } = rest;
  return {
    version: 1,
    steps: Object.entries(steps).map(([id, hours]) => ({ id, work: constant(hours * hour) })),
    caseTypes: [
      {
        id: "case",
        arrivals: { kind: "replay", at: at.map((hours) => hours * hour) },
        route: Object.keys(steps).map((step) => ({ step })),
      },
    ],
    designs: [{ id: "one", ...design }],
    ...others,
  };
}

const monday = Date.UTC(2026, 0, 5);

/** What happened, as "case step person start–complete" in hours since Monday 00:00. */
function tell(model: SimulationModel): readonly string[] {
  const hours = (instant: number) => Math.round(((instant - monday) / 3_600_000) * 100) / 100;
  return simulateLog(model, { seed: 1, orders: 1000, design: 0 }).map(
    (event) => `${event.case} ${event.step} ${event.person} ${hours(event.start)}–${hours(event.complete)}`,
  );
}

const team = (...members: string[]) => ({ id: "team", members });

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
