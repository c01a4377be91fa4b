import type { SimulationModel, SimulationProblem } from "../../simulation/index.ts";
import { compareWithLog } from "./compare-with-log.ts";
import type { Measured } from "./measure-window.ts";
import type { ModelValidation, ValidationProgress } from "./model-validation.ts";
import { scaleEstimates } from "./scale-estimates.ts";

/** How much longer work that was estimated may be in reality, and in how many realities each is tried. */
const factors = [1.25, 2, 0.5];
const realities = 10;
export const trials = factors.length * realities;

/** A replication that was measured, or why it cannot be completed. */
export type Attempt =
  | { readonly measured: Measured; readonly problems?: never }
  | { readonly measured?: never; readonly problems: readonly SimulationProblem[] };

/** How often estimates that are wrong by each factor would be found; without factors with which the work never ends. */
export function* tryEstimates(
  simulated: readonly Measured[],
  {
    placed,
    estimates,
    attempt,
  }: {
    readonly placed: SimulationModel;
    readonly estimates: readonly string[];
    readonly attempt: (model: SimulationModel, replication: number) => Attempt;
  },
): Generator<ValidationProgress, NonNullable<ModelValidation["power"]>, void> {
  const teams = namesOfTeams(placed);
  const replications = simulated.length;
  const power: NonNullable<ModelValidation["power"]>[number][] = [];
  for (const [f, factor] of factors.entries()) {
    const other = scaleEstimates(placed, estimates, factor);
    let [found, tried] = [0, 0];
    for (let k = 0; k < realities; k++) {
      const replication = replications + f * realities + k;
      const { measured } = attempt(other, replication);
      if (measured === undefined) break;
      tried++;
      if (compareWithLog(measured, simulated, teams).some(({ isFarOff }) => isFarOff)) found++;
      yield { replications: replication + 1, most: replications + trials };
    }
    if (tried === realities) power.push({ factor, found, of: realities });
  }
  return power;
}

export function namesOfTeams({ designs }: SimulationModel): readonly string[] {
  return designs[0]!.teams.map(({ id }) => id);
}
