import type { CaseFlow } from "../fitting/index.ts";
import { requireParameter } from "../parameters/index.ts";
import { expectedWork, type SimulationModel } from "../simulation/index.ts";
import { designOf } from "./change-design.ts";
import { type DividedStep, divideCases } from "./divide-cases.ts";

/** Handovers that a design would have had on real cases. */
export interface HandoverCount {
  readonly cases: number;
  /** Steps that followed another one and that teams of this design carry; between + stays. */
  readonly pairs: number;
  /** The next step is another team's. */
  readonly between: number;
  /** The case stays in its team. */
  readonly stays: number;
  /** Of those that stay, to another person; null: of more than a tenth the log does not know persons. */
  readonly within: number | null;
  readonly perCase: { readonly between: number; readonly within: number | null };
  /** Pairs with a step that no team carries for that segment: in none of the figures above. */
  readonly uncounted: number;
  /** False: every pair is certain. True: some steps are carried by several teams, so the count is what is expected. */
  readonly isExpected: boolean;
}

/**
 * Counts the handovers of a design on the steps of real cases. A pair of consecutive steps stays within a team when the
 * team that has the case carries the next step too, and else goes between teams. Where several teams carry a step, a case
 * stays in its team as long as that can go on, and is else divided evenly (by members with the rule "least-busy"); the
 * count is then an expectation.
 *
 * Within teams: of the pairs that stay, as many change hands as changed hands in the log. That is an assumption: people who
 * learn to do more keep a case longer, and where work passed between teams it always changed hands. So it counts high
 * rather than low, and moving a handover inside a team does not make it disappear. Pairs of which the log does not know
 * persons count as the others, up to a tenth of those that stay.
 *
 * @param cases the number of cases from which the flows were counted, for figures per case.
 * @throws RangeError when the design does not exist, or cases is not above 0.
 * @example
 * ```ts
 * import { countHandovers } from "@stuur/methods/team-formation";
 *
 * const model = {
 *   version: 1,
 *   steps: ["agree", "draw", "make"].map((id) => ({ id, work: { kind: "constant", value: 60 } as const })),
 *   caseTypes: [],
 *   people: [],
 *   designs: [
 *     {
 *       id: "today",
 *       teams: [
 *         { id: "Office", members: [], steps: ["agree", "draw"] },
 *         { id: "Shop", members: [], steps: ["make"] },
 *       ],
 *     },
 *   ],
 * } as const;
 * const flows = [
 *   { segment: null, from: "agree", to: "draw", count: 100, otherPerson: 80 },
 *   { segment: null, from: "draw", to: "make", count: 90, otherPerson: 90 },
 * ];
 * const { between, within, perCase } = countHandovers(model, "today", flows, 100);
 * [between, within, perCase.between]; // => [90, 80, 0.9]
 * ```
 */
export function countHandovers(
  model: SimulationModel,
  design: string,
  flows: readonly CaseFlow[],
  cases: number,
): HandoverCount {
  requireParameter(cases > 0, "cases", cases, "a number > 0");
  const divisions = divideCases(designOf(model, design), flows);
  let [between, stays, known, changed, uncounted] = [0, 0, 0, 0, 0];
  let isExpected = false;
  for (const { segment, from, to, count, otherPerson } of flows) {
    const steps = divisions.find((division) => division.segment === segment)!.steps;
    const share = leaving(find(steps, from), find(steps, to));
    if (share === null) {
      uncounted += count;
      continue;
    }
    between += share * count;
    stays += (1 - share) * count;
    if (otherPerson !== null) {
      known += (1 - share) * count;
      changed += (1 - share) * otherPerson;
    }
    if (share > 0 && share < 1) isExpected = true;
  }
  const within = tellWithin({ stays, known, changed });
  return {
    cases,
    pairs: between + stays,
    between,
    stays,
    within,
    perCase: { between: between / cases, within: within === null ? null : within / cases },
    uncounted,
    isExpected,
  };
}

/** The few pairs of which persons are not known change hands as often as the others. */
function tellWithin({
  stays,
  known,
  changed,
}: {
  readonly stays: number;
  readonly known: number;
  readonly changed: number;
}): number | null {
  if (stays === 0) return 0;
  return known < (1 - mostUnknown) * stays ? null : changed * (stays / known);
}

const mostUnknown = 0.1;

/** The share of the cases at a step that leave their team with the next one; null: no team carries one of them. */
function leaving(from: DividedStep, to: DividedStep): number | null {
  if (!from.lots.some((lot) => lot > 0) || !to.lots.some((lot) => lot > 0)) return null;
  const share = from.shares.reduce((sum, one, team) => sum + (to.lots[team]! > 0 ? 0 : one), 0);
  // Shares add up to 1 but for rounding, and all is all.
  return share > 1 - 1e-9 ? 1 : share;
}

function find(steps: readonly DividedStep[], id: string): DividedStep {
  return steps.find(({ step }) => step === id)!;
}

/**
 * What the routes of a model say of consecutive steps on an average day, for a model that no log stands behind. Who did
 * the work is not known.
 *
 * @example
 * ```ts
 * import { expectedFlows } from "@stuur/methods/team-formation";
 *
 * const { cases, flows } = expectedFlows({
 *   version: 1,
 *   steps: [{ id: "draw", work: { kind: "constant", value: 60 } }, { id: "saw", work: { kind: "constant", value: 60 } }],
 *   caseTypes: [
 *     {
 *       id: "order",
 *       arrivals: { kind: "gaps", gap: { kind: "exponential", mean: 8640 } },
 *       route: [{ step: "draw" }, { step: "saw" }],
 *     },
 *   ],
 *   people: [],
 *   designs: [],
 * });
 * [cases, flows]; // => [10, [{ segment: null, from: "draw", to: "saw", count: 10, otherPerson: null }]]
 * ```
 */
export function expectedFlows(model: SimulationModel): {
  readonly cases: number;
  readonly flows: readonly CaseFlow[];
} {
  const { moves } = expectedWork(model);
  return {
    cases: moves.reduce((sum, { to, count }) => sum + (to === null ? count : 0), 0),
    flows: moves.flatMap(({ segment, from, to, count }) =>
      to === null ? [] : [{ segment, from, to, count, otherPerson: null }],
    ),
  };
}
