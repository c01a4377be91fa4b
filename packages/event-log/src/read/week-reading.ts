import { sqlText } from "../database.ts";
import { weekForms } from "./time-forms.ts";

/**
 * Reads weeks of ISO 8601 as the Monday (or the day that is stated) at midnight, on the clock; NULL for a week that its year
 * does not have. A week without a year is the one nearest to `reference`, an SQL DATE; without that it is not read.
 */
export function weekLocalSql(text: string, form: keyof typeof weekForms, reference: string | null): string {
  const { pattern, parts } = weekForms[form];
  const names = parts.map((part) => `'${part}'`).join(", ");
  const apart = `regexp_extract(${text}, ${sqlText(`(?i)${pattern}`)}, [${names}])`;
  const day = (parts as readonly string[]).includes("d") ? "coalesce(try_cast(p.d AS INTEGER), 1)" : "1";
  const fullYear = "try_cast(CASE WHEN length(p.y) = 2 THEN '20' || p.y ELSE p.y END AS INTEGER)";
  const year = reference === null ? fullYear : `coalesce(${fullYear}, ${nearestYear(reference)})`;
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
