import { createCalendar, fromLocal, type OpeningHours, workingSecondsBetween } from "../../time/index.ts";
import { distributionMean } from "../model/distribution.ts";
import type { Arrivals, ModelCalendar, SimulationModel } from "../model/simulation-model.ts";

const day = 86_400;
const wholeWeek: ModelCalendar["week"] = new Array(7).fill([{ opens: 0, closes: day }]);

/** Between two instants of a time zone. */
interface Period {
  readonly timeZone: string;
  readonly from: number;
  readonly to: number;
}

/**
 * How many cases are expected to arrive in so many calendar days from the start of a checked model, rounded. A replay is
 * counted; other arrivals are expected in the open time of their calendar. Days after the year 9999 do not count.
 *
 * @example
 * ```ts
 * import { expectedCases } from "@stuur/methods/simulation";
 *
 * const model = {
 *   version: 1,
 *   steps: [{ id: "help", work: { kind: "constant", value: 60 } }],
 *   caseTypes: [
 *     { id: "question", arrivals: { kind: "gaps", gap: { kind: "exponential", mean: 3600 } }, route: [{ step: "help" }] },
 *   ],
 *   people: [],
 *   designs: [],
 * } as const;
 * expectedCases(model, 7); // => 168
 * ```
 */
export function expectedCases(model: SimulationModel, days: number): number {
  const { date, timeZone } = model.start ?? { date: "2026-01-05", timeZone: "UTC" };
  const [year, month, dayOfMonth] = date.split("-").map(Number);
  const from = fromLocal({ year: year!, month: month!, day: dayOfMonth! }, timeZone);
  // Calendars end with the year 9999.
  const to = Math.max(from, Math.min(from + days * day * 1000, Date.UTC(9999, 11, 30)));
  const expected = model.caseTypes.map(({ arrivals }) =>
    countArrivals(arrivals, { timeZone, from, to }, model.calendars ?? []),
  );
  return Math.round(expected.reduce((sum, cases) => sum + cases, 0));
}

function countArrivals(arrivals: Arrivals, period: Period, calendars: readonly ModelCalendar[]): number {
  if (arrivals.kind === "replay")
    return arrivals.at.filter((seconds) => seconds * 1000 <= period.to - period.from).length;
  const calendar = calendars.find(({ id }) => id === arrivals.calendar);
  const closedDates = calendar?.closedDates ?? [];
  const openSeconds = (week: ModelCalendar["week"]) =>
    week?.every((hours) => hours.length === 0)
      ? 0
      : workingSecondsBetween(
          createCalendar({ timeZone: period.timeZone, closedDates, ...(week && { week }) }),
          period.from,
          period.to,
        );
  if (arrivals.kind === "gaps")
    return openSeconds(calendar ? calendar.week : wholeWeek) / distributionMean(arrivals.gap);
  const open = calendar
    ? createCalendar({ timeZone: period.timeZone, ...(calendar.week && { week: calendar.week }) }).week
    : wholeWeek!;
  const rates = new Set(arrivals.perHour.flat().filter((rate) => rate > 0));
  return [...rates].reduce((sum, rate) => {
    const week = arrivals.perHour.map((hours, weekday) =>
      hours.flatMap((perHour, hour) => (perHour === rate ? cutToHour(open[weekday]!, hour) : [])),
    );
    return sum + (rate * openSeconds(week)) / 3600;
  }, 0);
}

function cutToHour(hours: readonly OpeningHours[], hour: number): readonly OpeningHours[] {
  return hours
    .map(({ opens, closes }) => ({
      opens: Math.max(opens, hour * 3600),
      closes: Math.min(closes, (hour + 1) * 3600),
    }))
    .filter(({ opens, closes }) => opens < closes);
}
