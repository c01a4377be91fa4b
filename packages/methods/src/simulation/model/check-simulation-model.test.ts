import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeModel, listPlaces } from "../change-model.fixture.ts";
import { everythingModel, furnitureModel, furnitureSeriesWithLoss } from "../models.fixture.ts";
import { checkForm } from "./check-form.ts";
import { checkSimulationModel } from "./check-simulation-model.ts";
import { simulationModelSchema } from "./schema.ts";

/** Another reader of JSON Schema. */
const validate = new Ajv2020({ strict: true }).compile(simulationModelSchema);

test("good models pass", () => {
  expect(checkSimulationModel(everythingModel())).toEqual({ ok: true, model: everythingModel() });
  expect(checkSimulationModel({ ...furnitureModel(), designs: [furnitureSeriesWithLoss] }).ok).toBe(true);
});

test("a model comes back from JSON as it was", () => {
  expect(checkSimulationModel(JSON.parse(JSON.stringify(everythingModel()))).ok).toBe(true);
});

/** A change at one place, and the problem that it must give. */
const WRONG: readonly (readonly [string, unknown, string])[] = [
  ["steps[0].work.mean", -1, "SIMULATION_NUMBER_NOT_ABOVE steps[0].work.mean"],
  ["steps[0].work.mean", Number.NaN, "SIMULATION_WRONG_TYPE steps[0].work.mean"],
  ["steps[0].work.mean", "1 hour", "SIMULATION_WRONG_TYPE steps[0].work.mean"],
  ["steps[0].work.kind", "weibull", "SIMULATION_NOT_AMONG steps[0].work.kind"],
  ["steps[3].work.min", 9999, "SIMULATION_NOT_IN_ORDER steps[3].work"],
  ["steps[2].work.mode", 0, "SIMULATION_NOT_IN_ORDER steps[2].work"],
  ["steps[1].id", "sell", "SIMULATION_TWICE steps[1].id"],
  ["steps[2].facility", "lathe", "SIMULATION_UNKNOWN_NAME steps[2].facility"],
  ["facilities[0].units", 0, "SIMULATION_NUMBER_OUT_OF_RANGE facilities[0].units"],
  ["people[0].skills[0].speed", 0, "SIMULATION_NUMBER_OUT_OF_RANGE people[0].skills[0].speed"],
  ["people[1].daysOff[0].to", "2026-02-30", "SIMULATION_NO_SUCH_DATE people[1].daysOff[0].to"],
  ["people[1].daysOff[0].to", "2026-03-01", "SIMULATION_NOT_IN_ORDER people[1].daysOff[0]"],
  ["people[3].absence.gap", { kind: "constant", value: 0 }, "SIMULATION_NO_GAP people[3].absence.gap"],
  ["start.timeZone", "Europe/Nergens", "SIMULATION_UNKNOWN_TIME_ZONE start.timeZone"],
  ["calendars[0].week", Array(7).fill([]), "SIMULATION_NEVER_OPEN calendars[0].week"],
  ["calendars[0].week[0][0].closes", 100, "SIMULATION_NOT_IN_ORDER calendars[0].week[0][0]"],
  [
    "caseTypes[0].arrivals.gap",
    { kind: "constant", value: 0 },
    "SIMULATION_NO_GAP caseTypes[0].arrivals.gap",
  ],
  [
    "caseTypes[1].arrivals.perHour",
    Array(7).fill(Array(24).fill(0)),
    "SIMULATION_NEVER_OPEN caseTypes[1].arrivals.perHour",
  ],
  ["caseTypes[2].arrivals.at", [5, 4, 6], "SIMULATION_NOT_IN_ORDER caseTypes[2].arrivals.at[1]"],
  ["caseTypes[0].route[2].next[0].probability", 0.6, "SIMULATION_SHARES_NOT_ONE caseTypes[0].route[2].next"],
  ["caseTypes[0].route[2].next[0].to", "pack", "SIMULATION_UNKNOWN_NAME caseTypes[0].route[2].next[0].to"],
  ["caseTypes[0].route[3].next", [{ to: "saw", probability: 1 }], ""],
  [
    "caseTypes[0].route[2].next",
    [{ to: "sell", probability: 1 }],
    "SIMULATION_ENDLESS_ROUTE caseTypes[0].route[0]",
  ],
  [
    "caseTypes[0].route[2].next",
    [
      { to: "sell", probability: 0.9999 },
      { to: "end", probability: 0.0001 },
    ],
    "SIMULATION_LONG_ROUTE caseTypes[0].route",
  ],
  ["designs[0].teams[0].members[0]", "Zed", "SIMULATION_UNKNOWN_NAME designs[0].teams[0].members[0]"],
  ["designs[0].teams[0].members", [], "SIMULATION_COUNT_OUT_OF_RANGE designs[0].teams[0].members"],
  ["designs[0].teams[1].steps", ["saw"], "SIMULATION_NO_TEAM designs[0].teams"],
  ["designs[0].teams[1].members", ["Ann"], "SIMULATION_NOBODY_CAN designs[0].teams[1]"],
  [
    "designs[0].handovers.between.sendBack",
    1,
    "SIMULATION_NUMBER_OUT_OF_RANGE designs[0].handovers.between.sendBack",
  ],
  ["designs[0].queue", "random", "SIMULATION_NOT_AMONG designs[0].queue"],
  ["designs[0].colour", "red", "SIMULATION_UNKNOWN_FIELD designs[0]"],
  ["version", 2, "SIMULATION_NOT_AMONG version"],
];

