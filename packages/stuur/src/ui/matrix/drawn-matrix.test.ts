import { describe, expect, it } from "vitest";
import { type DrawnMatrix, followDrawing } from "./drawn-matrix.ts";
import { showsHandover } from "./matrix-data.ts";

const steps = ["agree", "design", "agree again", "plan", "produce"];

function signsOf(drawing: DrawnMatrix): readonly string[] {
  return followDrawing(drawing)
    .data.cells.filter(showsHandover)
    .map(({ team, step }) => `${team}: ${step}`);
}

describe("followDrawing", () => {
  it("in series: two handovers, and the delivery at the last team", () => {
    const series = {
      steps,
      teams: [
        { name: "Design", carries: [0, 1, 2] },
        { name: "Planning", carries: [3] },
        { name: "Production", carries: [4] },
      ],
    };
    expect(signsOf(series)).toEqual(["Design: agree again", "Planning: plan"]);
    const { handoversPerCase, data } = followDrawing(series);
    expect(handoversPerCase).toBe(2);
    expect(data.cells.filter(({ deliveries }) => deliveries > 0)).toMatchObject([
      { team: "Production", step: "produce", deliveries: 1 },
    ]);
    expect(data.starts).toEqual([{ team: "Design", step: "agree", count: 1 }]);
  });

  it("in parallel: three teams that carry everything hand over nothing", () => {
    const all = [0, 1, 2, 3, 4];
    const parallel = { steps, teams: ["A", "B", "C"].map((name) => ({ name, carries: all })) };
    const { handoversPerCase, data } = followDrawing(parallel);
    expect(handoversPerCase).toBe(0);
    expect(data.cells).toHaveLength(15);
    expect(data.cells.reduce((sum, { deliveries }) => sum + deliveries, 0)).toBeCloseTo(1);
  });

  it("where two teams share a step, only the one that does not do the next hands over, its half", () => {
    const shared = {
      steps: ["take", "handle"],
      teams: [
        { name: "A", carries: [0, 1] },
        { name: "B", carries: [0] },
      ],
    };
    expect(signsOf(shared)).toEqual(["B: take"]);
    expect(followDrawing(shared).handoversPerCase).toBe(0.5);
  });

  it("the events of a cell are what the flows bring to it, and what leaves it", () => {
    const overlap = {
      steps: ["a", "b", "c"],
      teams: [
        { name: "A", carries: [0, 1] },
        { name: "B", carries: [1, 2] },
      ],
    };
    const { data, handoversPerCase } = followDrawing(overlap);
    expect(handoversPerCase).toBe(1);
    expect(data.cells.map(({ team, step, events }) => [team, step, events])).toEqual([
      ["A", "a", 1],
      ["A", "b", 1],
      // A goes on itself.
      ["B", "b", 0],
      ["B", "c", 1],
    ]);
    expect(data.teams.map(({ events }) => events)).toEqual([2, 1]);
  });

  it("in every drawing of three steps and three teams, events are what comes in and what goes out", () => {
    const sets = Array.from({ length: 8 }, (_, bits) => [0, 1, 2].filter((step) => (bits >> step) & 1));
    for (const [one, two, three] of sets.flatMap((a) => sets.flatMap((b) => sets.map((c) => [a, b, c])))) {
      const teams = [one!, two!, three!].map((carries, i) => ({ name: `T${i}`, carries }));
      const { data } = followDrawing({ steps: ["a", "b", "c"], teams });
      for (const { team, step, events, deliveries } of data.cells) {
        const into = [
          ...data.starts.filter((start) => start.team === team && start.step === step),
          ...data.flows.filter((flow) => flow.toTeam === team && flow.toStep === step),
        ];
        const from = data.flows.filter((flow) => flow.fromTeam === team && flow.fromStep === step);
        expect(into.reduce((sum, { count }) => sum + count, 0)).toBeCloseTo(events, 12);
        expect(from.reduce((sum, { count }) => sum + count, deliveries)).toBeCloseTo(events, 12);
      }
      for (const { step, events } of data.steps) {
        const ofStep = data.cells.filter((cell) => cell.step === step);
        expect(ofStep.reduce((sum, cell) => sum + cell.events, 0)).toBeCloseTo(events, 12);
      }
      const all = data.steps.reduce((sum, { events }) => sum + events, 0);
      expect(data.teams.reduce((sum, { events }) => sum + events, 0)).toBeCloseTo(all, 12);
    }
  });

  it("passes by a step that nobody carries, and tells so", () => {
    const gap = {
      steps: ["a", "b", "c"],
      teams: [
        { name: "A", carries: [0] },
        { name: "B", carries: [2] },
      ],
    };
    const { emptySteps, data } = followDrawing(gap);
    expect(emptySteps).toEqual(["b"]);
    expect(data.flows).toMatchObject([{ fromTeam: "A", fromStep: "a", toTeam: "B", toStep: "c", count: 1 }]);
  });

  it("of nothing there is nothing", () => {
    const { data, handoversPerCase } = followDrawing({ steps: [], teams: [] });
    expect([data.cells, data.flows, data.starts, handoversPerCase]).toEqual([[], [], [], 0]);
  });
});
