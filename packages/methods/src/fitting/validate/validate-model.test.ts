import { expect, test } from "vitest";
import { simulateLog } from "../../simulation/index.ts";
import { observeCases, validateInBatches, validateModel } from "../index.ts";
import { makeOffice } from "./office.fixture.ts";

const office = makeOffice();
const log = simulateLog(office, { seed: "reality", orders: 300, design: 0 });
const observed = observeCases(log);

test("the true model resembles, with all that was compared side by side", () => {
  const result = validateModel(office, observed, { seed: 1 });
  expect(result).toMatchObject({ verdict: "resembles", problems: [], replications: 39 });
  expect(result.figures.map(({ figure, team }) => (team === null ? figure : `${figure} ${team}`))).toEqual([
    "lead-time",
    "working-lead-time",
    "team-people drawers",
    "team-work drawers",
    "team-load drawers",
    "team-people makers",
    "team-work makers",
    "team-load makers",
    "cases-per-week",
    "handovers-between",
    "handovers-within",
  ]);
  for (const { range, observed: real } of result.figures) {
    expect(range.lower * 0.8).toBeLessThanOrEqual(real);
    expect(range.upper * 1.2).toBeGreaterThanOrEqual(real);
  }
  // Nothing about a single person leaves the comparison.
  expect(JSON.stringify(result)).not.toContain("person");
  const { clock, working } = result.leadTime!;
  expect(clock.mean.observed).toBeGreaterThan(working!.mean.observed * 2);
  for (const { bins } of [clock.histogram, working!.histogram]) {
    expect(bins.reduce((sum, bin) => sum + bin.observed, 0)).toBeCloseTo(1, 9);
    expect(bins.reduce((sum, bin) => sum + bin.simulated, 0)).toBeCloseTo(1, 9);
  }
  expect(validateModel(office, observed, { seed: 1 })).toEqual(result);
});

test("the loads of a replication are those that the simulation itself counts", () => {
  const { figures } = validateModel(office, observed, { seed: 1, replications: 1 });
  // Together 7,200 × 1.1 ÷ (3 × 4,200) of the drawers' time, drawing again included.
  const load = figures.find(({ figure, team }) => figure === "team-load" && team === "drawers")!.simulated;
  expect(load).toBeGreaterThan(0.5);
  expect(load).toBeLessThan(0.76);
});

test("names what is far off, worst kind first", () => {
  const fewer = validateModel(makeOffice({ drawers: 2 }), observed, { seed: 1 });
  expect(fewer.verdict).toBe("does-not-resemble");
  expect(fewer.reasons).toContainEqual({ code: "far-off", figure: "team-people", team: "drawers" });
  const within = log.map((event) => ({ ...event, person: event.team === "drawers" ? "d1" : event.person }));
  const alone = validateModel(office, observeCases(within), { seed: 1 });
  expect(alone.reasons).toContainEqual({ code: "far-off", figure: "team-people", team: "drawers" });
});

test("without start times no load is compared, without people none are counted", () => {
  const bare = log.map((event) => ({ ...event, start: null, person: null }));
  const { figures } = validateModel(office, observeCases(bare), { seed: 1 });
  expect(figures.map(({ figure }) => figure)).toEqual([
    "lead-time",
    "working-lead-time",
    "cases-per-week",
    "handovers-between",
    "handovers-within",
  ]);
});

test("where one step has no start times, the work of the others is compared all the same", () => {
  const partly = log.map((event) => (event.step === "draw" ? { ...event, start: null } : event));
  const { verdict, figures } = validateModel(office, observeCases(partly), { seed: 1 });
  expect(verdict).toBe("resembles");
  const loads = figures.filter(({ figure }) => figure === "team-load" || figure === "team-work");
  expect(loads.map(({ team }) => team)).toEqual(["makers", "makers"]);
});

test("too little of anything is said", () => {
  const few = observeCases(log.filter((event) => Number(event.case) <= 9));
  expect(validateModel(office, few, { seed: 1 })).toMatchObject({
    verdict: "too-few-to-say",
    reasons: [{ code: "too-few-cases" }],
  });
  expect(validateModel(office, observed, { seed: 1, replications: 18 }).reasons[0]?.code).toBe(
    "too-few-replications",
  );
});

test("a model that cannot be simulated says why, and simulates nothing", () => {
  const first = validateInBatches(makeOffice({ gap: 1000 }), observed, { seed: 1 }).next();
  expect(first.done).toBe(true);
  expect(first.value).toMatchObject({
    verdict: "does-not-resemble",
    reasons: [{ code: "cannot-be-simulated" }],
    problems: [{ code: "SIMULATION_OVERLOADED" }],
    leadTime: null,
  });
});

test("arrivals that are far too few or too many are called so", () => {
  const few = validateModel(makeOffice({ gap: 42_000 }), observed, { seed: 1 });
  expect(few.figures.find(({ figure }) => figure === "cases-per-week")).toMatchObject({ isFarOff: true });
  const replay = {
    ...office,
    caseTypes: office.caseTypes.map((type) => ({
      ...type,
      arrivals: { kind: "replay" as const, at: [1e9, 2e9] },
    })),
  };
  // Nothing happens in the period: only the numbers can be compared.
  const nothing = validateModel(replay, observed, { seed: 1 });
  expect(nothing).toMatchObject({ verdict: "does-not-resemble", leadTime: null });
});

test("handovers of a case are counted in the order of its work", () => {
  const at = (start: number, team: string | null, person: string) => ({
    ...{ case: "1", step: "s", start, complete: start + 5 },
    ...{ team, person },
  });
  const events = [at(30, "b", "Bob"), at(0, "a", "Ann"), at(10, "a", "Abe"), at(40, null, "Bob")];
  expect(observeCases(events).cases).toEqual([{ begun: 0, ended: 45, between: 2, within: 1 }]);
  expect(() => observeCases([])).toThrow("events.length");
  expect(() => observeCases([at(Number.NaN, "a", "Ann")])).toThrow("events[0]");
});

test("how far off estimated work may be without being found is tried out", () => {
  const bare = observeCases(log.map((event) => ({ ...event, start: null })));
  const estimates = ["steps[0].work", "people[0]"];
  const { power = [] } = validateModel(office, bare, { seed: 1, estimates });
  expect(power.map(({ factor, of }) => [factor, of])).toEqual([
    [1.25, 10],
    [2, 10],
    [0.5, 10],
  ]);
  const foundAt = (factor: number) => power.find((one) => one.factor === factor)!.found;
  // Twice as much drawing is more than three can do; a quarter more hardly shows in lead times that are mostly delay.
  expect(foundAt(2)).toBe(10);
  expect(foundAt(1.25)).toBeLessThan(10);
  expect(validateModel(office, bare, { seed: 1, estimates: ["people[0]"] }).power).toBeUndefined();
});
