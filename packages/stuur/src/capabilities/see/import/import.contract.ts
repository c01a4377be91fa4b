import { z } from "zod";

const count = z.number().int().min(0);
const Words = z.object({ nl: z.string(), en: z.string() });
const Reason = Words.extend({ code: z.string(), count });

/** What a column can be, the needed ones first. */
export const roles = [
  "case",
  "step",
  "time",
  "start",
  "team",
  "person",
  "due",
  "status",
  "instance",
] as const;

export const Role = z.enum(roles);

/** A column that was taken for a role, how sure that is and why. */
const FoundColumn = z
  .object({
    role: Role,
    /** As it is chosen by: a date with its time of day is `Datum + Tijd`. */
    column: z.string(),
    confidence: z.number().describe("a rank from 0 to 1, not a probability; 1 when it was given"),
    isGiven: z.boolean(),
    evidence: z.array(Words),
    samples: z.array(z.string()).describe("as the log holds them; instants in ISO 8601"),
  })
  .meta({ id: "FoundColumn" });

const Story = z
  .object({
    caseId: z.string(),
    eventCount: count,
    dueAt: z.string().nullable(),
    events: z
      .array(z.object({ at: z.string(), step: z.string(), who: z.string().nullable() }))
      .describe("the first of the case; who is the team, or a pseudonym where no column tells the team"),
  })
  .meta({ id: "FirstCaseStory" });

/** A row that was left out; its value is only for those who may see names, and comes apart. */
export const RejectedRow = z
  .object({ line: count, column: z.string().nullable(), reason: Words })
  .meta({ id: "RejectedRow" });

/** From the first instant on, and before the second. */
const TimesBetween = z.object({ from: z.iso.datetime(), until: z.iso.datetime() });

const TeamNames = z
  .record(z.string(), z.string())
  .describe("what names of teams in the file stand for; empty where there is no team");

/** Something to know about a file, and what would mend it. */
const Note = Words.extend({
  code: z.string(),
  remedy: z.object({ teamNames: TeamNames.optional(), timesBetween: TimesBetween.optional() }).optional(),
}).meta({ id: "FileNote" });

/** How a file was read: everything that somebody needs to see whether that was right. */
export const ReadFile = z
  .object({
    fileName: z.string(),
    kind: z.string(),
    timeZone: z.string(),
    counts: z.object({ rows: count, cases: count, events: count, persons: count }),
    columns: z.array(FoundColumn),
    others: z
      .array(z.object({ column: z.string(), samples: z.array(z.string()), isKept: z.boolean() }))
      .describe("the columns without a role; those that are not kept may hold names"),
    stepColumns: z.array(z.string()).describe("where a row is a whole case: the columns of its steps"),
    steps: z.array(z.string()).describe("the most frequent first"),
    teams: z.array(z.string()),
    stories: z.array(Story),
    firstAt: z.string(),
    firstReadAt: z
      .string()
      .nullable()
      .describe("the time of the first row; null when it is not known which event that is"),
    isPseudonymised: z.boolean(),
    rejected: z.object({
      count,
      cells: count.describe("how many are cells of a row of which other steps were read"),
      reasons: z.array(Reason),
      rows: z.array(RejectedRow).describe("the first hundred"),
    }),
    skipped: z.array(Reason),
    notes: z.array(Note),
  })
  .meta({ id: "ReadFile" });

/** What somebody said about the file when it was last read. */
export const Choices = z
  .object({
    columns: z.partialRecord(Role, z.string()).default({}),
    layout: z.enum(["events", "cases"]).optional(),
    stepColumns: z.array(z.string()).optional(),
    teamOfStep: z.record(z.string(), z.string()).optional(),
    teamNames: TeamNames.optional(),
    timesBetween: TimesBetween.optional(),
    timeZone: z.string().optional(),
    sheet: z.string().optional(),
    objectType: z.string().optional(),
    weekYear: z.number().int().optional(),
  })
  .meta({ id: "FileChoices" });

/** The file of a log: how it stands, what was said about it, and how it was read; `read` stays when a later reading fails. */
export const FileView = z
  .object({
    log: z.object({ id: z.uuid(), name: z.string(), isExample: z.boolean() }),
    problem: z
      .object({ code: z.string(), message: Words, columns: z.array(z.string()) })
      .nullable()
      .describe("why it could not be read, the last time"),
    choices: Choices,
    fileName: z.string(),
    isFileKept: z.boolean().describe("uploads are deleted after thirty days; then it cannot be read again"),
    may: z.object({ import: z.boolean(), readKey: z.boolean(), changeOrganisation: z.boolean() }),
    read: ReadFile.nullable(),
  })
  .meta({ id: "FileView" });

/** What is asked about the beginning of a file: the choices that decide which columns mean what. */
export const PreviewBody = Choices.pick({
  columns: true,
  layout: true,
  stepColumns: true,
  sheet: true,
}).meta({ id: "FilePreviewQuestion" });

/** The beginning of the file as it stands there. */
export const PreviewView = z
  .object({
    kind: z.string().nullable(),
    problem: z.object({ code: z.string(), message: Words }).nullable(),
    columns: z.array(z.object({ column: z.string(), samples: z.array(z.string()), isDates: z.boolean() })),
    recognised: z.array(FoundColumn.omit({ samples: true, isGiven: true })),
    steps: z
      .array(
        z.object({
          column: z.string(),
          step: z.string(),
          person: z.string().nullable(),
          team: z.string().nullable(),
        }),
      )
      .describe(
        "for one row per case: which columns are steps, what those are called, and which tell by whom",
      ),
    sheets: z.array(z.object({ name: z.string(), isHidden: z.boolean() })),
    objectTypes: z.array(z.object({ objectType: z.string(), objects: count, events: count })),
  })
  .meta({ id: "FilePreview" });

export const PersonKey = z
  .object({ persons: z.array(z.object({ pseudonym: z.string(), name: z.string() })) })
  .meta({ id: "PersonKey" });

export const RejectedValues = z
  .object({ rows: z.array(RejectedRow.extend({ value: z.string().nullable() })) })
  .meta({ id: "RejectedValues" });

export const LogParams = z.object({ log: z.uuid() });

export type Role = z.infer<typeof Role>;
export type FoundColumn = z.infer<typeof FoundColumn>;
export type ReadFile = z.infer<typeof ReadFile>;
export type Choices = z.infer<typeof Choices>;
export type Remedy = NonNullable<z.infer<typeof Note>["remedy"]>;
export type FileView = z.infer<typeof FileView>;
export type PreviewBody = z.infer<typeof PreviewBody>;
export type PreviewView = z.infer<typeof PreviewView>;
export type PersonKey = z.infer<typeof PersonKey>;
export type RejectedValues = z.infer<typeof RejectedValues>;
