import { countWords } from "../../../platform/terminal/count-words.ts";

interface Written {
  readonly file: string;
  readonly events: number;
  readonly cases: number;
  readonly bytes: number;
}

const nl = {
  written: ({ file, events, cases, bytes }: Written) =>
    `${file}: ${inDutch(events, "gebeurtenis", "gebeurtenissen")} van ${inDutch(cases, "zaak", "zaken")}, ${size(bytes, "nl-NL")}.`,
  merged: (rows: number, events: number) =>
    `${inDutch(rows, "regel werd", "regels werden")} ${inDutch(events, "gebeurtenis", "gebeurtenissen")}: begin en einde van een stap zijn er één.`,
  rejected: (n: number) =>
    `Let op: ${inDutch(n, "regel kon", "regels konden")} niet gelezen worden en ${n === 1 ? "staat" : "staan"} er niet in.`,
  changed: (n: number) =>
    `Let op: ${inDutch(n, "teken dat in dit soort bestand niet mag is", "tekens die in dit soort bestand niet mogen zijn")} vervangen door �.`,
};

const en: typeof nl = {
  written: ({ file, events, cases, bytes }) =>
    `${file}: ${inEnglish(events, "event", "events")} of ${inEnglish(cases, "case", "cases")}, ${size(bytes, "en-GB")}.`,
  merged: (rows, events) =>
    `${inEnglish(rows, "row", "rows")} became ${inEnglish(events, "event", "events")}: start and completion of a step are one.`,
  rejected: (n) =>
    `Mind: ${inEnglish(n, "row", "rows")} could not be read and ${n === 1 ? "is" : "are"} not in it.`,
  changed: (n) =>
    `Mind: ${inEnglish(n, "character that this kind of file forbids was", "characters that this kind of file forbids were")} replaced by �.`,
};

/** The words of `stuur convert FILE`. */
export const convertFileTexts = { nl, en };

function size(bytes: number, locale: string): string {
  const [amount, unit] = bytes < 1e6 ? [bytes / 1e3, "kB"] : [bytes / 1e6, "MB"];
  return `${amount.toLocaleString(locale, { maximumFractionDigits: 1 })} ${unit}`;
}

function inDutch(n: number, one: string, many: string): string {
  return countWords(n.toLocaleString("nl-NL"), one, many);
}

function inEnglish(n: number, one: string, many: string): string {
  return countWords(n.toLocaleString("en-GB"), one, many);
}
