import { z } from "zod";

const count = z.number().int();
const Names = z.object({ new: z.array(z.string()), gone: z.array(z.string()) });
const Words = z.object({ nl: z.string(), en: z.string() });

/** What a newer file has that the earlier one had not, and the other way round. */
export const Difference = z.object({
  cases: z.object({
    ...{ before: count, after: count, new: count, changed: count, unchanged: count, gone: count },
  }),
  events: z.object({ before: count, after: count, new: count, gone: count }),
  steps: Names,
  teams: Names,
});

/** How a log grew after its first file, as `GET /logs/:log/growth` tells it. */
export const Growth = z.object({
  file: z.object({ name: z.string() }).nullable(),
  earlierFile: z.object({ name: z.string(), keptUntil: z.string().nullable() }).nullable(),
  difference: Difference.nullable(),
  pushed: z.object({ events: count, known: count, lastAt: z.string() }).nullable(),
  problem: z.object({ code: z.string(), message: Words }).nullable(),
  pushProblem: z.object({ code: z.string(), message: Words }).nullable(),
});

export type Difference = z.infer<typeof Difference>;
export type Growth = z.infer<typeof Growth>;
