import type { ComparedDesign, RunSummary } from "./compare.contract.ts";

/** Of each design beside today's what is said of it in one line. */
export function summariseRun(differences: readonly ComparedDesign[]): readonly RunSummary[] {
  return differences.flatMap(({ design, against, verdict, figures }) => {
    const found = figures.find(({ figure }) => figure === "leadTimeWorking.mean");
    if (found === undefined) return [];
    const { mean, lower, upper, n } = found;
    return [{ design, against, verdict, difference: { mean, lower, upper, n } }];
  });
}
