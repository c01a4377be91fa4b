import { z } from "zod";

const Durations = z.object({ n: z.number().int(), mean: z.number(), p50: z.number(), p90: z.number() });

/** What goes on inside a team. Of a person with fewer than five events nothing is given; persons have pseudonyms. */
export const InsideView = z
  .object({
    log: z.object({
      name: z.string(),
      isExample: z.boolean(),
      timeZone: z.string(),
      secondsPerWorkingDay: z.number(),
      hasStartTimes: z.boolean(),
      hasPersons: z.boolean(),
    }),
    cases: z.number().int(),
    /** Most events first; null is the work whose team is not known. */
    teams: z.array(
      z.object({
        team: z.string().nullable(),
        events: z.number().int(),
        persons: z.number().int().nullable(),
      }),
    ),
    /** The team that is looked into, and null when it has no event in these cases. */
    inside: z
      .object({
        team: z.string().nullable(),
        events: z.number().int(),
        cases: z.number().int(),
        persons: z.number().int(),
        eventsWithoutPerson: z.number().int(),
        eventsByPerson: z.array(z.object({ person: z.string(), events: z.number().int() })),
        otherPersons: z.object({ persons: z.number().int(), events: z.number().int() }),
        handovers: z.number().int(),
        /** Of at least five, most first; a time between only of at least thirty. */
        flows: z.array(
          z.object({
            from: z.string().nullable(),
            to: z.string().nullable(),
            count: z.number().int(),
            returned: z.number().int(),
            kind: z.enum(["waiting", "completion"]),
            clock: Durations.nullable(),
            working: Durations.nullable(),
          }),
        ),
        otherFlows: z.number().int(),
        scarceSteps: z.array(
          z.object({
            step: z.string(),
            persons: z.number().int(),
            person: z.string().nullable(),
            count: z.number().int(),
            of: z.number().int(),
            interval: z.object({ lower: z.number(), upper: z.number() }),
          }),
        ),
      })
      .nullable(),
  })
  .meta({ id: "InsideView" });

export type InsideView = z.infer<typeof InsideView>;
export type TeamInside = NonNullable<InsideView["inside"]>;
