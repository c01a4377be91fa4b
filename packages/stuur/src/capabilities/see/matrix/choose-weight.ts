import { wilsonInterval } from "@stuur/methods/statistics";
import type { Lateness, Weight } from "../../../ui/matrix/weight.ts";
import type { MatrixView } from "./matrix.contract.ts";

/**
 * The weight asked for if the data have it; else waiting, or counting without start times and between persons: nobody is
 * coloured by how long work lies unless somebody asks for it.
 */
export function chooseWeight(
  asked: Weight | undefined,
  { summary: { hasStartTimes, casesWithDueDate }, by }: Pick<MatrixView, "summary" | "by">,
): Weight {
  const chosen = asked ?? (hasStartTimes && by === "team" ? "waiting" : "count");
  const lacks = { count: false, waiting: !hasStartTimes, returned: false, late: casesWithDueDate === 0 };
  return lacks[chosen] ? "count" : chosen;
}

/** Against what the lateness of a handover is measured, with Wilson's interval at 95 %; `null` without due dates. */
export function latenessOf({ lateCases, casesWithDueDate }: MatrixView["summary"]): Lateness | null {
  if (casesWithDueDate === 0) return null;
  return {
    overall: lateCases / casesWithDueDate,
    lowerEnd: (count, of) => wilsonInterval(count, of).lower,
  };
}
