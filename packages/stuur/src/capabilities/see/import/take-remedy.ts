import type { Choices, Remedy } from "./import.contract.ts";

/** What is said about a file with a remedy added; a name that stood for one that now stands for another follows it. */
export function takeRemedy(choices: Choices, { teamNames, timesBetween }: Remedy): Choices {
  const before = Object.entries(choices.teamNames ?? {});
  const followed = Object.fromEntries(before.map(([from, to]) => [from, teamNames?.[to] ?? to]));
  return {
    ...choices,
    ...(teamNames && { teamNames: { ...followed, ...teamNames } }),
    ...(timesBetween && { timesBetween }),
  };
}
