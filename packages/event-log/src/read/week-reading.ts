import { sqlText } from "../database.ts";
import { weekForms } from "./time-forms.ts";

/** What tells the year of a week without one. */
export interface WeekYears {
  /** SQL of a date of the same row. */
  readonly reference: string | null;
  /** For rows without such a date. */
  readonly year: number | null;
}

/** SQL of a condition for weeks that do not tell their year. */
export function isYearlessSql(text: string, forms: readonly (keyof typeof weekForms)[]): string {
  const some = forms.map((form) => `regexp_matches(${text}, ${sqlText(weekForms[form].pattern)}, 'i')`);
  return `((${some.join(" OR ")}) AND NOT regexp_matches(${text}, '\\d{1,2}\\D+\\d'))`;
}

/** SQL of a condition for weeks that do not tell the day. */
export function isWholeWeekSql(text: string, forms: readonly (keyof typeof weekForms)[]): string {
  const some = forms.map((form) => {
    const { pattern, parts } = weekForms[form];
    const isWeek = `regexp_matches(${text}, ${sqlText(pattern)}, 'i')`;
    const [last] = parts.slice(-1);
    return last === "d"
      ? `(${isWeek} AND regexp_extract(${text}, ${sqlText(`(?i)${pattern}`)}, 3) = '')`
      : isWeek;
  });
  return `(${some.join(" OR ")})`;
}

/**
 * Reads weeks of ISO 8601 as the Monday (or the day that is stated) at midnight, on the clock; NULL for a week that its year
 * does not have. A week without a year is the one nearest to `reference`, an SQL DATE; without that it is one of `year`.
 */
export function weekLocalSql(
  text: string,
  form: keyof typeof weekForms,
  { reference, year: given }: WeekYears,
): string {
  const { pattern, parts } = weekForms[form];
  const names = parts.map((part) => `'${part}'`).join(", ");
  const apart = `regexp_extract(${text}, ${sqlText(`(?i)${pattern}`)}, [${names}])`;
  const day = (parts as readonly string[]).includes("d") ? "coalesce(try_cast(p.d AS INTEGER), 1)" : "1";
  const fullYear = "try_cast(CASE WHEN length(p.y) = 2 THEN '20' || p.y ELSE p.y END AS INTEGER)";
  const nearest = reference === null ? "NULL" : nearestYear(reference);
  const year = `coalesce(${fullYear}, ${nearest}, ${given ?? "NULL"})`;
  const date = `(${monday(year)} + (${day} - 1))`;
  // A year of 52 weeks has no week 53.
  const exists = `isoyear(${monday(year)}) = ${year}`;
  const read = `CASE WHEN ${week} BETWEEN 1 AND 53 AND ${exists} THEN ${date}::TIMESTAMP END`;
  return `list_transform([${apart}], lambda p: ${read})[1]`;
}

const week = "try_cast(p.w AS INTEGER)";

/** The Monday of week 1, in which 4 January lies, and so many weeks later. */
function monday(year: string): string {
  return `(date_trunc('week', try(make_date(${year}, 1, 4)))::DATE + 7 * (${week} - 1))`;
}

function nearestYear(reference: string): string {
  const year = `isoyear(${reference})`;
  const difference = `(${monday(year)} - ${reference})`;
  return `(${year} - CASE WHEN ${difference} > 182 THEN 1 WHEN ${difference} < -182 THEN -1 ELSE 0 END)::INTEGER`;
}
