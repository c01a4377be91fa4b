import { z } from "zod";

/** Text that a database can keep: no NUL, no half characters. */
const text = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((value) => !/[\0\p{Surrogate}]/u.test(value), { error: "unreadable characters" });

const Words = z.object({ nl: z.string(), en: z.string() });

/** Something that went wrong, in both languages; `details.columns` are the columns that the file does have. */
export const Problem = z
  .object({ code: z.string(), message: Words, details: z.record(z.string(), z.unknown()) })
  .meta({ id: "Problem" });

/** An event log that was added: being read, ready for questions, or not readable and why. */
export const LogEntry = z
  .object({
    id: z.uuid(),
    name: z.string(),
    state: z.enum(["importing", "ready", "failed"]),
    addedAt: z.iso.datetime(),
    jobId: z.uuid().nullable(),
    cases: z.number().int().nullable(),
    events: z.number().int().nullable(),
    error: Problem.nullable(),
    /** Sent back with a change; a change of what somebody else changed since is refused. */
    version: z.number().int(),
  })
  .meta({ id: "LogEntry" });

export const LogList = z.object({ logs: z.array(LogEntry) }).meta({ id: "LogList" });
export const LogStarted = z
  .object({ log: z.object({ id: z.uuid() }), job: z.object({ id: z.uuid() }) })
  .meta({ id: "LogStarted" });

/** Which column of the file holds what, `none` when no column does; what is left out is recognised. */
const ColumnChoice = z
  .partialRecord(
    z.enum(["case", "step", "time", "start", "person", "team", "due", "status", "instance"]),
    text(1000),
  )
  .meta({ id: "ColumnChoice" });

/** What somebody says about a file before it is read; what is left out is recognised. Remembered for a newer file. */
export const ImportChoices = z
  .object({
    columns: ColumnChoice.default({}),
    /** `cases` when a row is a whole case with a column for each step. */
    layout: z.enum(["events", "cases"]).optional(),
    /** The columns with the dates of the steps, in the order of the process. */
    stepColumns: z.array(text(1000)).min(1).max(1000).optional(),
    /** The team that does a step, where the file does not tell. */
    teamOfStep: z.record(text(1000), text(1000)).optional(),
    /** What names of teams in the file stand for: two spellings of one team, or `""` where there is no team. */
    teamNames: z.record(text(1000), z.string().trim().max(1000)).optional(),
    /** Rows with a time outside are not read. */
    timesBetween: z.object({ from: z.iso.datetime(), until: z.iso.datetime() }).optional(),
    /** IANA name; by default that of the organisation. */
    timeZone: text(100).refine(isTimeZone, { error: "no such time zone" }).optional(),
    sheet: text(1000).optional(),
    objectType: text(1000).optional(),
    /** The year of weeks without one ("wk 12"). */
    weekYear: z.number().int().min(1900).max(2200).optional(),
  })
  .meta({ id: "ImportChoices" });

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const NameDifference = z.object({ new: z.array(z.string()), gone: z.array(z.string()) });

/** What a newer file has that the earlier one had not, and the other way round; `compareEventLogs` tells how it is counted. */
export const LogDifference = z
  .object({
    cases: z.object({
      before: z.number().int(),
      after: z.number().int(),
      new: z.number().int(),
      changed: z.number().int(),
      unchanged: z.number().int(),
      gone: z.number().int(),
    }),
    events: z.object({
      before: z.number().int(),
      after: z.number().int(),
      new: z.number().int(),
      gone: z.number().int(),
    }),
    steps: NameDifference,
    teams: NameDifference,
  })
  .meta({ id: "LogDifference" });

/** How a log grew after its first file. */
export const LogGrowth = z
  .object({
    file: z.object({ name: z.string() }).nullable(),
    /** The file before the newer one, as long as it is kept. */
    earlierFile: z.object({ name: z.string(), keptUntil: z.iso.datetime().nullable() }).nullable(),
    difference: LogDifference.nullable(),
    /** `known`: those of them that the file has as well, of which only the due date counts. */
    pushed: z
      .object({ events: z.number().int(), known: z.number().int(), lastAt: z.iso.datetime() })
      .nullable(),
    /** Why the last newer file was not read. */
    problem: Problem.nullable(),
    /** Why what was pushed last is not in the log yet. */
    pushProblem: Problem.nullable(),
  })
  .meta({ id: "LogGrowth" });

export const LogParams = z.object({ log: z.uuid() });
export const UploadQuery = z.object({ fileName: text(255) });
export const RenameBody = z.object({ name: text(200), version: z.number().int() });

export type LogEntry = z.infer<typeof LogEntry>;
export type LogDifference = z.infer<typeof LogDifference>;
export type LogGrowth = z.infer<typeof LogGrowth>;
export type ImportChoices = z.infer<typeof ImportChoices>;
export type Problem = z.infer<typeof Problem>;
