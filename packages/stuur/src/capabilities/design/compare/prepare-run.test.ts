import type { ModelValidation } from "@stuur/methods/fitting";
import { describe, expect, test } from "vitest";
import { smallModel, smallStudy } from "./compare.fixture.ts";
import { prepareRun } from "./prepare-run.ts";

test("all designs for a year with a fixed seed, when nothing is asked", () => {
  const prepared = prepareRun(smallStudy, {});
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
  const { inputs, experiment } = prepared;
  expect(inputs.model).toEqual(smallModel);
  expect(inputs.basis).toEqual({ source: "file", verdict: null, distance: null, estimates: 0 });
  // 261 working days of nine hours, one case per 2700 seconds.
  expect(experiment).toEqual({ seed: "1", days: 365, orders: 3132, replications: 30, precision: null });
});

test("some designs beside today's, and a wanted precision", () => {
  const third = { ...smallModel.designs[1]!, id: "Derde" };
  const model = { ...smallModel, designs: [...smallModel.designs, third] };
  const prepared = prepareRun({ ...smallStudy, model }, { designs: ["Derde"], precision: 0.02, seed: "x" });
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problems));
  expect(prepared.inputs.model.designs.map(({ id }) => id)).toEqual(["Vandaag", "Derde"]);
  expect(prepared.inputs.alternatives).toEqual([{ design: "Vandaag", kind: "today" }]);
  expect(prepared.experiment).toMatchObject({ seed: "x", replications: 300, precision: 0.02 });
});

test("how far the model is off is the mean lead time, in working time where that is known, as the model's page says it", () => {
  const figure = {
    team: null,
    range: { lower: 0, upper: 200 },
    usualDistance: 0.1,
    pValue: 0.5,
    isFarOff: false,
  };
  const validation: ModelValidation = {
    ...{ verdict: "resembles", reasons: [], problems: [], seed: "1", replications: 30, leadTime: null },
    ...{ window: { from: 0, until: 1 }, cases: { observed: 100, simulated: 100 } },
    figures: [
      { ...figure, figure: "lead-time", observed: 100, simulated: 130, relativeDistance: 0.3 },
      // The shape may differ by more than the mean.
      { ...figure, figure: "working-lead-time", observed: 100, simulated: 99, relativeDistance: 0.08 },
    ],
  };
  const prepared = prepareRun({ ...smallStudy, validation }, {});
  expect(prepared.ok && prepared.inputs.basis.distance).toBeCloseTo(0.01, 12);
});

test("teams whose people may be there for shorter than the model says go along", () => {
  const doubtedHours = [{ team: "Ploegen", people: 3, of: 4 }];
  const evidence = { estimates: [], doubtedHours } as unknown as NonNullable<typeof smallStudy.evidence>;
  const prepared = prepareRun({ ...smallStudy, evidence }, {});
  expect(prepared.ok && prepared.inputs.basis.doubtedHours).toEqual(["Ploegen"]);
});

describe("what cannot be simulated is refused in words", () => {
  const nobody = { ...smallModel, people: [] };
  test.each([
    [
      "only today",
      { ...smallModel, designs: smallModel.designs.slice(0, 1) },
      {},
      "STUUR_RUN_NOTHING_TO_COMPARE",
    ],
    ["an unknown design", smallModel, { designs: ["Niets"] }, "STUUR_RUN_NO_SUCH_DESIGN"],
    ["nobody to work", nobody, {}, "SIMULATION_COUNT_OUT_OF_RANGE"],
    ["no days", smallModel, { days: 0 }, "STUUR_RUN_DAYS"],
    ["no number of days", smallModel, { days: Number.NaN }, "STUUR_RUN_DAYS"],
    ["too few cases", smallModel, { days: 1 }, "STUUR_RUN_TOO_FEW_CASES"],
    ["one replication", smallModel, { replications: 1 }, "SIMULATION_NUMBER_OUT_OF_RANGE"],
    ["a billion orders", smallModel, { days: 3650, replications: 1e6 }, "SIMULATION_TOO_LARGE"],
    ["a precision beyond 100 %", smallModel, { precision: 2 }, "SIMULATION_NUMBER_OUT_OF_RANGE"],
  ] as const)("%s", (_, model, asked, code) => {
    const prepared = prepareRun({ ...smallStudy, model }, asked as Parameters<typeof prepareRun>[1]);
    if (prepared.ok) throw new Error("not refused");
    expect(prepared.problems[0]?.code).toBe(code);
    for (const { message } of prepared.problems)
      for (const text of [message.nl, message.en]) expect(text).not.toMatch(/[{}]|undefined/);
  });
});
