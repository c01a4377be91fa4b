import { describe, expect, test } from "vitest";
import { decomposeDifference, simulateDesigns, simulateLog } from "../index.ts";
import type { CaseType, RouteStop, SimulationModel } from "../model/simulation-model.ts";
import { everythingModel, exponential, furnitureModel, hour } from "../models.fixture.ts";
import { makePlan } from "./plan.ts";
import { runPlan } from "./run.ts";
import { able, constant, story, team, tell } from "./story.fixture.ts";

/** A route that is changed at its stops. */
function changeRoute(
  model: SimulationModel,
  change: (stop: RouteStop, place: number) => RouteStop,
): SimulationModel {
  const changeType = (type: CaseType): CaseType => ({ ...type, route: type.route.map(change) });
  return { ...model, caseTypes: model.caseTypes.map(changeType) };
}

const waitAtSecond = (hours: number, calendar?: string) => (stop: RouteStop, place: number) =>
  place === 1 ? { ...stop, wait: { time: constant(hours * hour), ...(calendar && { calendar }) } } : stop;

describe("a wait of the route", () => {
  const people = [able("Ann", "draw", "make")];
  const alone = { people, design: { teams: [team("Ann")] } };

  test("comes before the work, and the person does something else meanwhile", () => {
    const model = changeRoute(story([0, 1], { draw: 2, make: 1 }, alone), waitAtSecond(3));
    expect(tell(model)).toEqual(["1 draw Ann 0–2", "2 draw Ann 2–4", "1 make Ann 5–6", "2 make Ann 7–8"]);
    const ready = simulateLog(model, { seed: 1, orders: 2, design: 0 }).map((event) => event.ready);
    expect(ready.map((at) => (at - Date.UTC(2026, 0, 5)) / 3_600_000)).toEqual([0, 1, 5, 7]);
  });

  test("runs in the open time of its calendar", () => {
    const calendars = [{ id: "office" }];
    const model = changeRoute(
      story([8], { draw: 2, make: 1 }, { ...alone, calendars }),
      waitAtSecond(8, "office"),
    );
    // From 10 to 17 on Monday, and from 8 to 9 on Tuesday.
    expect(tell(model)).toEqual(["1 draw Ann 8–10", "1 make Ann 33–34"]);
  });

  test("may stand before the first step; whose patience is over then goes away", () => {
    const base = story([0, 10], { draw: 2 }, alone);
    const model = changeRoute(base, (stop) => ({ ...stop, wait: { time: constant(3 * hour) } }));
    expect(tell(model)).toEqual(["1 draw Ann 3–5", "2 draw Ann 13–15"]);
    const [type] = model.caseTypes as [CaseType];
    const impatient = { ...model, caseTypes: [{ ...type, patience: constant(2 * hour) }] };
    expect(tell(impatient)).toEqual([]);
    const patient = { ...model, caseTypes: [{ ...type, patience: constant(4 * hour) }] };
    expect(tell(patient)).toEqual(tell(model));
  });

  test("follows the handover between teams, comes once when it is sent back, and counts as neither waiting", () => {
    const model: SimulationModel = {
      ...story(
        [0],
        { draw: 2, make: 1 },
        { people: [able("Ann", "draw"), able("Bob", "make")], design: { teams: [] } },
      ),
      designs: [
        {
          id: "one",
          teams: [
            { id: "a", members: ["Ann"], steps: ["draw"] },
            { id: "b", members: ["Bob"], steps: ["make"] },
          ],
          handovers: { between: { delay: constant(4 * hour), sendBack: 0.5 } },
        },
      ],
    };
    const waiting = changeRoute(model, waitAtSecond(10));
    const seed = [1, 2, 3, 4, 5, 6, 7, 8].find(
      (one) => simulateLog(model, { seed: one, orders: 1, design: 0 }).length === 3,
    )!;
    const [begin, later] = [model, waiting].map((one) =>
      simulateLog(one, { seed, orders: 1, design: 0 }).map(({ start }) => start),
    ) as unknown as [readonly number[], readonly number[]];
    expect(later.map((at, i) => (at - begin[i]!) / 3_600_000)).toEqual([0, 0, 10]);
    const plan = makePlan(waiting, waiting.designs[0]!);
    const measures = runPlan(plan, { seed, replication: 0, orders: 1, warmUp: 0 });
    expect([measures.pairCount[1], measures.pairWait[1]]).toEqual([1, 4 * hour]);
    expect(measures.stepWait[1]).toBe(0);
  });

  test("is not repeated for work done again at the same stop, and is for a stop that the case comes to anew", () => {
    const rework =
      (to?: string) =>
      (stop: RouteStop, place: number): RouteStop => ({
        ...waitAtSecond(100)(stop, place),
        ...(place === 1 && { rework: { probability: 0.95, ...(to && { to }) } }),
      });
    const longest = (to?: string) => {
      const model = changeRoute(story([0], { draw: 2, make: 1 }, alone), rework(to));
      const log = simulateLog(model, { seed: 1, orders: 1, design: 0 });
      const made = log.filter(({ step }) => step === "make");
      const gaps = made.slice(1).map(({ start }, i) => (start - made[i]!.complete) / 3_600_000);
      return [made.length > 2, Math.min(...gaps), Math.max(...gaps)];
    };
    expect(longest()).toEqual([true, 0, 0]);
    expect(longest("draw")).toEqual([true, 102, 102]);
  });
});

