/** The values that are asked of one column: any of them; "" is a missing one. */
export interface Condition {
  readonly column: string;
  readonly values: readonly string[];
}

/** `column=value` of an address, by column in the order in which they were chosen. */
export function readConditions(where: readonly string[] = []): readonly Condition[] {
  const byColumn = new Map<string, string[]>();
  for (const item of where) {
    const cut = item.indexOf("=");
    const column = item.slice(0, cut);
    byColumn.set(column, [...(byColumn.get(column) ?? []), item.slice(cut + 1)]);
  }
  return [...byColumn].map(([column, values]) => ({ column, values }));
}

/** The `where` of an address in which one value was chosen, or no longer; `undefined` when nothing is left. */
export function toggleCondition(
  where: readonly string[] | undefined,
  condition: string,
): readonly string[] | undefined {
  const before = where ?? [];
  const after = before.includes(condition)
    ? before.filter((item) => item !== condition)
    : [...before, condition];
  return after.length > 0 ? after : undefined;
}

/** Without anything about one column. */
export function dropColumn(
  where: readonly string[] | undefined,
  column: string,
): readonly string[] | undefined {
  const after = (where ?? []).filter((item) => !item.startsWith(`${column}=`));
  return after.length > 0 ? after : undefined;
}
