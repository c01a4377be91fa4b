import { type QuestionSearch, readQuestionSearch } from "../../../ui/question/question-search.ts";

/** What the address of this page remembers: which handover, of which cases, on which clock. */
export interface HandoverSearch extends QuestionSearch {
  readonly handoverFrom?: string;
  readonly handoverTo?: string;
  readonly clock?: "clock" | undefined;
}

/** `from` and `to` are the period; a link may also have the names there, which no day can be mistaken for. */
export function readHandoverSearch(search: Readonly<Record<string, unknown>>): HandoverSearch {
  const question = readQuestionSearch(search);
  const handoverFrom = readName(search.handoverFrom) ?? (question.from ? undefined : readName(search.from));
  const handoverTo = readName(search.handoverTo) ?? (question.to ? undefined : readName(search.to));
  return {
    ...question,
    ...(handoverFrom !== undefined && { handoverFrom }),
    ...(handoverTo !== undefined && { handoverTo }),
    ...(search.clock === "clock" && { clock: "clock" }),
  };
}

/** The router reads a name that is a number as a number. */
function readName(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : undefined;
}
