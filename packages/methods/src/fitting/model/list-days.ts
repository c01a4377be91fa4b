import { fromLocal, toLocal } from "../../time/index.ts";
import type { Span } from "./observed-work.ts";

/** The local days that a span touches. */
export interface LocalDays {
  /** YYYY-MM-DD. */
  readonly dates: readonly string[];
  /** 0 is Monday. */
  readonly weekdays: readonly number[];
  /** The first instant of each. */
  readonly starts: Float64Array;
}

export function listDays({ from, until }: Span, timeZone: string): LocalDays {
  const first = toLocal(from, timeZone);
  const dates: string[] = [];
  const weekdays: number[] = [];
  const starts: number[] = [];
  for (let at = Date.UTC(first.year, first.month - 1, first.day); ; at += 86_400_000) {
    const date = new Date(at);
    const start = fromLocal(
      { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() },
      timeZone,
    );
    if (start > until) break;
    dates.push(date.toISOString().slice(0, 10));
    weekdays.push((date.getUTCDay() + 6) % 7);
    starts.push(start);
  }
  return { dates, weekdays, starts: Float64Array.from(starts) };
}
