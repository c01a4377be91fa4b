/** Every way in which reading a log can fail, with the words for a reader. */
export type EventLogErrorCode = keyof typeof catalogue;

/** An expected failure: returned, never thrown. `details` holds the offending values. */
export interface EventLogError {
  readonly code: EventLogErrorCode;
  readonly message: Words;
  readonly details: ErrorDetails;
}

/** A text in both languages. */
export interface Words {
  readonly nl: string;
  readonly en: string;
}

/** The values that a failure is about, such as the columns of the file. A `reason` is in both languages. */
export type ErrorDetails = Readonly<Record<string, string | number | readonly string[] | Words>>;

const catalogue = {
  EVENT_LOG_FILE_NOT_FOUND: { nl: "Het bestand {file} is er niet.", en: "The file {file} does not exist." },
  EVENT_LOG_FOLDER_EXISTS: {
    nl: "De map {folder} bestaat al; kies een nieuwe map.",
    en: "The folder {folder} exists already; choose a new one.",
  },
  EVENT_LOG_EMPTY_FILE: { nl: "Het bestand is leeg.", en: "The file is empty." },
  EVENT_LOG_HEADER_ONLY: {
    nl: "Het bestand heeft wel kolomnamen maar geen regels: {columns}.",
    en: "The file has column names but no rows: {columns}.",
  },
  EVENT_LOG_NOT_TEXT: {
    nl: "Dit is geen tekstbestand. Bewaar het als CSV (UTF-8) of XES.",
    en: "This is not a text file. Save it as CSV (UTF-8) or XES.",
  },
  EVENT_LOG_NOT_XES: {
    nl: "Dit XML-bestand is geen XES: het begint met <{root}> en niet met <log>.",
    en: "This XML file is not XES: it begins with <{root}> instead of <log>.",
  },
  EVENT_LOG_BROKEN_XML: {
    nl: "Het XML-bestand is beschadigd of niet compleet, bij regel {line}.",
    en: "The XML file is damaged or incomplete, near line {line}.",
  },
  EVENT_LOG_BROKEN_GZIP: {
    nl: "Het gz-bestand is beschadigd of niet compleet; haal het opnieuw op.",
    en: "The gz file is damaged or incomplete; fetch it again.",
  },
  EVENT_LOG_NO_CASE_COLUMN: {
    nl: "In welke kolom staat bij welke order of zaak een regel hoort? De kolommen zijn: {columns}.",
    en: "Which column tells which order or case a row belongs to? The columns are: {columns}.",
  },
  EVENT_LOG_NO_STEP_COLUMN: {
    nl: "In welke kolom staat welke stap er is gedaan? De kolommen zijn: {columns}.",
    en: "Which column tells which step was done? The columns are: {columns}.",
  },
  EVENT_LOG_NO_TIME_COLUMN: {
    nl: "In welke kolom staat wanneer een stap klaar was? De kolommen zijn: {columns}.",
    en: "Which column tells when a step was done? The columns are: {columns}.",
  },
  EVENT_LOG_UNKNOWN_COLUMN: {
    nl: "De kolom {column} is er niet. De kolommen zijn: {columns}.",
    en: "There is no column {column}. The columns are: {columns}.",
  },
  EVENT_LOG_UNKNOWN_TIME_ZONE: {
    nl: "De tijdzone {timeZone} is onbekend; een voorbeeld is Europe/Amsterdam.",
    en: "The time zone {timeZone} is unknown; an example is Europe/Amsterdam.",
  },
  EVENT_LOG_NO_READABLE_ROWS: {
    nl: "Geen van de {rows} regels is te lezen. De eerste: {reason}.",
    en: "None of the {rows} rows can be read. The first one: {reason}.",
  },
  EVENT_LOG_TOO_MANY_REJECTED: {
    nl: "Meer dan {limit} regels zijn niet te lezen. De eerste: {reason}.",
    en: "More than {limit} rows cannot be read. The first one: {reason}.",
  },
  EVENT_LOG_UNKNOWN_FORMAT_VERSION: {
    nl: "Dit logboek is bewaard in versie {version}; deze programmatuur kent versie {known}. Lees het bestand opnieuw in.",
    en: "This log was stored in version {version}; this software knows version {known}. Import the file again.",
  },
  EVENT_LOG_UNREADABLE_INSTANT: {
    nl: "“{text}” is geen datum of tijdstip; schrijf 2025-03-31 of 2025-03-31T14:05.",
    en: "“{text}” is no date or instant; write 2025-03-31 or 2025-03-31T14:05.",
  },
  EVENT_LOG_REVERSED_PERIOD: {
    nl: "De periode van {from} tot {to} is leeg: het begin moet voor het einde liggen.",
    en: "The period from {from} to {to} is empty: its beginning must come before its end.",
  },
  EVENT_LOG_CANCELLED: { nl: "Het inlezen is gestopt.", en: "The import was cancelled." },
} as const;

/** Makes the error of a code, with the details filled in into both texts. */
export function eventLogError(code: EventLogErrorCode, details: ErrorDetails = {}): EventLogError {
  const { nl, en } = catalogue[code];
  return { code, message: { nl: fill(nl, details, "nl"), en: fill(en, details, "en") }, details };
}

/** Carries an expected failure up to the function that returns it. */
export class EventLogFailure extends Error {
  readonly error: EventLogError;

  constructor(code: EventLogErrorCode, details: ErrorDetails = {}) {
    const error = eventLogError(code, details);
    super(`${code}: ${error.message.en}`);
    this.name = "EventLogFailure";
    this.error = error;
  }
}

function fill(text: string, details: ErrorDetails, language: keyof Words): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = details[name] ?? "";
    if (typeof value !== "object") return String(value);
    return language in value ? (value as Words)[language] : (value as readonly string[]).join(", ");
  });
}
