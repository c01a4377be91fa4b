import type { FitProblem } from "@stuur/methods/fitting";

interface Words {
  readonly nl: string;
  readonly en: string;
}

/** Why no model was made, in the form that the command line knows how to tell. */
export class FitFailure extends Error {
  readonly error: { readonly code: string; readonly message: Words };

  constructor(code: string, message: Words) {
    super(message.en);
    this.error = { code, message };
  }
}

/** With the option that gives what is missing. */
export function failureOf({ code, message, details }: FitProblem): FitFailure {
  const [step] = details.steps ?? [];
  if (code !== "FIT_NO_WORK_TIMES" || step === undefined) return new FitFailure(code, message);
  const options = `--estimate '${step}=30m'`;
  return new FitFailure(code, {
    nl: `${message.nl}\nEen stap: ${options}. Alle stappen zonder werktijd tegelijk: --estimate '*=30m'.`,
    en: `${message.en}\nOne step: ${options}. All steps without work time at once: --estimate '*=30m'.`,
  });
}

export function fileExists(file: string): FitFailure {
  return new FitFailure("FIT_FILE_EXISTS", {
    nl: `${file} bestaat al. Kies een andere naam, of overschrijf het met --force.`,
    en: `${file} exists already. Choose another name, or overwrite it with --force.`,
  });
}

export function noFolder(file: string): FitFailure {
  return new FitFailure("FIT_NO_FOLDER", {
    nl: `De map van ${file} is er niet. Maak die eerst, of kies een andere.`,
    en: `The folder of ${file} is not there. Make it first, or choose another.`,
  });
}
