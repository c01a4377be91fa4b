import { z } from "zod";
import {
  Between,
  count,
  Late,
  LeadTimes,
  PillarToPost,
  PingPong,
  Rework,
} from "./report-answers.contract.ts";

/**
 * What `stuur see FILE --json` prints. Durations are seconds; a missing team or person is the value `(none)`.
 * Fields may be added within a version, never taken away. Published as docs/reference/see-file.schema.json.
 */
export const SeeFileReport = z
  .object({
    schema: z.literal("stuur-see/1"),
    file: z.string(),
    command: z.string().describe("what prints this again, with the name of the file only"),
    by: z.enum(["team", "person", "person-in-team"]),
    missing: z.enum(["keep", "drop"]),
    filter: z
      .object({
        from: z.string().optional().describe("cases of which the first event is not earlier"),
        to: z.string().optional().describe("and is before this"),
        where: z
          .record(z.string(), z.array(z.string()))
          .describe("cases with an event that has one of the values"),
      })
      .nullable(),
    groups: z
      .object({ persons: count, teams: count, steps: count })
      .nullable()
      .describe("how many persons, teams and steps were put in another team"),
    calendar: z.object({
      timeZone: z.string(),
      week: z.array(z.array(z.string())).describe('hours of each weekday, Monday first: "08:00-17:00"'),
      closedDates: count,
      secondsPerWorkingDay: z.number(),
    }),
    timeZone: z.string(),
    columns: z.record(z.string(), z.string().nullable()).describe("which column was read as what"),
    cases: count,
    events: count,
    firstAt: z.string().nullable(),
    lastAt: z.string().nullable(),
    hasStartTimes: z.boolean(),
    casesWithDueDate: count,
    lateCases: count,
    pairs: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        count,
        meanSeconds: z.number().nullable(),
        medianSeconds: z.number().nullable(),
      }),
    ),
    handovers: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        count,
        cases: count,
        returned: count,
        late: Late,
        between: Between,
      }),
    ),
    steps: z
      .array(z.object({ step: z.string(), events: count, cases: count, position: z.number() }))
      .describe(
        "in the order in which cases usually first reach them; position is the mean place of a step's first event in its cases (0 first, 1 last) and need not rise",
      ),
    teams: z.array(z.object({ team: z.string(), events: count, cases: count, persons: count.nullable() })),
    matrix: z.array(
      z.object({
        team: z.string(),
        step: z.string(),
        events: count,
        cases: count,
        outgoing: count,
        handedOn: count,
        deliveries: count,
        returned: count,
        late: Late,
        between: Between,
      }),
    ),
    flows: z
      .array(
        z.object({
          fromTeam: z.string(),
          fromStep: z.string(),
          toTeam: z.string(),
          toStep: z.string(),
          count,
          returned: count,
          late: Late,
          between: Between,
        }),
      )
      .describe("pairs from one cell of the matrix to another, those within a team too"),
    starts: z
      .array(z.object({ team: z.string(), step: z.string(), count }))
      .describe("first events of cases"),
    doubt: z.object({
      tiedPairs: count,
      handoversMin: count,
      handoversMax: count,
      missingTeam: count,
      missingPerson: count,
      missingStart: count.describe("events without start time, in a log that has them"),
      atMidnight: count.describe("events at midnight: perhaps only the day is known"),
      enteredAtOnce: count.describe(
        "cases most events of which are at one instant: perhaps entered afterwards",
      ),
      unreadableDueDates: count,
      rejected: count,
    }),
    notes: z
      .array(z.object({ code: z.string(), nl: z.string(), en: z.string() }))
      .describe("what a reader should know about how the file was read"),
    leadTimes: LeadTimes,
    pingPong: PingPong,
    pillarToPost: PillarToPost,
    rework: Rework,
    rejected: z
      .object({
        count,
        samples: z.array(
          z.object({
            line: count.describe("line of the file"),
            column: z.string().nullable(),
            value: z.string().nullable(),
            reason: z.object({ code: z.string(), nl: z.string(), en: z.string() }),
          }),
        ),
      })
      .describe("rows that could not be read; the first hundred with the reason"),
  })
  .meta({ id: "SeeFileReport", title: "stuur see --json" });

export type SeeFileReport = z.infer<typeof SeeFileReport>;
