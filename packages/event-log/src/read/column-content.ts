import { measureWords, type WordShares } from "./column-words.ts";
import { isSurelyTime, isTimeOfDay, isYearlessWeek, readTimeShape } from "./time-shape.ts";

/** What the values of a column look like, over a sample. */
export interface ColumnContent {
  /** How many values are not empty. */
  readonly filled: number;
  readonly distinct: number;
  /** Share of the filled values that read as a time. */
  readonly times: number;
  /** The same, without numbers that could be days or seconds: those may as well be numbers of cases. */
  readonly dates: number;
  /** How many are a week in a row where nothing tells its year; they do count as times. */
  readonly yearless: number;
  /** Share that reads as a time of day without a date; and, of the times, the share that has a time of day. */
  readonly timesOfDay: number;
  readonly withClock: number;
  /** Hardly any value comes back. */
  readonly isUnique: boolean;
  /** Most values have letters. */
  readonly isText: boolean;
  /** Most values have digits. */
  readonly hasDigits: boolean;
  /** Most values are amounts: numbers with a fraction. */
  readonly isAmount: boolean;
  /** Words per value, on average. */
  readonly words: number;
  readonly wordShares: WordShares;
}

/** `hasYear` says for each value whether another value of its row tells the year. */
export function describeContent(values: readonly string[], hasYear: readonly boolean[] = []): ColumnContent {
  const filled = values.map((value) => value.trim()).filter((value) => value !== "");
  const shapes = filled.map(readTimeShape).filter((shape) => shape !== null);
  const share = (count: number) => (filled.length === 0 ? 0 : count / filled.length);
  const shareOf = (test: (value: string) => boolean) => share(filled.filter(test).length);
  const distinct = [...new Set(filled)];
  return {
    filled: filled.length,
    distinct: distinct.length,
    times: share(shapes.length),
    dates: share(shapes.filter(isSurelyTime).length),
    yearless: values.filter((value, row) => !hasYear[row] && isYearlessWeek(value)).length,
    timesOfDay: shareOf(isTimeOfDay),
    withClock: shapes.length === 0 ? 0 : shapes.filter(({ hasClock }) => hasClock).length / shapes.length,
    isUnique: filled.length >= 20 && share(distinct.length) > 0.95,
    isText: shareOf((value) => /\p{L}{2}/u.test(value)) > 0.5,
    hasDigits: shareOf((value) => /\d/.test(value)) > 0.5,
    isAmount: shareOf((value) => /^[€$£]?\s*-?[\d.,\s]*\d[.,]\d{1,2}-?\s*[€$£]?$/.test(value)) > 0.8,
    words: share(filled.reduce((sum, value) => sum + value.split(/\s+/).length, 0)),
    wordShares: measureWords(distinct),
  };
}

/** Whether nearly all values are times; numbers only when they have a time of day, as instants and fractions of days do. */
export function readsAsTimes({ dates, times, withClock }: ColumnContent): boolean {
  return dates > 0.9 || times * withClock > 0.9;
}
