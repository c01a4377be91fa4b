import type { Organisation } from "../../../ui/organisations.ts";
import type { QuestionSearch } from "../../../ui/question/question-search.ts";
import type { HandoverRegister } from "./handovers.contract.ts";
import type { RankedRow, Ranking } from "./rank-handovers.ts";

/** What each part of the page gets. */
export interface RegisterPart {
  readonly register: HandoverRegister;
  readonly ranked: readonly RankedRow[];
  readonly ranking: Ranking;
  readonly organisation: Organisation;
}

/** What each part of the list gets, to lead to the page about one handover. */
export interface ListPart extends RegisterPart {
  readonly logId: string;
  readonly search: QuestionSearch;
}
