import { type DifferenceVerdict, judgeDifference, type SimulationProblem } from "@stuur/methods/simulation";
import type { RunInputs, RunResult, SureEstimate } from "./compare.contract.ts";

/** What may be said of a design beside today's, clause by clause; a clause that its interval does not allow is not there. */
export type Conclusion =
  | {
      readonly kind: "judged";
      readonly verdict: DifferenceVerdict;
      /** In mean lead time, seconds of working time; below 0 is sooner. */
      readonly difference: SureEstimate;
      readonly withoutHandoverLoss: WithoutLoss | null;
      readonly learning: Learning | null;
    }
  /** One of the two has more work than can be done, so there is no mean. */
  | {
      readonly kind: "overloaded";
      readonly overloaded: string;
      readonly isToday: boolean;
      readonly problems: readonly SimulationProblem[];
    }
  /** Not one case became ready. */
  | { readonly kind: "nothing" };

/** What would be left of the difference if nothing were lost at handovers. */
export interface WithoutLoss {
  readonly verdict: Exclude<DifferenceVerdict, "undecided">;
  readonly difference: SureEstimate;
}

/** Who has to learn what they cannot do today. */
export interface Learning {
  readonly people: readonly string[];
  readonly steps: readonly string[];
  /** A step that two must learn is two lessons. */
  readonly lessons: number;
}

/** Draws the conclusion of a run for one design. */
export function concludeComparison(
  result: RunResult,
  { model }: Pick<RunInputs, "model">,
  design: string,
): Conclusion {
  const today = model.designs[0]!.id;
  for (const name of [today, design]) {
    const outcome = result.designs.find((one) => one.design === name);
    if (outcome && !outcome.ok)
      return { kind: "overloaded", overloaded: name, isToday: name === today, problems: outcome.problems };
  }
  const compared = result.differences.find((one) => one.design === design && one.against === today);
  const difference = compared?.figures.find(({ figure }) => figure === "leadTimeWorking.mean");
  if (!compared || !difference) return { kind: "nothing" };
  const { verdict } = compared;
  return {
    kind: "judged",
    verdict,
    difference,
    withoutHandoverLoss: judgeWithoutLoss(result, { design, today, verdict }),
    learning: listLearning(model, design),
  };
}

function judgeWithoutLoss(
  { explanations, designs }: RunResult,
  {
    design,
    today,
    verdict,
  }: { readonly design: string; readonly today: string; readonly verdict: DifferenceVerdict },
): WithoutLoss | null {
  const decomposition = explanations.find((one) => one.design === design)?.decomposition;
  const other = designs.find((one) => one.design === today);
  const mean = other?.ok ? other.figures.leadTimeWorking.mean.mean : null;
  if (!decomposition?.ok || mean === null) return null;
  const lost = decomposition.parts.filter(({ effect }) => effect === "delay" || effect === "returnedWork");
  if (lost.every(({ lower, upper }) => lower === 0 && upper === 0)) return null;
  const left = judgeDifference(decomposition.withoutHandoverLoss, mean);
  // That nothing changes is only worth saying where something did.
  const isNews = left !== "undecided" && !(left === "practically-equal" && verdict === left);
  return isNews ? { verdict: left, difference: decomposition.withoutHandoverLoss } : null;
}

function listLearning({ people, designs }: RunInputs["model"], design: string): Learning | null {
  const learned = (designs.find(({ id }) => id === design)?.skills ?? []).filter(
    ({ person, step }) =>
      !people.find(({ id }) => id === person)?.skills.some((skill) => skill.step === step),
  );
  if (learned.length === 0) return null;
  return {
    people: [...new Set(learned.map(({ person }) => person))],
    steps: [...new Set(learned.map(({ step }) => step))],
    lessons: learned.length,
  };
}
