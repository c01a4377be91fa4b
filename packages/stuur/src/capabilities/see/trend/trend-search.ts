import { type QuestionSearch, readQuestionSearch } from "../../../ui/question/question-search.ts";
import { type TrendFigure, trendFigures } from "./trend.contract.ts";

/** What the address of this page remembers. */
export interface TrendSearch extends QuestionSearch {
  readonly figure?: TrendFigure | undefined;
  readonly every?: "week" | "month" | undefined;
  /** The handover that is followed. */
  readonly sender?: string | undefined;
  readonly receiver?: string | undefined;
  /** The spans that are compared, as `2025-01-01..2025-07-01`: the last day is not in it. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** The first day of the period that is looked at. */
  readonly at?: string | undefined;
}

/** Keeps what is known and drops the rest: an address can be typed. */
export function readTrendSearch(search: Readonly<Record<string, unknown>>): TrendSearch {
  const figure = trendFigures.find((known) => known === search.figure);
  const every = search.every === "week" || search.every === "month" ? search.every : undefined;
  const [before, after] = [readSpan(search.before), readSpan(search.after)];
  const [sender, receiver] = [readText(search.sender), readText(search.receiver)];
  const at = readText(search.at);
  return {
    ...readQuestionSearch(search),
    ...(figure && { figure }),
    ...(every && { every }),
    ...(sender && receiver && { sender, receiver }),
    ...(before && { before }),
    ...(after && { after }),
    ...(at && { at }),
  };
}

function readText(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** Only a span that runs forward. */
function readSpan(value: unknown): string | undefined {
  const [, from, to] = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(String(value)) ?? [];
  return from && to && from < to ? `${from}..${to}` : undefined;
}
