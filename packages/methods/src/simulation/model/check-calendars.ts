import { createCalendar, fromLocal } from "../../time/index.ts";
import { makeProblem, type SimulationProblem } from "./problems.ts";
import type { ModelCalendar, SimulationModel } from "./simulation-model.ts";

/** Dates that do not exist, an unknown time zone, and hours that overlap or never come. */
export function checkCalendars(model: SimulationModel): readonly SimulationProblem[] {
  return [
    ...(model.start === undefined
      ? []
      : [...checkDate("start.date", model.start.date), ...checkZone(model.start.timeZone)]),
    ...(model.calendars ?? []).flatMap((calendar, i) => checkCalendar(`calendars[${i}]`, calendar)),
    ...model.people.flatMap(({ daysOff = [] }, i) =>
      daysOff.flatMap(({ from, to }, k) => {
        const place = `people[${i}].daysOff[${k}]`;
        const wrong = [...checkDate(`${place}.from`, from), ...checkDate(`${place}.to`, to)];
        if (wrong.length > 0 || from <= to) return wrong;
        return [makeProblem("SIMULATION_NOT_IN_ORDER", place, { order: "from ≤ to" })];
      }),
    ),
  ];
}

function checkCalendar(
  place: string,
  { week, closedDates = [] }: ModelCalendar,
): readonly SimulationProblem[] {
  const dates = closedDates.flatMap((date, i) => checkDate(`${place}.closedDates[${i}]`, date));
  if (week === undefined) return dates;
  if (week.every((hours) => hours.length === 0))
    return [...dates, makeProblem("SIMULATION_NEVER_OPEN", `${place}.week`)];
  const days = week.flatMap((hours, day) =>
    hours.flatMap(({ opens, closes }, i) => {
      const free = i === 0 ? 0 : hours[i - 1]!.closes;
      if (opens >= free && closes > opens) return [];
      const order = `${free} ≤ opens < closes`;
      return [makeProblem("SIMULATION_NOT_IN_ORDER", `${place}.week[${day}][${i}]`, { order })];
    }),
  );
  return [...dates, ...days];
}

function checkDate(place: string, value: string): readonly SimulationProblem[] {
  const [year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(value) ?? []).slice(1).map(Number);
  const isDate = year !== undefined && succeeds(() => fromLocal({ year, month: month!, day: day! }, "UTC"));
  // A run may take five hundred years, and dates end in 9999.
  return isDate && year > 0 && year < 9400 ? [] : [makeProblem("SIMULATION_NO_SUCH_DATE", place, { value })];
}

function checkZone(timeZone: string): readonly SimulationProblem[] {
  if (succeeds(() => createCalendar({ timeZone }))) return [];
  return [makeProblem("SIMULATION_UNKNOWN_TIME_ZONE", "start.timeZone", { value: timeZone })];
}

function succeeds(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
