import { z } from "zod";

const Durations = z.object({ n: z.number().int(), mean: z.number(), p50: z.number(), p90: z.number() });
const Between = z.object({
  kind: z.enum(["waiting", "completion"]),
  clock: Durations.nullable(),
  working: Durations.nullable(),
});
const CountOf = z.object({ count: z.number().int(), of: z.number().int() });
const Interval = z.object({ lower: z.number(), upper: z.number() });
const Part = z.object({
  total: z.number(),
  meanPerCase: z.number(),
  share: z.number(),
  interval: Interval.nullable(),
});

const Cell = z.object({
  team: z.string(),
  step: z.string(),
  events: z.number().int(),
  outgoing: z.number().int(),
  handedOn: z.number().int(),
  deliveries: z.number().int(),
  returned: z.number().int(),
  late: CountOf,
  between: Between,
});

const Flow = z.object({
  fromTeam: z.string(),
  fromStep: z.string(),
  toTeam: z.string(),
  toStep: z.string(),
  count: z.number().int(),
  returned: z.number().int(),
  late: CountOf,
  between: Between,
});

const Handover = z.object({
  from: z.string(),
  to: z.string(),
  count: z.number().int(),
  cases: z.number().int(),
  returned: z.number().int(),
  late: CountOf,
  between: Between,
});

const Spread = Durations.nullable();

/** All that stands on the four pages. Durations are in seconds. */
export const ReportView = z
  .object({
    log: z.object({
      id: z.string(),
      name: z.string(),
      fileName: z.string(),
      timeZone: z.string(),
      isExample: z.boolean(),
      secondsPerWorkingDay: z.number(),
      columns: z.array(z.object({ role: z.string(), column: z.string() })),
    }),
    by: z.enum(["team", "person", "person-in-team"]),
    allCases: z.number().int(),
    summary: z.object({
      cases: z.number().int(),
      events: z.number().int(),
      firstAt: z.string().nullable(),
      lastAt: z.string().nullable(),
      hasStartTimes: z.boolean(),
      pairs: z.number().int(),
      handovers: z.number().int(),
      missingTeam: z.number().int(),
      missingPerson: z.number().int(),
      casesWithDueDate: z.number().int(),
      lateCases: z.number().int(),
    }),
    /** For the picture, as the page of the matrix has them. */
    teams: z.array(
      z.object({ team: z.string(), events: z.number().int(), persons: z.number().int().nullable() }),
    ),
    steps: z.array(z.object({ step: z.string(), events: z.number().int(), cases: z.number().int() })),
    cells: z.array(Cell),
    flows: z.array(Flow),
    starts: z.array(z.object({ team: z.string(), step: z.string(), count: z.number().int() })),
    /** The five worst: most waiting in total, or without start times and between persons the most frequent. */
    worst: z.array(Handover),
    /** Frequent ones of which most waiting is unknown, so that they cannot be among the worst. */
    unranked: z.array(
      z.object({ from: z.string(), to: z.string(), count: z.number().int(), measured: z.number().int() }),
    ),
    handoverKinds: z.number().int(),
    time: z.object({
      canTellWorkFromWaiting: z.boolean(),
      working: z.object({
        elapsed: z.number(),
        meanPerCase: z.number(),
        parts: z.object({
          work: Part,
          inside: Part,
          handover: Part,
          customer: Part,
          returned: Part,
          unknown: Part,
        }),
      }),
      customerSteps: z.array(z.string()),
    }),
    durations: z.object({
      clock: Spread,
      working: Spread,
      onTime: z.object({ count: z.number().int(), of: z.number().int(), interval: Interval }),
    }),
    doubt: z.object({
      tiedPairs: z.number().int(),
      handoversMin: z.number().int(),
      handoversMax: z.number().int(),
      rejected: z.number().int(),
      /** Handovers of which it is not known how long the work lay. */
      unmeasured: z.number().int(),
    }),
  })
  .meta({ id: "ReportView" });

export type ReportHandover = z.infer<typeof Handover>;
export type ReportView = z.infer<typeof ReportView>;
