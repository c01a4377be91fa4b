import type { CodedText } from "../manifest.ts";
import type { ColumnContent } from "./column-content.ts";

/** Why a column may have a role: its name, known as a whole or (below 0.7) in part, and its values. */
export function explain(column: string, named: number, content: ColumnContent): CodedText[] {
  const name: CodedText =
    named > 0.7
      ? { code: "name", nl: `de naam “${column}”`, en: `the name “${column}”` }
      : { code: "name-part", nl: `een woord in de naam “${column}”`, en: `a word in the name “${column}”` };
  return [name, content.dates > 0.5 ? onlyTimes(content) : repeats(content)];
}

/** How many of the values read as a time. */
export function onlyTimes({ filled, times }: ColumnContent): CodedText {
  const read = Math.round(filled * times);
  return {
    code: "times",
    nl: `${read} van ${filled} waarden zijn te lezen als tijd`,
    en: `${read} of ${filled} values read as a time`,
  };
}

/** How often values come back. */
export function repeats({ filled, distinct }: ColumnContent): CodedText {
  return {
    code: "values",
    nl: `${distinct} verschillende waarden in ${filled} regels`,
    en: `${distinct} different values in ${filled} rows`,
  };
}
