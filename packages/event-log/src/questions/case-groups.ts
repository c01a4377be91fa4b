import { sqlText } from "../database.ts";
import { EventLogFailure } from "../errors.ts";
import type { EventLog } from "../event-log.ts";
import { missingName } from "../write/sequence.ts";
import { mostFirst } from "./most-first.ts";
import type { QuestionOptions } from "./options.ts";
import { relationsOf, type ValueKey } from "./relations.ts";

/** By what cases are grouped, and how many groups there are at most. */
interface GroupOptions extends QuestionOptions {
  readonly groupBy: { readonly column: string } | "delivery";
  readonly limit: number;
}

/** SQL of a relation (case_no, group_no), and the names of the groups; `group_no` is NULL for cases of further values. */
export interface CaseGroups {
  readonly relation: string;
  readonly names: readonly string[];
}

/** Groups the cases that count by a value of theirs: those with most cases, then by name. */
export async function groupCases(log: EventLog, options: GroupOptions): Promise<CaseGroups> {
  const { keys, nameOf } = await keysOf(log, options);
  // Values that are as frequent as the last one are needed as well: their names decide.
  const counted = await log.database.query<{ key: ValueKey; cases: number }>(`
    SELECT key, count(*) AS cases FROM ${keys} GROUP BY key
    QUALIFY rank() OVER (ORDER BY count(*) DESC) <= ${options.limit}`);
  const named = counted.map(({ key, cases }) => ({ key, cases, name: nameOf(key) }));
  const largest = mostFirst(
    named,
    ({ cases }) => cases,
    ({ name }) => name,
  ).slice(0, options.limit);
  const list = largest.map(({ key }) => (typeof key === "string" ? sqlText(key) : String(key))).join(", ");
  const groupNo = list === "" ? "NULL" : `list_position([${list}], key) - 1`;
  return {
    relation: `(SELECT case_no, ${groupNo} AS group_no FROM ${keys})`,
    names: largest.map(({ name }) => name),
  };
}

/** SQL of a relation (case_no, key) with one row for each case, and what a key is called. */
async function keysOf(log: EventLog, { groupBy, ...options }: GroupOptions) {
  if (groupBy === "delivery") {
    const { events, valueName } = await relationsOf(log, { ...options, missing: "keep" });
    const keys = `(SELECT case_no, value AS key FROM ${events} WHERE place = case_events)`;
    return { keys, nameOf: valueName };
  }
  const { filter } = options;
  const { cases } = await relationsOf(log, filter ? { filter } : {});
  const { relation, expression } = findColumn(log, groupBy.column);
  const keys = `(
    SELECT case_no, coalesce(key, ${sqlText(missingName)}) AS key
    FROM ${cases} LEFT JOIN (
      SELECT case_no, arg_min(${expression}, place) AS key FROM ${relation} WHERE ${expression} <> '' GROUP BY case_no)
    USING (case_no))`;
  return { keys, nameOf: (key: ValueKey) => String(key) };
}

/** The view that holds the names of a column, and what the column is called there. */
function findColumn(log: EventLog, column: string): { relation: string; expression: string } {
  const { columns, attributes, availableColumns } = log.manifest;
  const role = (["team", "person", "step"] as const).find((known) => columns[known]?.column === column);
  if (role) return { relation: "events", expression: role };
  const attribute = attributes.find(({ name }) => name === column);
  if (attribute) return { relation: "attributes", expression: attribute.column };
  throw new EventLogFailure("EVENT_LOG_UNKNOWN_COLUMN", { column, columns: availableColumns });
}
