import type { Pass } from "./relay-layout.ts";

/** The words that a picture needs; figures come already in the reader's form. */
export interface RelayWords {
  readonly customer: string;
  readonly people: (count: number) => string;
  /** The figure at a handover, or `null` when there is none for this weight. */
  readonly figure: (pass: Pass) => string | null;
  /** Stands at a handover whose figure the data should have but have not, or hardly. */
  readonly unknown: string | null;
  readonly times: (count: number) => string;
  readonly delivery: string | null;
}
