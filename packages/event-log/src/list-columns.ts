import type { ColumnRole, EventLogManifest } from "./manifest.ts";

/**
 * The columns of the file in which a role was read, in their order: one, two for a date and its time of day, or where a row is
 * a whole case one for each step. None when the file does not tell the role.
 *
 * @example
 * ```ts
 * import { mkdtemp, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { importEventLog, listColumns } from "@stuur/event-log";
 *
 * const folder = await mkdtemp(join(tmpdir(), "stuur-"));
 * const file = join(folder, "orders.csv");
 * await writeFile(file, "order,Planned,Made\n1,2025-03-03,2025-03-05\n2,2025-03-04,2025-03-06\n");
 * const result = await importEventLog({ file, folder: join(folder, "log") });
 * result.ok && listColumns(result.log, "step"); // => ["Planned", "Made"]
 * result.ok && listColumns(result.log, "case"); // => ["order"]
 * ```
 */
export function listColumns(
  { availableColumns, columns }: Pick<EventLogManifest, "availableColumns" | "columns">,
  role: ColumnRole,
): readonly string[] {
  const { column, with: joined } = columns[role] ?? {};
  if (column === undefined) return [];
  if (availableColumns.includes(column)) return joined === undefined ? [column] : [column, joined];
  return splitNames(column, availableColumns);
}

/** The columns of which `joined` is the names with commas between; none when it is not made of names. */
function splitNames(joined: string, names: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (let rest = joined; rest !== ""; ) {
    const next = names
      .filter((name) => rest === name || rest.startsWith(`${name}, `))
      .toSorted((a, b) => b.length - a.length)[0];
    if (next === undefined) return [];
    found.push(next);
    rest = rest.slice(next.length + 2);
  }
  return found;
}

/**
 * The columns with the dates of the steps, in the order of the process, where a row is a whole case; else none.
 *
 * @example
 * ```ts
 * import { mkdtemp, writeFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { importEventLog, listStepColumns } from "@stuur/event-log";
 *
 * const folder = await mkdtemp(join(tmpdir(), "stuur-"));
 * const file = join(folder, "orders.csv");
 * await writeFile(file, "order,step,completed\n1,Plan,2025-03-03\n1,Make,2025-03-05\n");
 * const result = await importEventLog({ file, folder: join(folder, "log") });
 * result.ok && listStepColumns(result.log); // => []
 * ```
 */
export function listStepColumns(
  manifest: Pick<EventLogManifest, "availableColumns" | "columns">,
): readonly string[] {
  const { step, time } = manifest.columns;
  const isWhole = step && step.column === time?.column && !manifest.availableColumns.includes(step.column);
  return isWhole ? listColumns(manifest, "step") : [];
}
