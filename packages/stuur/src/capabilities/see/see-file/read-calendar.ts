import { readFile } from "node:fs/promises";
import {
  createCalendar,
  dutchHolidays,
  type OpeningHours,
  standardCalendar,
  type WorkingCalendar,
} from "@stuur/methods/time";
import { stuurError } from "../../../platform/errors/errors.ts";

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
const fields = ["timeZone", "week", "closed", "holidays"];
const example = {
  week: '"week": {"monday": ["08:00-12:00", "13:00-17:00"]}',
  closed: '"closed": ["2025-12-25"]',
  holidays: '"holidays": "nl"',
  timeZone: '"timeZone": "Europe/Amsterdam"',
};

/** The years of which holidays are closed, from the first to the last event of the log. */
export interface YearsNeeded {
  readonly from: number;
  readonly to: number;
}

/** A calendar file that was read and found right; it becomes a calendar when the years of the log are known. */
export type CalendarFile = (years: YearsNeeded) => WorkingCalendar;

/**
 * Reads a working calendar from JSON (docs/reference/command-line.md). `timeZone` is that of the log when it states none.
 * Throws a `StuurError` that names the field, or the line where it is no JSON.
 */
export async function readCalendar(file: string, timeZone: string): Promise<CalendarFile> {
  const given = parseObject(file, await readText(file));
  const unknown = Object.keys(given).find((name) => !fields.includes(name));
  if (unknown) refuse(file, unknown, { value: given[unknown], expected: fields.join(", ") });
  const zone = readZone(file, given.timeZone, timeZone);
  const week = readWeek(file, given.week) ?? standardCalendar(zone).week;
  const closed = readClosed(file, given.closed);
  if (given.holidays !== undefined && given.holidays !== "nl") {
    refuse(file, "holidays", { value: given.holidays, expected: example.holidays });
  }
  const calendar = ({ from, to }: YearsNeeded) =>
    createCalendar({
      timeZone: zone,
      week,
      closedDates: [...closed, ...(given.holidays === "nl" ? listHolidays(from, to) : [])],
    });
  return calendar;
}

async function readText(file: string): Promise<string> {
  try {
    return (await readFile(file, "utf8")).replace(/^\uFEFF/, "");
  } catch {
    throw stuurError("STUUR_SETTINGS_UNREADABLE", { file });
  }
}

function parseObject(file: string, text: string): Record<string, unknown> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw stuurError("STUUR_CALENDAR_NOT_JSON", { file, line: lineOf(text, (error as Error).message) });
  }
  if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)) {
    return parsed as Record<string, unknown>;
  }
  return refuse(file, "{ }", { value: parsed, expected: `{${example.week}}` });
}

/** Where JSON breaks off is only told in words: a position, or what stands around it. */
function lineOf(text: string, message: string): number {
  const position = /position (\d+)/.exec(message)?.[1];
  const [, token = "", dots, around = ""] =
    /token '?(.+?)'?, (\.\.\.)?"([\s\S]*?)"(?:\.\.\.)? is not/.exec(message) ?? [];
  const inside = text.indexOf(around) + (dots ? around.length >> 1 : Math.max(0, around.indexOf(token)));
  const at = position ? Number(position) : around ? inside : text.length;
  return text.trimEnd().slice(0, at).split("\n").length;
}

function readZone(file: string, value: unknown, otherwise: string): string {
  if (value === undefined) return otherwise;
  try {
    if (typeof value === "string") return new Intl.DateTimeFormat("en", { timeZone: value }) && value;
  } catch {
    // Refused below, with the name of the field.
  }
  return refuse(file, "timeZone", { value, expected: example.timeZone });
}

function readWeek(file: string, value: unknown): readonly (readonly OpeningHours[])[] | null {
  if (value === undefined) return null;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return refuse(file, "week", { value, expected: example.week });
  }
  const days = value as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(days).find((day) => !(weekdays as readonly string[]).includes(day));
  if (unknown) refuse(file, `week.${unknown}`, { value: days[unknown], expected: weekdays.join(", ") });
  const week = weekdays.map((day) => readDay(file, `week.${day}`, days[day] ?? []));
  if (week.every((hours) => hours.length === 0)) refuse(file, "week", { value, expected: example.week });
  return week;
}

function readDay(file: string, field: string, value: unknown): OpeningHours[] {
  const expected = example.week;
  if (!Array.isArray(value)) return refuse(file, field, { value, expected });
  const hours = value.map((text, index) => {
    const parts = /^(\d\d?):(\d\d)\s*[-–]\s*(\d\d?):(\d\d)$/.exec(
      typeof text === "string" ? text.trim() : "",
    );
    if (!parts) return refuse(file, `${field}[${index}]`, { value: text, expected });
    const [opens, closes] = [secondsOf(parts[1], parts[2]), secondsOf(parts[3], parts[4])];
    if (closes > 86_400 || opens >= closes) refuse(file, `${field}[${index}]`, { value: text, expected });
    return { opens, closes };
  });
  const sorted = hours.toSorted((a, b) => a.opens - b.opens);
  const overlaps = sorted.some(({ opens }, index) => index > 0 && opens < sorted[index - 1]!.closes);
  return overlaps ? refuse(file, field, { value, expected }) : sorted;
}

function secondsOf(hours = "", minutes = ""): number {
  return Number(minutes) > 59 ? Number.POSITIVE_INFINITY : Number(hours) * 3600 + Number(minutes) * 60;
}

function readClosed(file: string, value: unknown): readonly string[] {
  if (value === undefined) return [];
  const expected = example.closed;
  if (!Array.isArray(value)) return refuse(file, "closed", { value, expected });
  const wrong = value.findIndex((date) => !isDate(date));
  if (wrong >= 0) refuse(file, `closed[${wrong}]`, { value: value[wrong], expected });
  return value as string[];
}

function isDate(value: unknown): boolean {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

function listHolidays(from: number, to: number): string[] {
  // A log may hold one wrong date of centuries ago.
  const years = Array.from({ length: Math.min(300, to - from + 1) }, (_, index) => to - index);
  return years
    .filter((year) => year >= 1583 && year <= 9999)
    .flatMap((year) => dutchHolidays(year).map(({ date }) => date));
}

function refuse(
  file: string,
  field: string,
  { value, expected }: { value: unknown; expected: string },
): never {
  const shown = JSON.stringify(value) ?? "";
  throw stuurError("STUUR_CALENDAR_FIELD", { file, field, value: shown.slice(0, 80), expected });
}
