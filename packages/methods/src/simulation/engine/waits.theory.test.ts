import { test } from "vitest";
import type { SimulationModel } from "../model/simulation-model.ts";
import { exponential, queueModel } from "../models.fixture.ts";
import { expectExact, simulate, waitMMc } from "../theory.fixture.ts";

test("queues stay Markovian: a wait between two of them adds its mean (Burke; M/G/∞)", {
  timeout: 60_000,
}, () => {
  const single = queueModel({ gap: 10, work: exponential(7), people: 1 });
  const model: SimulationModel = {
    ...single,
    steps: [
      { id: "serve", work: exponential(7) },
      { id: "pay", work: exponential(14) },
    ],
    caseTypes: [
      {
        ...single.caseTypes[0]!,
        route: [{ step: "serve" }, { step: "pay", wait: { time: { kind: "gamma", mean: 50, sd: 80 } } }],
      },
    ],
    people: [
      { id: "p1", skills: [{ step: "serve" }] },
      { id: "p2", skills: [{ step: "pay" }] },
      { id: "p3", skills: [{ step: "pay" }] },
    ],
    designs: [{ id: "one", teams: [{ id: "team", members: ["p1", "p2", "p3"] }] }],
  };
  const [figures] = simulate(model, { orders: 60_000 });
  const [serve, pay] = [waitMMc(1 / 10, 7, 1), waitMMc(1 / 10, 14, 2)];
  expectExact(figures!.leadTime.mean, serve + 7 + 50 + pay + 14);
  expectExact(figures!.steps[1]!.waiting, pay);
  expectExact(figures!.handovers[0]!.waiting, pay);
  // Little's law over all that are inside, those who wait included.
  expectExact(figures!.workInProgress, (serve + 7 + 50 + pay + 14) / 10);
});
