import type { CodedText } from "../manifest.ts";
import type { ColumnContent } from "./column-content.ts";

const nl = new Intl.NumberFormat("nl").format;
const en = new Intl.NumberFormat("en").format;

/** Why a column may have a role: its name, known as a whole or (below 0.7) in part, and its values. */
export function explain(column: string, named: number, content: ColumnContent): CodedText[] {
  const name: CodedText =
    named > 0.7
      ? { code: "name", nl: `de naam “${column}”`, en: `the name “${column}”` }
      : { code: "name-part", nl: `een woord in de naam “${column}”`, en: `a word in the name “${column}”` };
  return [name, content.dates > 0.5 ? onlyTimes(content) : repeats(content)];
}

/** Another column may have the role as well. */
export function orElse(column: string): CodedText {
  return {
    code: "or-else",
    nl: `ook “${column}” kan de toegezegde datum zijn`,
    en: `“${column}” may be the promised date as well`,
  };
}

/** How many of the values read as a time; a week without a year does when another date of its row tells the year. */
export function onlyTimes({ filled, times, yearless }: ColumnContent): CodedText {
  const read = Math.round(filled * times) - yearless;
  const told = {
    nl: `${nl(read)} van ${nl(filled)} bekeken waarden zijn te lezen als tijd`,
    en: `${en(read)} of ${en(filled)} values looked at read as a time`,
  };
  if (yearless === 0) return { code: "times", ...told };
  return {
    code: "times",
    nl: `${told.nl}; ${nl(yearless)} zijn een week zonder jaar`,
    en: `${told.en}; ${en(yearless)} are a week without a year`,
  };
}

/** How often values come back, in the rows that were looked at: of a large file not all. */
export function repeats({ filled, distinct }: ColumnContent): CodedText {
  return {
    code: "values",
    nl: `${nl(distinct)} verschillende waarden in ${nl(filled)} bekeken regels`,
    en: `${en(distinct)} different values in ${en(filled)} rows looked at`,
  };
}

/** A start, because another column is never earlier. */
export function beforeOther(column: string): CodedText {
  return {
    code: "before-other",
    nl: `nooit later dan “${column}” in dezelfde regel`,
    en: `never later than “${column}” in the same row`,
  };
}

/** A promise, because of how it lies to the steps. */
export function afterFirst({ distinct }: ColumnContent): CodedText {
  return {
    code: "one-day-per-case",
    nl: `één dag per zaak, na de eerste stap (${distinct} verschillende)`,
    en: `one day for each case, after its first step (${distinct} different ones)`,
  };
}

/** A case, because a few rows near one another in time share it. */
export function sharedByRows({ filled, distinct }: ColumnContent): CodedText {
  const rows = Math.round((10 * filled) / Math.max(distinct, 1)) / 10;
  return {
    code: "shared-by-rows",
    nl: `gemiddeld ${String(rows).replace(".", ",")} regels kort na elkaar met dezelfde waarde`,
    en: `on average ${rows} rows shortly after one another with the same value`,
  };
}

export function bySteps({ distinct }: ColumnContent): CodedText {
  return {
    code: "changes-in-case",
    nl: `${distinct} verschillende waarden die binnen een zaak steeds wisselen, vaak met hetzelfde begin`,
    en: `${distinct} different values that keep changing within a case, often with the same beginning`,
  };
}

export function byPersons({ distinct, wordShares }: ColumnContent): CodedText {
  const names = Math.round(distinct * wordShares.persons);
  if (names === 0) {
    return {
      code: "user-codes",
      nl: `${distinct} verschillende waarden die op codes van gebruikers lijken`,
      en: `${distinct} different values that look like codes of users`,
    };
  }
  return {
    code: "person-names",
    nl: `${names} van ${distinct} verschillende waarden lijken op namen van mensen`,
    en: `${names} of ${distinct} different values look like names of people`,
  };
}

export function byTeams({ distinct }: ColumnContent): CodedText {
  return {
    code: "groups-of-persons",
    nl: `${distinct} verschillende waarden: groepen die meer stappen doen of waar steeds dezelfde mensen bij horen`,
    en: `${distinct} different values: groups that do several steps or to which the same people belong`,
  };
}

export function byStatuses({ distinct, wordShares }: ColumnContent): CodedText {
  const known = Math.round(distinct * wordShares.statuses);
  return {
    code: "status-words",
    nl: `${known} van ${distinct} verschillende waarden zijn woorden voor een status`,
    en: `${known} of ${distinct} different values are words for a status`,
  };
}
