import type { Organisation } from "../../../ui/organisations.ts";
import type { LogPageProps } from "../../../ui/question/log-page.ts";
import type { HandoverFigures, HandoverView } from "./handover.contract.ts";
import type { HandoverSearch } from "./handover-search.ts";

/** What every part of the page is given. */
export interface HandoverShown {
  readonly view: HandoverView;
  readonly handover: HandoverFigures;
  readonly organisation: Organisation;
  readonly logId: string;
  readonly search: HandoverSearch;
  readonly onSearch: LogPageProps["onSearch"];
}
