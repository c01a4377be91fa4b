import { readTimeShape } from "./time-shape.ts";

/** What the values of a column look like, over a sample. */
export interface ColumnContent {
  /** How many values are not empty. */
  readonly filled: number;
  readonly distinct: number;
  /** Share of the filled values that read as a time. */
  readonly times: number;
  /** The same, without numbers that could be seconds since 1970: those may as well be numbers of cases. */
  readonly dates: number;
  /** Hardly any value comes back. */
  readonly isUnique: boolean;
  /** Most values have letters. */
  readonly isText: boolean;
  /** Most values have digits. */
  readonly hasDigits: boolean;
}

export function describeContent(values: readonly string[]): ColumnContent {
  const filled = values.map((value) => value.trim()).filter((value) => value !== "");
  const shapes = filled.map(readTimeShape).filter((shape) => shape !== null);
  const share = (count: number) => (filled.length === 0 ? 0 : count / filled.length);
  const distinct = new Set(filled).size;
  return {
    filled: filled.length,
    distinct,
    times: share(shapes.length),
    dates: share(shapes.filter(({ kind }) => kind === "iso" || kind === "day-month").length),
    isUnique: filled.length >= 20 && share(distinct) > 0.95,
    isText: share(filled.filter((value) => /\p{L}{2}/u.test(value)).length) > 0.5,
    hasDigits: share(filled.filter((value) => /\d/.test(value)).length) > 0.5,
  };
}
