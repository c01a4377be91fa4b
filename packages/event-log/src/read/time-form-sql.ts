import { sqlText } from "../database.ts";
import { monthNumbers, numberForms, timeForms } from "./time-forms.ts";

/** The forms that patterns take apart. */
export type PatternForm = keyof typeof timeForms;

/** A condition for texts that may be ISO 8601: the casts also know "infinity", and take 31-12-25 for the year 31. */
export function isIsoSql(text: string): string {
  return `(${text} LIKE '____-%' OR ${text} LIKE '____/%')`;
}

/** A condition for texts that state a zone. A cast to TIMESTAMP would drop it without a word. */
export function isZonedSql(text: string): string {
  const marks = ["%Z", "%z", "%UTC", "%+%", "%-%-%-%", "%/%/%-%"];
  return `(${marks.map((mark) => `${text} LIKE '${mark}'`).join(" OR ")})`;
}

/** A condition for `31-12-2025`, `31-12-2025 14:05` and `31-12-2025 14:05:33`, by far the most frequent after ISO. */
export function isUsualDayMonthSql(text: string): string {
  return `((${text} LIKE '__-__-____%' OR ${text} LIKE '__/__/____%') AND ${text} < '4')`;
}

/** ISO with a zone, in UTC. */
export function isoInstantSql(text: string): string {
  return `CASE WHEN ${isIsoSql(text)} AND ${isZonedSql(text)} THEN ${toTimestamp(`try_cast(${text} AS TIMESTAMPTZ)`)} END`;
}

/** ISO without a zone, on the clock. */
export function isoLocalSql(text: string): string {
  return `CASE WHEN ${isIsoSql(text)} AND NOT ${isZonedSql(text)} THEN try_cast(${text} AS TIMESTAMP) END`;
}

/**
 * Day, month and year put in the order of ISO for the cast. Not by a function that parses by a pattern: with a list of
 * those, DuckDB 1.5.5 reads past the end of a text and now and then takes the process down.
 */
export function usualDayMonthLocalSql(text: string, isMonthFirst: boolean): string {
  const order = isMonthFirst ? "\\3-\\1-\\2" : "\\3-\\2-\\1";
  const iso = `regexp_replace(${text}, '^(..).(..).(....)', '${order}')`;
  return `CASE WHEN ${isUsualDayMonthSql(text)} AND NOT ${isZonedSql(text)} THEN try_cast(${iso} AS TIMESTAMP) END`;
}

/** ISO with the name of a zone, such as `2025-12-31 14:05 Europe/Amsterdam`, in UTC. */
export function namedZoneInstantSql(text: string): string {
  const named = `regexp_replace(${text}, '\\s*[\\[(]?([A-Za-z]+/[A-Za-z_/]+)[\\])]?$', ' \\1')`;
  const full = `regexp_replace(${named}, '([T ]\\d{1,2}:\\d{2}) ', '\\1:00 ')`;
  return `CASE WHEN ${isIsoSql(text)} AND ${text} LIKE '%/%' THEN ${toTimestamp(`try_cast(${full} AS TIMESTAMPTZ)`)} END`;
}

/** Seconds, milliseconds or microseconds since 1970, in UTC. */
export function epochInstantSql(text: string, form: keyof typeof numberForms): string {
  const microseconds = {
    epochSeconds: 1_000_000,
    epochMilliseconds: 1000,
    epochMicroseconds: 1,
    excelDays: 0,
  };
  const number = `try_cast(replace(${text}, ',', '.') AS DOUBLE) * ${microseconds[form]}`;
  return `CASE WHEN regexp_matches(${text}, ${sqlText(numberForms[form])}) THEN make_timestamp(round(${number})::BIGINT) END`;
}

/** Days of Excel since 1900, on the clock. Rounded to milliseconds: its fractions are not exact. */
export function excelLocalSql(text: string): string {
  const milliseconds = `round(try_cast(replace(${text}, ',', '.') AS DOUBLE) * 86400000)::BIGINT`;
  return `CASE WHEN regexp_matches(${text}, ${sqlText(numberForms.excelDays)})
    THEN TIMESTAMP '1899-12-30' + to_milliseconds(${milliseconds}) END`;
}

/** A form without a zone, on the clock. */
export function formLocalSql(text: string, form: PatternForm, isMonthFirst: boolean): string {
  const hasZone = hasPart(form, "o") ? "p.z = '' AND p.o = ''" : "p.z = ''";
  return takeApart(
    text,
    form,
    isMonthFirst,
    `CASE WHEN ${hasZone} THEN try_cast(${isoText(form)} AS TIMESTAMP) END`,
  );
}

/** A form with a zone, in UTC. */
export function formInstantSql(text: string, form: PatternForm, isMonthFirst: boolean): string {
  const named = "CASE upper(p.z) WHEN '' THEN '' WHEN 'CET' THEN '+01' WHEN 'CEST' THEN '+02' ELSE '+00' END";
  const stated = "p.o[1] || lpad(p.o[2:], 2, '0') || ':' || lpad(p.r, 2, '0')";
  const zone = hasPart(form, "o") ? `CASE WHEN p.o = '' THEN ${named} ELSE ${stated} END` : named;
  const hasZone = `${zone} <> ''`;
  const cast = toTimestamp(`try_cast(${isoText(form)} || ${zone} AS TIMESTAMPTZ)`);
  return takeApart(text, form, isMonthFirst, `CASE WHEN ${hasZone} THEN ${cast} END`);
}

function takeApart(text: string, form: PatternForm, isMonthFirst: boolean, read: string): string {
  const { pattern, parts } = timeForms[form];
  const [first, second] = isMonthFirst ? ["b", "d"] : ["d", "b"];
  const names = parts.map((part) => `'${part === "first" ? first : part === "second" ? second : part}'`);
  const apart = `regexp_extract(${text}, ${sqlText(`(?i)${pattern}`)}, [${names.join(", ")}])`;
  // The lambda gives the parts a name, so that they are taken apart once.
  return `list_transform([${apart}], lambda p: ${read})[1]`;
}

/** The parts `p` as ISO 8601 without zone. */
function isoText(form: PatternForm): string {
  const months = Object.entries(monthNumbers).map(([name, number]) => `WHEN '${name}' THEN '${number}'`);
  const month = hasPart(form, "n") ? `CASE lower(left(p.n, 3)) ${months.join(" ")} END` : "p.b";
  const year = "CASE WHEN length(p.y) = 4 THEN p.y WHEN p.y < '69' THEN '20' || p.y ELSE '19' || p.y END";
  // 12 am is midnight, 12 pm is noon.
  const half = `CASE WHEN p.h::INTEGER BETWEEN 1 AND 12
    THEN (p.h::INTEGER % 12 + CASE WHEN lower(p.p) = 'p' THEN 12 ELSE 0 END)::VARCHAR END`;
  const hour = hasPart(form, "p")
    ? `CASE WHEN p.h = '' THEN '0' WHEN p.p = '' THEN p.h ELSE ${half} END`
    : "p.h";
  const clock = `${two(hour)} || ':' || ${two("p.m")} || ':' || ${two("p.s")} || replace(p.f, ',', '.')`;
  return `${year} || '-' || ${two(month)} || '-' || ${two("p.d")} || ' ' || ${clock}`;
}

function hasPart(form: PatternForm, part: string): boolean {
  return (timeForms[form].parts as readonly string[]).includes(part);
}

function two(part: string): string {
  return `lpad(${part}, 2, '0')`;
}

function toTimestamp(instant: string): string {
  return `make_timestamp(epoch_us(${instant}))`;
}
