import { z } from "zod";

/** An estimate in seconds with its interval; null at a side where there are too few values to say. */
const Bounded = z.object({
  value: z.number(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
});

const Share = z.object({
  count: z.number().int(),
  of: z.number().int(),
  interval: z.object({ lower: z.number(), upper: z.number() }),
});

/** How long work lies between giving and taking over. */
const Waiting = z
  .object({
    n: z.number().int(),
    mean: z.number(),
    p50: Bounded,
    p90: Bounded,
    fiftieths: z
      .array(z.number())
      .describe("seconds: of every fifty equal parts of the occurrences the middle"),
  })
  .meta({ id: "HandoverWaiting" });

const StepCounts = z.array(z.object({ step: z.string(), count: z.number().int() }));

export const HandoverView = z
  .object({
    log: z.object({
      name: z.string(),
      isExample: z.boolean(),
      timeZone: z.string(),
      /** Seconds of work in one working day of the calendar, to say "4.6 working days". */
      secondsPerWorkingDay: z.number(),
      hasStartTimes: z.boolean(),
    }),
    by: z.enum(["team", "person", "person-in-team"]),
    /** Null where a team or person is missing. */
    from: z.string().nullable(),
    to: z.string().nullable(),
    /** Of the cases that are looked at. */
    cases: z.number().int(),
    lateCases: z.number().int(),
    /** It happens, but between persons too little to say anything about. */
    isFolded: z.boolean(),
    /** Null when it does not happen in these cases, or is folded. */
    handover: z
      .object({
        count: z.number().int(),
        cases: z.number().int(),
        returned: Share,
        amongLate: Share,
        amongAll: Share,
        kind: z.enum(["waiting", "completion"]),
        clock: Waiting.nullable(),
        working: Waiting.nullable(),
        fromSteps: StepCounts,
        toSteps: StepCounts,
        ofGiven: Share,
        ofReceived: Share,
        months: z.array(
          z.object({
            label: z.string(),
            from: z.string(),
            count: z.number().int(),
            n: z.number().int(),
            clockP50: Bounded.nullable(),
            workingP50: Bounded.nullable(),
          }),
        ),
        ties: z.object({ atOneInstant: z.number().int(), besideTie: z.number().int() }),
      })
      .nullable(),
  })
  .meta({ id: "HandoverView" });

export type HandoverView = z.infer<typeof HandoverView>;
export type HandoverFigures = NonNullable<HandoverView["handover"]>;
export type Waiting = z.infer<typeof Waiting>;
