import type { FilterChoices } from "./filter-columns.ts";
import type { QuestionSearch } from "./question-search.ts";

/** What the question bar changes in the address; `undefined` takes a setting out of it. */
export type QuestionChange = Pick<QuestionSearch, keyof QuestionSearch>;

/** What each part of the question bar gets. */
export interface QuestionPart {
  readonly search: QuestionSearch;
  readonly choices: FilterChoices;
  readonly onSearch: (change: QuestionChange) => void;
}
