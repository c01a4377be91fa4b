import { z } from "zod";

/** By which columns the cases of a log can be filtered, and between which days they began. */
export const LogFilter = z
  .object({
    timeZone: z.string(),
    firstAt: z.string(),
    lastAt: z.string(),
    cases: z.number().int(),
    hasTeams: z.boolean(),
    hasPersons: z.boolean(),
    columns: z.array(
      z.object({
        column: z.string(),
        role: z.enum(["team", "step", "attribute"]),
        distinct: z.number().int(),
        filled: z.number().int().describe("events that have a value"),
        missing: z.number().int().describe("cases with an event that has none"),
        values: z
          .array(z.object({ value: z.string(), cases: z.number().int() }))
          .describe("most first; none of a column with more than 1,000 values"),
      }),
    ),
  })
  .meta({ id: "LogFilter" });

/** How many of all the cases a filter takes. */
export const Selection = z
  .object({ cases: z.number().int(), of: z.number().int() })
  .meta({ id: "Selection" });
