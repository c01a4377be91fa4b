import type { RunResult } from "./compare.contract.ts";

/** What may be said comes before what may not, and later comes last. */
const order = ["shorter", "practically-equal", "undecided", "longer"] as const;

/** The design to show first when nobody chose one: of those that can do the work the one that delivers soonest. */
export function pickDesign({ differences }: Pick<RunResult, "differences">): string | undefined {
  const [best] = differences
    .map(({ design, verdict, figures }) => ({
      design,
      rank: order.indexOf(verdict),
      mean: figures.find(({ figure }) => figure === "leadTimeWorking.mean")?.mean ?? 0,
    }))
    .toSorted((a, b) => a.rank - b.rank || a.mean - b.mean);
  return best?.design;
}
