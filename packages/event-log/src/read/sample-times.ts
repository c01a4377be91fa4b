import { monthNumbers, numberForms, timeForms, weekForms } from "./time-forms.ts";
import { readTimeShape, type TimeShape } from "./time-shape.ts";

const millisecondsPerDay = 86_400_000;
const dayMonth = new RegExp(timeForms.dayMonth.pattern, "i");
const dayName = new RegExp(timeForms.dayName.pattern, "i");
const nameDay = new RegExp(timeForms.nameDay.pattern, "i");
const yearFirst = new RegExp(timeForms.yearFirst.pattern, "i");
const compact = new RegExp(timeForms.compact.pattern, "i");
const weeks = [new RegExp(weekForms.yearWeek.pattern, "i"), new RegExp(weekForms.weekYear.pattern, "i")];

/**
 * Reads a sample of a column as times that can be compared with one another, in milliseconds; null for what is none. Good
 * enough to see which column comes first: zones are left out, and a week without a year is one of 2000.
 */
export function readSampleTimes(values: readonly string[]): readonly (number | null)[] {
  const shapes = values.map(readTimeShape);
  let monthFirst = 0;
  for (const shape of shapes) {
    if (shape?.kind !== "day-month") continue;
    if (shape.second > 12) monthFirst++;
    if (shape.first > 12) monthFirst--;
  }
  return values.map((value, row) => readTime(value.trim(), shapes[row] ?? null, monthFirst > 0));
}

function readTime(value: string, shape: TimeShape | null, isMonthFirst: boolean): number | null {
  switch (shape?.kind) {
    case undefined:
      return null;
    case "iso":
      return fromParts(yearFirst.exec(value), ["y", "b", "d"]);
    case "day-month":
      return fromParts(dayMonth.exec(value), isMonthFirst ? ["b", "d", "y"] : ["d", "b", "y"]);
    case "month-name": {
      const parts = dayName.exec(value);
      return parts ? fromParts(parts, ["d", "b", "y"]) : fromParts(nameDay.exec(value), ["b", "d", "y"]);
    }
    case "compact":
      return fromParts(compact.exec(value), ["y", "b", "d"]);
    case "week":
      return readWeek(value);
    default:
      return readNumber(Number(value.replace(",", ".")));
  }
}

type DatePart = "y" | "b" | "d";

function fromParts(
  found: RegExpExecArray | null,
  order: readonly [DatePart, DatePart, DatePart],
): number | null {
  if (!found) return null;
  const part = (name: DatePart) => found[order.indexOf(name) + 1] ?? "";
  const month = monthNumbers[part("b").slice(0, 3).toLowerCase()] ?? Number(part("b"));
  const year = Number(part("y")) + (part("y").length === 2 ? 2000 : 0);
  const [hours, minutes, seconds] = [4, 5, 6].map((group) => Number(found[group] ?? 0));
  const half = found[8]?.toLowerCase();
  const hour = half === "p" || half === "a" ? (hours! % 12) + (half === "p" ? 12 : 0) : hours!;
  return Date.UTC(year, month - 1, Number(part("d")), hour, minutes, seconds);
}

function readWeek(value: string): number {
  const [yearWeek, weekYear] = weeks.map((pattern) => pattern.exec(value));
  const year = Number(yearWeek?.[1] ?? weekYear?.[2] ?? 2000);
  const week = Number(yearWeek?.[2] ?? weekYear?.[1]);
  return Date.UTC(year < 100 ? year + 2000 : year, 0, 1) + week * 7 * millisecondsPerDay;
}

function readNumber(number: number): number {
  const text = String(Math.floor(number));
  if (new RegExp(numberForms.epochSeconds).test(text)) return number * 1000;
  if (new RegExp(numberForms.epochMilliseconds).test(text)) return number;
  if (new RegExp(numberForms.epochMicroseconds).test(text)) return number / 1000;
  return Date.UTC(1899, 11, 30) + number * millisecondsPerDay;
}
