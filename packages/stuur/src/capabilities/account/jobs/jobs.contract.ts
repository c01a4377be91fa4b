import { z } from "zod";

/** Long work: how far it is, and how it ended. */
export const JobView = z
  .object({
    id: z.uuid(),
    kind: z.string(),
    state: z.enum(["waiting", "running", "done", "failed", "cancelled"]),
    progress: z.number().min(0).max(1),
    note: z.string().nullable(),
    error: z
      .object({
        code: z.string(),
        message: z.object({ nl: z.string(), en: z.string() }),
        details: z.record(z.string(), z.unknown()),
      })
      .nullable(),
  })
  .meta({ id: "Job" });

export const JobParams = z.object({ job: z.uuid() });
export type JobView = z.infer<typeof JobView>;
