/**
 * Every failure that Stuur expects, with its HTTP status and its text in both languages. `{name}` is filled with the
 * value of that name; the text says what is wrong, where, and the way out. docs/reference/errors.md is made from it.
 */
export const errorCatalogue = {
  // Starting
  STUUR_NODE_TOO_OLD: {
    status: 500,
    nl: "Stuur heeft Node {wanted} of nieuwer nodig; hier draait {found}. Haal een nieuwere op bij nodejs.org.",
    en: "Stuur needs Node {wanted} or later; this is {found}. Get a newer one from nodejs.org.",
  },
  STUUR_PORT_TAKEN: {
    status: 500,
    nl: "Poort {port} is al bezet. Kies een andere: {command}",
    en: "Port {port} is taken. Choose another: {command}",
  },
  STUUR_PORT_INVALID: {
    status: 500,
    nl: "PORT={port} is geen poortnummer. Kies een getal van 0 tot en met 65535.",
    en: "PORT={port} is not a port number. Choose a number from 0 to 65535.",
  },
  STUUR_HOST_REFUSED: {
    status: 500,
    nl: "HOST={host} wordt geweigerd: zolang er geen accounts zijn, is Stuur alleen op deze computer bereikbaar (127.0.0.1, ::1 of localhost).",
    en: "HOST={host} is refused: until there are accounts, Stuur can only be reached from this computer (127.0.0.1, ::1 or localhost).",
  },
  STUUR_LOG_LEVEL_INVALID: {
    status: 500,
    nl: "STUUR_LOG_LEVEL={level} bestaat niet. Kies uit {levels}.",
    en: "STUUR_LOG_LEVEL={level} does not exist. Choose one of {levels}.",
  },
  STUUR_EXAMPLES_INVALID: {
    status: 500,
    nl: "STUUR_EXAMPLES={text} bestaat niet. Kies uit {known}.",
    en: "STUUR_EXAMPLES={text} does not exist. Choose one of {known}.",
  },
  STUUR_DATA_NOT_WRITABLE: {
    status: 500,
    nl: "In de gegevensmap {folder} kan niet geschreven worden ({reason}). Geef schrijfrecht of kies een andere map: STUUR_DATA=… npm start",
    en: "The data folder {folder} cannot be written ({reason}). Allow writing or choose another: STUUR_DATA=… npm start",
  },
  STUUR_DATA_IN_USE: {
    status: 500,
    nl: "De gegevensmap {folder} is in gebruik door een andere Stuur (proces {pid}). Stop die eerst, of kies een andere map: STUUR_DATA=… npm start",
    en: "The data folder {folder} is in use by another Stuur (process {pid}). Stop that one first, or choose another: STUUR_DATA=… npm start",
  },
  STUUR_DATA_OF_ANOTHER_DATABASE: {
    status: 500,
    nl: "De gegevensmap {folder} hoort bij een andere database; Stuur zou de bestanden daarin voor vergeten aanzien en opruimen. Start met die database (DATABASE_URL), of kies een andere map: STUUR_DATA=… npm start",
    en: "The data folder {folder} belongs to another database; Stuur would take the files in it for forgotten and remove them. Start with that database (DATABASE_URL), or choose another folder: STUUR_DATA=… npm start",
  },
  STUUR_DATABASE_UNREACHABLE: {
    status: 500,
    nl: "De database op {url} is niet bereikbaar ({reason}). Controleer DATABASE_URL, of laat hem weg om de ingebouwde database te gebruiken.",
    en: "The database at {url} cannot be reached ({reason}). Check DATABASE_URL, or leave it out to use the embedded database.",
  },
  STUUR_DATABASE_TOO_OLD: {
    status: 500,
    nl: "De database is PostgreSQL {found}; Stuur heeft {wanted} of nieuwer nodig.",
    en: "The database is PostgreSQL {found}; Stuur needs {wanted} or later.",
  },
  STUUR_DATABASE_ROLES_MISSING: {
    status: 500,
    nl: "De databasegebruiker {login} mag de rollen stuur_app en stuur_system niet aanmaken. Laat een beheerder uitvoeren: {statements}",
    en: "The database user {login} may not create the roles stuur_app and stuur_system. Let an administrator run: {statements}",
  },
  STUUR_DATABASE_BROKEN: {
    status: 500,
    nl: "De ingebouwde database in {folder} kan niet geopend worden ({reason}). Zet een reservekopie terug, of kies een lege map: STUUR_DATA=… npm start",
    en: "The embedded database in {folder} cannot be opened ({reason}). Restore a back-up, or choose an empty folder: STUUR_DATA=… npm start",
  },
  STUUR_MIGRATION_CHANGED: {
    status: 500,
    nl: "De database is gemaakt met een andere versie van migratie {name}. Gebruik dezelfde versie van Stuur, of zet een reservekopie terug.",
    en: "The database was made with another version of migration {name}. Use the same version of Stuur, or restore a back-up.",
  },
  STUUR_MIGRATION_UNKNOWN: {
    status: 500,
    nl: "De database is van een nieuwere Stuur: migratie {name} is hier onbekend. Werk Stuur bij.",
    en: "The database belongs to a newer Stuur: migration {name} is unknown here. Update Stuur.",
  },

  // Requests
  STUUR_NOT_FOUND: { status: 404, nl: "Dit bestaat niet (meer).", en: "This does not exist (any more)." },
  STUUR_BAD_REQUEST: {
    status: 400,
    nl: "De aanvraag klopt niet: {problem}",
    en: "The request is not right: {problem}",
  },
  STUUR_FORBIDDEN: {
    status: 403,
    nl: "Hiervoor heb je het recht ‘{right}’ nodig.",
    en: "For this you need the right “{right}”.",
  },
  STUUR_HOST_UNKNOWN: {
    status: 421,
    nl: "Stuur is hier niet te bereiken onder de naam {host}. Gebruik {url}.",
    en: "Stuur cannot be reached here under the name {host}. Use {url}.",
  },
  STUUR_ORIGIN_REFUSED: {
    status: 403,
    nl: "Een andere website ({origin}) mag hier niets wijzigen.",
    en: "Another website ({origin}) may not change anything here.",
  },
  STUUR_TOO_LARGE: {
    status: 413,
    nl: "Dit bestand is groter dan {limit}. Maak een kleinere export, bijvoorbeeld van één jaar.",
    en: "This file is larger than {limit}. Make a smaller export, of one year for instance.",
  },
  STUUR_BODY_TOO_LARGE: {
    status: 413,
    nl: "Deze aanvraag is te groot. Een bestand stuur je als application/octet-stream.",
    en: "This request is too large. Send a file as application/octet-stream.",
  },
  STUUR_MEDIA_TYPE: {
    status: 415,
    nl: "Deze soort inhoud wordt hier niet gelezen. Stuur JSON, of een bestand als application/octet-stream.",
    en: "This kind of content is not read here. Send JSON, or a file as application/octet-stream.",
  },
  STUUR_UPLOAD_BROKEN: {
    status: 400,
    nl: "Het bestand kwam niet helemaal over. Probeer het nog eens.",
    en: "The file did not arrive completely. Try again.",
  },
  STUUR_STALE_VERSION: {
    status: 409,
    nl: "Iemand anders heeft dit intussen gewijzigd. Laad opnieuw en doe je wijziging nog eens.",
    en: "Somebody else has changed this in the meantime. Reload and make your change again.",
  },
  STUUR_NAME_TAKEN: {
    status: 409,
    nl: "De naam “{name}” is al in gebruik. Kies een andere naam.",
    en: "The name “{name}” is taken already. Choose another name.",
  },
  STUUR_FILE_GONE: {
    status: 410,
    nl: "Het oorspronkelijke bestand is na {days} dagen verwijderd. Voeg het opnieuw toe.",
    en: "The original file was deleted after {days} days. Add it again.",
  },
  STUUR_INTERNAL: {
    status: 500,
    nl: "Er ging iets mis dat niet had mogen gebeuren. In het logboek staat het onder {request}.",
    en: "Something went wrong that should not have happened. The log has it under {request}.",
  },

  STUUR_EVENTS_REFUSED: {
    status: 422,
    nl: "Van de {events} gebeurtenissen kloppen er {count} niet, en daarom is er geen enkele bewaard. De eerste heeft index {index}, bij {field}; details.problems zegt van elke waarom.",
    en: "Of the {events} events {count} are not right, so not one was kept. The first has index {index}, at {field}; details.problems says of each why.",
  },
  STUUR_NO_EVENTS_YET: {
    status: 409,
    nl: "In dit logboek staat nog niets. Laat je systeem gebeurtenissen sturen, of voeg een bestand toe.",
    en: "There is nothing in this log yet. Let your system send events, or add a file.",
  },
  STUUR_NO_EARLIER_FILE: {
    status: 410,
    nl: "Het eerdere bestand is er niet meer: het wordt {days} dagen bewaard. Voeg het opnieuw toe.",
    en: "The earlier file is no longer there: it is kept for {days} days. Add it again.",
  },
  STUUR_WATCH_UNREADABLE: {
    status: 500,
    nl: "De map {folder} (STUUR_WATCH) is niet te lezen ({reason}). Maak hem aan, geef leesrecht, of laat STUUR_WATCH weg.",
    en: "The folder {folder} (STUUR_WATCH) cannot be read ({reason}). Make it, allow reading, or leave STUUR_WATCH out.",
  },

  STUUR_MODEL_REFUSED: {
    status: 422,
    nl: "Het model klopt niet, dus er is niets bewaard. Aantal fouten: {count}, de eerste bij {place}; details.problems noemt ze alle.",
    en: "The model is not right, so nothing was kept. Number of mistakes: {count}, the first at {place}; details.problems names them all.",
  },
  STUUR_STUDY_HAS_MODEL: {
    status: 409,
    nl: "Deze vraag heeft al een model. Begin een nieuwe vraag om met andere schattingen te meten.",
    en: "This study has a model already. Begin a new one to measure with other estimates.",
  },
  STUUR_STUDY_HAS_NO_LOG: {
    status: 409,
    nl: "Het model van deze indeling komt niet uit een logboek, of dat logboek is weg. Er is niets om het mee te vergelijken.",
    en: "The model of this study does not come from a log, or that log is gone. There is nothing to compare it with.",
  },
  STUUR_MANAGERS_IN_A_CIRCLE: {
    status: 422,
    nl: "Zo geven mensen leiding aan elkaar in een kring: {circle}. Kies bij een van hen een andere leidinggevende.",
    en: "People would lead each other in a circle: {circle}. Choose another manager for one of them.",
  },

  // Jobs and the loop
  STUUR_JOB_DIED: {
    status: 500,
    nl: "Het werk is {attempts} keer afgebroken voordat het klaar was. Er is niets half bewaard; probeer het nog eens.",
    en: "The work was broken off {attempts} times before it was done. Nothing was kept half done; try again.",
  },
  STUUR_JOB_CANCELLED: { status: 409, nl: "Afgebroken.", en: "Cancelled." },
  STUUR_JOB_LEASE_LOST: {
    status: 409,
    nl: "Dit werk is intussen door een ander proces overgenomen.",
    en: "Another process has meanwhile taken over this work.",
  },
  STUUR_NESTED_TRANSACTION: {
    status: 500,
    nl: "Binnen een transactie is een tweede begonnen; geef de eerste door.",
    en: "A transaction was begun inside another one; pass the first one on.",
  },
  STUUR_CHAIN_TOO_LONG: {
    status: 500,
    nl: "Feit {kind} is het gevolg van te veel feiten achter elkaar ({depth}); de keten is gestopt.",
    en: "Fact {kind} follows from too many facts in a row ({depth}); the chain was stopped.",
  },

  // The command line
  STUUR_SETTINGS_UNREADABLE: {
    status: 422,
    nl: "{file} is er niet of mag niet gelezen worden.",
    en: "{file} does not exist or may not be read.",
  },
  STUUR_CALENDAR_NOT_JSON: {
    status: 422,
    nl: "De kalender {file} is geen geldige JSON, bij regel {line}.",
    en: "The calendar {file} is not valid JSON, near line {line}.",
  },
  STUUR_CALENDAR_FIELD: {
    status: 422,
    nl: "In de kalender {file} klopt {field} niet: {value}. Wat er kan staan: {expected}",
    en: "In the calendar {file} {field} is wrong: {value}. What it may hold: {expected}",
  },
  STUUR_GROUPS_HEADER: {
    status: 422,
    nl: "De eerste regel van {file} moet person;team, step;team of team;group zijn. Er staat: {found}",
    en: "The first line of {file} must be person;team, step;team or team;group. It says: {found}",
  },
  STUUR_GROUPS_LINE: {
    status: 422,
    nl: "Regel {line} van {file} heeft geen naam met een team: {found}",
    en: "Line {line} of {file} has no name with a team: {found}",
  },
  STUUR_GROUPS_TWICE: {
    status: 422,
    nl: "Regel {line} van {file} noemt {name} voor de tweede keer: eerst bij {before}, nu bij {group}.",
    en: "Line {line} of {file} names {name} for the second time: first with {before}, now with {group}.",
  },
  STUUR_GROUPS_EMPTY: {
    status: 422,
    nl: "In {file} staat bij geen enkele naam een team.",
    en: "In {file} not one name has a team.",
  },
} as const satisfies Record<string, { status: number; nl: string; en: string }>;
