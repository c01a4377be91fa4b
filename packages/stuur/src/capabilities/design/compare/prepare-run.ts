import type { ModelValidation } from "@stuur/methods/fitting";
import {
  checkExperiment,
  checkSimulationModel,
  expectedCases,
  type SimulationModel,
} from "@stuur/methods/simulation";
import type { StudyContent } from "../../../records/design-study.ts";
import type { ModelBasis, RunExperiment, RunInputs, StartRunBody } from "./compare.contract.ts";

interface Words {
  readonly nl: string;
  readonly en: string;
}

/** What can be simulated, or why it cannot, all reasons at once. */
export type PreparedRun =
  | { readonly ok: true; readonly inputs: RunInputs; readonly experiment: RunExperiment }
  | {
      readonly ok: false;
      readonly problems: readonly { readonly code: string; readonly message: Words }[];
    };

/** Takes the designs that are asked for out of a study, today's first, and settles the size of the experiment. */
export function prepareRun(content: StudyContent, asked: StartRunBody): PreparedRun {
  const chosen = chooseDesigns(content.model, asked.designs);
  if (!chosen.ok) return chosen;
  const checked = checkSimulationModel(chosen.model);
  if (!checked.ok) return checked;
  const days = asked.days ?? 365;
  if (!(days >= 1 && days <= mostDays)) return refuse("STUUR_RUN_DAYS", words.days(days));
  const { model } = checked;
  const orders = expectedCases(model, days);
  if (orders < fewestCases) return refuse("STUUR_RUN_TOO_FEW_CASES", words.tooFew(orders));
  const precision = asked.precision ?? null;
  const experiment: RunExperiment = {
    seed: asked.seed ?? "1",
    ...{ days, orders, precision },
    replications: asked.replications ?? (precision === null ? 30 : 300),
  };
  const problems = checkExperiment(model, { ...experiment, precision: precision ?? 0 });
  if (problems.length > 0) return { ok: false, problems };
  const names = new Set(model.designs.map(({ id }) => id));
  const alternatives = content.alternatives.filter(({ design }) => names.has(design));
  return { ok: true, experiment, inputs: { model, alternatives, basis: describeBasis(content) } };
}

const mostDays = 3650;
const fewestCases = 20;

type Chosen = { readonly ok: true; readonly model: SimulationModel } | (PreparedRun & { readonly ok: false });

function chooseDesigns(model: SimulationModel, asked: readonly string[] | undefined): Chosen {
  const [today, ...others] = model.designs;
  const unknown = asked?.find((name) => !model.designs.some(({ id }) => id === name));
  if (unknown !== undefined) return refuse("STUUR_RUN_NO_SUCH_DESIGN", words.unknown(unknown));
  const chosen = others.filter(({ id }) => asked === undefined || asked.includes(id));
  if (today === undefined || chosen.length === 0) return refuse("STUUR_RUN_NOTHING_TO_COMPARE", words.alone);
  return { ok: true, model: { ...model, designs: [today, ...chosen] } };
}

function describeBasis({ evidence, validation }: StudyContent): ModelBasis {
  const doubtedHours = (evidence?.doubtedHours ?? []).map(({ team }) => team);
  return {
    source: evidence === null ? "file" : "log",
    verdict: validation?.verdict ?? null,
    distance: validation === null ? null : distanceOf(validation),
    estimates: evidence?.estimates.length ?? 0,
    ...(doubtedHours.length > 0 && { doubtedHours }),
  };
}

/** As the page of the model says it: how far the mean lead time is off, in working time if that is known. */
function distanceOf({ figures }: ModelValidation): number | null {
  const of = (name: string) => figures.find(({ figure }) => figure === name);
  const found = of("working-lead-time") ?? of("lead-time");
  return found === undefined ? null : Math.abs(found.simulated / found.observed - 1);
}

function refuse(code: string, message: Words): PreparedRun & { readonly ok: false } {
  return { ok: false, problems: [{ code, message }] };
}

const words = {
  alone: {
    nl: "Er is alleen de indeling van vandaag. Teken er eerst een naast, dan valt er iets te vergelijken.",
    en: "There is only today's design. Draw another beside it first; then there is something to compare.",
  },
  unknown: (name: string): Words => ({
    nl: `Een indeling “${name}” is er niet (meer). Kies uit de indelingen van deze vraag.`,
    en: `There is no design “${name}” (any more). Choose one of the designs of this question.`,
  }),
  days: (days: number): Words => ({
    nl: `${days} dagen kan niet. Neem een getal van 1 tot en met ${mostDays}; een jaar is 365.`,
    en: `${days} days is not possible. Take a number from 1 to ${mostDays}; a year is 365.`,
  }),
  tooFew: (orders: number): Words => ({
    nl: `In die tijd komen er volgens het model ${orders} zaken; onder de ${fewestCases} valt er niets te zeggen. Neem meer dagen, of kijk in het model hoe vaak er een zaak komt.`,
    en: `In that time ${orders} cases arrive according to the model; below ${fewestCases} nothing can be said. Take more days, or see in the model how often a case arrives.`,
  }),
};
