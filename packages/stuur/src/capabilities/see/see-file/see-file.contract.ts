import { z } from "zod";

/**
 * What `stuur see FILE --json` prints. Durations are seconds; a missing team or person is the value `(none)`.
 * Fields may be added within a version, never taken away. Published as docs/reference/see-file.schema.json.
 */
const count = z.number().int().min(0);
const Durations = z.object({ n: count, mean: z.number(), p50: z.number(), p90: z.number() });
const Between = z.object({
  kind: z
    .enum(["waiting", "completion"])
    .describe("waiting needs start times; otherwise time to the next completion"),
  clock: Durations.nullable(),
  working: Durations.nullable(),
});
const Late = z.object({ count, of: count.describe("occurrences in cases that have a due date") });

export const SeeFileReport = z
  .object({
    schema: z.literal("stuur-see/1"),
    file: z.string(),
    by: z.enum(["team", "person"]),
    missing: z.enum(["keep", "drop"]),
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
      }),
    ),
    doubt: z.object({
      tiedPairs: count,
      handoversMin: count,
      handoversMax: count,
      missingTeam: count,
      missingPerson: count,
      rejected: count,
    }),
  })
  .meta({ id: "SeeFileReport", title: "stuur see --json" });

export type SeeFileReport = z.infer<typeof SeeFileReport>;
