import type { Organisation } from "../organisations.ts";

/** What every page about a study of teams is given. The page reads from `search` what it knows. */
export interface StudyPageProps {
  readonly organisation: Organisation;
  readonly studyId: string;
  readonly search: Readonly<Record<string, unknown>>;
  /** Changes the address; `undefined` takes a setting out of it. */
  readonly onSearch: (change: Readonly<Record<string, unknown>>) => void;
}
