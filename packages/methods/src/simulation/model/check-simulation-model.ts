import { checkCalendars } from "./check-calendars.ts";
import { checkDesigns } from "./check-designs.ts";
import { checkForm } from "./check-form.ts";
import { checkNames } from "./check-names.ts";
import { checkRoutes } from "./check-routes.ts";
import { checkTimes } from "./check-times.ts";
import type { SimulationProblem } from "./problems.ts";
import { simulationModelSchema } from "./schema.ts";
import type { SimulationModel } from "./simulation-model.ts";

/** A model that can be simulated, or what is wrong with it (at most some hundred problems). */
export type CheckedModel =
  | { readonly ok: true; readonly model: SimulationModel }
  | { readonly ok: false; readonly problems: readonly SimulationProblem[] };

/**
 * Checks a model from outside: its form, by `simulationModelSchema`; that all names exist and occur once; that times and
 * calendars make sense; that every route ends; and that in every design each step that cases come to is carried by a
 * team in which somebody can do it. Each problem has a code, a place and a text in Dutch and English.
 *
 * @example
 * ```ts
 * import { checkSimulationModel } from "@stuur/methods/simulation";
 *
 * const checked = checkSimulationModel({
 *   version: 1,
 *   steps: [{ id: "saw", work: { kind: "exponential", mean: -5 } }],
 *   caseTypes: [],
 *   people: [],
 *   designs: [],
 * });
 * const problems = checked.ok ? [] : checked.problems.map(({ code, place }) => `${code} ${place}`);
 * problems[0]; // => "SIMULATION_NUMBER_NOT_ABOVE steps[0].work.mean"
 * ```
 */
export function checkSimulationModel(value: unknown): CheckedModel {
  const form = checkForm(simulationModelSchema, value);
  if (form.length > 0) return { ok: false, problems: form };
  const model = value as SimulationModel;
  // What follows leans on the names, so wrong names are told alone.
  const names = checkNames(model);
  if (names.length > 0) return { ok: false, problems: names };
  const times = [...checkTimes(model), ...checkCalendars(model), ...checkRoutes(model)];
  if (times.length > 0) return { ok: false, problems: times };
  const problems = checkDesigns(model);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, model };
}
