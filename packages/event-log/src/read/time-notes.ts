import type { CodedText } from "../manifest.ts";
import type { TimeTally } from "./time-tally.ts";

/** What is doubtful about how a column of times was read. `skipped` counts times that the clock never showed. */
export function describeDoubt(tally: TimeTally, skipped: number, timeZone: string): CodedText[] {
  return [
    ...dayMonthNotes(tally),
    ...weekNotes(tally),
    ...zoneNotes(tally, timeZone),
    ...skippedNotes(skipped),
  ];
}

function dayMonthNotes({ dayFirst, monthFirst, either }: TimeTally): CodedText[] {
  if (dayFirst + monthFirst + either === 0) return [];
  if (dayFirst === 0 && monthFirst === 0) {
    return [
      {
        code: "day-month-undecided",
        nl: `Nergens blijkt of de dag of de maand voorop staat (${either} waarden); de dag is aangehouden.`,
        en: `Nothing tells whether the day or the month comes first (${either} values); the day was taken.`,
      },
    ];
  }
  if (dayFirst === 0 || monthFirst === 0) return [];
  return [
    {
      code: "day-month-mixed",
      nl: `In ${dayFirst} waarden staat de dag voorop en in ${monthFirst} de maand; de meeste zijn aangehouden.`,
      en: `The day comes first in ${dayFirst} values and the month in ${monthFirst}; the majority was taken.`,
    },
  ];
}

function weekNotes({ weeks, weeksWithoutYear }: TimeTally): CodedText[] {
  const notes: CodedText[] = [];
  if (weeks > 0) {
    notes.push({
      code: "weeks",
      nl: `${weeks} waarden zijn weken; de maandag is aangehouden.`,
      en: `${weeks} values are weeks; the Monday was taken.`,
    });
  }
  if (weeksWithoutYear > 0) {
    notes.push({
      code: "weeks-without-year",
      nl: `Bij ${weeksWithoutYear} weken staat geen jaar. Aangehouden is het jaar dat het dichtst bij een andere datum in de regel ligt; een regel zonder andere datum is niet te lezen.`,
      en: `${weeksWithoutYear} weeks have no year. The year nearest to another date of the row was taken; a row without another date cannot be read.`,
    });
  }
  return notes;
}

function zoneNotes({ zoned, unzoned }: TimeTally, timeZone: string): CodedText[] {
  if (zoned === 0 || unzoned === 0) return [];
  return [
    {
      code: "zones-mixed",
      nl: `Bij ${zoned} tijden staat een tijdzone en bij ${unzoned} niet; die laatste zijn gelezen als tijd in ${timeZone}.`,
      en: `${zoned} times state a time zone and ${unzoned} do not; the latter were read as times in ${timeZone}.`,
    },
  ];
}

function skippedNotes(skipped: number): CodedText[] {
  if (skipped === 0) return [];
  return [
    {
      code: "skipped-hour",
      nl: `${skipped} tijden vallen in een uur dat de klok oversloeg (zomertijd); ze zijn een uur later gelezen.`,
      en: `${skipped} times fall in an hour that the clock skipped (summer time); they were moved on by what was skipped.`,
    },
  ];
}
