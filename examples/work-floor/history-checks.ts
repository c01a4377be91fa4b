import { fromLocal, type Instant } from "@stuur/methods/time";
import { TIME_ZONE } from "./shifts.ts";

/** Reads an example's file back, for the tests: its own small reader, so that nothing is checked by what made it. */

/** A line of the file by heading. */
export type Line = Readonly<Record<string, string>>;

export function readLines(csv: string): Line[] {
  const [header, ...lines] = csv.trimEnd().split("\r\n");
  const names = header!.split(";");
  return lines.map((line) => {
    const values = line.split(";");
    if (values.length !== names.length) throw new RangeError(`${values.length} values in: ${line}`);
    return Object.fromEntries(names.map((name, index) => [name, values[index]!]));
  });
}

/** The lines of each case, in the order of the file. */
export function groupByCase(lines: readonly Line[], column: string): Line[][] {
  const cases = new Map<string, Line[]>();
  for (const line of lines) {
    const known = cases.get(line[column]!);
    if (known) known.push(line);
    else cases.set(line[column]!, [line]);
  }
  return [...cases.values()];
}

/** `31-12-2025 14:05`, or a date, in the Netherlands. */
export function readTime(text: string): Instant {
  const [day, month, year, hour = 0, minute = 0] = text.split(/[- :]/).map(Number);
  return fromLocal({ year: year!, month: month!, day: day!, hour, minute }, TIME_ZONE);
}

/** `2025-12-31` and the weekday (1 = Monday) of a text such as `31-12-2025 14:05`. */
export function readDay(text: string): { readonly date: string; readonly weekday: number } {
  const [day, month, year] = text.split(" ")[0]!.split("-");
  const date = `${year}-${month}-${day}`;
  return { date, weekday: new Date(date).getUTCDay() || 7 };
}

/** Whether the last step was completed after what was agreed: a moment, or the end of a day. */
export function isLate(lines: readonly Line[], due: string): boolean {
  const agreed = lines[0]![due]!;
  const last = Math.max(...lines.map((line) => readTime(line.gereed!)));
  return last > readTime(agreed.includes(":") ? agreed : `${agreed} 23:59`);
}

export function countHandovers(lines: readonly Line[], team: string): number {
  return lines.slice(1).filter((line, index) => line[team] !== lines[index]![team]).length;
}

export function share<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.filter(holds).length / items.length;
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
