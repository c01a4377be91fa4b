/** Orders rows from the highest figure to the lowest, and what is equal by name. */
export function mostFirst<Row>(
  rows: readonly Row[],
  figureOf: (row: Row) => number,
  ...namesOf: readonly ((row: Row) => string)[]
): Row[] {
  // Comparing asks for each figure many times.
  const figures = Float64Array.from(rows, figureOf);
  const order = Uint32Array.from(rows, (_, index) => index).sort((a, b) => {
    return figures[b]! - figures[a]! || compareNames(rows[a]!, rows[b]!, namesOf);
  });
  return Array.from(order, (index) => rows[index]!);
}

function compareNames<Row>(a: Row, b: Row, namesOf: readonly ((row: Row) => string)[]): number {
  for (const nameOf of namesOf) {
    const left = nameOf(a);
    const right = nameOf(b);
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
