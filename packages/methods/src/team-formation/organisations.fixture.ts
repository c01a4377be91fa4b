import { createRandom } from "../random/index.ts";
import type { Design, ModelPerson, SimulationModel } from "../simulation/index.ts";

export const hour = 3600;

export function namePeople(prefix: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => `${prefix}${i + 1}`);
}

/**
 * The furniture maker: designers (agree, design), planners and makers in three departments. Nine orders in
 * four working days of nine hours.
 */
export function furnitureMaker({ designers = 5, planners = 2, makers = 20 } = {}): SimulationModel {
  const staff = (prefix: string, count: number, steps: readonly string[]): readonly ModelPerson[] =>
    namePeople(prefix, count).map((id) => ({
      id,
      calendar: "office",
      skills: steps.map((step) => ({ step })),
    }));
  return {
    version: 1,
    calendars: [{ id: "office" }],
    workingTime: "office",
    steps: [
      { id: "agree", work: { kind: "exponential", mean: 2 * hour } },
      { id: "design", work: { kind: "exponential", mean: 6 * hour } },
      { id: "plan", work: { kind: "exponential", mean: 3 * hour } },
      { id: "make", work: { kind: "exponential", mean: 60 * hour } },
    ],
    caseTypes: [
      {
        id: "order",
        arrivals: { kind: "gaps", gap: { kind: "exponential", mean: 4 * hour }, calendar: "office" },
        route: [
          { step: "agree" },
          { step: "design" },
          { id: "agree again", step: "agree" },
          { step: "plan" },
          { step: "make" },
        ],
      },
    ],
    people: [
      ...staff("d", designers, ["design", "agree"]),
      ...staff("p", planners, ["plan"]),
      ...staff("m", makers, ["make"]),
    ],
    designs: [
      {
        id: "today",
        teams: [
          { id: "Design", members: namePeople("d", designers), steps: ["agree", "design"] },
          { id: "Planning", members: namePeople("p", planners), steps: ["plan"] },
          { id: "Production", members: namePeople("m", makers), steps: ["make"] },
        ],
        handovers: {
          between: { sendBack: 0.1 },
          exceptions: [{ from: "Design", to: "Planning", sendBack: 0.2 }],
        },
        queue: "due-date",
      },
    ],
  };
}

/** The same model with another set of designs behind today's. */
export function withDesigns(model: SimulationModel, ...designs: readonly Design[]): SimulationModel {
  return { ...model, designs: [model.designs[0]!, ...designs] };
}

/**
 * An organisation of two to five steps on a route that skips some, three to nine people of whom at least one can do each
 * step, and up to three segments; for property tests.
 */
export function randomOrganisation(seed: number): SimulationModel {
  const random = createRandom(seed, "organisation");
  const draw = (least: number, most: number) => least + Math.floor(random.next() * (most - least + 1));
  const steps = namePeople("s", draw(2, 5));
  const segments = namePeople("g", draw(0, 3));
  const staff = namePeople("p", draw(3, 9));
  const skip = 0.1 + 0.8 * random.next();
  return {
    version: 1,
    ...(segments.length > 0 && { segments: segments.map((id, g) => ({ id, work: 1 + g / 2 })) }),
    steps: steps.map((id) => ({ id, work: { kind: "exponential", mean: draw(1, 5) * 60 } })),
    caseTypes: [
      {
        id: "case",
        arrivals: { kind: "gaps", gap: { kind: "exponential", mean: hour } },
        route: steps.map((step, s) => {
          const [following, after] = [steps[s + 1], steps[s + 2]];
          if (following === undefined || after === undefined) return { step };
          const next = [
            { to: following, probability: 1 - skip },
            { to: after, probability: skip },
          ];
          return { step, next };
        }),
        ...(segments.length > 0 && { segments: segments.map((segment, g) => ({ segment, share: g + 1 })) }),
      },
    ],
    people: staff.map((id, p) => {
      const own = steps.filter((_, s) => draw(0, 1) === 1 || p === s % staff.length);
      return { id, skills: own.map((step) => ({ step, speed: [0.8, 1, 1, 1.2][draw(0, 3)]! })) };
    }),
    designs: [{ id: "today", teams: [{ id: "All", members: staff }] }],
  };
}
