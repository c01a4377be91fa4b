/**
 * SQL of the parts with an operator between them, in halves of halves: DuckDB refuses expressions that are nested more than
 * 1,000 deep, and a chain is as deep as it is long. The operator must be associative.
 */
export function joinEvenly(parts: readonly string[], operator: "||" | "+"): string {
  if (parts.length <= 2) return parts.join(` ${operator} `);
  const half = parts.length >> 1;
  const sides = [parts.slice(0, half), parts.slice(half)];
  return sides.map((side) => `(${joinEvenly(side, operator)})`).join(` ${operator} `);
}
