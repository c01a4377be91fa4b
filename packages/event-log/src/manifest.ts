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

/** Which column was taken for a role, how sure that is (0..1, 1 when the caller chose it), and why. */
export interface RecognisedColumn {
  readonly column: string;
  readonly confidence: number;
  readonly evidence: readonly CodedText[];
}

/** One row that was left out: its row in the file (the header is row 1), where it went wrong and why. */
export interface RejectedRow {
  readonly row: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly reason: CodedText;
}

/** How the rows were written in the file. */
export interface SourceDescription {
  readonly name: string;
  readonly kind: "csv" | "xes";
  readonly compressed: boolean;
  readonly bytes: number;
  readonly delimiter: string | null;
  readonly hasHeader: boolean;
}

/** `log.json`: what was read, how it was understood, and what is doubtful about it. */
export interface EventLogManifest {
  readonly formatVersion: number;
  readonly source: SourceDescription;
  readonly timeZone: string;
  readonly columns: Readonly<Partial<Record<ColumnRole, RecognisedColumn>>>;
  /** All columns of the source, also those that were not used. */
  readonly availableColumns: readonly string[];
  /** `merged`: start and complete rows of one activity are one event; `none`: every row is an event. */
  readonly lifecycle: "merged" | "none";
  readonly hasStartTimes: boolean;
  readonly isPseudonymised: boolean;
  readonly counts: {
    readonly rows: number;
    readonly cases: number;
    readonly events: number;
    readonly steps: number;
    readonly teams: number;
    readonly persons: number;
    readonly casesWithDueDate: number;
    readonly lateCases: number;
  };
  /** ISO 8601 in UTC. */
  readonly firstAt: string;
  readonly lastAt: string;
  readonly doubt: {
    readonly missingTeam: number;
    readonly missingPerson: number;
    readonly unreadableDueDates: number;
    readonly rejected: { readonly count: number; readonly samples: readonly RejectedRow[] };
  };
  readonly notes: readonly CodedText[];
}

/** The layout of the folder. It goes up when older folders can no longer be read. */
export const formatVersion = 2;

const fileName = "log.json";

export async function writeManifest(folder: string, manifest: EventLogManifest): Promise<void> {
  await writeFile(join(folder, fileName), `${JSON.stringify(manifest, null, 1)}\n`);
}

export async function readManifest(folder: string): Promise<EventLogManifest> {
  const manifest = JSON.parse(await readFile(join(folder, fileName), "utf8")) as EventLogManifest;
  if (manifest.formatVersion !== formatVersion) {
    throw new EventLogFailure("EVENT_LOG_UNKNOWN_FORMAT_VERSION", {
      version: manifest.formatVersion,
      known: formatVersion,
    });
  }
  return manifest;
}
