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
    nl: "Alleen kolomnamen, geen regels: {columns}.",
    en: "Only column names, no rows: {columns}.",
  },
  EVENT_LOG_PICTURE: {
    nl: "Dit is een afbeelding. Stuur leest gegevens: CSV (UTF-8), Excel (.xlsx), XES, OCEL of Parquet.",
    en: "This is a picture. Stuur reads data: CSV (UTF-8), Excel (.xlsx), XES, OCEL or Parquet.",
  },
  EVENT_LOG_PDF: {
    nl: "Dit is een PDF. Haal dezelfde gegevens op als CSV (UTF-8) of Excel (.xlsx).",
    en: "This is a PDF. Fetch the same data as CSV (UTF-8) or Excel (.xlsx).",
  },
  EVENT_LOG_TEXT_DOCUMENT: {
    nl: "Dit is een Word-bestand. Zet de tabel in Excel en bewaar hem als .xlsx of CSV (UTF-8).",
    en: "This is a Word file. Put the table into Excel and save it as .xlsx or CSV (UTF-8).",
  },
  EVENT_LOG_NOT_TEXT: {
    nl: "Dit soort bestand wordt niet gelezen. Bewaar het als CSV (UTF-8), Excel (.xlsx), XES, OCEL of Parquet.",
    en: "This kind of file cannot be read. Save it as CSV (UTF-8), Excel (.xlsx), XES, OCEL or Parquet.",
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
  EVENT_LOG_OLD_EXCEL: {
    nl: "Dit is een Excel-bestand in de oude vorm (.xls). Open het in Excel en bewaar het als .xlsx of als CSV (UTF-8).",
    en: "This is an Excel file of the old kind (.xls). Open it in Excel and save it as .xlsx or as CSV (UTF-8).",
  },
  EVENT_LOG_PROTECTED_EXCEL: {
    nl: "Dit Excel-bestand is met een wachtwoord beveiligd. Open het in Excel en bewaar het zonder wachtwoord.",
    en: "This Excel file is protected by a password. Open it in Excel and save it without one.",
  },
  EVENT_LOG_OTHER_SPREADSHEET: {
    nl: "Een rekenblad van het soort {kind} wordt niet gelezen. Bewaar het als .xlsx of als CSV (UTF-8).",
    en: "A spreadsheet of the kind {kind} cannot be read. Save it as .xlsx or as CSV (UTF-8).",
  },
  EVENT_LOG_BROKEN_WORKBOOK: {
    nl: "Het Excel-bestand is beschadigd of niet compleet, in het onderdeel {part}.",
    en: "The Excel file is damaged or incomplete, in its part {part}.",
  },
  EVENT_LOG_UNKNOWN_SHEET: {
    nl: "Het werkblad {sheet} is er niet. De werkbladen zijn: {sheets}.",
    en: "There is no sheet {sheet}. The sheets are: {sheets}.",
  },
  EVENT_LOG_EMPTY_WORKBOOK: {
    nl: "Geen van de zichtbare werkbladen heeft rijen met een kop erboven. De werkbladen zijn: {sheets}.",
    en: "None of the visible sheets has rows below a header. The sheets are: {sheets}.",
  },
  EVENT_LOG_BROKEN_PARQUET: {
    nl: "Het Parquet-bestand is beschadigd of niet compleet; haal het opnieuw op.",
    en: "The Parquet file is damaged or incomplete; fetch it again.",
  },
  EVENT_LOG_BROKEN_OCEL: {
    nl: "Het OCEL-bestand is beschadigd, niet compleet, of niet geschreven volgens OCEL 2.0: {reason}.",
    en: "The OCEL file is damaged, incomplete, or not written as OCEL 2.0: {reason}.",
  },
  EVENT_LOG_UNKNOWN_OBJECT_TYPE: {
    nl: "Er zijn geen gebeurtenissen bij objecten van de soort {objectType}. Wel bij: {objectTypes}.",
    en: "There are no events of objects of the type {objectType}. There are of: {objectTypes}.",
  },
  EVENT_LOG_FILE_EXISTS: {
    nl: "Het bestand {file} bestaat al; kies een andere naam of laat het vervangen.",
    en: "The file {file} exists already; choose another name or have it replaced.",
  },
  EVENT_LOG_UNKNOWN_EXPORT_FORMAT: {
    nl: "De naam {file} zegt niet wat het moet worden; laat hem eindigen op .csv, .xes of .parquet (of .csv.gz, .xes.gz).",
    en: "The name {file} does not say what it is to be; let it end in .csv, .xes or .parquet (or .csv.gz, .xes.gz).",
  },
  EVENT_LOG_EXPORT_CANCELLED: { nl: "Het wegschrijven is gestopt.", en: "The export was cancelled." },
  EVENT_LOG_BROKEN_ZIP: {
    nl: "Het zip-bestand is beschadigd, niet compleet of op een ongewone manier ingepakt. Pak het uit en geef het bestand dat erin zit.",
    en: "The zip file is damaged, incomplete or packed in an unusual way. Unpack it and give the file that is in it.",
  },
  EVENT_LOG_ENCRYPTED_ZIP: {
    nl: "Het zip-bestand is met een wachtwoord beveiligd. Pak het uit en geef het bestand dat erin zit.",
    en: "The zip file is protected by a password. Unpack it and give the file that is in it.",
  },
  EVENT_LOG_SEVERAL_FILES_IN_ZIP: {
    nl: "In het zip-bestand zitten {count} bestanden en er kan er maar één worden gelezen: {files}. Zip er één.",
    en: "The zip file holds {count} files and only one can be read: {files}. Zip one of them.",
  },
  EVENT_LOG_UNSAFE_ZIP: {
    nl: "Het zip-bestand wijst met {entry} naar een plek buiten zichzelf en wordt daarom niet uitgepakt.",
    en: "The zip file points to a place outside itself with {entry}, and is therefore not unpacked.",
  },
  EVENT_LOG_UNPACKS_TOO_LARGE: {
    nl: "Uitgepakt wordt dit bestand meer dan {megabytes} MB en meer dan 200 keer zo groot. Klopt dat, geef het dan uitgepakt.",
    en: "Unpacked, this file becomes larger than {megabytes} MB and more than 200 times as large. If that is right, give it unpacked.",
  },
  EVENT_LOG_UNKNOWN_ENCODING: {
    nl: "De tekens in dit XML-bestand zijn gecodeerd als {encoding}, en dat is onbekend. Bewaar het in UTF-8.",
    en: "The characters in this XML file are encoded as {encoding}, which is not known. Save it in UTF-8.",
  },
  EVENT_LOG_UNKNOWN_STEP: {
    nl: "De stap {step} komt in dit logboek niet voor.",
    en: "The step {step} does not occur in this log.",
  },
  EVENT_LOG_TOO_MANY_PERIODS: {
    nl: "Van {first} tot {last} zijn het meer dan {limit} perioden. Kies een langere periode, of een filter zonder het verkeerde jaartal.",
    en: "From {first} to {last} there are more than {limit} periods. Choose a longer period, or a filter without the wrong year.",
  },
  EVENT_LOG_ONLY_LAST_STATE: {
    nl: "Elke waarde van {column} komt één keer voor: dit is een lijst met de laatste stand, en daaruit blijkt niet door wiens handen een zaak is gegaan. Nodig is {needed}.",
    en: "Every value of {column} occurs once: this is a list of the last state, which does not tell through whose hands a case went. What is needed is {needed}.",
  },
  EVENT_LOG_UNKNOWN_ROLE: {
    nl: "{role} is geen rol die een kolom kan hebben. Dat zijn: {roles}.",
    en: "{role} is no role that a column can have. Those are: {roles}.",
  },
  EVENT_LOG_SAME_COLUMN: {
    nl: "De kolom {column} is gekozen voor {first} en ook voor {second}; dat kan niet allebei.",
    en: "The column {column} was chosen for {first} and for {second}; it cannot be both.",
  },
  EVENT_LOG_NO_FILE: {
    nl: "{file} is een map en geen bestand. Geef het bestand dat erin zit.",
    en: "{file} is a folder and not a file. Give the file that is in it.",
  },
  EVENT_LOG_NOT_OCEL: {
    nl: "Dit JSON-bestand is geen OCEL 2.0: er staan geen gebeurtenissen in. Van JSON wordt alleen OCEL 2.0 gelezen.",
    en: "This JSON file is not OCEL 2.0: there are no events in it. Of JSON only OCEL 2.0 is read.",
  },
  EVENT_LOG_NO_LOG: {
    nl: "In de map {folder} staat geen logboek.",
    en: "There is no event log in the folder {folder}.",
  },
  EVENT_LOG_CLOSED: { nl: "Dit logboek is gesloten.", en: "This event log has been closed." },
  EVENT_LOG_NO_FOLDER: {
    nl: "De map {folder} is er niet; maak hem eerst, of kies een andere.",
    en: "The folder {folder} does not exist; make it first, or choose another.",
  },
  EVENT_LOG_UNKNOWN_OPTION: {
    nl: "{option} is {value}, en dat kan niet. Wel kan: {expected}.",
    en: "{option} is {value}, which is not possible. Possible are: {expected}.",
  },
  EVENT_LOG_OUT_OF_MEMORY: {
    nl: "Het geheugen dat de database mag gebruiken, is vol. Laat kolommen weg die niet nodig zijn, of deel het bestand op.",
    en: "The memory that the database may use is full. Leave out columns that are not needed, or divide the file.",
  },
  EVENT_LOG_NO_EVENTS: {
    nl: "Er is geen enkele gebeurtenis; voeg er minstens één toe.",
    en: "There is not a single event; add at least one.",
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
