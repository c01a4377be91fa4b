/** The events of one case: those from `from` up to `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Marks in `returned` the handovers A→B of a case that are returned: the run after B's is A's again and begins with a step
 * that the case had already done before that handover. A run is consecutive events of one `value`, a team or person; a
 * handover is at the last event of A's run. `firstRows` tells for each event the first of its case with the same step.
 * One pass, however long the case.
 */
export function markReturned(
  value: Int32Array,
  firstRows: Int32Array,
  returned: Uint8Array,
  { from, to }: Span,
): void {
  returned.fill(0, from, to);
  let sender = -1;
  let receiver = from;
  for (let row = from + 1; row < to; row++) {
    if (value[row] === value[row - 1]) continue;
    if (sender >= 0 && value[sender] === value[row] && firstRows[row]! < receiver) returned[receiver - 1] = 1;
    sender = receiver;
    receiver = row;
  }
}
