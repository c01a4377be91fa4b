import type { EventLog } from "../event-log.ts";
import { mostFirst } from "./most-first.ts";
import { type LogNames, namesOf } from "./names.ts";

/** How many values of a column are given. */
export interface AttributesOptions {
  /** At most so many for each column, those in most cases; by default 1,000. */
  readonly limit?: number;
}

/**
 * A column of the source by which cases can be filtered. `distinct` values, a missing one not counted; `filled`: events
 * that have one; `missing`: cases with an event that has none, which is what the filter takes for the value "".
 */
export interface AttributeColumn {
  readonly column: string;
  readonly role: "team" | "step" | "attribute";
  readonly distinct: number;
  readonly filled: number;
  readonly missing: number;
  /** Those in most cases first, then by name; none where there are more than 1,000 of them. */
  readonly values: readonly AttributeValue[];
}

/** A value, and the cases in which some event has it: as many as a filter on it takes. */
export interface AttributeValue {
  readonly value: string;
  readonly cases: number;
}

/** A column with more values than this tells cases apart rather than kinds of cases. */
const mostDistinct = 1000;

/**
 * By which columns cases can be filtered, and which values these have: the team, the step, and the columns that are kept
 * beside those with a role, in the order of the file. Not the person, so that nobody is picked out, and not the case.
 * Always of the whole log.
 *
 * @example
 * ```ts
 * import { mkdtemp, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { attributes, importEventLog, openEventLog } from "@stuur/event-log";
 *
 * const folder = await mkdtemp(join(tmpdir(), "stuur-"));
 * const file = join(folder, "orders.csv");
 * const rows = ["1,Plan,2025-03-03 09:00,web", "1,Make,2025-03-04 10:00,web", "2,Plan,2025-03-04 11:00,shop"];
 * await writeFile(file, ["order,step,completed,channel", ...rows].join("\n"));
 * await importEventLog({ file, folder: join(folder, "log") });
 * const log = await openEventLog(join(folder, "log"));
 * const columns = await attributes(log);
 * columns.map(({ column }) => column); // => ["step", "channel"]
 * columns[1].values; // => [{ value: "shop", cases: 1 }, { value: "web", cases: 1 }]
 * await log.close();
 * ```
 */
export function attributes(
  log: EventLog,
  { limit = mostDistinct }: AttributesOptions = {},
): Promise<AttributeColumn[]> {
  return log.database.hold(async () => {
    const columns = [...(await rolesOf(log)), ...keptColumns(log)];
    const sizes = await measure(log, columns);
    const found: AttributeColumn[] = [];
    for (const [index, source] of columns.entries()) {
      const { column, role } = source;
      const size = sizes[index]!;
      const { distinct, filled } = size;
      const values = distinct > mostDistinct ? [] : await countCases(log, source);
      const missing = filled === log.manifest.counts.events ? 0 : await countMissing(log, source);
      found.push({ column, role, distinct, filled, missing, values: values.slice(0, limit) });
    }
    return found;
  });
}

/** Where a column is held, and what a key in there is called; a missing value is NULL in `expression`. */
interface SourceColumn {
  readonly column: string;
  readonly role: AttributeColumn["role"];
  readonly relation: "sequence" | "attributes";
  readonly expression: string;
  readonly nameOf: (key: string | number) => string;
}

async function rolesOf(log: EventLog): Promise<SourceColumn[]> {
  const names: LogNames = await namesOf(log);
  const roles = ["team", "step"] as const;
  return roles.flatMap((role): SourceColumn[] => {
    const column = log.manifest.columns[role]?.column;
    if (column === undefined) return [];
    const nameOf = (key: string | number) => names[role][Number(key)]!;
    return [{ column, role, relation: "sequence", expression: `nullif(${role}, 0)`, nameOf }];
  });
}

function keptColumns(log: EventLog): SourceColumn[] {
  return log.manifest.attributes.map(({ name, column }) => {
    return { column: name, role: "attribute", relation: "attributes", expression: column, nameOf: String };
  });
}

type Size = Pick<AttributeColumn, "distinct" | "filled">;

async function measure(log: EventLog, columns: readonly SourceColumn[]): Promise<Size[]> {
  const sizes: Size[] = [];
  for (const { relation, expression } of columns) {
    const [size] = await log.database.query<Size>(
      `SELECT count(DISTINCT ${expression}) AS distinct, count(${expression}) AS filled FROM ${relation}`,
    );
    sizes.push(size!);
  }
  return sizes;
}

async function countCases(log: EventLog, { relation, expression, nameOf }: SourceColumn) {
  const rows = await log.database.query<{ key: string | number; cases: number }>(`
    SELECT ${expression} AS key, count(DISTINCT case_no) AS cases FROM ${relation}
    WHERE key IS NOT NULL GROUP BY key`);
  return mostFirst(
    rows.map(({ key, cases }): AttributeValue => ({ value: nameOf(key), cases })),
    ({ cases }) => cases,
    ({ value }) => value,
  );
}

async function countMissing(log: EventLog, { relation, expression }: SourceColumn): Promise<number> {
  const [found] = await log.database.query<{ cases: number }>(
    `SELECT count(DISTINCT case_no) AS cases FROM ${relation} WHERE ${expression} IS NULL`,
  );
  return found!.cases;
}
