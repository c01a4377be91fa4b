import { type Interval, wilsonInterval } from "@stuur/methods/statistics";

/** `count` of `of`, with Wilson's 95 % interval of the share; of nothing the interval is all from 0 to 1. */
export interface Share {
  readonly count: number;
  readonly of: number;
  readonly interval: Interval;
}

export function shareOf(count: number, of: number): Share {
  return { count, of, interval: wilsonInterval(count, of) };
}
