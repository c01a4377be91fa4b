import type { LogPageProps } from "../../../ui/question/log-page.ts";
import type { QuestionSearch } from "../../../ui/question/question-search.ts";
import type { PillarView } from "./pillar.contract.ts";

/** What every part of the page is given. */
export interface PillarShown {
  readonly view: PillarView;
  readonly organisation: LogPageProps["organisation"];
  readonly logId: string;
  readonly search: QuestionSearch;
  /** All that the address holds. */
  readonly address: LogPageProps["search"];
  readonly onSearch: LogPageProps["onSearch"];
}
