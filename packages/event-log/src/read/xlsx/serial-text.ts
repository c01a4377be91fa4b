import type { CellFormat } from "./cell-format.ts";

const dayMilliseconds = 86_400_000;
const day1900 = Date.UTC(1899, 11, 31);
const day1904 = Date.UTC(1904, 0, 1);

/**
 * The text of a number that Excel shows as a date or a time: `2025-12-31`, `2025-12-31 14:05:00`, `14:05:00`, `26:30:00`.
 * Excel counts days from 1900 or from 1904, and in the first counting 1900 had a 29 February; that day and day 0 are written as
 * Excel shows them, and are no dates. Null for what Excel itself cannot show as a date.
 */
export function serialText(serial: number, format: CellFormat, is1904: boolean): string | null {
  const milliseconds = Math.round(serial * dayMilliseconds);
  if (milliseconds < 0 || serial >= 2_958_466) return null;
  if (format === "elapsed") return clockText(milliseconds);
  if (format === "clock" && serial < 1) return clockText(milliseconds % dayMilliseconds);
  const day = Math.floor(milliseconds / dayMilliseconds);
  const clock = milliseconds - day * dayMilliseconds;
  return clock === 0 ? dayText(day, is1904) : `${dayText(day, is1904)} ${clockText(clock)}`;
}

function dayText(day: number, is1904: boolean): string {
  if (!is1904 && day === 0) return "1900-01-00";
  if (!is1904 && day === 60) return "1900-02-29";
  const counted = is1904 || day < 60 ? day : day - 1;
  const start = is1904 ? day1904 : day1900;
  return new Date(start + counted * dayMilliseconds).toISOString().slice(0, 10);
}

function clockText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const fraction = milliseconds % 1000;
  const text = parts.map((part) => String(part).padStart(2, "0")).join(":");
  return fraction === 0 ? text : `${text}.${String(fraction).padStart(3, "0")}`;
}
