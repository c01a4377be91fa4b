/** Orders rows from the highest figure to the lowest, and what is equal by name. */
export function mostFirst<Row>(
  rows: readonly Row[],
  figureOf: (row: Row) => number,
  ...namesOf: readonly ((row: Row) => string)[]
): Row[] {
  return rows.toSorted((a, b) => {
    const difference = figureOf(b) - figureOf(a);
    if (difference !== 0) return difference;
    for (const nameOf of namesOf) {
      const [left, right] = [nameOf(a), nameOf(b)];
      if (left !== right) return left < right ? -1 : 1;
    }
    return 0;
  });
}
