import type { SimulationModel } from "../../simulation/index.ts";

/** Drawers hand over to makers; an order in 4,200 working seconds makes both work 60 to 70 % of the time. */
export function makeOffice({
  drawers = 3,
  work = 1,
  gap = 4200,
}: {
  readonly drawers?: number;
  readonly work?: number;
  readonly gap?: number;
} = {}): SimulationModel {
  const name = (letter: string, count: number) =>
    Array.from({ length: count }, (_, i) => `${letter}${i + 1}`);
  const [drawing, making] = [name("d", drawers), name("m", 4)];
  const person = (step: string) => (id: string) => ({ id, calendar: "office", skills: [{ step }] });
  return {
    version: 1,
    start: { date: "2025-01-06", timeZone: "Europe/Amsterdam" },
    calendars: [{ id: "office" }],
    workingTime: "office",
    steps: [
      { id: "draw", work: { kind: "gamma", mean: 7200 * work, sd: 5000 * work } },
      { id: "make", work: { kind: "gamma", mean: 9000 * work, sd: 5000 * work } },
    ],
    caseTypes: [
      {
        id: "order",
        arrivals: { kind: "gaps", gap: { kind: "exponential", mean: gap }, calendar: "office" },
        route: [{ step: "draw" }, { step: "make", rework: { probability: 0.1 } }],
      },
    ],
    people: [...drawing.map(person("draw")), ...making.map(person("make"))],
    designs: [
      {
        id: "today",
        teams: [
          { id: "drawers", members: drawing, steps: ["draw"] },
          { id: "makers", members: making, steps: ["make"] },
        ],
        handovers: { between: { delay: { kind: "exponential", mean: 20_000 }, sendBack: 0.1 } },
      },
    ],
  };
}
