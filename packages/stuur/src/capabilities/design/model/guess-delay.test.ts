import { expect, test } from "vitest";
import { changePlace, draftOf, todayOf } from "./edit-model.ts";
import { guessDelay } from "./guess-delay.ts";
import type { ModelValidation } from "./model.contract.ts";
import { model } from "./model.fixture.ts";

const figure = (name: "working-lead-time" | "handovers-between", observed: number, simulated: number) => ({
  ...{ figure: name, team: null, observed, simulated, range: { lower: 0, upper: 1 } },
  ...{ relativeDistance: 1, usualDistance: 0.1, pValue: 0.02, isFarOff: name === "working-lead-time" },
});
const validation = (observed: number, handovers = 4): ModelValidation => ({
  ...{ verdict: "does-not-resemble", reasons: [], problems: [], seed: 1, replications: 39 },
  ...{ window: { from: 0, until: 1 }, cases: { observed: 40, simulated: 40 }, leadTime: null },
  figures: [figure("working-lead-time", observed, 30_000), figure("handovers-between", 4, handovers)],
});
const [today] = model.designs;
const bare = { ...model, workingTime: "office", designs: [{ id: today!.id, teams: today!.teams }] };

test("the lead time that is missing is shared over the handovers, and marked as an estimate when taken", () => {
  const guess = guessDelay(validation(150_000), bare)!;
  expect(guess).toEqual({
    seconds: 30_000,
    handover: { calendar: "office", delay: { kind: "exponential", mean: 30_000 } },
  });
  const draft = draftOf({ model: bare, alternatives: [], evidence: null, validation: null });
  const taken = changePlace(draft, "handovers.between", { value: guess.handover, isMeasured: false });
  expect(taken.estimates).toContain("designs[0].handovers.between");
  expect(guessDelay(validation(150_000), todayOf(taken, bare.designs))).toBeNull();
});

test("nothing is guessed where nothing is missing, or nothing is handed over", () => {
  expect(guessDelay(validation(20_000), bare)).toBeNull();
  expect(guessDelay(validation(150_000, 0.1), bare)).toBeNull();
  expect(guessDelay({ ...validation(150_000), verdict: "resembles" }, bare)).toBeNull();
  expect(guessDelay(null, bare)).toBeNull();
});
