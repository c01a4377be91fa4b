import type { Weight } from "../../../ui/matrix/weight.ts";
import type { HandoverRow, MatrixView } from "./matrix.contract.ts";

/** Of a list that was cut, so many of the heaviest by each weight are there; what comes after them is not in order. */
export const mostRanked = 300;

/**
 * The handovers in the order of a weight: how often, total waiting, how often it comes back, or how many more of them lie
 * in late cases than the average would give. What `isQuiet` comes last: doubt about the data is no handover to work on. Between persons always by how often: a list of people is no ranking.
 */
export function sortHandovers(
  { handovers, by, summary }: Pick<MatrixView, "handovers" | "by" | "summary">,
  weight: Weight,
  isQuiet: (row: HandoverRow) => boolean = () => false,
): readonly HandoverRow[] {
  const often = (row: HandoverRow) => row.count;
  const overall = summary.lateCases / Math.max(1, summary.casesWithDueDate);
  const sizes: Readonly<Record<Weight, (row: HandoverRow) => number>> = {
    count: often,
    waiting: ({ between }) => totalSeconds(between),
    returned: ({ returned }) => returned,
    late: ({ late }) => late.count - overall * late.of,
  };
  const size = by === "person" ? often : sizes[weight];
  const last = (row: HandoverRow) => Number(isQuiet(row));
  return handovers.toSorted((a, b) => last(a) - last(b) || size(b) - size(a) || b.count - a.count);
}

function totalSeconds({ working, clock }: HandoverRow["between"]): number {
  const known = working ?? clock;
  return known ? known.n * known.mean : 0;
}
