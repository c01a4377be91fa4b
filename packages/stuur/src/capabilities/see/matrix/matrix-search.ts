import type { Weight } from "../../../ui/matrix/weight.ts";
import { type QuestionSearch, readQuestionSearch } from "../../../ui/question/question-search.ts";

/** What the address of a matrix page remembers, so that a link shows the same picture. */
export interface MatrixSearch extends QuestionSearch {
  readonly weight?: Weight | undefined;
  readonly form?: "relay" | "table" | undefined;
  /** The cell whose receivers are shown, as team·step. */
  readonly cell?: string | undefined;
  /** Teams with most work first, instead of the order in which work usually reaches them. */
  readonly sort?: "volume" | undefined;
  /** Teams and steps that somebody put first, in this order. */
  readonly teamOrder?: readonly string[] | undefined;
  readonly stepOrder?: readonly string[] | undefined;
  /** The drawing by hand that is laid beside it. */
  readonly drawing?: string | undefined;
  /** Large, for a room full of people: the picture of the teams, and nobody by name. */
  readonly beamer?: true | undefined;
}

/** Keeps what is known and drops the rest: an address can be typed. */
export function readMatrixSearch(search: Readonly<Record<string, unknown>>): MatrixSearch {
  const oneOf = <Value extends string>(value: unknown, allowed: readonly Value[]) =>
    allowed.find((candidate) => candidate === value);
  const weight = oneOf(search.weight, ["count", "waiting", "returned", "late"]);
  const form = oneOf(search.form, ["relay", "table"]);
  const textOf = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);
  const [cell, drawing] = [textOf(search.cell), textOf(search.drawing)];
  const [teamOrder, stepOrder] = [readNames(search.teamOrder), readNames(search.stepOrder)];
  return {
    ...readQuestionSearch(search),
    ...(weight && { weight }),
    ...(form && { form }),
    ...(cell && { cell }),
    ...(search.sort === "volume" && { sort: "volume" as const }),
    ...(teamOrder && { teamOrder }),
    ...(stepOrder && { stepOrder }),
    ...(drawing && { drawing }),
    ...(isOn(search.beamer) && { beamer: true as const }),
  };
}

/** A single name is typed without brackets, and a number is read as one. */
function readNames(value: unknown): readonly string[] | undefined {
  const names = [value ?? []].flat().map(String);
  return names.length > 0 ? names : undefined;
}

/** Typed as `?beamer`, or written by the button. */
function isOn(value: unknown): boolean {
  return value === true || value === "" || value === "true";
}
