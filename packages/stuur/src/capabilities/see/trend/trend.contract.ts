import { z } from "zod";

/** What can be followed through time. */
export const trendFigures = [
  "duration",
  "onTime",
  "cases",
  "handovers",
  "parties",
  "returned",
  "waiting",
  "events",
] as const;

const Interval = z.object({ lower: z.number(), upper: z.number() });

/**
 * One week or month. `settled` counts for limits and signals. The others stand apart: `incomplete`, the log or the filter
 * begins or ends inside it; `early`, the file holds hardly anything that was finished so early, so of what began then only the
 * slow cases; `young`, cases that began then may well be going on; `few`, too few to say anything.
 */
export const TrendPoint = z
  .object({
    from: z.string(),
    to: z.string().describe("the first day after it"),
    label: z.string().describe("2025-W14 or 2025-03"),
    n: z.number().int().describe("cases; of `waiting` the handovers that were measured"),
    value: z.number().nullable().describe("seconds, a share of 1, or a number; null where there are too few"),
    interval: Interval.nullable().describe("at 95 %; null for a count"),
    state: z.enum(["settled", "incomplete", "early", "young", "few"]),
    signal: z
      .object({
        rule: z.enum(["outside-limits", "trend", "two-of-three", "one-side"]),
        side: z.enum(["above", "below"]),
      })
      .nullable(),
  })
  .meta({ id: "TrendPoint" });

/** The cases of several periods together. */
export const TrendSpan = z
  .object({
    from: z.string(),
    to: z.string().describe("the first day after it"),
    n: z.number().int().describe("as of a point; of `cases` the periods"),
    value: z.number().nullable(),
  })
  .meta({ id: "TrendSpan" });

export const TrendComparison = z
  .object({
    before: TrendSpan,
    after: TrendSpan,
    difference: z.number().nullable().describe("after minus before"),
    interval: Interval.nullable(),
    problem: z.enum(["few", "overlap", "constant"]).nullable().describe("why there is no interval"),
  })
  .meta({ id: "TrendComparison" });

export const TrendView = z
  .object({
    log: z.object({
      name: z.string(),
      timeZone: z.string(),
      secondsPerWorkingDay: z.number(),
      hasStartTimes: z.boolean(),
    }),
    figure: z.enum(trendFigures),
    every: z.enum(["week", "month"]),
    by: z.enum(["team", "person"]),
    cases: z.number().int(),
    unavailable: z
      .array(z.enum(trendFigures))
      .describe("what the data, or the reader's choice, do not allow"),
    /** Of `waiting`: which handover, and from which one can be chosen; those with most waiting first. */
    handover: z.object({ from: z.string(), to: z.string() }).nullable(),
    handovers: z.array(z.object({ from: z.string(), to: z.string(), count: z.number().int() })),
    points: z.array(TrendPoint),
    pointsLeftOut: z.number().int().describe("older periods, beyond the most that are drawn"),
    /** The chart of the settled points; null when these are too few for limits. */
    limits: z
      .object({ center: z.number(), lower: z.number(), upper: z.number(), n: z.number().int() })
      .nullable(),
    comparison: TrendComparison.nullable().describe("null with fewer than two settled periods"),
  })
  .meta({ id: "TrendView" });

export type TrendFigure = (typeof trendFigures)[number];
export type TrendPoint = z.infer<typeof TrendPoint>;
export type TrendSpan = z.infer<typeof TrendSpan>;
export type TrendComparison = z.infer<typeof TrendComparison>;
export type TrendView = z.infer<typeof TrendView>;
