import type { Database } from "../database.ts";
import { EventLogFailure } from "../errors.ts";
import type { ColumnRole, RecognisedColumn } from "../manifest.ts";
import { chooseAttributes } from "./choose-attributes.ts";
import { chooseColumns } from "./choose-columns.ts";
import { fillDownCases, fillSample, findCaseOnFirstRows } from "./fill-down.ts";
import { createRawTable, type RawRows, type ReadOptions, rawColumns } from "./raw-rows.ts";
import { isOneRowPerCase, requireHistory } from "./require-history.ts";
import { type RawName, skipKindSql } from "./skipped-rows.ts";
import type { TextTable } from "./text-table.ts";
import { isYearlessWeek, tellsYear } from "./time-shape.ts";
import { isYearlessSql } from "./week-reading.ts";
import { recogniseWide } from "./wide-layout.ts";
import { describeWide, listUsed, noteWide, stepRowsSql, wideRoles } from "./wide-rows.ts";

/**
 * Reads a table of texts into the table `raw`, with the columns that are recognised or chosen: a row for each of its rows,
 * or for each step of them when it has one row for each case.
 */
export async function readTable(
  database: Database,
  table: TextTable,
  options: ReadOptions,
): Promise<RawRows> {
  const { header, hasHeader, sampleRows, delimiter } = table;
  if (hasHeader && sampleRows.length === 0) {
    throw new EventLogFailure("EVENT_LOG_HEADER_ONLY", { columns: header });
  }
  const plan = planRead(table, options);
  const attributes = chooseAttributes(header, plan.columns, options.attributes).filter(
    (column) => !plan.used.includes(column),
  );
  options.rejects.setColumns(header);
  const textOf = (column: string) => `c${header.indexOf(column)}`;
  await createRawTable(database, {
    relation: plan.relationOf(await table.load()),
    roles: plan.roles,
    attributes: [...attributes.map(textOf), ...(plan.yearSql === null ? [] : [plan.yearSql])],
  });
  const filled = plan.filledDown === null ? [] : await fillDownCases(database, plan.filledDown);
  if (!plan.stepColumns && options.layout !== "events" && (await hasOneRowPerCase(database, plan, table))) {
    requireHistory(plan.columns, header, sampleRows);
  }
  const names = nameTexts(plan, attributes);
  return {
    columns: plan.columns,
    availableColumns: header,
    attributes,
    stepsPerRow: plan.stepColumns?.length ?? 1,
    stepColumns: plan.stepColumns ?? [],
    delimiter,
    hasHeader,
    ...(plan.yearSql !== null && { yearText: `a${attributes.length}` }),
    notes: [...plan.notes, ...filled, ...(table.notes?.() ?? [])],
    skipKind: skipKindSql(names, attributes.length + plan.used.length === header.length),
  };
}

/** The first rows of a log in order of time may all be of different cases, so all rows are asked when those are. */
async function hasOneRowPerCase(
  database: Database,
  { columns }: Pick<RawRows, "columns">,
  { header, sampleRows }: TextTable,
): Promise<boolean> {
  if (!columns.case || !isOneRowPerCase(header, sampleRows, columns.case.column)) return false;
  const [found] = await database.query<{ isList: boolean }>(
    `SELECT count(DISTINCT case_id) >= 0.99 * count(*) AS "isList" FROM raw WHERE case_id <> ''`,
  );
  return found?.isList ?? false;
}

/** How a table is read: as it is, or with its steps below one another. */
function planRead(table: TextTable, options: ReadOptions) {
  const { header } = table;
  const onFirstRows = findCaseOnFirstRows(header, table.sampleRows, options.columns?.case);
  const sampleRows =
    onFirstRows === null ? table.sampleRows : fillSample(table.sampleRows, header.indexOf(onFirstRows));
  const wide = recogniseWide(header, sampleRows, options);
  if (wide) {
    return {
      columns: describeWide(wide),
      used: [...new Set(listUsed(wide))].filter((column) => column !== null),
      relationOf: (relation: string) => stepRowsSql(relation, wide, header),
      roles: wideRoles(wide, header),
      stepColumns: wide.steps.map(({ column }) => column),
      notes: [noteWide(wide)],
      yearSql: findYearSql(header, sampleRows, listUsed(wide)),
      filledDown: null,
    };
  }
  const columns = chooseColumns(header, sampleRows, options.columns);
  const roles = Object.entries(columns).map(([role, column]) => [role, joinTexts(column, header)]);
  return {
    columns,
    used: Object.values(columns).flatMap(({ column, with: time }) => (time ? [column, time] : [column])),
    relationOf: (relation: string) => relation,
    roles: Object.fromEntries(roles) as Partial<Record<ColumnRole, string>>,
    notes: [],
    yearSql: findYearSql(
      header,
      sampleRows,
      [columns.time, columns.start, columns.due].map((found) => found?.column ?? null),
    ),
    filledDown: columns.case?.column === onFirstRows ? onFirstRows : null,
  };
}

/** SQL of a date of the row that tells its year, from any column; null where no column of `used` has weeks without one. */
function findYearSql(
  header: readonly string[],
  sampleRows: readonly (readonly string[])[],
  used: readonly (string | null)[],
): string | null {
  const valuesOf = (index: number) =>
    sampleRows.map((row) => row[index] ?? "").filter((value) => value !== "");
  const isNeeded = header.some(
    (column, index) => used.includes(column) && valuesOf(index).some(isYearlessWeek),
  );
  if (!isNeeded) return null;
  const dates = header.flatMap((_, index) => {
    const values = valuesOf(index);
    return values.length > 0 && values.filter(tellsYear).length * 2 >= values.length
      ? [
          `CASE WHEN NOT ${isYearlessSql(`c${index}`, ["weekYear", "bareWeek"])} THEN nullif(trim(c${index}), '') END`,
        ]
      : [];
  });
  return dates.length === 0 ? null : `coalesce(${dates.join(", ")}, '')`;
}

/** A date and a time of day in columns of their own are one text; without the time of day it is the date. */
function joinTexts({ column, with: time }: RecognisedColumn, header: readonly string[]): string {
  const text = `c${header.indexOf(column)}`;
  if (!time) return text;
  return `concat_ws(' ', nullif(trim(${text}), ''), nullif(trim(c${header.indexOf(time)}), ''))`;
}

/** The columns of `raw` with what they are called in the file. */
function nameTexts(
  { columns, stepColumns }: Pick<RawRows, "columns"> & { readonly stepColumns?: readonly string[] },
  attributes: readonly string[],
): readonly RawName[] {
  const roles = rawColumns.flatMap(([role, raw]) => {
    const column = stepColumns && role === "time" ? stepColumns[0] : columns[role]?.column;
    return column === undefined || (stepColumns && role === "step") ? [] : [{ column, raw }];
  });
  return [...roles, ...attributes.map((column, index) => ({ column, raw: `a${index}` }))];
}
