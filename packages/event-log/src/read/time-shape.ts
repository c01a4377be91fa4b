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
  | { readonly kind: "iso" | "month-name" | "week" | NumberKind }
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

function readDate(value: string): TimeShape | null {
  const iso = patterns.yearFirst.exec(value);
  if (iso) {
    const isDate = inRange(iso[2], 1, 12) && inRange(iso[3], 1, 31);
    return isDate ? { kind: "iso", hasClock: iso[4] !== undefined } : null;
  }
  const parts = patterns.dayMonth.exec(value);
  if (!parts) return null;
  const [first, second] = [Number(parts[1]), Number(parts[2])];
  const isDate = (first <= 12 && second <= 31) || (first <= 31 && second <= 12);
  if (!isDate || first === 0 || second === 0) return null;
  return { kind: "day-month", first, second, hasClock: parts[4] !== undefined };
}

function readMonthName(value: string): TimeShape | null {
  const parts = patterns.dayName.exec(value) ?? patterns.nameDay.exec(value);
  const name = [parts?.[1], parts?.[2]].find((part) => part && /^[a-z]/i.test(part));
  if (!parts || !name || !(name.slice(0, 3).toLowerCase() in monthNumbers)) return null;
  return { kind: "month-name", hasClock: parts[4] !== undefined };
}

function readNumber(value: string): TimeShape | null {
  const compact = patterns.compact.exec(value);
  if (compact && inRange(compact[3], 1, 31)) return { kind: "compact", hasClock: compact[4] !== undefined };
  const found = numbers.find(([pattern]) => pattern.test(value));
  if (!found) return null;
  return { kind: found[1], hasClock: found[1] !== "excel-days" || /[.,]/.test(value) };
}

function readWeek(value: string): TimeShape | null {
  const isWeek = weeks.some((pattern) => {
    const found = pattern
      .exec(value)
      ?.slice(1)
      .find((part) => part && part.length <= 2);
    return inRange(found, 1, 53);
  });
  return isWeek ? { kind: "week", hasClock: false } : null;
}

function inRange(text: string | undefined, least: number, most: number): boolean {
  return text !== undefined && Number(text) >= least && Number(text) <= most;
}

function compile({ pattern }: TimeForm): RegExp {
  return new RegExp(pattern, "i");
}
