import { z } from "zod";

const Interval = z.object({ lower: z.number(), upper: z.number() });
/** The mean duration in seconds, or the share that was late, of `n` cases. */
const OutcomeOf = z.object({ n: z.number().int(), value: z.number() });
const CountOf = z.object({ count: z.number().int(), of: z.number().int() });

/** Cases with more handovers beside those with fewer; the difference with its 95 % interval. */
export const OutcomeDifference = z
  .object({
    more: OutcomeOf,
    fewer: OutcomeOf,
    difference: z.number(),
    interval: Interval.nullable(),
  })
  .meta({ id: "OutcomeDifference" });

export const EffectView = z
  .object({
    outcome: z.enum(["duration", "late"]),
    by: z.enum(["team", "person", "person-in-team"]),
    /** More means at least so many handovers. */
    threshold: z.number().int(),
    matchOn: z.array(z.string()),
    raw: OutcomeDifference.nullable(),
    matched: OutcomeDifference.nullable(),
    unmatched: z.object({ more: z.number().int(), fewer: z.number().int() }),
    strataCount: z.number().int(),
    balance: z.array(
      z.object({
        column: z.string(),
        value: z.string(),
        more: CountOf,
        fewer: CountOf,
        matched: CountOf,
      }),
    ),
    byHandovers: z.array(
      z.object({
        from: z.number().int(),
        to: z.number().int().nullable(),
        cases: z.number().int(),
        mean: z.number().nullable(),
        interval: Interval.nullable(),
        median: z.object({ value: z.number() }).nullable(),
      }),
    ),
  })
  .meta({ id: "EffectView" });

export type OutcomeDifference = z.infer<typeof OutcomeDifference>;
export type EffectView = z.infer<typeof EffectView>;
