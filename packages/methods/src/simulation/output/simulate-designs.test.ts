import { describe, expect, test } from "vitest";
import type { Experiment, SimulationAnswer, SimulationModel } from "../index.ts";
import {
  concludeSimulation,
  simulateDesigns,
  simulateInBatches,
  simulateLog,
  simulateReplication,
} from "../index.ts";
import {
  everythingModel,
  exponential,
  furnitureModel,
  furnitureParallel,
  furnitureSeries,
  furnitureSeriesWithLoss,
  hour,
  queueModel,
} from "../models.fixture.ts";

const year: Experiment = { seed: 2026, orders: 2100 };
const furniture = {
  ...furnitureModel(),
  designs: [furnitureSeries, furnitureParallel, furnitureSeriesWithLoss],
};

function succeed(answer: SimulationAnswer) {
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer;
}

function problemsOf(
  model: SimulationModel,
  experiment: Experiment = { seed: 1, orders: 500 },
): readonly string[] {
  const answer = simulateDesigns(model, experiment);
  const problems = answer.ok
    ? answer.designs.flatMap((design) => (design.ok ? [] : design.problems))
    : answer.problems;
  for (const { message } of problems)
    for (const text of [message.nl, message.en]) expect(text).not.toMatch(/[{}]|undefined|NaN/);
  return problems.map(({ code }) => code);
}

describe("the furniture maker in a year", () => {
  const answer = succeed(simulateDesigns(furniture, year));
  const [parallel, loss] = answer.differences;
  const differenceOf = (difference: typeof parallel, figure: string) => {
    const found = difference!.figures.find((one) => one.figure === figure)!;
    return { ...found, mean: found.mean / hour, lower: found.lower / hour, upper: found.upper / hour };
  };

  test("series and parallel teams do not differ: the interval of the difference holds 0, and the truth", () => {
    const { mean, lower, upper, pValue } = differenceOf(parallel, "leadTimeWorking.mean");
    expect([parallel!.design, parallel!.against]).toEqual(["parallel", "series"]);
    expect(lower).toBeLessThan(0);
    expect(upper).toBeGreaterThan(0);
    expect(pValue).toBeGreaterThan(0.05);
    expect(Math.abs(mean)).toBeLessThan(0.6);
    expect(lower).toBeLessThan(-0.089);
  });

  test("delay and work sent back cost twenty hours, far beyond chance", () => {
    const { lower, upper, pValue } = differenceOf(loss, "leadTimeWorking.mean");
    expect(lower).toBeLessThan(19.35);
    expect(upper).toBeGreaterThan(19.35);
    expect(pValue).toBeLessThan(1e-10);
  });

  test("the same customers make a difference more certain than two separate means", () => {
    const [series, lossy] = [answer.designs[0]!, answer.designs[2]!].map(
      (design) => (design.ok ? design.figures : undefined)!,
    );
    const widthOf = ({ lower, upper }: { lower: number; upper: number }) => upper - lower;
    const apart =
      Math.hypot(widthOf(series!.leadTimeWorking.mean), widthOf(lossy!.leadTimeWorking.mean)) / hour;
    expect(widthOf(differenceOf(loss, "leadTimeWorking.mean"))).toBeLessThan(apart);
  });

  test("one warm-up for all designs, and hours on the clock beside working hours", () => {
    expect(answer.warmUp.isReached).toBe(true);
    expect(answer.warmUp.orders % 5).toBe(0);
    expect(answer.orders).toBe(2100 - answer.warmUp.orders);
    const [series] = answer.designs;
    const figures = series!.ok ? series!.figures : undefined;
    const ratio = figures!.leadTime.mean.mean / figures!.leadTimeWorking.mean.mean;
    expect(ratio).toBeGreaterThan(3.5);
    expect(ratio).toBeLessThan(3.9);
    expect(figures!.leadTimeWorking.p90.mean).toBeGreaterThan(figures!.leadTimeWorking.p50.mean);
    expect(figures!.onTime.mean).toBeGreaterThan(0.6);
    expect(figures!.onTime.mean).toBeLessThan(0.95);
    expect(figures!.handovers.map(({ from, to }) => `${from} → ${to}`)).toEqual([
      "sales → engineering",
      "engineering → shop",
      "shop → sales",
      "shop → shop",
    ]);
  });

  test.each([1, 2, 4])(
    "%i workers that divide the replications give the same answer to the last digit",
    (workers) => {
      const rows: Float64Array[][] = [[], [], []];
      for (let worker = 0; worker < workers; worker++) {
        // Each has a model of its own, and begins with the last replication, as if workers finished in another order.
        const own = structuredClone(furniture);
        for (let replication = 29 - worker; replication >= 0; replication -= workers) {
          for (const design of own.designs.keys()) {
            const task = { design, replication, warmUp: answer.warmUp.orders };
            rows[design]![replication] = structuredClone(simulateReplication(own, year, task));
          }
        }
      }
      expect(concludeSimulation(furniture, year, { warmUp: answer.warmUp, rows })).toEqual(answer);
    },
  );
});

