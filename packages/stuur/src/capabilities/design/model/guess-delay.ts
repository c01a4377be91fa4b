import type { Handover, SimulationModel } from "@stuur/methods/simulation";
import type { ModelValidation } from "./model.contract.ts";

/**
 * What a handover between teams would take, in working seconds, for today's design to take as long as in reality: the lead time
 * that is missing, shared equally over the handovers. Null where a delay was measured or assumed already, where nothing is
 * missing, and without handovers to share it over.
 */
export function guessDelay(
  validation: ModelValidation | null,
  { designs, workingTime }: Pick<SimulationModel, "designs" | "workingTime">,
): { readonly seconds: number; readonly handover: Handover } | null {
  const { between = {} } = designs[0]?.handovers ?? {};
  if (validation?.verdict !== "does-not-resemble" || between.delay !== undefined) return null;
  const clock = workingTime === undefined ? "lead-time" : "working-lead-time";
  const leadTime = validation.figures.find(({ figure }) => figure === clock);
  const handovers = validation.figures.find(({ figure }) => figure === "handovers-between");
  if (!leadTime?.isFarOff || !handovers || handovers.simulated < fewestHandovers) return null;
  const missing = leadTime.observed - leadTime.simulated;
  if (missing <= 0) return null;
  const seconds = Math.round(missing / handovers.simulated / 60) * 60;
  const calendar = workingTime === undefined ? {} : { calendar: workingTime };
  return { seconds, handover: { ...between, ...calendar, delay: { kind: "exponential", mean: seconds } } };
}

/** With fewer handovers per case one of them would have to take all that is missing. */
const fewestHandovers = 0.5;
