import type { SimulationModel } from "@stuur/methods/simulation";
import type { StudyContent } from "../../../records/design-study.ts";
import type { RunResult, SureEstimate } from "./compare.contract.ts";

const steps = ["ontwerpen", "maken"];
const skills = steps.map((step) => ({ step }));

/** Four people, today in a team per step with a delay between them, and in two teams with their own customers. */
export const smallModel: SimulationModel = {
  version: 1,
  calendars: [{ id: "werkdagen" }],
  workingTime: "werkdagen",
  steps: steps.map((id) => ({ id, work: { kind: "exponential", mean: 3600 } })),
  caseTypes: [
    {
      id: "order",
      arrivals: { kind: "gaps", gap: { kind: "exponential", mean: 2700 }, calendar: "werkdagen" },
      route: steps.map((step) => ({ step })),
      due: { within: 32_400, calendar: "werkdagen" },
    },
  ],
  people: ["Anna", "Bas", "Carla", "Daan"].map((id) => ({ id, calendar: "werkdagen", skills })),
  designs: [
    {
      id: "Vandaag",
      teams: [
        { id: "Ontwerp", members: ["Anna", "Bas"], steps: ["ontwerpen"] },
        { id: "Werkplaats", members: ["Carla", "Daan"], steps: ["maken"] },
      ],
      handovers: { between: { delay: { kind: "constant", value: 16_200 }, calendar: "werkdagen" } },
    },
    {
      id: "Eigen klanten",
      teams: [
        { id: "Noord", members: ["Anna", "Carla"] },
        { id: "Zuid", members: ["Bas", "Daan"] },
      ],
    },
  ],
};

export const smallStudy: StudyContent = {
  model: smallModel,
  alternatives: [
    { design: "Vandaag", kind: "today" },
    { design: "Eigen klanten", kind: "parallel" },
  ],
  evidence: null,
  validation: null,
};

export const hour = 3600;

export function estimate(mean: number, reach: number): SureEstimate {
  return { mean, lower: mean - reach, upper: mean + reach, n: 30 };
}

const none = { mean: 0, lower: 0, upper: 0, n: 30 };

/** What a run found: today's mean lead time, the difference with it, and what would be left without loss at handovers. */
export function resultOf({
  today,
  difference,
  withoutLoss = null,
}: {
  readonly today: SureEstimate;
  readonly difference: SureEstimate;
  readonly withoutLoss?: SureEstimate | null;
}): RunResult {
  const spread = { mean: today, p50: today, p90: today };
  const figures = {
    ...{ leadTime: spread, leadTimeWorking: spread, onTime: none, workInProgress: none },
    ...{ handoversBetween: none, handoversWithin: none, sentBack: none, reworked: none },
    ...{ turnedAway: none, wentAway: none, steps: [], handovers: [], people: [], teams: [] },
  };
  const names = { design: "Eigen klanten", against: "Vandaag" };
  const lost = withoutLoss === null ? none : estimate(-hour, 1);
  const nothingTried = { ok: false, problems: [] } as const;
  return {
    ...{ confidence: 0.95, replications: 30, orders: 2000, warmUp: { orders: 100, isReached: true } },
    designs: ["Vandaag", "Eigen klanten"].map((design) => ({ design, ok: true, figures })),
    differences: [
      {
        ...names,
        verdict: "shorter",
        figures: [{ figure: "leadTimeWorking.mean", pValue: 0.01, ...difference }],
      },
    ],
    leadTimes: { width: hour, designs: [] },
    explanations: [
      {
        ...names,
        decomposition: {
          ok: true,
          difference,
          parts: [
            { effect: "pooling", ...none },
            { effect: "delay", ...lost },
            { effect: "returnedWork", ...none },
          ],
          residual: none,
          withoutHandoverLoss: withoutLoss ?? difference,
          replications: 30,
          growing: [],
        },
        delay: { ...nothingTried, calendar: "werkdagen", today: 0 },
        speedLoss: nothingTried,
      },
    ],
    mostDaysExplained: null,
  };
}
