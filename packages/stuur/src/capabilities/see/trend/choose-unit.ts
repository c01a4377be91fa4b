import { kindOf } from "./figure-kinds.ts";
import type { TrendFigure, TrendView } from "./trend.contract.ts";

export type UnitName =
  | "unitDays"
  | "unitHours"
  | "unitMinutes"
  | "unitWorkingDays"
  | "unitWorkingHours"
  | "unitWorkingMinutes"
  | "unitShare"
  | "unitCount";

/** In what a figure is said: `size` of it is one unit, written with so many digits. */
export interface Unit {
  readonly name: UnitName;
  readonly size: number;
  readonly digits: number;
}

/** One unit for all values of a figure, so that they can be compared: the largest that the middle one reaches. */
export function chooseUnit({ figure, points, log }: Pick<TrendView, "figure" | "points" | "log">): Unit {
  if (kindOf[figure] === "share") return { name: "unitShare", size: 1, digits: 2 };
  const known = points.flatMap(({ value }) => value ?? []).toSorted((a, b) => a - b);
  const middle = known[Math.floor(known.length / 2)] ?? 0;
  if (!isDuration(figure)) return { name: "unitCount", size: 1, digits: digitsOf(figure, middle) };
  const [days, hours, minutes] =
    figure === "waiting"
      ? (["unitWorkingDays", "unitWorkingHours", "unitWorkingMinutes"] as const)
      : (["unitDays", "unitHours", "unitMinutes"] as const);
  const day = figure === "waiting" ? log.secondsPerWorkingDay : 86_400;
  if (middle >= day) return { name: days, size: day, digits: middle >= 100 * day ? 0 : 1 };
  if (middle >= 3600) return { name: hours, size: 3600, digits: 1 };
  return { name: minutes, size: 60, digits: middle >= 600 ? 0 : 1 };
}

/** Means of small counts differ in their second decimal. */
function digitsOf(figure: TrendFigure, middle: number): number {
  if (figure === "cases") return 0;
  return middle < 10 ? 2 : 1;
}

export function isDuration(figure: TrendFigure): boolean {
  return figure === "duration" || figure === "waiting";
}
