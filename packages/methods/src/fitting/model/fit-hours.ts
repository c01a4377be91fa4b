import type { ModelCalendar } from "../../simulation/index.ts";
import { createCalendar, type OpeningHours, type TimeInterval, workingIntervals } from "../../time/index.ts";
import { type FittedCalendar, fitCalendar } from "../fit-calendar.ts";
import { type DateRange, findClosedDays, findDaysOff } from "./find-days-off.ts";
import { freeName } from "./free-name.ts";
import { type LocalDays, listDays } from "./list-days.ts";
import type { ObservedWork } from "./observed-work.ts";
import { joinOpenTime, type OpenTime } from "./open-time.ts";

type Week = readonly (readonly OpeningHours[])[];

/** When the company, its teams and its people are there. */
export interface FittedHours {
  /** The company's first. */
  readonly calendars: readonly ModelCalendar[];
  readonly evidence: readonly { readonly calendar: string; readonly fit: FittedCalendar }[];
  /** Of the company. */
  readonly working: OpenTime;
  readonly days: LocalDays;
  /** Of each person: the name of the calendar, days off, and the time that is left. */
  readonly people: readonly {
    readonly calendar: string;
    readonly daysOff: readonly DateRange[];
    readonly open: OpenTime;
  }[];
}

/** So many events tell hours as well as all do. */
const enoughEvents = 20_000;
/** With fewer moments somebody is taken to work as the team does. */
const leastOfTeam = 300;
const leastOfPerson = 60;
const mostOfDay = 0.85;
const wholeWeek: Week = Array.from({ length: 7 }, () => [{ opens: 0, closes: 86_400 }]);

/**
 * Fits the hours of the company, of each team whose hours differ, and of each person who does not work on all weekdays of
 * the team; and finds the days on which the company was closed or somebody was away.
 */
export function fitHours(work: ObservedWork, timeZone: string, name: string): FittedHours {
  const days = listDays(work.span, timeZone);
  const eventsOf = groupEvents(work);
  const fit: Fit = (events) => {
    const fitted = fitCalendar(intervalsOf(work, events), { timeZone });
    return { ...fitted, week: fitted.week && fillDays(fitted.week) };
  };
  const company = fit([...work.team.keys()]);
  const week = company.week ?? (company.reason === "too-few" ? officeWeek(timeZone) : wholeWeek);
  const closedDates = findClosedDays(work, days, week);
  const found = new Calendars({ id: name, week, closedDates });
  const evidence = [{ calendar: name, fit: company }];
  const ofTeam = work.teams.map((team, t) => {
    const own = fit(eventsOf.team[t]!);
    if (own.week === null || own.n < leastOfTeam) return week;
    if (found.add(team, own.week)) evidence.push({ calendar: found.nameOf(own.week), fit: own });
    return own.week;
  });
  const people = work.people.map((person, p) => {
    const events = eventsOf.person[p]!;
    const usual = ofTeam[mainTeam(work, events)] ?? week;
    // Of who is not named, it is not known whose work it was.
    if (p >= work.firstUnnamed) return { calendar: found.nameOf(usual), daysOff: [] };
    const own = 2 * events.length >= leastOfPerson ? fit(events) : null;
    const ownWeek = own?.week == null ? usual : onOwnWeekdays(own.week, usual);
    if (found.add(person, ownWeek) && own !== null)
      evidence.push({ calendar: found.nameOf(ownWeek), fit: own });
    const isWorkday = workdaysOf(days, ownWeek, closedDates);
    return { calendar: found.nameOf(ownWeek), daysOff: findDaysOff(work, days, { events, isWorkday }) };
  });
  return {
    calendars: found.list,
    evidence,
    days,
    ...openAll(work, { timeZone, days, people, calendars: found.list }),
  };
}

type Fit = (events: readonly number[]) => FittedCalendar;

