import { EventLogFailure } from "../errors.ts";
import type { ColumnRole } from "../manifest.ts";
import type { ColumnsChosen } from "./choose-columns.ts";
import { rawColumns } from "./raw-rows.ts";

const roles = rawColumns.map(([role]) => role);

/** Roles of one group may share a column: a team may be the step, and a start the end. */
const groups: readonly (readonly ColumnRole[])[] = [
  ["case"],
  ["step", "team", "person", "status"],
  ["time", "start", "due"],
  ["instance"],
];

/** Fails when columns are chosen for a role that does not exist, or one column for roles that exclude each other. */
export function requireRoles(chosen: ColumnsChosen = {}): void {
  const unknown = Object.keys(chosen).find((role) => !roles.some((known) => known === role));
  if (unknown !== undefined) throw new EventLogFailure("EVENT_LOG_UNKNOWN_ROLE", { role: unknown, roles });
  const columns = new Map<string, ColumnRole>();
  for (const role of roles) {
    const column = chosen[role];
    if (column === undefined || column === "none") continue;
    const first = columns.get(column);
    if (first !== undefined && groupOf(first) !== groupOf(role)) {
      throw new EventLogFailure("EVENT_LOG_SAME_COLUMN", { column, first, second: role });
    }
    if (first === undefined) columns.set(column, role);
  }
}

function groupOf(role: ColumnRole): readonly ColumnRole[] | undefined {
  return groups.find((group) => group.includes(role));
}
