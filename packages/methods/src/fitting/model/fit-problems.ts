import type { SimulationWords } from "../../simulation/index.ts";

/** Why no model can be made of a log, with the way out. */
export interface FitProblem {
  readonly code: "FIT_TOO_FEW_CASES" | "FIT_NO_WORK_TIMES" | "FIT_UNKNOWN_STEP" | "FIT_UNUSABLE";
  readonly message: SimulationWords;
  readonly details: { readonly steps?: readonly string[]; readonly cases?: number; readonly least?: number };
}

export function tooFewCases(cases: number, least: number): FitProblem {
  return {
    code: "FIT_TOO_FEW_CASES",
    message: {
      nl: `Er zijn maar ${cases} zaken, en voor een model zijn er minstens ${least} nodig. Voeg een bestand met minstens ${least} zaken toe.`,
      en: `There are only ${cases} cases, and a model needs at least ${least}. Add a file with at least ${least} cases.`,
    },
    details: { cases, least },
  };
}

export function noWorkTimes(steps: readonly string[]): FitProblem {
  const { nl, en } = listSteps(steps);
  return {
    code: "FIT_NO_WORK_TIMES",
    message: {
      nl: `Hoeveel werk het is, staat niet in het bestand: begin of einde ontbreekt bij ${nl}. Geef voor elk van deze stappen een schatting van het werk.`,
      en: `How much work it is cannot be seen: start or end is missing of ${en}. Give an estimate of the work for each of these steps.`,
    },
    details: { steps },
  };
}

export function unknownStep(steps: readonly string[], known: readonly string[]): FitProblem {
  const [wrong, right] = [listSteps(steps), listSteps(known)];
  return {
    code: "FIT_UNKNOWN_STEP",
    message: {
      nl: `Er is een schatting voor ${wrong.nl}, maar die stap is er niet. De stappen zijn: ${right.nl}.`,
      en: `There is an estimate for ${wrong.en}, but there is no such step. The steps are: ${right.en}.`,
    },
    details: { steps },
  };
}

export function unusable(messages: readonly SimulationWords[]): FitProblem {
  const join = (language: keyof SimulationWords) =>
    messages
      .slice(0, 5)
      .map((message) => message[language])
      .join(" ");
  return {
    code: "FIT_UNUSABLE",
    message: {
      nl: `Van deze geschiedenis komt geen bruikbaar model. ${join("nl")}`,
      en: `No usable model comes of this history. ${join("en")}`,
    },
    details: {},
  };
}

function listSteps(steps: readonly string[]): SimulationWords {
  const shown = steps.slice(0, 20).map((step) => `“${step}”`);
  const more = steps.length - shown.length;
  return {
    nl: `${shown.join(", ")}${more > 0 ? ` en nog ${more}` : ""}`,
    en: `${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`,
  };
}
