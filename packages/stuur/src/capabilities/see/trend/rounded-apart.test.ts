import { expect, test } from "vitest";
import { isRoundedApart } from "./rounded-apart.ts";
import type { TrendFigure, TrendView } from "./trend.contract.ts";

test.each([
  ["duration", 20.16 * 86_400, 19.34 * 86_400, true],
  ["duration", 20.16 * 86_400, 19.26 * 86_400, false],
  ["handovers", 6.52, 6.48, false],
  ["handovers", 6.5049, 6.4951, true],
  ["handovers", 6.5051, 6.5049, true],
  ["onTime", 0.8014, 0.7906, true],
  ["onTime", 0.801, 0.501, false],
] as const)("%s: %d against %d", (figure, after, before, apart) => {
  const span = { from: "2025-01-01", to: "2025-02-01", n: 9 };
  const comparison = {
    before: { ...span, value: before },
    after: { ...span, value: after },
    difference: after - before,
  };
  expect(isRoundedApart(comparison, viewOf(figure, after))).toBe(apart);
});

function viewOf(figure: TrendFigure, value: number): Pick<TrendView, "figure" | "points" | "log"> {
  const log = { secondsPerWorkingDay: 32_400 } as TrendView["log"];
  return { figure, log, points: [{ value }] as TrendView["points"] };
}
