import type { ModelCalendar } from "../../simulation/index.ts";
import { createCalendar, type TimeInterval, workingIntervals } from "../../time/index.ts";
import { type FittedCalendar, fitCalendar } from "../fit-calendar.ts";
import { isThereLess } from "./doubt-hours.ts";
import { type DateRange, findClosedDays, findDaysOff } from "./find-days-off.ts";
import { fitOwnHours, leastOfShift, nameHours, type SeenPerson, type Week } from "./fit-own-hours.ts";
import { freeName } from "./free-name.ts";
import { type LocalDays, listDays } from "./list-days.ts";
import type { ObservedWork } from "./observed-work.ts";
import { joinOpenTime, type OpenTime } from "./open-time.ts";

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
    /** Where this person did most. */
    readonly team: number;
    /** Is there for a part of the team's hours. */
    readonly isApart: boolean;
    /** Probably there for a part of these hours only. */
    readonly isInDoubt: boolean;
    /** Too little is seen of this person: these are the hours of the team. */
    readonly isAssumed: boolean;
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
 * the team or is there for a part of its hours only; and finds the days on which the company was closed or somebody was away.
 */
export function fitHours(work: ObservedWork, timeZone: string, name: string): FittedHours {
  const days = listDays(work.span, timeZone);
  const eventsOf = groupEvents(work);
  const fitAll: Fit = (events) => {
    const fitted = fitCalendar(intervalsOf(work, events), { timeZone });
    return { ...fitted, week: fitted.week && fillDays(fitted.week) };
  };
  const fit: Fit = (events) => fitAll(events.filter((i) => showsPresence(work, i)));
  const all = [...work.team.keys()];
  const present = fit(all);
  // A log of nothing but first steps has nothing else to tell hours by.
  const company = present.reason === "too-few" ? fitAll(all) : present;
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
  const people = fitPeople(work, { days, eventsOf: eventsOf.person, ofTeam, fit, found, evidence });
  // Hours of a team of which everybody has own ones are nobody's.
  const isKept = (calendar: string) => calendar === name || people.some((one) => one.calendar === calendar);
  const calendars = found.list.filter(({ id }) => isKept(id));
  return {
    calendars,
    evidence: evidence.filter(({ calendar }) => isKept(calendar)),
    days,
    ...openAll(work, { timeZone, days, people, calendars }),
  };
}

/** Of each person the calendar, added where it is another than those of the teams, and the days off. */
function fitPeople(
  work: ObservedWork,
  {
    days,
    eventsOf,
    ofTeam,
    fit,
    found,
    evidence,
  }: {
    readonly days: LocalDays;
    readonly eventsOf: readonly (readonly number[])[];
    readonly ofTeam: readonly Week[];
    readonly fit: Fit;
    readonly found: Calendars;
    readonly evidence: { readonly calendar: string; readonly fit: FittedCalendar }[];
  },
): readonly Omit<FittedHours["people"][number], "open">[] {
  const company = found.company;
  const seen = work.people.map((_, p): SeenPerson => {
    const events = eventsOf[p]!;
    const team = mainTeam(work, events);
    // Of who is not named, it is not known whose work it was.
    const own = p < work.firstUnnamed ? fit(events) : null;
    const isKnown = own !== null && own.week !== null && own.n >= leastOfPerson;
    const moments = events.filter((i) => showsPresence(work, i));
    return { events: moments, team, usual: ofTeam[team] ?? company.week, own: isKnown ? own : null };
  });
  const ownHours = fitOwnHours(work, days, { seen, fit });
  return work.people.map((person, p) => {
    const { events, own, usual, team } = seen[p]!;
    const apart = ownHours[p] ?? null;
    const ownWeek = apart?.week ?? (own === null ? usual : onOwnWeekdays(own.week!, usual));
    const called = apart === null ? person : nameHours(company.id, ownWeek);
    const basis = apart?.fit ?? own;
    if (found.add(called, ownWeek) && basis !== null)
      evidence.push({ calendar: found.nameOf(ownWeek), fit: basis });
    const isInDoubt = isThereLess(work, days, { events, week: ownWeek });
    const isNamed = p < work.firstUnnamed;
    const isWorkday = workdaysOf(days, ownWeek, company.closedDates ?? []);
    const daysOff = isNamed ? findDaysOff(work, days, { events: eventsOf[p]!, isWorkday }) : [];
    const isAssumed = isNamed && (own?.n ?? 0) < leastOfShift;
    return { calendar: found.nameOf(ownWeek), daysOff, team, isApart: apart !== null, isInDoubt, isAssumed };
  });
}

/** A case may come while nobody is there: its first step tells nothing of staff, unless it took time. */
function showsPresence({ trace, firstOf, begin, finish }: ObservedWork, event: number): boolean {
  return firstOf[trace.caseOf[event]!] !== event || begin[event]! < finish[event]!;
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
    readonly people: readonly Omit<FittedHours["people"][number], "open">[];
    readonly calendars: readonly ModelCalendar[];
  },
) {
  const openOf = (calendar: ModelCalendar, daysOff: readonly DateRange[]) =>
    openTimeOf(calendar, work, { timeZone, days, daysOff });
  const byName = new Map(calendars.map((calendar) => [calendar.id, calendar]));
  const shared = new Map(calendars.map((calendar) => [calendar.id, openOf(calendar, [])]));
  return {
    working: shared.get(calendars[0]!.id)!,
    people: people.map((person) => ({
      ...person,
      open:
        person.daysOff.length === 0
          ? shared.get(person.calendar)!
          : openOf(byName.get(person.calendar)!, person.daysOff),
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
  readonly company: ModelCalendar & { readonly week: Week };
  readonly list: ModelCalendar[];
  readonly #names = new Map<string, string>();

  constructor(company: ModelCalendar & { readonly week: Week }) {
    this.company = company;
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
