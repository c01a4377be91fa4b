import { z } from "zod";

/** What `stuur columns FILE --json` prints. Fields may be added within a version, never taken away. */
const count = z.number().int().min(0);
const Words = z.object({ code: z.string(), nl: z.string(), en: z.string() });

const Event = z.object({
  at: z.string(),
  step: z.string(),
  team: z.string().nullable(),
  person: z.string().nullable(),
});

const Story = z.object({
  case: z.string(),
  events: z.array(Event).describe("the first of the case"),
  eventCount: count,
  lastAt: z.string(),
  dueAt: z.string().nullable(),
  late: z.boolean().nullable(),
});

export const ColumnsReport = z
  .object({
    schema: z.literal("stuur-columns/1"),
    file: z.string(),
    isUsable: z.boolean(),
    problem: Words.nullable().describe("why the file cannot be used as it is"),
    source: z
      .object({
        kind: z.string(),
        compressed: z.boolean(),
        delimiter: z.string().nullable(),
        hasHeader: z.boolean(),
        rows: count,
        rejected: count,
        rejectedCells: count
          .optional()
          .describe("how many of them are cells of a row of which other steps were read"),
        skipped: z.array(Words.extend({ count })),
      })
      .nullable(),
    timeZone: z.string(),
    columns: z.array(
      z.object({
        role: z.string(),
        column: z.string(),
        with: z
          .string()
          .optional()
          .describe("the column with the time of day that belongs to this column of dates"),
        confidence: z.number().describe("a rank from 0 to 1, not a probability; 1 when it was given"),
        evidence: z.array(Words),
        samples: z.array(z.string()),
      }),
    ),
    missing: z.array(z.string()).describe("roles that no column has"),
    unused: z.array(z.object({ column: z.string(), samples: z.array(z.string()) })),
    timeExample: z
      .object({ written: z.string(), read: z.string() })
      .nullable()
      .describe("the first time of the file as it stands there, and how it was read"),
    notes: z.array(Words),
    steps: z.array(z.string()).describe("the steps found, when no column tells the team"),
    stories: z.array(Story).describe("the first five cases"),
    command: z.string(),
  })
  .meta({ id: "ColumnsReport", title: "stuur columns --json" });

export type ColumnsReport = z.infer<typeof ColumnsReport>;
export type Story = z.infer<typeof Story>;
