import { z } from "zod";

const Interval = z.object({ lower: z.number(), upper: z.number() });

/** A part of the elapsed time, in seconds; `share` of the elapsed time of all cases together, with its 95 % interval. */
export const PartOfTime = z
  .object({
    total: z.number(),
    meanPerCase: z.number(),
    share: z.number(),
    interval: Interval.nullable(),
  })
  .meta({ id: "PartOfTime" });

export const DividedTime = z
  .object({
    elapsed: z.number(),
    meanPerCase: z.number(),
    parts: z.object({
      work: PartOfTime,
      inside: PartOfTime,
      handover: PartOfTime,
      customer: PartOfTime,
      returned: PartOfTime,
      unknown: PartOfTime,
    }),
    transitions: PartOfTime,
  })
  .meta({ id: "DividedTime" });

const TeamParts = z.object({
  work: z.number(),
  inside: z.number(),
  handover: z.number(),
  returned: z.number(),
  unknown: z.number(),
});

export const TeamTime = z
  .object({ team: z.string(), clock: TeamParts, working: TeamParts })
  .meta({ id: "TeamTime" });

export const HandoverTime = z
  .object({
    from: z.string(),
    to: z.string(),
    count: z.number().int(),
    clock: z.number(),
    working: z.number(),
  })
  .meta({ id: "HandoverTime" });

const Spread = z.object({ n: z.number().int(), mean: z.number(), p50: z.number(), p90: z.number() });

/** From first to last event of the cases; bins on the clock, the last one without an end. */
export const CaseDurations = z
  .object({
    clock: Spread.nullable(),
    working: Spread.nullable(),
    histogram: z.array(z.object({ from: z.number(), to: z.number().nullable(), cases: z.number().int() })),
    onTime: z.object({ count: z.number().int(), of: z.number().int(), interval: Interval }),
  })
  .meta({ id: "CaseDurations" });

export const TimeView = z
  .object({
    log: z.object({
      id: z.string(),
      name: z.string(),
      timeZone: z.string(),
      secondsPerWorkingDay: z.number(),
      /** Times so far from the others that a year was probably typed wrong. */
      farTimes: z.object({ nl: z.string(), en: z.string() }).nullable(),
    }),
    by: z.enum(["team", "person", "person-in-team"]),
    /** All cases of the log; `cases` are those that the filter takes. */
    allCases: z.number().int(),
    cases: z.number().int(),
    canTellWorkFromWaiting: z.boolean(),
    clock: DividedTime,
    working: DividedTime,
    /** By elapsed time; none between persons: how long work lies with somebody is no page about that person. */
    teams: z.array(TeamTime),
    handovers: z.array(HandoverTime),
    durations: CaseDurations,
    /** Steps of the whole log, in most cases first, that can be marked as done by the customer. */
    steps: z.array(z.object({ step: z.string(), cases: z.number().int() })),
    customerSteps: z.array(z.string()),
    /** Marked as the customer's, but the log does not have them. */
    unknownSteps: z.array(z.string()),
    /** Columns on which cases can be compared. */
    matchColumns: z.array(z.object({ column: z.string(), distinct: z.number().int() })),
  })
  .meta({ id: "TimeView" });

export type PartOfTime = z.infer<typeof PartOfTime>;
export type DividedTime = z.infer<typeof DividedTime>;
export type TeamTime = z.infer<typeof TeamTime>;
export type HandoverTime = z.infer<typeof HandoverTime>;
export type CaseDurations = z.infer<typeof CaseDurations>;
export type TimeView = z.infer<typeof TimeView>;
