export type { CivilDate } from "./civil-date.ts";
export { dutchHolidays, easterSunday, type Holiday } from "./dutch-holidays.ts";
export { fromLocal, type LocalTime, type LocalTimeParts, toLocal } from "./local-time.ts";
export {
  type CalendarOptions,
  createCalendar,
  type OpeningHours,
  secondsPerWorkingDay,
  standardCalendar,
  type WorkingCalendar,
} from "./working-calendar.ts";
export {
  addWorkingSeconds,
  type TimeInterval,
  workingIntervals,
  workingSecondsBetween,
} from "./working-time.ts";
export type { Instant } from "./zone-offset.ts";
