import { countWords } from "../../../platform/terminal/count-words.ts";

interface Event {
  readonly when: string;
  readonly step: string;
  readonly who: string | null;
}

const nl = {
  usable: (n: { file: string; rows: string }) =>
    `${n.file} is te lezen: ${countWords(n.rows, "regel", "regels")}.`,
  source: (n: {
    kind: string;
    compressed: boolean;
    delimiter: string | null;
    header: boolean;
    zone: string;
  }) =>
    [
      `Soort: ${n.kind}${n.compressed ? ", ingepakt" : ""}`,
      ...(n.delimiter === null ? [] : [`kolommen gescheiden door ${n.delimiter}`]),
      ...(n.header ? [] : ["zonder kolomnamen"]),
      `tijden zonder zone gelezen als ${n.zone}`,
    ].join("; "),
  skipped: (list: string) => `Overgeslagen: ${list}.`,
  rejected: (n: string) =>
    `≈ ${countWords(n, "regel kon", "regels konden")} niet gelezen worden; stuur see noemt ${n === "1" ? "hem" : "ze"}.`,
  rejectedCells: (n: string) =>
    `≈ ${countWords(n, "cel met de datum van een stap kon", "cellen met de datum van een stap konden")} niet gelezen worden; stuur see noemt ${n === "1" ? "hem" : "ze"}.`,
  delimiters: { ",": "een komma", ";": "een puntkomma", "\t": "een tab", "|": "een staande streep" },
  columnsTitle: "Herkend",
  heads: { role: "Wat", column: "Kolom", certainty: "Zeker?", samples: "Bijvoorbeeld" },
  why: "waarom:",
  certainty: {
    given: "zo opgegeven",
    sure: "vrijwel zeker",
    likely: "waarschijnlijk",
    unsure: "onzeker, kijk na",
  },
  roles: {
    case: "zaak",
    step: "stap",
    time: "klaar op",
    start: "begonnen op",
    team: "team",
    person: "persoon",
    due: "toegezegd",
    status: "status",
    instance: "uitvoering",
  },
  timeExample: (n: { written: string; read: string }) => `De tijd “${n.written}” is gelezen als ${n.read}.`,
  missingTitle: "Niet gevonden",
  missing: {
    case: "De zaak: bij welke order of melding een regel hoort. Noem de kolom met --case.",
    step: "De stap: wat er gedaan is. Noem de kolom met --step.",
    time: "De tijd: wanneer een stap klaar was. Noem de kolom met --time.",
    start: "Begintijden: zonder is wachten niet van werken te onderscheiden. Noem de kolom met --start.",
    team: "Het team: zonder zijn overdrachten tussen teams niet te zien. Noem de kolom met --team, of deel in met --group.",
    person: "De persoon. Noem de kolom met --person.",
    due: "De toegezegde datum: zonder is over te laat niets te zeggen. Noem de kolom met --due.",
  } as Readonly<Record<string, string>>,
  unusedTitle: "Niet gebruikt",
  notesTitle: "Let op",
  storiesTitle: "Zo zijn de eerste zaken gelezen",
  story: (n: { case: string; events: string; until: string }) =>
    `${n.case}: ${countWords(n.events, "gebeurtenis", "gebeurtenissen")}, tot ${n.until}`,
  due: (n: { date: string; late: boolean | null }) =>
    `toegezegd ${n.date}${n.late === null ? "" : n.late ? ", te laat" : ", op tijd"}`,
  event: ({ when, step, who }: Event) => `${when}: ${step}${who ? `, door ${who}` : ""}`,
  inTeam: (n: { person: string; team: string }) => `${n.person} (${n.team})`,
  more: (n: string) => `… en nog ${n}`,
  templateTitle:
    "Wie doet welke stap? Bewaar dit als teams.csv, vul de teams in, en geef dan --group teams.csv:",
  commandTitle: "Klopt het? Dan geeft deze opdracht het overzicht; pas een kolom aan waar nodig:",
  commandUnusable: "Vul aan wat ontbreekt:",
};

export type ColumnsFileTexts = typeof nl;

const en: ColumnsFileTexts = {
  usable: (n) => `${n.file} can be read: ${countWords(n.rows, "row", "rows")}.`,
  source: (n) =>
    [
      `Kind: ${n.kind}${n.compressed ? ", packed" : ""}`,
      ...(n.delimiter === null ? [] : [`columns separated by ${n.delimiter}`]),
      ...(n.header ? [] : ["without column names"]),
      `times without a zone read as ${n.zone}`,
    ].join("; "),
  skipped: (list) => `Skipped: ${list}.`,
  rejected: (n) =>
    `≈ ${countWords(n, "row", "rows")} could not be read; stuur see lists ${n === "1" ? "it" : "them"}.`,
  rejectedCells: (n) =>
    `≈ ${countWords(n, "cell", "cells")} with the date of a step could not be read; stuur see lists ${n === "1" ? "it" : "them"}.`,
  delimiters: { ",": "a comma", ";": "a semicolon", "\t": "a tab", "|": "a vertical bar" },
  columnsTitle: "Recognised",
  heads: { role: "What", column: "Column", certainty: "Sure?", samples: "For example" },
  why: "why:",
  certainty: { given: "as given", sure: "almost certain", likely: "likely", unsure: "unsure, check" },
  roles: {
    case: "case",
    step: "step",
    time: "done at",
    start: "begun at",
    team: "team",
    person: "person",
    due: "promised",
    status: "status",
    instance: "instance",
  },
  timeExample: (n) => `The time “${n.written}” was read as ${n.read}.`,
  missingTitle: "Not found",
  missing: {
    case: "The case: which order or report a row belongs to. Name the column with --case.",
    step: "The step: what was done. Name the column with --step.",
    time: "The time: when a step was done. Name the column with --time.",
    start: "Start times: without them waiting cannot be told from working. Name the column with --start.",
    team: "The team: without it handovers between teams cannot be seen. Name the column with --team, or put steps in teams with --group.",
    person: "The person. Name the column with --person.",
    due: "The promised date: without it nothing can be said about late. Name the column with --due.",
  },
  unusedTitle: "Not used",
  notesTitle: "Mind",
  storiesTitle: "How the first cases were read",
  story: (n) => `${n.case}: ${countWords(n.events, "event", "events")}, until ${n.until}`,
  due: (n) => `promised ${n.date}${n.late === null ? "" : n.late ? ", late" : ", on time"}`,
  event: ({ when, step, who }) => `${when}: ${step}${who ? `, by ${who}` : ""}`,
  inTeam: (n) => `${n.person} (${n.team})`,
  more: (n) => `… and ${n} more`,
  templateTitle:
    "Who does which step? Keep this as teams.csv, fill in the teams, and then give --group teams.csv:",
  commandTitle: "Is that right? Then this command gives the overview; change a column where needed:",
  commandUnusable: "Fill in what is missing:",
};

/** The words of `stuur columns FILE`; numbers arrive formatted. */
export const columnsFileTexts = { nl, en };
