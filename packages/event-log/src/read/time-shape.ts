import {
  clockPattern,
  monthNumbers,
  numberForms,
  type TimeForm,
  timeForms,
  weekForms,
} from "./time-forms.ts";

/** How a time was written, and whether it has a time of day. For `day-month` the first two numbers tell which is the day. */
export type TimeShape = { readonly hasClock: boolean } & (
  | { readonly kind: "iso" | "month-name" | NumberKind }
  | { readonly kind: "week"; readonly hasYear: boolean }
  | { readonly kind: "day-month"; readonly first: number; readonly second: number }
);

/** Shapes that are digits only: they may as well be the number of something. */
type NumberKind = "compact" | "epoch-seconds" | "epoch-milliseconds" | "epoch-microseconds" | "excel-days";

const patterns = {
  yearFirst: compile(timeForms.yearFirst),
  dayMonth: compile(timeForms.dayMonth),
  dayName: compile(timeForms.dayName),
  nameDay: compile(timeForms.nameDay),
  compact: compile(timeForms.compact),
};
const weeks = [compile(weekForms.yearWeek), compile(weekForms.weekYear)];
const numbers: readonly (readonly [RegExp, NumberKind])[] = [
  [new RegExp(numberForms.epochSeconds), "epoch-seconds"],
  [new RegExp(numberForms.epochMilliseconds), "epoch-milliseconds"],
  [new RegExp(numberForms.epochMicroseconds), "epoch-microseconds"],
  [new RegExp(numberForms.excelDays), "excel-days"],
];
const clock = new RegExp(clockPattern, "i");

/** Says how a text is written as a time, or null when it is none. */
export function readTimeShape(text: string): TimeShape | null {
  const value = text.trim();
  // Quick, because most values of most columns are no times.
  if (value.length > 60 || !/\d/.test(value)) return null;
  return readDate(value) ?? readMonthName(value) ?? readNumber(value) ?? readWeek(value);
}

/** Whether a text is a time of day without a date. */
export function isTimeOfDay(text: string): boolean {
  return clock.test(text.trim());
}

/** Whether a shape cannot be the number of something. */
export function isSurelyTime({ kind }: TimeShape): boolean {
  return kind === "iso" || kind === "day-month" || kind === "month-name" || kind === "week";
}

/** Whether a text is a week of a year that it does not tell. */
export function isYearlessWeek(text: string): boolean {
  const shape = readTimeShape(text);
  return shape?.kind === "week" && !shape.hasYear;
}

/** Whether a text is surely a date, and tells its year. */
export function tellsYear(text: string): boolean {
  const shape = readTimeShape(text);
  return shape !== null && isSurelyTime(shape) && !(shape.kind === "week" && !shape.hasYear);
}

function readDate(value: string): TimeShape | null {
  const iso = patterns.yearFirst.exec(value);
  if (iso) {
    return isDay(iso[1], iso[2], iso[3]) ? { kind: "iso", hasClock: iso[4] !== undefined } : null;
  }
  const parts = patterns.dayMonth.exec(value);
  if (!parts) return null;
  const [first, second] = [Number(parts[1]), Number(parts[2])];
  if (!isDay(parts[3], parts[2], parts[1]) && !isDay(parts[3], parts[1], parts[2])) return null;
  return { kind: "day-month", first, second, hasClock: parts[4] !== undefined };
}

function readMonthName(value: string): TimeShape | null {
  const parts = patterns.dayName.exec(value) ?? patterns.nameDay.exec(value);
  const name = [parts?.[1], parts?.[2]].find((part) => part && /^[a-z]/i.test(part));
  const month = monthNumbers[name?.slice(0, 3).toLowerCase() ?? ""];
  const day = [parts?.[1], parts?.[2]].find((part) => part !== name);
  if (!parts || month === undefined || !isDay(parts[3], String(month), day)) return null;
  return { kind: "month-name", hasClock: parts[4] !== undefined };
}

function readNumber(value: string): TimeShape | null {
  const compact = patterns.compact.exec(value);
  if (compact && isDay(compact[1], compact[2], compact[3]))
    return { kind: "compact", hasClock: compact[4] !== undefined };
  const found = numbers.find(([pattern]) => pattern.test(value));
  if (!found) return null;
  return { kind: found[1], hasClock: found[1] !== "excel-days" || /[.,]/.test(value) };
}

function readWeek(value: string): TimeShape | null {
  const [yearWeek, weekYear] = weeks.map((pattern) => pattern.exec(value));
  const week = Number(yearWeek?.[2] ?? weekYear?.[1] ?? 0);
  const year = yearWeek?.[1] ?? weekYear?.[2];
  return week >= 1 && week <= 53 ? { kind: "week", hasClock: false, hasYear: year !== undefined } : null;
}

/** Whether the calendar has such a day. */
function isDay(year: string | undefined, month: string | undefined, day: string | undefined): boolean {
  const [fullYear, number] = [Number(year) + (year?.length === 2 ? 2000 : 0), Number(month)];
  const days = new Date(Date.UTC(fullYear, number, 0)).getUTCDate();
  return number >= 1 && number <= 12 && Number(day) >= 1 && Number(day) <= days;
}

function compile({ pattern }: TimeForm): RegExp {
  return new RegExp(pattern, "i");
}
