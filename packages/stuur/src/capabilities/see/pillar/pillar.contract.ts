import { z } from "zod";

const Share = z.object({
  count: z.number().int(),
  of: z.number().int(),
  interval: z.object({ lower: z.number(), upper: z.number() }),
});

const Durations = z.object({ n: z.number().int(), mean: z.number(), p50: z.number(), p90: z.number() });

/** Work that `between` gave to `and` and had back; null where the team is missing. */
const PingPongPair = z
  .object({
    between: z.string().nullable(),
    and: z.string().nullable(),
    count: z.number().int(),
    cases: Share,
    returned: z.number().int(),
    longestChain: z.number().int(),
    away: z.object({
      until: z.enum(["start", "completion"]),
      clock: Durations.nullable(),
      working: Durations.nullable(),
    }),
  })
  .meta({ id: "PingPongPair" });

/** A step that cases have more than once. */
const StepDoneAgain = z
  .object({
    step: z.string(),
    cases: z.number().int(),
    casesWithStep: z.number().int(),
    repetitions: z.number().int().describe("occurrences after the first in their case"),
    immediate: z.number().int().describe("those of them right after the same step"),
  })
  .meta({ id: "StepDoneAgain" });

/** How many different teams (or persons) cases pass. */
export const PillarView = z
  .object({
    log: z.object({
      name: z.string(),
      isExample: z.boolean(),
      timeZone: z.string(),
      secondsPerWorkingDay: z.number(),
      hasStartTimes: z.boolean(),
    }),
    by: z.enum(["team", "person"]),
    cases: z.number().int(),
    /** Events without a team (or person), which is not counted as one that is passed; and cases that have none at all. */
    missingEvents: z.number().int(),
    casesWithoutParty: z.number().int(),
    /** Null when no case counts. */
    parties: z
      .object({
        mean: z.number(),
        p50: z.number(),
        p90: z.number(),
        max: z.number(),
        distribution: z.array(z.object({ parties: z.number().int(), cases: Share })),
      })
      .nullable(),
    endToEnd: Share,
    handovers: z.number().int(),
    returns: z.number().int(),
    casesWithReturns: Share,
    pingPong: z.object({
      count: z.number().int(),
      cases: Share,
      returned: z.number().int(),
      /** Most first; of persons only those of at least five times. */
      pairs: z.array(PingPongPair),
      pairsLeftOut: z.number().int(),
    }),
    /** Steps that are done again, by whomever and however long after; most repetitions first. */
    rework: z.object({ cases: Share, steps: z.array(StepDoneAgain) }),
    /** The cases that pass most; not told of persons. */
    worst: z.array(
      z.object({
        caseId: z.string(),
        partyCount: z.number().int(),
        handovers: z.number().int(),
        returns: z.number().int(),
        returned: z.number().int(),
        duration: z.number(),
      }),
    ),
  })
  .meta({ id: "PillarView" });

/** The same for the cases of each value of a column. */
export const PillarSegments = z
  .object({
    column: z.string(),
    segments: z.array(
      z.object({
        value: z.string().nullable(),
        cases: z.number().int(),
        mean: z.number(),
        /** Null where there are too few cases. */
        meanInterval: z.object({ lower: z.number(), upper: z.number() }).nullable(),
        p50: z.number(),
        endToEnd: Share,
      }),
    ),
    /** Values that are not among them. */
    valuesLeftOut: z.number().int(),
  })
  .meta({ id: "PillarSegments" });

export type PillarView = z.infer<typeof PillarView>;
export type PillarSegments = z.infer<typeof PillarSegments>;
export type StepDoneAgain = z.infer<typeof StepDoneAgain>;
export type PingPongPair = z.infer<typeof PingPongPair>;
