/**
 * The events of consecutive cases, column by column, to fit a model to. Cases are numbered from 0 in the order in which
 * they began; the events of a case lie together, in order. Instants are milliseconds since 1970; NaN where none is known.
 * Names are positions in `names`; −1 where the log has none. What is a draw otherwise goes by those positions, so an order
 * of names that follows from the history (as they appear) gives the same model when people are called otherwise.
 */
export interface EventTrace {
  readonly names: {
    readonly steps: readonly string[];
    readonly people: readonly string[];
    readonly teams: readonly string[];
    /** The values of the attribute that divides customers; empty when none was chosen. */
    readonly segments: readonly string[];
  };
  /** Per case: the promised date and the segment. */
  readonly due: Float64Array;
  readonly segment: Int32Array;
  /** Per event; `caseOf` ascends. */
  readonly caseOf: Int32Array;
  readonly step: Int32Array;
  readonly person: Int32Array;
  readonly team: Int32Array;
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** Older cases that are not in it, because there would be too much. */
  readonly leftOut: { readonly cases: number; readonly events: number };
}
