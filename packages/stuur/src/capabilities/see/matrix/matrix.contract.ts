import { z } from "zod";

/** Durations between two events: seconds on the clock, and seconds within working hours. `n` is how many could be measured. */
export const Durations = z
  .object({
    n: z.number().int(),
    mean: z.number(),
    p50: z.number(),
    p90: z.number(),
  })
  .meta({ id: "Durations" });

/**
 * What lies between two events. `kind` is `waiting` (start of the next minus completion of the previous) where the
 * log has start times, otherwise `completion`: time to the next completion, which is never called waiting.
 */
export const Between = z
  .object({
    kind: z.enum(["waiting", "completion"]),
    clock: Durations.nullable(),
    working: Durations.nullable(),
  })
  .meta({ id: "Between" });

/** `count` of the occurrences lie in late cases, of the `of` occurrences in cases that have a due date. */
export const LateShare = z
  .object({ count: z.number().int(), of: z.number().int() })
  .meta({ id: "LateShare" });

export const MatrixCell = z
  .object({
    team: z.string(),
    step: z.string(),
    events: z.number().int(),
    cases: z.number().int(),
    outgoing: z.number().int().describe("pairs that begin in this cell"),
    handedOn: z
      .number()
      .int()
      .describe("pairs that begin in this cell and go to another team: the weight of `!`"),
    deliveries: z.number().int().describe("last events of cases that are closed"),
    returned: z.number().int(),
    late: LateShare,
    between: Between.describe("null durations where fewer than 30 pairs go to another team"),
  })
  .meta({ id: "MatrixCell" });

/** Pairs from one cell to another, also those that stay within a team. */
export const MatrixFlow = z
  .object({
    fromTeam: z.string(),
    fromStep: z.string(),
    toTeam: z.string(),
    toStep: z.string(),
    count: z.number().int(),
    returned: z.number().int(),
    late: LateShare,
    between: Between,
  })
  .meta({ id: "MatrixFlow" });

export const HandoverRow = z
  .object({
    from: z.string(),
    to: z.string(),
    count: z.number().int(),
    cases: z.number().int(),
    returned: z.number().int(),
    late: LateShare,
    between: Between,
  })
  .meta({ id: "HandoverRow" });

export const MatrixView = z
  .object({
    log: z.object({
      id: z.string(),
      name: z.string(),
      isExample: z.boolean(),
      timeZone: z.string(),
      /** Seconds of work in one working day of the calendar, to say "4.6 working days". */
      secondsPerWorkingDay: z.number(),
      /** Which column of the file was read as what, so that a reader can see and correct it. */
      columns: z.array(z.object({ role: z.string(), column: z.string() })),
      /** Names that count as a team but seem to mean that there is none, in a sentence. */
      looksMissing: z.object({ nl: z.string(), en: z.string() }).nullable(),
      similarTeams: z.object({ nl: z.string(), en: z.string() }).nullable(),
      /** Times so far from the others that a year was probably typed wrong. */
      farTimes: z.object({ nl: z.string(), en: z.string() }).nullable(),
      /** All columns of the file. */
      availableColumns: z.array(z.string()),
      /** The first rows that could not be read, and why. */
      rejectedSamples: z.array(
        z.object({ line: z.number().int(), reason: z.object({ nl: z.string(), en: z.string() }) }),
      ),
    }),
    by: z.enum(["team", "person"]),
    summary: z.object({
      cases: z.number().int(),
      events: z.number().int(),
      firstAt: z.string(),
      lastAt: z.string(),
      hasStartTimes: z.boolean(),
      pairs: z.number().int(),
      handovers: z.number().int(),
      casesWithDueDate: z.number().int(),
      lateCases: z.number().int(),
    }),
    /** In the order in which work usually reaches them. */
    teams: z.array(
      z.object({
        team: z.string(),
        events: z.number().int(),
        cases: z.number().int(),
        persons: z.number().int().nullable(),
      }),
    ),
    /** In the order in which cases usually first reach them; `position` is the mean place of a step's first event in its
     * cases (0 first, 1 last) and need not rise. */
    steps: z.array(
      z.object({
        step: z.string(),
        events: z.number().int(),
        cases: z.number().int(),
        position: z.number(),
      }),
    ),
    cells: z.array(MatrixCell),
    /** The heaviest flows between cells, enough for the relay picture; `flowsLeftOut` counts the pairs that are not in here. */
    flows: z.array(MatrixFlow),
    flowsLeftOut: z.number().int(),
    /** First events of cases. */
    starts: z.array(z.object({ team: z.string(), step: z.string(), count: z.number().int() })),
    /** Worst first: total waiting where it is known, otherwise how often. */
    handovers: z.array(HandoverRow),
    /** Of very many handovers only the heaviest by each weight are in `handovers`, and these are not; the register has them. */
    handoversLeftOut: z
      .object({
        kinds: z.number().int(),
        unmeasured: z.number().int().describe("how often waiting is unknown there"),
      })
      .optional(),
    doubt: z.object({
      tiedPairs: z.number().int(),
      handoversMin: z.number().int(),
      handoversMax: z.number().int(),
      missingTeam: z.number().int(),
      missingPerson: z.number().int(),
      rejected: z.number().int(),
    }),
  })
  .meta({ id: "MatrixView" });

export type Durations = z.infer<typeof Durations>;
export type Between = z.infer<typeof Between>;
export type LateShare = z.infer<typeof LateShare>;
export type MatrixCell = z.infer<typeof MatrixCell>;
export type MatrixFlow = z.infer<typeof MatrixFlow>;
export type HandoverRow = z.infer<typeof HandoverRow>;
export type MatrixView = z.infer<typeof MatrixView>;
