import { checkSimulationModel, type Design, type SimulationProblem } from "@stuur/methods/simulation";
import { type ModelDraft, todayOf } from "./edit-model.ts";

/** What stands in the way of simulating today's design. */
function checkDraft(draft: ModelDraft, designs: readonly Design[]): readonly SimulationProblem[] {
  const checked = checkSimulationModel(todayOf(draft, designs));
  return checked.ok ? [] : checked.problems;
}

/** What a change would make wrong that was not wrong before. */
export function findNewProblems(
  before: ModelDraft,
  after: ModelDraft,
  designs: readonly Design[],
): readonly SimulationProblem[] {
  const known = new Set(checkDraft(before, designs).map(({ code, place }) => `${code} ${place}`));
  return checkDraft(after, designs).filter(({ code, place }) => !known.has(`${code} ${place}`));
}

/** The words of a problem with the name of the field in place of where it stands in the model. */
export function tellProblem(
  { message, place }: SimulationProblem,
  { language, label }: { readonly language: "nl" | "en"; readonly label: string },
): string {
  const text = place === "" ? message[language] : message[language].replaceAll(place, `“${label}”`);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