/** The open time of the company, and of each person: that of the calendar where there are no days off. */
function openAll(
  work: ObservedWork,
  {
    timeZone,
    days,
    people,
    calendars,
  }: {
    readonly timeZone: string;
    readonly days: LocalDays;
    readonly people: readonly { readonly calendar: string; readonly daysOff: readonly DateRange[] }[];
    readonly calendars: readonly ModelCalendar[];
  },
) {
  const openOf = (calendar: ModelCalendar, daysOff: readonly DateRange[]) =>
    openTimeOf(calendar, work, { timeZone, days, daysOff });
  const byName = new Map(calendars.map((calendar) => [calendar.id, calendar]));
  const shared = new Map(calendars.map((calendar) => [calendar.id, openOf(calendar, [])]));
  return {
    working: shared.get(calendars[0]!.id)!,
    people: people.map(({ calendar, daysOff }) => ({
      calendar,
      daysOff,
      open: daysOff.length === 0 ? shared.get(calendar)! : openOf(byName.get(calendar)!, daysOff),
    })),
  };
}

/** Whose days are open nearly whole are at work around the clock, though the first and last hour were quiet by chance. */
function fillDays(week: Week): Week {
  const days = week.filter((hours) => hours.length > 0);
  const open = days.flat().reduce((sum, { opens, closes }) => sum + closes - opens, 0);
  if (open < mostOfDay * 86_400 * days.length) return week;
  return week.map((hours, day) => (hours.length > 0 ? wholeWeek[day]! : hours));
}

/** Calendars with different weeks, each with a name of its own; all are closed on the same dates. */
class Calendars {
  readonly list: ModelCalendar[];
  readonly #names = new Map<string, string>();

  constructor(company: ModelCalendar & { readonly week: Week }) {
    this.list = [company];
    this.#names.set(JSON.stringify(company.week), company.id);
  }

  /** True when this week was not there yet. */
  add(name: string, week: Week): boolean {
    const key = JSON.stringify(week);
    if (this.#names.has(key)) return false;
    const id = freeName(name, (one) => this.list.some((calendar) => calendar.id === one));
    this.list.push({ ...this.list[0]!, id, week });
    this.#names.set(key, id);
    return true;
  }

  nameOf(week: Week): string {
    return this.#names.get(JSON.stringify(week))!;
  }
}

function groupEvents({ people, teams, person, team }: ObservedWork) {
  const groups = { person: people.map((): number[] => []), team: teams.map((): number[] => []) };
  team.forEach((t, i) => {
    groups.team[t]!.push(i);
    if (person[i]! >= 0) groups.person[person[i]!]!.push(i);
  });
  return groups;
}

function intervalsOf({ begin, finish }: ObservedWork, events: readonly number[]): readonly TimeInterval[] {
  const each = Math.ceil(events.length / enoughEvents);
  return events.flatMap((i, place) => (place % each === 0 ? [{ start: begin[i]!, end: finish[i]! }] : []));
}

/** The team's hours on the weekdays that somebody works; own hours where the team has none. */
function onOwnWeekdays(own: Week, usual: Week): Week {
  return usual.map((hours, day) => (own[day]!.length === 0 ? [] : hours.length === 0 ? own[day]! : hours));
}

function workdaysOf({ dates, weekdays }: LocalDays, week: Week, closedDates: readonly string[]) {
  const closed = new Set(closedDates);
  return Uint8Array.from(dates, (date, i) => (week[weekdays[i]!]!.length > 0 && !closed.has(date) ? 1 : 0));
}

function openTimeOf(
  { week, closedDates = [] }: ModelCalendar,
  { span }: ObservedWork,
  {
    timeZone,
    days,
    daysOff,
  }: { readonly timeZone: string; readonly days: LocalDays; readonly daysOff: readonly DateRange[] },
): OpenTime {
  const off = daysOff.flatMap(({ from, to }) => days.dates.filter((date) => date >= from && date <= to));
  const calendar = createCalendar({ timeZone, week: week!, closedDates: [...closedDates, ...off] });
  return joinOpenTime(workingIntervals(calendar, days.starts[0]!, span.until + 86_400_000));
}

function mainTeam({ team, teams }: ObservedWork, events: readonly number[]): number {
  const counts = new Int32Array(teams.length);
  for (const i of events) counts[team[i]!]!++;
  return counts.indexOf(Math.max(...counts));
}

function officeWeek(timeZone: string): Week {
  return createCalendar({ timeZone }).week;
}
