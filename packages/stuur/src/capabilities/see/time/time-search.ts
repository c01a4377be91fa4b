import { type QuestionSearch, readQuestionSearch } from "../../../ui/question/question-search.ts";

/** What the address of this page remembers. */
export interface TimeSearch extends QuestionSearch {
  /** Which time counts; working time when left out. */
  readonly measure: "working" | "clock";
  /** Steps that the customer does. */
  readonly customer: readonly string[];
  /** Columns in which cases must be equal to be compared; null when the reader has not chosen. */
  readonly match: readonly string[] | null;
  readonly outcome: "duration" | "late";
}

/** A word for "compared on nothing", which is something else than not having chosen. */
export const matchNothing = "-";

/** Keeps what is known and drops the rest: an address can be typed. */
export function readTimeSearch(search: Readonly<Record<string, unknown>>): TimeSearch {
  const texts = (value: unknown) =>
    [value ?? []].flat().filter((text): text is string => typeof text === "string" && text !== "");
  const match = texts(search.match);
  return {
    ...readQuestionSearch(search),
    measure: search.measure === "clock" ? "clock" : "working",
    customer: [...new Set(texts(search.customer))],
    match: match.length === 0 ? null : match.filter((column) => column !== matchNothing).slice(0, 3),
    outcome: search.outcome === "late" ? "late" : "duration",
  };
}
