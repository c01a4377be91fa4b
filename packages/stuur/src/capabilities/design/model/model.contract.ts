import { z } from "zod";

export type {
  ArrivalCell,
  ModelEvidence,
  ModelValidation,
  TimesPicture,
} from "@stuur/methods/fitting";
export type { DesignStudy, StudyContent } from "../../../records/design-study.ts";

export const StudyParams = z.object({ study: z.uuid() });

/** The job that compares the model with its log; null: none waits or runs. */
export const ValidationView = z.object({ jobId: z.uuid().nullable() }).meta({ id: "ModelValidationJob" });
export type ValidationView = z.infer<typeof ValidationView>;
