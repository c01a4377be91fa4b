import { z } from "zod";

/** Real cases, event by event, with the team of each; null where it is missing. Persons are not told of single cases. */
export const CasesView = z
  .object({
    cases: z.array(
      z.object({
        caseId: z.string(),
        chosenFor: z.array(z.string()),
        firstAt: z.string(),
        lastAt: z.string(),
        dueAt: z.string().nullable(),
        late: z.boolean().nullable(),
        eventCount: z.number().int(),
        events: z.array(
          z.object({
            place: z.number().int(),
            step: z.string(),
            who: z.string().nullable(),
            startedAt: z.string().nullable(),
            completedAt: z.string().nullable(),
            isHandedOver: z.boolean(),
            isReturned: z.boolean(),
          }),
        ),
        handoverAfter: z.number().int().nullable(),
      }),
    ),
  })
  .meta({ id: "CasesView" });

export type CasesView = z.infer<typeof CasesView>;