test("everything in the vocabulary is simulated, with a figure for all of it", () => {
  const answer = succeed(
    simulateDesigns(everythingModel(), { seed: 3, orders: 1500, warmUp: 300, replications: 5 }),
  );
  for (const design of answer.designs) {
    if (!design.ok) throw new Error(JSON.stringify(design.problems));
    const { figures } = design;
    expect(
      figures.steps.every(
        ({ visits, waiting, work }) => visits.mean > 0 && waiting.mean >= 0 && work.mean > 0,
      ),
    ).toBe(true);
    expect(figures.people.every(({ load }) => load.mean > 0 && load.mean < 1)).toBe(true);
    expect(figures.reworked.mean).toBeGreaterThan(0);
    expect(figures.workInProgress.mean).toBeGreaterThan(0);
  }
  const [departments] = answer.designs;
  expect(departments!.ok && departments!.figures.sentBack.mean).toBeGreaterThan(0);
});

test("it stops after the batch in which every design is precise enough", () => {
  const steps: number[] = [];
  const simulation = simulateInBatches(furniture, { ...year, replications: 100, batch: 5, precision: 0.06 });
  let step = simulation.next();
  for (; step.done !== true; step = simulation.next())
    if (step.value.warmUp === 1 && step.value.replications > 0) steps.push(step.value.replications);
  const answer = succeed(step.value);
  expect(answer.replications % 5).toBe(0);
  expect(answer.replications).toBeLessThan(100);
  expect(steps).toEqual(Array.from({ length: answer.replications / 5 }, (_, i) => (i + 1) * 5));
  for (const design of answer.designs) {
    const { mean, upper } = design.ok ? design.figures.leadTimeWorking.mean : { mean: 1, upper: 9 };
    expect(upper - mean).toBeLessThanOrEqual(0.06 * mean);
  }
});

test("the search for the warm-up can be shown and stopped: it yields well within a replication", () => {
  const model = queueModel({ gap: 2, work: exponential(1), people: 1 });
  const shares: number[] = [];
  for (const progress of simulateInBatches(model, { seed: 1, orders: 300_000, replications: 2 })) {
    expect(progress).toMatchObject({ replications: 0, designs: [], differences: [] });
    shares.push(progress.warmUp);
    if (shares.length === 4) break;
  }
  // 600,000 events in slices of 250,000; ten replications are the whole.
  expect(shares).toEqual([0, 0, 0.1, 0.1]);
});

