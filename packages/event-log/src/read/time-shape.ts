/** How a time was written. For `day-month` the first two numbers tell which of them is the day. */
export type TimeShape =
  | { readonly kind: "iso" | "epoch-seconds" | "epoch-milliseconds" }
  | { readonly kind: "day-month"; readonly first: number; readonly second: number };

const iso =
  /^\d{4}[-/]\d{1,2}[-/]\d{1,2}([T ]\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?)?\s*(Z|UTC|[+-]\d{2}(:?\d{2})?)?$/i;
const dayMonth =
  /^(\d{1,2})([-/.])(\d{1,2})\2(\d{2}|\d{4})(,?[T ]\s*\d{1,2}[:.]\d{2}([:.]\d{2}([.,]\d+)?)?(\s*[ap]m)?)?$/i;

/** Says how a text is written as a time, or null when it is none. */
export function readTimeShape(text: string): TimeShape | null {
  const value = text.trim();
  if (iso.test(value)) return { kind: "iso" };
  const parts = dayMonth.exec(value);
  if (parts) return readDayMonth(Number(parts[1]), Number(parts[3]));
  // Nine digits or fewer are numbers of cases and customers far more often than instants before September 2001.
  if (/^1\d{9}(\.\d+)?$/.test(value)) return { kind: "epoch-seconds" };
  if (/^1\d{12}$/.test(value)) return { kind: "epoch-milliseconds" };
  return null;
}

function readDayMonth(first: number, second: number): TimeShape | null {
  const isDate = (first <= 12 && second <= 31) || (first <= 31 && second <= 12);
  return isDate && first > 0 && second > 0 ? { kind: "day-month", first, second } : null;
}
