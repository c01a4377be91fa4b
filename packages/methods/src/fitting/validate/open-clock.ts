import type { ModelCalendar, ModelPerson, SimulationModel } from "../../simulation/index.ts";
import { createCalendar, type Instant, toLocal, workingIntervals } from "../../time/index.ts";

/** Open time of a calendar within a period, in milliseconds; every hour without a calendar. */
export type OpenClock = (from: Instant, until: Instant) => number;

export interface Period {
  readonly from: Instant;
  readonly until: Instant;
}

/** The open time of a calendar, counted beforehand so that a question takes the logarithm of the length of the period. */
export function openClock(calendar: ModelCalendar | undefined, period: Period, timeZone: string): OpenClock {
  if (calendar === undefined) return (from, until) => Math.max(0, until - from);
  const { week, closedDates } = calendar;
  const open = workingIntervals(
    createCalendar({
      timeZone,
      ...(week === undefined ? {} : { week }),
      ...(closedDates === undefined ? {} : { closedDates }),
    }),
    period.from,
    period.until,
  );
  const starts = Float64Array.from(open, ({ start }) => start);
  const passed = new Float64Array(open.length + 1);
  open.forEach(({ start, end }, i) => {
    passed[i + 1] = passed[i]! + end - start;
  });
  const before = (instant: Instant) => {
    const i = countUpTo(starts, instant) - 1;
    return i < 0 ? 0 : Math.min(passed[i + 1]!, passed[i]! + instant - starts[i]!);
  };
  return (from, until) => Math.max(0, before(until) - before(from));
}

/** The time that somebody is there, without known days off; chance absences are not known beforehand. */
export function personClock(
  { calendars = [] }: SimulationModel,
  person: ModelPerson,
  { period, timeZone }: { readonly period: Period; readonly timeZone: string },
): OpenClock {
  const calendar = calendars.find(({ id }) => id === person.calendar);
  const daysOff = (person.daysOff ?? []).flatMap(({ from, to }) => listDates(from, to, { period, timeZone }));
  if (daysOff.length === 0) return openClock(calendar, period, timeZone);
  const whole: ModelCalendar = calendar ?? {
    id: "",
    week: new Array(7).fill([{ opens: 0, closes: 86_400 }]),
  };
  const closedDates = [...(whole.closedDates ?? []), ...daysOff];
  return openClock({ ...whole, closedDates }, period, timeZone);
}

/** The dates from one to another within the period, for a holiday may last till the end of time. */
function listDates(
  from: string,
  to: string,
  { period, timeZone }: { readonly period: Period; readonly timeZone: string },
): readonly string[] {
  const dates: string[] = [];
  const last = min(to, dateOf(period.until, timeZone));
  for (let date = max(from, dateOf(period.from, timeZone)); date <= last; date = nextDate(date))
    dates.push(date);
  return dates;
}

/** The local date of an instant, YYYY-MM-DD. */
export function dateOf(instant: Instant, timeZone: string): string {
  const { year, month, day } = toLocal(instant, timeZone);
  return `${String(year).padStart(4, "0")}-${pad(month)}-${pad(day)}`;
}

function nextDate(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

const pad = (value: number) => String(value).padStart(2, "0");
const min = (a: string, b: string) => (a < b ? a : b);
const max = (a: string, b: string) => (a > b ? a : b);

/** How many of the ascending values are at most the limit. */
function countUpTo(ascending: Float64Array, limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
