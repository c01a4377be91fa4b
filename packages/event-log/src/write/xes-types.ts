import type { EventLog } from "../event-log.ts";
import type { ExportColumn } from "./export-columns.ts";

/** The types of XES that a column of texts can have. */
export type XesType = "string" | "int" | "float" | "boolean" | "date";

/** How a type is written; a number that other programs would write otherwise (`007`, nineteen digits) stays a text. */
const forms = {
  int: "(0|-?[1-9][0-9]{0,17})",
  float: "-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,15})?",
  boolean: "true|false",
  date: "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?(Z|[+-][01][0-9]:[0-5][0-9])",
} as const;

/** The type of a column: the one in whose form all of its values are written as they stand, otherwise `string`. */
export async function decideXesType(log: EventLog, { kind, expression }: ExportColumn): Promise<XesType> {
  if (kind === "instant") return "date";
  const types = Object.entries(forms).map(([type, form]) => {
    return `bool_and(regexp_full_match(value, '${form}')) AS "${type}"`;
  });
  const [found] = await log.database.query<Record<keyof typeof forms, boolean | null>>(
    `SELECT ${types.join(", ")} FROM (SELECT DISTINCT ${expression} AS value FROM attributes AS a) WHERE value IS NOT NULL`,
  );
  return (Object.keys(forms) as (keyof typeof forms)[]).find((type) => found?.[type]) ?? "string";
}

/** Whether an attribute says the same about every event of a case, for all cases. */
export async function isOfCase(log: EventLog, expression: string): Promise<boolean> {
  const [found] = await log.database.query<{ same: boolean | null }>(`
    SELECT bool_and(lowest IS NOT DISTINCT FROM highest AND filled IN (0, events)) AS same
    FROM (
      SELECT min(${expression}) AS lowest, max(${expression}) AS highest, count(${expression}) AS filled, c.events
      FROM attributes AS a JOIN cases AS c ON c.case_no = a.case_no GROUP BY c.case_no, c.events)`);
  return found?.same === true;
}
