/** Types of PostgreSQL by their object id, where the two drivers' own ideas differ or lose something. */
const bigint = 20;
const date = 1082;

/**
 * How values arrive, alike from both drivers: bigint as a number, date as `YYYY-MM-DD`. The drivers already agree on
 * the rest: numeric and xid8 as text, timestamptz as Date, json parsed.
 */
export const valueParsers: Readonly<Record<number, (text: string) => unknown>> = {
  [bigint]: Number,
  [date]: (text) => text,
};
