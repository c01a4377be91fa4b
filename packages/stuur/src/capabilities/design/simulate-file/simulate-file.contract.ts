import { z } from "zod";

const count = z.int().min(0);
const number = z.number().nullable();

const Estimate = z
  .object({ mean: number, lower: number, upper: number, n: count })
  .describe("a mean over n replications with its interval; null where nothing of the kind happened");

const Spread = z
  .object({ mean: Estimate, p50: Estimate, p90: Estimate })
  .describe("seconds: the mean, and what half and nine in ten of the cases stay below");

const Problem = z.object({
  code: z.string(),
  place: z.string().describe("where in the model, such as designs[0].teams[2].members[0]"),
  message: z.object({ nl: z.string(), en: z.string() }),
  details: z.record(z.string(), z.union([z.string(), z.number().nullable()])),
});

const Figures = z.object({
  leadTime: Spread.describe("from arrival until ready, seconds on the clock"),
  leadTimeWorking: Spread.describe("the same in the model's working time"),
  onTime: Estimate.describe("share of the promised cases that are ready in time"),
  workInProgress: Estimate.describe("cases in the organisation"),
  handoversBetween: Estimate.describe("per case, between teams"),
  handoversWithin: Estimate.describe("per case, between people of one team"),
  sentBack: Estimate.describe("per case, handovers that were not accepted"),
  reworked: Estimate.describe("per case, work found wrong at its end"),
  turnedAway: Estimate.describe("share of all cases that found no room"),
  wentAway: Estimate.describe("share of all cases that lost patience"),
  steps: z.array(z.object({ step: z.string(), visits: Estimate, waiting: Estimate, work: Estimate })),
  handovers: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      count: Estimate,
      waiting: Estimate,
      sentBack: Estimate,
    }),
  ),
  people: z
    .array(z.object({ person: z.string(), load: Estimate }))
    .describe("work as a share of the time that somebody is there"),
  teams: z.array(z.object({ team: z.string(), load: Estimate })),
});

/** Whether a design is quicker than the one it is laid beside, on the mean lead time. */
const Verdict = z
  .enum(["shorter", "longer", "practically-equal", "undecided"])
  .describe(
    "practically-equal: the whole interval lies within `margin` times the other mean; undecided: it holds 0 and reaches further",
  );

/**
 * What `stuur simulate MODEL.json --json` prints. Times are seconds. Fields may be added within a version, never taken
 * away. Published as docs/reference/simulate-file.schema.json.
 */
export const SimulateFileReport = z
  .object({
    schema: z.literal("stuur-simulate/1"),
    file: z.string(),
    command: z.string().describe("what prints this again, with the name of the file only"),
    seed: z.string(),
    days: count.describe("calendar days in which the cases of a replication arrive"),
    orders: count.describe("cases that count in each replication"),
    warmUp: z.object({
      orders: count.describe("cases before these, that do not count"),
      isReached: z.boolean().describe("false: the start had not worn off; take more days"),
    }),
    replications: count,
    precision: z
      .object({ wanted: z.number(), isReached: z.boolean() })
      .nullable()
      .describe("half-width of the mean lead time as a part of it, when one was asked for"),
    confidence: z.number(),
    margin: z.number(),
    hasWorkingTime: z.boolean().describe("false: every hour counts as working time"),
    designs: z.array(
      z.discriminatedUnion("ok", [
        z.object({ design: z.string(), ok: z.literal(true), figures: Figures }),
        z.object({ design: z.string(), ok: z.literal(false), problems: z.array(Problem) }),
      ]),
    ),
    differences: z
      .array(
        z.object({
          design: z.string(),
          against: z.string(),
          verdict: Verdict,
          figures: z.array(Estimate.extend({ figure: z.string(), pValue: number })),
        }),
      )
      .describe("each other design against the first that has figures, in pairs on the same customers"),
    notMeasured: z.array(z.enum(["responsibility", "relations", "competition"])),
  })
  .describe("What stuur simulate MODEL.json --json prints. Times are seconds.");

export type SimulateFileReport = z.infer<typeof SimulateFileReport>;
export type DesignReport = SimulateFileReport["designs"][number];
export type DesignFigures = z.infer<typeof Figures>;
export type Estimate = z.infer<typeof Estimate>;
export type Verdict = z.infer<typeof Verdict>;
