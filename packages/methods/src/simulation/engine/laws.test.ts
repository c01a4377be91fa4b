import { describe, expect, test } from "vitest";
import type { SimulationModel } from "../model/simulation-model.ts";
import {
  everythingModel,
  exponential,
  furnitureModel,
  furnitureParallel,
  furnitureSeriesWithLoss,
  queueModel,
} from "../models.fixture.ts";
import type { Measures } from "./measures.ts";
import { makePlan } from "./plan.ts";
import { runPlan } from "./run.ts";

/** What holds in every run, whatever chance does. */

const orders = 600;

function run(model: SimulationModel, design: number, seed: number): Measures {
  return runPlan(makePlan(model, model.designs[design]!), {
    seed,
    replication: 0,
    orders,
    warmUp: 0,
    isLogged: true,
  });
}

const furniture = { ...furnitureModel(), designs: [...furnitureModel().designs, furnitureSeriesWithLoss] };
const runs = [
  ...[0, 1].flatMap((design) =>
    [1, 2, 3].map((seed) => ["everything", everythingModel(), design, seed] as const),
  ),
  ...[0, 1, 2].map((design) => ["furniture", furniture, design, 4] as const),
];

describe.each(runs)("%s", (...[, model, design, seed]) => {
  const plan = makePlan(model, model.designs[design]!);
  const measures = run(model, design, seed);
  const { log } = measures;

  test("every case is ready, was turned away or went away", () => {
    const ready = measures.lead.filter((value) => !Number.isNaN(value)).length;
    expect(ready + measures.turnedAway + measures.wentAway).toBe(orders);
    expect(ready).toBeGreaterThan(orders * 0.8);
  });

  test("nobody does two things at once, or something that the person or the team cannot do", () => {
    for (const person of plan.people.keys()) {
      const own = log.filter((work) => work.person === person).toSorted((a, b) => a.start - b.start);
      own.forEach((work, i) => {
        if (i > 0) expect(work.start).toBeGreaterThanOrEqual(own[i - 1]!.complete);
        expect(plan.teams.speed[person * plan.names.steps.length + work.step]).toBeGreaterThan(0);
        const team = plan.design.teams[work.team]!;
        const isMember = team.members.includes(plan.names.people[person]!);
        expect(isMember || plan.design.help === "free").toBe(true);
      });
    }
  });

  test("work begins when it is ready and the person is there", () => {
    for (const work of log) {
      expect(work.start).toBeGreaterThanOrEqual(work.queued);
      expect(work.complete).toBeGreaterThanOrEqual(work.start);
      const person = plan.people[work.person]!;
      if (person.timeline !== null) expect(person.timeline.isOpen(work.start)).toBe(true);
    }
  });

  test("a case is in one place at a time and no machine serves more than it can", () => {
    const readyAt = new Map<number, number>();
    for (const work of log) {
      expect(work.queued).toBeGreaterThanOrEqual(readyAt.get(work.order) ?? 0);
      readyAt.set(work.order, work.complete);
    }
    const sawing = log.filter(({ step }) => plan.routes.stepFacility[step]! >= 0);
    for (const work of sawing) {
      const others = sawing.filter(({ start, complete }) => start <= work.start && complete > work.start);
      expect(others.length).toBeLessThanOrEqual(1);
    }
  });
});

test("Little's law, exactly: the area under the number of cases is the sum of their lead times", () => {
  const at = Array.from({ length: 500 }, (_, i) => i * 1.1 + (i % 7));
  const model = queueModel({ gap: 1, work: exponential(1), people: 1 });
  const caseTypes = [
    { ...model.caseTypes[0]!, arrivals: { kind: "replay", at: at.toSorted((a, b) => a - b) } as const },
  ];
  for (const seed of [1, 2, 3]) {
    const measures = runPlan(makePlan({ ...model, caseTypes }, model.designs[0]!), {
      seed,
      replication: 0,
      orders: 500,
      warmUp: 0,
    });
    const sum = measures.lead.reduce((total, value) => total + value, 0);
    expect(measures.area / sum).toBeCloseTo(1, 12);
  }
});

describe("the same customers and luck for every design", () => {
  test("work is the same to the last digit in series and in parallel", () => {
    const [series, parallel] = [0, 1].map((design) => run(furnitureModel(), design, 9));
    const workOf = ({ log }: Measures) => {
      const sums = new Map<string, number>();
      for (const { order, step, start, complete } of log) sums.set(`${order} ${step}`, complete - start);
      return sums;
    };
    // Work that a night interrupts takes longer on the clock, so only arrivals and untroubled work can be compared.
    const [first, second] = [workOf(series!), workOf(parallel!)];
    const same = [...first].filter(([key, value]) => Math.abs(second.get(key)! - value) < 1e-6).length;
    expect(same / first.size).toBeGreaterThan(0.5);
    expect(
      series!.stepWork
        .map((work, i) => work / parallel!.stepWork[i]!)
        .every((ratio) => Math.abs(ratio - 1) < 1e-12),
    ).toBe(true);
  });

  test("where nothing is handed over, the parameters of handovers make no difference at all", () => {
    const between = { delay: exponential(9999), sendBack: 0.9, readingIn: exponential(9999) };
    const lossy = { ...furnitureModel(), designs: [{ ...furnitureParallel, handovers: { between } }] };
    expect(run(lossy, 0, 3).lead).toEqual(run(furnitureModel(), 1, 3).lead);
  });

  test("a seed gives the same run again, another seed or replication another one", () => {
    const lead = (seed: string, replication: number) => {
      const model = furnitureModel();
      return runPlan(makePlan(model, model.designs[0]!), { seed, replication, orders: 50, warmUp: 0 }).lead;
    };
    expect(lead("a", 0)).toEqual(lead("a", 0));
    expect(lead("a", 0)).not.toEqual(lead("b", 0));
    expect(lead("a", 0)).not.toEqual(lead("a", 1));
  });
});
