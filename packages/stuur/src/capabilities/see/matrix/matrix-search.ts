import type { Weight } from "../../../ui/matrix/weight.ts";
import { type QuestionSearch, readQuestionSearch } from "../../../ui/question/question-search.ts";

/** What the address of a matrix page remembers, so that a link shows the same picture. */
export interface MatrixSearch extends QuestionSearch {
  readonly weight?: Weight | undefined;
  readonly form?: "relay" | "table" | undefined;
  /** The cell whose receivers are shown, as team·step. */
  readonly cell?: string | undefined;
  /** Large, for a room full of people: the picture of the teams, and nobody by name. */
  readonly beamer?: true | undefined;
}

/** Keeps what is known and drops the rest: an address can be typed. */
export function readMatrixSearch(search: Readonly<Record<string, unknown>>): MatrixSearch {
  const oneOf = <Value extends string>(value: unknown, allowed: readonly Value[]) =>
    allowed.find((candidate) => candidate === value);
  const weight = oneOf(search.weight, ["count", "waiting", "returned", "late"]);
  const form = oneOf(search.form, ["relay", "table"]);
  const cell = typeof search.cell === "string" && search.cell !== "" ? search.cell : undefined;
  return {
    ...readQuestionSearch(search),
    ...(weight && { weight }),
    ...(form && { form }),
    ...(cell && { cell }),
    ...(isOn(search.beamer) && { beamer: true as const }),
  };
}

/** Typed as `?beamer`, or written by the button. */
function isOn(value: unknown): boolean {
  return value === true || value === "" || value === "true";
}
