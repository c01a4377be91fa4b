import type { CodedText } from "../manifest.ts";

/**
 * A file seen as a table of texts: CSV, a sheet of Excel, Parquet, an object-centric log made flat. Its beginning is known
 * at once, so that what its columns mean is decided before the work of reading it all.
 */
export interface TextTable {
  /** Names of the columns, all different. */
  readonly header: readonly string[];
  /** Whether the file itself has those names. */
  readonly hasHeader: boolean;
  /** The first rows, as many cells each as the header. */
  readonly sampleRows: readonly (readonly string[])[];
  /** What separates the cells; null for a file that is not separated text. */
  readonly delimiter: string | null;
  /**
   * Reads it all and gives the SQL of a relation with a VARCHAR column `c0`, `c1`, … for each of `header`, its rows in the
   * order of the file. Every row is counted in `Rejects`: accepted, skipped or rejected.
   */
  load(): Promise<string>;
  /** What a reader should know about how it was read; complete after `load`. */
  notes?(): readonly CodedText[];
}
