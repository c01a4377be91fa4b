import type { TrendFigure } from "./trend.contract.ts";

/** How the values of cases become one figure. */
export type FigureKind = "count" | "mean" | "median" | "share";

export const kindOf: Readonly<Record<TrendFigure, FigureKind>> = {
  cases: "count",
  duration: "median",
  waiting: "median",
  onTime: "share",
  returned: "share",
  handovers: "mean",
  parties: "mean",
  events: "mean",
};
