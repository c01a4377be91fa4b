import type { CommanderError } from "commander";

type Language = "nl" | "en";

/** What was wrong with a command or an option, as somebody reads it; commander has no other words than English ones. */
export function explainUsage({ message }: Pick<CommanderError, "message">, language: Language): string {
  if (language === "en") return message;
  const [said, suggestion] = message.split("\n(Did you mean ");
  const told = dutch
    .map(([pattern, tell]) => pattern.exec(said!) && said!.replace(pattern, tell))
    .find(Boolean);
  if (!told) return message;
  return suggestion
    ? `${told}\nBedoel je ${suggestion.replace(/^one of /, "een van ").replace(/\?\)$/, "?")}`
    : told;
}

/** What an option refuses, in the words of the command line itself. */
export const refusals = {
  wholeNumber: "Give a whole number, 0 or more.",
  year: "Give a year, such as 2025.",
  condition: "Write it as column=value.",
  teamName: "Write it as name=name.",
  instant: "Write it as 2025-12-31, or 2025-12-31T14:05.",
  pageName: "The name must end in .html.",
} as const;

const refusalsInDutch: Readonly<Record<string, string>> = {
  [refusals.wholeNumber]: "Geef een geheel getal, 0 of meer.",
  [refusals.year]: "Geef een jaar, zoals 2025.",
  [refusals.condition]: "Schrijf het als kolom=waarde.",
  [refusals.teamName]: "Schrijf het als naam=naam.",
  [refusals.instant]: "Schrijf het als 2025-12-31, of 2025-12-31T14:05.",
  [refusals.pageName]: "De naam moet eindigen op .html.",
};

/** The sentences of commander 14. */
const dutch: readonly (readonly [RegExp, (...found: string[]) => string])[] = [
  [/^error: unknown command '(.*)'$/, (_, name) => `fout: de opdracht '${name}' bestaat niet`],
  [/^error: unknown option '(.*)'$/, (_, name) => `fout: de optie '${name}' bestaat niet`],
  [/^error: missing required argument '(.*)'$/, (_, name) => `fout: '${name}' ontbreekt`],
  [
    /^error: option '(.*)' argument missing$/,
    (_, flags) => `fout: bij de optie '${flags}' ontbreekt een waarde`,
  ],
  [/^error: required option '(.*)' not specified$/, (_, flags) => `fout: de optie '${flags}' is nodig`],
  [
    /^error: too many arguments(?: for '(.*)')?\. Expected (\d+) arguments? but got (\d+)\.$/,
    (_, name, expected, got) =>
      `fout: te veel woorden${name ? ` bij '${name}'` : ""}: ${got} in plaats van ${expected}. Zet aanhalingstekens om een naam met spaties.`,
  ],
  [
    /^error: option '(.*)' argument '([\s\S]*)' is invalid\. Allowed choices are (.*)\.$/,
    (_, flags, value, choices) => `fout: '${value}' kan niet bij de optie '${flags}'. Wel kan: ${choices}.`,
  ],
  [
    /^error: option '(.*)' argument '([\s\S]*)' is invalid\. (.*)$/,
    (_, flags, value, refusal) =>
      `fout: '${value}' kan niet bij de optie '${flags}'. ${refusalsInDutch[refusal!] ?? refusal}`,
  ],
];
