import { z } from "zod";

/**
 * What a case contributes: `waiting`, all its waiting at a handover (or at every one); `elapsed`, its time from first to last
 * event; `late`, how long after the promised date; and how many handovers, returned handovers, parties or events it has.
 */
export const contributions = [
  "waiting",
  "elapsed",
  "late",
  "handovers",
  "returned",
  "parties",
  "events",
] as const;

/** The cases that contribute most to a figure, the largest first; cases that contribute nothing are not among them. */
export const ContributorsView = z
  .object({
    unit: z.enum(["working", "clock", "count"]),
    secondsPerWorkingDay: z.number(),
    timeZone: z.string(),
    rows: z.array(
      z.object({
        caseId: z.string(),
        /** Seconds of working time or on the clock, or a count. */
        value: z.number(),
        /** Of elapsed time, the seconds that it waited at a handover. */
        atHandovers: z.number().nullable(),
      }),
    ),
  })
  .meta({ id: "ContributorsView" });

export type Contribution = (typeof contributions)[number];
export type ContributorsView = z.infer<typeof ContributorsView>;