test("of no time it changes no digit", () => {
  const withNothing = changeRoute(furnitureModel(), (stop) => ({ ...stop, wait: { time: constant(0) } }));
  const run = (model: SimulationModel) =>
    simulateDesigns(model, { seed: 3, orders: 400, replications: 4, warmUp: 0 });
  expect(run(withNothing)).toEqual(run(furnitureModel()));
});

test("it is the same for every design: the customers are", () => {
  const model = changeRoute(everythingModel(), (stop) => ({
    ...stop,
    wait: { time: exponential(5 * hour), calendar: "office" },
  }));
  const readyOf = (design: number) =>
    simulateLog(model, { seed: 5, orders: 500, design })
      .filter(({ step, caseType }) => step === "repair" && caseType === "complaint")
      .map((event) => [event.case, event.ready] as const)
      .sort();
  const [one, other] = [readyOf(0), new Map(readyOf(1))];
  const shared = one.filter(([id]) => other.has(id));
  expect(shared.length).toBeGreaterThan(20);
  expect(shared.filter(([id, ready]) => other.get(id) === ready).length).toBe(shared.length);
});

test("it is no part of what makes designs differ", () => {
  const both = ["Ann", "Bob"].map((id) => able(id, "draw", "make"));
  const hours = Array.from({ length: 40 }, (_, i) => i * 5);
  const model: SimulationModel = {
    ...changeRoute(
      story(hours, { draw: 2, make: 2 }, { people: both, design: { teams: [] } }),
      waitAtSecond(30),
    ),
    designs: [
      { id: "together", teams: [team("Ann", "Bob")] },
      {
        id: "apart",
        teams: [
          { id: "a", members: ["Ann"], steps: ["draw"] },
          { id: "b", members: ["Bob"], steps: ["make"] },
        ],
        handovers: { between: { delay: constant(hour) } },
      },
    ],
  };
  const experiment = { seed: 1, orders: 40, replications: 2, warmUp: 0 };
  const answer = decomposeDifference(model, experiment, { from: "together", to: "apart" });
  expect(answer.ok && answer.parts.map(({ effect, mean }) => [effect, Math.round(mean)])).toEqual([
    ["pooling", 0],
    ["delay", hour],
    ["returnedWork", 0],
    ["versatility", 0],
    ["imbalance", 0],
  ]);
  expect(answer.ok && answer.residual.mean).toBe(0);
});
