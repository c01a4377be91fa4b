import type { Organisation } from "../organisations.ts";

/** What every page about a log is given. The page reads from `search` what it knows. */
export interface LogPageProps {
  readonly organisation: Organisation;
  readonly logId: string;
  readonly search: Readonly<Record<string, unknown>>;
  /** Changes the address; `undefined` takes a setting out of it. */
  readonly onSearch: (change: Readonly<Record<string, unknown>>) => void;
}