test.each(WRONG)("%s = %j gives: %s", (place, value, expected) => {
  const checked = checkSimulationModel(changeModel(everythingModel(), place, value));
  const [first] = checked.ok ? [] : checked.problems;
  expect(first === undefined ? "" : `${first.code} ${first.place}`).toBe(expected);
  for (const text of first === undefined ? [] : [first.message.nl, first.message.en])
    expect(text).not.toMatch(/[{}]\w|undefined|NaN is/);
});

test("a problem tells the place and the way out in both languages", () => {
  const checked = checkSimulationModel(
    changeModel(everythingModel(), "designs[0].teams[1].members", ["Ann"]),
  );
  expect(checked.ok ? [] : checked.problems[0]!.message).toEqual({
    nl: "In indeling departments kan niemand in team shop stap saw doen. Zet er iemand in die het kan, of laat iemand het leren.",
    en: "In design departments nobody in team shop can do step saw. Put somebody in who can, or let somebody learn it.",
  });
});

describe("the published schema and the check agree", () => {
  test.each(WRONG)("on %s = %j", (place, value) => {
    const model = changeModel(everythingModel(), place, value);
    // JSON has no NaN.
    if (Number.isNaN(value)) return;
    expect(checkForm(simulationModelSchema, model).length === 0).toBe(validate(model));
  });

  test("on models with one place replaced or removed at random", () => {
    const places = listPlaces(everythingModel());
    const odd = fc.constantFrom<unknown>(
      -1,
      0,
      0.5,
      1e11,
      "",
      "x",
      true,
      null,
      [],
      {},
      { kind: "constant", value: 1 },
      [{}],
    );
    let wrong = 0;
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.option(odd, { nil: undefined }), (place, value) => {
        const model = changeModel(everythingModel(), place, value);
        const isRight = validate(model);
        if (!isRight) wrong++;
        expect(
          checkForm(simulationModelSchema, model).length === 0,
          `${place} = ${JSON.stringify(value)}`,
        ).toBe(isRight);
      }),
      { seed: 7, numRuns: 1500 },
    );
    expect(wrong).toBeGreaterThan(500);
  });

  test.each([null, 3, "model", [], {}])("on %j, which is no model", (value) => {
    expect(validate(value)).toBe(false);
    expect(checkSimulationModel(value).ok).toBe(false);
  });
});

test("whatever a JSON file holds, the check answers", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(checkSimulationModel(value).ok).toBe(false);
    }),
    { seed: 8, numRuns: 300 },
  );
});
