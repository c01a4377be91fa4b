import { createCalendar, fromLocal, type WorkingCalendar, workingIntervals } from "../../time/index.ts";
import type { ModelCalendar, ModelPerson, SimulationModel } from "../model/simulation-model.ts";
import { type OpenBlocks, type OpenPiece, Timeline } from "./timeline.ts";

/** The instant of the model's start in milliseconds, and the zone in which its dates are. */
export interface ModelStart {
  readonly instant: number;
  readonly timeZone: string;
}

/** The start of a model: Monday 5 January 2026 in UTC unless it says otherwise. */
export function readStart({ start }: SimulationModel): ModelStart {
  const { date, timeZone } = start ?? { date: "2026-01-05", timeZone: "UTC" };
  return { instant: dayStart(date, timeZone), timeZone };
}

/** The open time of a calendar. */
export function calendarTimeline(calendar: ModelCalendar, start: ModelStart): Timeline {
  return new Timeline(calendarBlocks(toWorkingCalendar(calendar, start), start));
}

/** The time that somebody is there: the calendar without days off and without the given absences; null for always. */
export function personTimeline(
  person: ModelPerson,
  calendar: ModelCalendar | undefined,
  start: ModelStart,
  absences?: (until: number) => readonly OpenPiece[],
): Timeline | null {
  if (calendar === undefined && person.daysOff === undefined && absences === undefined) return null;
  const open = calendarBlocks(toWorkingCalendar(calendar ?? alwaysOpen, start), start);
  const daysOff = (person.daysOff ?? []).map(({ from, to }) => ({
    start: (dayStart(from, start.timeZone) - start.instant) / 1000,
    // The last day that dates can express is followed by none.
    end:
      to === "9999-12-31"
        ? Number.POSITIVE_INFINITY
        : (dayStart(to, start.timeZone, 1) - start.instant) / 1000,
    rate: 0,
  }));
  return new Timeline((block) => {
    const pieces = open(block);
    const until = pieces?.at(-1)?.end;
    if (pieces === null || until === undefined) return pieces;
    return [...daysOff, ...(absences?.(until) ?? [])].reduce(subtract, pieces);
  });
}

/** The expected arrivals by rates per hour of the week, in the open time of a calendar. */
export function profileTimeline(
  perHour: readonly (readonly number[])[],
  calendar: ModelCalendar | undefined,
  start: ModelStart,
): Timeline {
  const open = calendarBlocks(toWorkingCalendar(calendar ?? alwaysOpen, start), start);
  const byRate = [...new Set(perHour.flat())]
    .filter((rate) => rate > 0)
    .map((rate) => {
      const week = perHour.map((hours) =>
        hours.flatMap((at, hour) => (at === rate ? [{ opens: hour * 3600, closes: (hour + 1) * 3600 }] : [])),
      );
      return { rate, blocks: calendarBlocks(createCalendar({ timeZone: start.timeZone, week }), start) };
    });
  return new Timeline((block) => {
    const opened = open(block);
    if (opened === null) return null;
    return byRate
      .flatMap(({ rate, blocks }) => intersect(blocks(block) ?? [], opened, rate / 3600))
      .toSorted((a, b) => a.start - b.start);
  });
}

const alwaysOpen: ModelCalendar = { id: "", week: new Array(7).fill([{ opens: 0, closes: 86_400 }]) };

const blockLength = 366 * 86_400_000;
/** Nobody asks what happens after five hundred years; time ends there. */
const mostBlocks = 500;

function calendarBlocks(calendar: WorkingCalendar, { instant }: ModelStart): OpenBlocks {
  return (block) => {
    if (block >= mostBlocks) return null;
    const from = instant + block * blockLength;
    return workingIntervals(calendar, from, from + blockLength).map(({ start, end }) => ({
      start: (start - instant) / 1000,
      end: (end - instant) / 1000,
      rate: 1,
    }));
  };
}

function toWorkingCalendar({ week, closedDates }: ModelCalendar, { timeZone }: ModelStart): WorkingCalendar {
  return createCalendar({
    timeZone,
    ...(week === undefined ? {} : { week }),
    ...(closedDates === undefined ? {} : { closedDates }),
  });
}

function dayStart(date: string, timeZone: string, later = 0): number {
  const [year, month, day] = date.split("-").map(Number);
  const shifted = new Date(Date.UTC(year!, month! - 1, day! + later));
  return fromLocal(
    { year: shifted.getUTCFullYear(), month: shifted.getUTCMonth() + 1, day: shifted.getUTCDate() },
    timeZone,
  );
}

function subtract(pieces: readonly OpenPiece[], away: OpenPiece): readonly OpenPiece[] {
  const last = pieces.at(-1);
  if (last === undefined || away.start >= last.end || away.end <= pieces[0]!.start) return pieces;
  return pieces.flatMap((piece) =>
    [
      { ...piece, end: Math.min(piece.end, away.start) },
      { ...piece, start: Math.max(piece.start, away.end) },
    ].filter(({ start, end }) => start < end),
  );
}

function intersect(a: readonly OpenPiece[], b: readonly OpenPiece[], rate: number): OpenPiece[] {
  const found: OpenPiece[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const start = Math.max(a[i]!.start, b[j]!.start);
    const end = Math.min(a[i]!.end, b[j]!.end);
    if (start < end) found.push({ start, end, rate });
    if (a[i]!.end < b[j]!.end) i++;
    else j++;
  }
  return found;
}
