interface Row {
  readonly parties: number;
  readonly cases: { readonly count: number; readonly of: number };
}

/** So many parties; the last row may stand for that number and all higher ones. */
export interface DistributionRow {
  readonly parties: number;
  readonly isMore: boolean;
  readonly count: number;
  readonly of: number;
}

/** One row for each number of parties, also those that no case has; what is beyond `most` rows is put together. */
export function foldDistribution(distribution: readonly Row[], most: number): readonly DistributionRow[] {
  const [first, last] = [distribution[0], distribution.at(-1)];
  if (!first || !last) return [];
  const { of } = first.cases;
  const countOf = (parties: number) => distribution.find((row) => row.parties === parties)?.cases.count ?? 0;
  const span = last.parties - first.parties + 1;
  const isFolded = span > most;
  const rows = Array.from({ length: isFolded ? most - 1 : span }, (_, index): DistributionRow => {
    const parties = first.parties + index;
    return { parties, isMore: false, count: countOf(parties), of };
  });
  if (!isFolded) return rows;
  const parties = first.parties + most - 1;
  const beyond = distribution.filter((row) => row.parties >= parties);
  const count = beyond.reduce((sum, row) => sum + row.cases.count, 0);
  return [...rows, { parties, isMore: true, count, of }];
}
