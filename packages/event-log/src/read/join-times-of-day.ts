import type { RecognisedColumn } from "../manifest.ts";
import { normaliseColumnName } from "./column-names.ts";
import type { ColumnSample } from "./column-sample.ts";
import type { RecognisedColumns } from "./recognise-by-content.ts";

/**
 * Joins columns of dates with the columns of times of day that belong to them: by their names (`Begindatum` and
 * `Begintijd`), or because the one stands right behind the other. One column of dates with two of times of day has the
 * start and the end. Columns that the caller named are left as they are.
 */
export function joinTimesOfDay(
  columns: readonly ColumnSample[],
  found: RecognisedColumns,
  given: RecognisedColumns,
): RecognisedColumns {
  const clocks = columns.filter(({ content }) => content.timesOfDay > 0.9);
  const time = columns.find(({ column }) => column === found.time?.column);
  if (clocks.length === 0 || !time || !found.time) return found;
  const joined = { ...found };
  const [first, last] = clocks;
  const isOneDay = isDateOnly(time) && !found.start && !given.time && clocks.length === 2;
  if (isOneDay && isNeverLater(first!, last!)) {
    joined.start = join(found.time, first!);
    joined.time = join(found.time, last!);
    return joined;
  }
  for (const role of ["start", "time", "due"] as const) {
    const column = columns.find(({ column }) => column === found[role]?.column);
    if (!column || given[role] || !isDateOnly(column)) continue;
    const clock = findClock(column, columns, role === "due" ? [] : clocks) ?? findNamesake(column, clocks);
    if (clock && !Object.values(joined).some((other) => other.with === clock.column))
      joined[role] = join(found[role]!, clock);
  }
  return joined;
}

function isDateOnly({ content }: ColumnSample): boolean {
  return content.times > 0.5 && content.withClock < 0.1;
}

function findNamesake(date: ColumnSample, clocks: readonly ColumnSample[]): ColumnSample | undefined {
  return clocks.find(({ column }) => stemOf(column) !== "" && stemOf(column) === stemOf(date.column));
}

/** The namesake, else the column right behind it, else the only one there is. */
function findClock(
  date: ColumnSample,
  columns: readonly ColumnSample[],
  clocks: readonly ColumnSample[],
): ColumnSample | undefined {
  const next = columns[columns.indexOf(date) + 1];
  const adjacent = next && clocks.includes(next) ? next : undefined;
  return findNamesake(date, clocks) ?? adjacent ?? (clocks.length === 1 ? clocks[0] : undefined);
}

function stemOf(name: string): string {
  return normaliseColumnName(name)
    .replace(/datum|tijdstip|tijd|date|time|dag|uur/g, "")
    .trim();
}

function isNeverLater(first: ColumnSample, last: ColumnSample): boolean {
  const pairs = first.values.map(
    (value, row) => [minutesOf(value), minutesOf(last.values[row] ?? "")] as const,
  );
  const later = pairs.filter(([from, to]) => from > to).length;
  return later <= 0.05 * pairs.length;
}

function minutesOf(text: string): number {
  const [, hours, minutes] = /^(\d{1,2})\D(\d{2})/.exec(text) ?? [];
  return Number(hours ?? 0) * 60 + Number(minutes ?? 0);
}

function join(found: RecognisedColumn, clock: ColumnSample): RecognisedColumn {
  const evidence = {
    code: "joined",
    nl: `de tijd staat apart, in “${clock.column}”`,
    en: `the time of day stands apart, in “${clock.column}”`,
  };
  return { ...found, with: clock.column, evidence: [...found.evidence, evidence] };
}
