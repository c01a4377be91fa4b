import { adjustByHolm, type Estimate, estimateMean, testZero } from "./estimate.ts";
import { type SingleFigure, singleFigures } from "./figures.ts";

/** What a design does more (or less) than another one, in the unit of the figure. */
export interface DesignDifference {
  readonly design: string;
  readonly against: string;
  readonly figures: readonly FigureDifference[];
}

/**
 * Both designs had the same customers and luck, so the difference is taken per replication. The intervals hold together, for
 * all designs (Bonferroni); so do the P values (Holm). P is of the hypothesis that the design changes nothing.
 */
export interface FigureDifference extends Estimate {
  readonly figure: ComparedFigure;
  readonly pValue: number;
}

const comparedFigures = [
  "leadTime.mean",
  "leadTime.p50",
  "leadTime.p90",
  "leadTimeWorking.mean",
  "leadTimeWorking.p50",
  "leadTimeWorking.p90",
  "onTime",
  "workInProgress",
  "handoversBetween",
  "handoversWithin",
  "sentBack",
] as const satisfies readonly SingleFigure[];

export type ComparedFigure = (typeof comparedFigures)[number];

/** Each design against the first, per figure; the families are the designs of one figure. */
export function compareDesigns(
  designs: readonly { readonly design: string; readonly rows: readonly Float64Array[] }[],
  confidence: number,
): readonly DesignDifference[] {
  const [first, ...others] = designs;
  if (first === undefined) return [];
  const level = 1 - (1 - confidence) / Math.max(1, others.length);
  const byFigure = comparedFigures.map((figure) => {
    const at = singleFigures.indexOf(figure);
    const differences = others.map(({ rows }) => rows.map((row, r) => row[at]! - first.rows[r]![at]!));
    const pValues = adjustByHolm(differences.map(testZero));
    return differences.map((values, i) => ({ figure, ...estimateMean(values, level), pValue: pValues[i]! }));
  });
  return others.map(({ design }, i) => ({
    design,
    against: first.design,
    figures: byFigure.map((list) => list[i]!).filter(({ n }) => n > 0),
  }));
}
