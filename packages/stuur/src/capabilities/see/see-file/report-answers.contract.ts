import { z } from "zod";

/** The answers that `stuur see FILE --json` is made of; durations are seconds. */
export const count = z.number().int().min(0);

const Durations = z.object({ n: count, mean: z.number(), p50: z.number(), p90: z.number() });

const Spread = Durations.extend({ min: z.number(), max: z.number() });

export const Between = z.object({
  kind: z
    .enum(["waiting", "completion"])
    .describe("waiting needs start times; otherwise time to the next completion"),
  clock: Durations.nullable(),
  working: Durations.nullable(),
});

export const Late = z.object({ count, of: count.describe("occurrences in cases that have a due date") });

const Share = z.object({
  count,
  of: count,
  interval: z
    .object({ lower: z.number(), upper: z.number() })
    .describe("Wilson's 95 % interval of count / of"),
});

export const LeadTimes = z.object({
  cases: count,
  clock: Spread.nullable().describe("from the first to the last event of a case"),
  working: Spread.nullable(),
  onTime: Share.describe("cases that were not late, of those with a due date"),
  lateBy: Durations.nullable(),
});

export const PingPong = z
  .object({
    count,
    cases: Share,
    returned: count.describe("those that came back to be done again"),
    pairs: z.array(
      z.object({
        between: z.string(),
        and: z.string(),
        count,
        cases: Share,
        returned: count,
        longestChain: count,
      }),
    ),
  })
  .describe("work that went from one to another and straight back");

export const PillarToPost = z
  .object({
    parties: z
      .object({
        mean: z.number(),
        p50: z.number(),
        p90: z.number(),
        max: count,
        distribution: z.array(z.object({ parties: count, cases: Share })),
      })
      .nullable()
      .describe("distinct teams (or persons) in a case"),
    endToEnd: Share.describe("cases served from beginning to end by one"),
    casesWithReturns: Share,
    worst: z.array(
      z.object({
        caseId: z.string(),
        partyCount: count,
        parties: z.array(z.string()),
        handovers: count,
        returned: count,
        duration: z.number(),
        late: z.boolean().nullable(),
      }),
    ),
  })
  .describe("how many teams (or persons) a case passed");

export const Rework = z
  .object({
    repetitions: count,
    casesWithRework: Share,
    steps: z.array(
      z.object({
        step: z.string(),
        repetitions: count,
        cases: Share,
        bySame: count,
        byOther: count,
        immediate: count,
        afterReturned: count,
      }),
    ),
  })
  .describe("steps that a case has more than once");
