/** Together, for all columns of a Parquet file. */
const bytes = 1e8;

/**
 * DuckDB's option for how large the dictionary of a column of texts may be. It sets that much apart for every column, however few
 * rows there are, so that with its own limit of 1 MB a thousand columns do not fit in memory.
 */
export function dictionaryLimit(columns: number): string {
  return `STRING_DICTIONARY_PAGE_SIZE_LIMIT ${Math.floor(Math.min(1e6, bytes / columns))}`;
}
