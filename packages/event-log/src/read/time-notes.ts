import type { CodedText } from "../manifest.ts";
import type { TimeTally } from "./time-tally.ts";

/** How a column of times was read. */
interface TimesRead {
  /** What it is called in the file. */
  readonly column: string;
  readonly isDue: boolean;
  readonly weekYear: number | null;
  /** How many times the clock never showed. */
  readonly skipped: number;
  readonly timeZone: string;
  /** How many rows of `raw` each value of the file became. */
  readonly copies: number;
}

/** What is doubtful about how a column of times was read. */
export function describeDoubt(counted: TimeTally, read: TimesRead): CodedText[] {
  const tally = withoutCopies(counted, read.copies);
  return [
    ...dayMonthNotes(tally, read),
    ...weekNotes(tally, read),
    ...zoneNotes(tally, read),
    ...skippedNotes(read),
  ];
}

function withoutCopies(tally: TimeTally, copies: number): TimeTally {
  if (copies === 1) return tally;
  const { dayFirst, monthFirst, either, zoned, unzoned, weeks, weeksWithoutYear } = tally;
  const counts = { dayFirst, monthFirst, either, zoned, unzoned, weeks, weeksWithoutYear };
  const divided = Object.entries(counts).map(([name, count]) => [name, Math.round(count / copies)]);
  return { ...tally, ...Object.fromEntries(divided) };
}

function dayMonthNotes({ dayFirst, monthFirst, either }: TimeTally, { column }: TimesRead): CodedText[] {
  if (dayFirst + monthFirst + either === 0) return [];
  if (dayFirst === 0 && monthFirst === 0) {
    return [
      {
        code: "day-month-undecided",
        nl: `Nergens in “${column}” blijkt of de dag of de maand voorop staat (${either} waarden); de dag is aangehouden.`,
        en: `Nothing in “${column}” tells whether the day or the month comes first (${either} values); the day was taken.`,
      },
    ];
  }
  if (dayFirst === 0 || monthFirst === 0) return [];
  return [
    {
      code: "day-month-mixed",
      nl: `In “${column}” staat bij ${dayFirst} waarden de dag voorop en in ${monthFirst} de maand; de meeste zijn aangehouden.`,
      en: `In “${column}” the day comes first in ${dayFirst} values and the month in ${monthFirst}; the majority was taken.`,
    },
  ];
}

function weekNotes(
  { weeks, weeksWithoutYear }: TimeTally,
  { column, isDue, weekYear }: TimesRead,
): CodedText[] {
  const notes: CodedText[] = [];
  if (weeks > 0) {
    notes.push({
      code: "weeks",
      nl: `In “${column}” zijn ${weeks} waarden weken; ${isDue ? "zo’n week loopt tot het einde van de zondag" : "de maandag is aangehouden"}.`,
      en: `In “${column}” ${weeks} values are weeks; ${isDue ? "such a week lasts to the end of its Sunday" : "the Monday was taken"}.`,
    });
  }
  if (weeksWithoutYear > 0) {
    const [otherwiseNl, otherwiseEn] =
      weekYear === null
        ? ["een week zonder zo’n datum is niet te lezen", "a week without such a date cannot be read"]
        : [`zonder zo’n datum is dat ${weekYear}`, `without such a date that is ${weekYear}`];
    notes.push({
      code: "weeks-without-year",
      nl: `In “${column}” staat bij ${weeksWithoutYear} weken geen jaar. Aangehouden is het jaar dat het dichtst bij een andere datum in de regel of de regels eromheen ligt; ${otherwiseNl}.`,
      en: `In “${column}” ${weeksWithoutYear} weeks have no year. The year nearest to another date of the row or of the rows around it was taken; ${otherwiseEn}.`,
    });
  }
  return notes;
}

function zoneNotes({ zoned, unzoned }: TimeTally, { column, timeZone }: TimesRead): CodedText[] {
  if (zoned === 0 || unzoned === 0) return [];
  return [
    {
      code: "zones-mixed",
      nl: `In “${column}” staat bij ${zoned} tijden een tijdzone en bij ${unzoned} niet; die laatste zijn gelezen als tijd in ${timeZone}.`,
      en: `In “${column}” ${zoned} times state a time zone and ${unzoned} do not; the latter were read as times in ${timeZone}.`,
    },
  ];
}

function skippedNotes({ column, skipped }: TimesRead): CodedText[] {
  if (skipped === 0) return [];
  return [
    {
      code: "skipped-hour",
      nl: `In “${column}” vallen ${skipped} tijden in een uur dat de klok oversloeg (zomertijd); ze zijn een uur later gelezen.`,
      en: `In “${column}” ${skipped} times fall in an hour that the clock skipped (summer time); they were moved on by what was skipped.`,
    },
  ];
}