describe("what cannot be answered", () => {
  const queue = (load: number) => queueModel({ gap: 1, work: exponential(load), people: 1 });

  test("an overloaded design gets no figures but the people who cannot do it; the others are answered", () => {
    const slow = {
      ...furnitureSeries,
      id: "slow",
      skills: [
        { person: "p7", step: "design", speed: 0.1 },
        { person: "p8", step: "design", speed: 0.1 },
      ],
    };
    const designs = [slow, furnitureSeries, furnitureParallel].map((design) =>
      design === slow
        ? { ...design, skills: [...slow.skills, { person: "p9", step: "design", speed: 0.1 }] }
        : design,
    );
    const answer = succeed(
      simulateDesigns({ ...furnitureModel(), designs }, { seed: 1, orders: 500, replications: 10 }),
    );
    const [first, second] = answer.designs;
    expect(first).toMatchObject({
      ok: false,
      problems: [{ code: "SIMULATION_OVERLOADED", place: "designs[0]", details: { load: 780 } }],
    });
    expect(first!.ok ? "" : first!.problems[0]!.message.en).toContain(
      "the 3 people for design in engineering get 780 %",
    );
    expect(second!.ok).toBe(true);
    expect(answer.differences.map(({ design, against }) => [design, against])).toEqual([
      ["parallel", "series"],
    ]);
  });

  test("one person who is overloaded is named", () => {
    const answer = succeed(simulateDesigns(queue(1.2), { seed: 1, orders: 500 }));
    const [only] = answer.designs;
    expect(only!.ok ? "" : only!.problems[0]!.message.nl).toContain("p1 (serve) krijgt 120 % van de tijd");
  });

  test("exactly full is overloaded, nearly full is not", () => {
    expect(problemsOf(queue(1))).toEqual(["SIMULATION_OVERLOADED"]);
    expect(problemsOf(queue(0.8))).toEqual([]);
  });

  test("work sent back that makes a design overflow is seen in the simulation", () => {
    const handovers = { between: { sendBack: 0.4 } };
    const model = { ...furnitureModel(), designs: [{ ...furnitureSeries, handovers }] };
    expect(problemsOf(model, { seed: 1, orders: 3000, replications: 10 })).toEqual([
      "SIMULATION_KEEPS_GROWING",
    ]);
  });

  test("absurd sizes are refused at once", () => {
    expect(problemsOf(queue(0.5), { seed: 1, orders: 1e9 })).toEqual(["SIMULATION_TOO_LARGE"]);
    expect(problemsOf(queue(0.5), { seed: 1, orders: 1e5, replications: 1e6 })).toEqual([
      "SIMULATION_TOO_LARGE",
    ]);
    expect(problemsOf(queue(0.5), { seed: 1, orders: -1 })).toEqual(["SIMULATION_NUMBER_OUT_OF_RANGE"]);
    expect(problemsOf(queue(0.5), { seed: 1, orders: 2.5 })).toEqual(["SIMULATION_WRONG_TYPE"]);
    expect(problemsOf(queue(0.5), { seed: 1, orders: 100, warmUp: 90 })).toEqual([
      "SIMULATION_TOO_FEW_CASES",
    ]);
  });

  test("a position without a design is refused", () => {
    expect(() =>
      simulateReplication(queue(0.5), { seed: 1, orders: 100 }, { design: 1, replication: 0, warmUp: 0 }),
    ).toThrow(RangeError);
    expect(() => simulateLog(queue(0.5), { seed: 1, orders: 100, design: -1 })).toThrow(RangeError);
  });

  test("somebody who is away for ever cannot do the work", () => {
    const [person] = queue(0.5).people;
    const daysOff = [{ from: "2026-01-05", to: "9999-12-31" }];
    expect(problemsOf({ ...queue(0.5), people: [{ ...person!, daysOff }] })).toEqual([
      "SIMULATION_TIME_ENDS",
    ]);
    const threeYears = [{ from: "2026-01-05", to: "2028-12-31" }];
    expect(problemsOf({ ...queue(0.5), people: [{ ...person!, daysOff: threeYears }] })).toEqual([
      "SIMULATION_OVERLOADED",
    ]);
  });

  test("time that ends is told", () => {
    const model = { ...furnitureModel(), designs: [furnitureSeries] };
    const rare = { kind: "gaps", gap: exponential(9e8), calendar: "office" } as const;
    const caseTypes = [{ ...model.caseTypes[0]!, arrivals: rare }];
    expect(problemsOf({ ...model, caseTypes })).toEqual(["SIMULATION_TIME_ENDS"]);
  });

  test("nothing at all to do takes no time: instant work and arrivals far apart", () => {
    expect(problemsOf(queueModel({ gap: 1e8, work: { kind: "constant", value: 0 }, people: 1 }))).toEqual([]);
  });
});

test("a simulated log has the events of the cases in order of completion, in the model's time", () => {
  const log = simulateLog(everythingModel(), { seed: 1, orders: 200, design: 0 });
  expect(log.every((event, i) => i === 0 || event.complete >= log[i - 1]!.complete)).toBe(true);
  expect(new Set(log.map(({ case: id }) => id)).size).toBeGreaterThan(150);
  expect(new Date(Math.min(...log.map(({ start }) => start))).toISOString().slice(0, 10)).toBe("2026-03-23");
  expect(new Set(log.map(({ segment }) => segment))).toEqual(new Set(["homes", "shops", ""]));
});
