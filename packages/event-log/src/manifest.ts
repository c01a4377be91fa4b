import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { EventLogFailure, type Words } from "./errors.ts";

/** What a column of the source can mean. `time` is the completion of the step. */
export type ColumnRole =
  | "case"
  | "step"
  | "time"
  | "start"
  | "person"
  | "team"
  | "due"
  | "status"
  | "instance";

/** A text in both languages, with a code for programs. */
export interface CodedText extends Words {
  readonly code: string;
}

/** What somebody may say about a file that takes a doubt away: settings of `importEventLog`. */
export interface Remedy {
  readonly teamNames?: Readonly<Record<string, string>>;
  readonly timesBetween?: TimesBetween;
}

/** From the first instant on, and before the second; ISO 8601. A day or a time without a zone is in that of the log. */
export interface TimesBetween {
  readonly from: string;
  readonly until: string;
}

/** Something to know about a log, and what would mend it where that can be said. */
export interface LogNote extends CodedText {
  readonly remedy?: Remedy;
}

/** Which column was taken for a role, how sure that is (0..1, 1 when the caller chose it), and why. */
export interface RecognisedColumn {
  readonly column: string;
  /** The column with the time of day that belongs to this column of dates: the two are read as one text, a space between. */
  readonly with?: string;
  readonly confidence: number;
  readonly evidence: readonly CodedText[];
}

/** A reason, and how many rows have it. */
export interface CountedReason extends CodedText {
  readonly count: number;
}

/**
 * One row that was left out: the line of the file on which it begins (the first is 1; in a workbook the row of the sheet, in
 * XES, OCEL and Parquet the number of the event), where it went wrong and why.
 */
export interface RejectedRow {
  readonly line: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly reason: CodedText;
}

/** What kinds of file are read; OCEL 2.0 is written in three ways. `events`: no file, they were added one by one. */
export type SourceKind =
  | "csv"
  | "xes"
  | "xlsx"
  | "parquet"
  | "ocel-json"
  | "ocel-xml"
  | "ocel-sqlite"
  | "events";

/** How the rows were written in the file. */
export interface SourceDescription {
  readonly name: string;
  readonly kind: SourceKind;
  /** Whether it came in a gz or zip. */
  readonly compressed: boolean;
  readonly bytes: number;
  readonly delimiter: string | null;
  readonly hasHeader: boolean;
}

/** A column of the source that is kept as an attribute of the events: `column` is its name in the view `attributes`. */
export interface LogAttribute {
  readonly name: string;
  readonly column: string;
}

/** `log.json`: what was read, how it was understood, and what is doubtful about it. */
export interface EventLogManifest {
  readonly formatVersion: number;
  readonly source: SourceDescription;
  readonly timeZone: string;
  readonly columns: Readonly<Partial<Record<ColumnRole, RecognisedColumn>>>;
  /** All columns of the source, also those that were not used. */
  readonly availableColumns: readonly string[];
  /** The columns that are kept beside those with a role, with what they are called in `attributes.parquet`. */
  readonly attributes: readonly LogAttribute[];
  /** `merged`: start and complete rows of one activity are one event; `none`: every row is an event. */
  readonly lifecycle: "merged" | "none";
  /** Names that look as if the team is missing, of which somebody said that they are teams; left out when none. */
  readonly confirmedTeams?: readonly string[] | undefined;
  readonly hasStartTimes: boolean;
  readonly isPseudonymised: boolean;
  readonly counts: {
    /** Rows of data: those that were read and those that were rejected. */
    readonly rows: number;
    readonly cases: number;
    readonly events: number;
    readonly steps: number;
    readonly teams: number;
    readonly persons: number;
    readonly casesWithDueDate: number;
    readonly lateCases: number;
  };
  /** What `addEvents` was given for this log, in all: events, and of those how many were known, being in the file as well. */
  readonly added?: { readonly events: number; readonly known: number } | undefined;
  /** So many cases changed since the large files were written, and stand in files of their own; left out when none. */
  readonly changedCases?: number | undefined;
  /** ISO 8601 in UTC. */
  readonly firstAt: string;
  readonly lastAt: string;
  readonly doubt: {
    readonly missingTeam: number;
    readonly missingPerson: number;
    readonly unreadableDueDates: number;
    /** The rows of data that could not be read; the reasons add up to the count, the samples are the first hundred. */
    readonly rejected: {
      readonly count: number;
      /** How many of them are single cells of a row that is a whole case, of which other steps were read; left out when none. */
      readonly cells?: number;
      readonly reasons: readonly CountedReason[];
      readonly samples: readonly RejectedRow[];
    };
    /** The rows that are no data: titles, column names, totals, remarks, empty lines. Not in `counts.rows`. */
    readonly skipped: readonly CountedReason[];
  };
  readonly notes: readonly LogNote[];
}

/** The layout of the folder. It goes up when older folders can no longer be read. */
export const formatVersion = 3;

const fileName = "log.json";

export async function writeManifest(folder: string, manifest: EventLogManifest): Promise<void> {
  await writeFile(join(folder, fileName), `${JSON.stringify(manifest, null, 1)}\n`);
}

export async function readManifest(folder: string): Promise<EventLogManifest> {
  const manifest = parseManifest(folder, await readText(folder));
  if (manifest.formatVersion !== formatVersion) {
    throw new EventLogFailure("EVENT_LOG_UNKNOWN_FORMAT_VERSION", {
      version: manifest.formatVersion,
      known: formatVersion,
    });
  }
  return manifest;
}

async function readText(folder: string): Promise<string> {
  try {
    return await readFile(join(folder, fileName), "utf8");
  } catch (error) {
    if (!["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
    throw new EventLogFailure("EVENT_LOG_NO_LOG", { folder });
  }
}

function parseManifest(folder: string, text: string): EventLogManifest {
  try {
    return JSON.parse(text) as EventLogManifest;
  } catch {
    throw new EventLogFailure("EVENT_LOG_NO_LOG", { folder });
  }
}
