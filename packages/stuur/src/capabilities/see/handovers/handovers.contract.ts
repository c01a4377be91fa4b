import { z } from "zod";

const count = z.number().int();

/** Seconds, of the `n` occurrences that could be measured. */
const Durations = z.object({ n: count, mean: z.number(), p50: z.number(), p90: z.number() });

/** `count` of `of`. */
const Part = z.object({ count, of: count });

export const RegisterRow = z
  .object({
    from: z.string().describe("(none) where it is missing"),
    to: z.string(),
    count,
    cases: count.describe("in which it happened"),
    returned: count,
    amongLate: Part.describe("late cases in which it happened, of all late cases"),
    amongAll: Part.describe("cases in which it happened, of all cases"),
    between: z.object({
      kind: z.enum(["waiting", "completion"]),
      clock: Durations.nullable(),
      working: Durations.nullable(),
    }),
  })
  .meta({ id: "RegisterRow" });

/** The register of handovers, with the handovers between teams beside those inside them. */
export const HandoverRegister = z
  .object({
    log: z.object({
      name: z.string(),
      timeZone: z.string(),
      secondsPerWorkingDay: z.number(),
      hasStartTimes: z.boolean(),
    }),
    by: z.enum(["team", "person"]),
    cases: count,
    lateCases: count,
    casesWithDueDate: count,
    firstAt: z.string().nullable(),
    lastAt: z.string().nullable(),
    handovers: count.describe("as the rows count them"),
    /** How often work went on in its case, and to whom: the three add up to all of `pairs`. */
    passing: z.object({
      pairs: count,
      toOtherTeam: count.nullable().describe("null when no teams are known"),
      toOtherPersonInTeam: count.nullable().describe("null when no persons are known"),
      events: count,
      missingTeam: count,
      missingPerson: count,
    }),
    rows: z.array(RegisterRow).describe("most waiting first; without start times the most frequent"),
  })
  .meta({ id: "HandoverRegister" });

export type HandoverRegister = z.infer<typeof HandoverRegister>;
export type RegisterRow = z.infer<typeof RegisterRow>;
