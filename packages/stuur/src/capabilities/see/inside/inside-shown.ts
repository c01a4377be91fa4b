import type { LogPageProps } from "../../../ui/question/log-page.ts";
import type { InsideView, TeamInside } from "./inside.contract.ts";

/** What every part of the page is given. */
export interface InsideShown {
  readonly view: InsideView;
  readonly inside: TeamInside;
  /** The team as it is called here, also when it is not known. */
  readonly team: string;
  readonly organisation: LogPageProps["organisation"];
}
