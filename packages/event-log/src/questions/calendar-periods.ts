/** How long a period is. Weeks begin on Monday and are numbered as in ISO 8601. */
export type PeriodLength = (typeof periodLengths)[number];

export const periodLengths = ["day", "week", "month", "quarter"] as const;

/** The dates from `from` up to and without `to`, both YYYY-MM-DD. */
export interface Period {
  readonly from: string;
  readonly to: string;
  /** 2025-03-31, 2025-W14, 2025-03 or 2025-Q1. */
  readonly label: string;
}

const day = 86_400_000;

/** The periods from the one that holds the date `first` until the one that holds `last`. */
export function* listPeriods(every: PeriodLength, first: string, last: string): Generator<Period> {
  const end = Date.parse(last);
  for (let start = beginOf(every, Date.parse(first)); start <= end; ) {
    const next = beginOf(every, start + longestDays[every] * day);
    yield { from: formatDate(start), to: formatDate(next), label: labelOf(every, start) };
    start = next;
  }
}

/** From the beginning of a period, so many days later is a day of the next one. */
const longestDays = { day: 1, week: 7, month: 31, quarter: 92 } as const;

/** The first day of the period that a day lies in. Days are counted in UTC, where each lasts 24 hours. */
function beginOf(every: PeriodLength, at: number): number {
  const date = new Date(at);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  if (every === "month") return firstOf(year, month);
  if (every === "quarter") return firstOf(year, month - (month % 3));
  return every === "week" ? at - weekdayOf(date) * day : at;
}

/** `Date.UTC` would take the years 0 to 99 for 1900 to 1999. */
function firstOf(year: number, month: number): number {
  return new Date(0).setUTCFullYear(year, month, 1);
}

/** 0 is Monday. */
function weekdayOf(date: Date): number {
  return (date.getUTCDay() + 6) % 7;
}

function labelOf(every: PeriodLength, start: number): string {
  const text = formatDate(start);
  if (every === "day") return text;
  if (every === "month") return text.slice(0, -3);
  if (every === "quarter")
    return `${text.slice(0, -6)}-Q${Math.floor(new Date(start).getUTCMonth() / 3) + 1}`;
  // The year of a week is that of its Thursday.
  const thursday = start + 3 * day;
  const year = new Date(thursday).getUTCFullYear();
  const week = Math.floor((thursday - firstOf(year, 0)) / (7 * day)) + 1;
  return `${String(year).padStart(4, "0")}-W${String(week).padStart(2, "0")}`;
}

function formatDate(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
