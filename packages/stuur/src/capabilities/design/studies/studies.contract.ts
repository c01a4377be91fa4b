import type { SimulationModel } from "@stuur/methods/simulation";
import { z } from "zod";
import type { Alternative } from "../../../records/design-study.ts";

export type { DesignStudy, StudyContent, StudyProblem } from "../../../records/design-study.ts";

/** Text that a database can keep: no NUL, no half characters. */
const text = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((value) => !/[\0\p{Surrogate}]/u.test(value), { error: "unreadable characters" });

const name = text(200);

const kind = z.enum(["today", "series", "parallel", "specialised", "mixed", "redraw", "own"]);
const Alternatives = z
  .array(z.object({ design: name, kind }))
  .min(1)
  .max(20);

const Problem = z.object({
  code: z.string(),
  message: z.object({ nl: z.string(), en: z.string() }),
  details: z.record(z.string(), z.unknown()),
});

const entry = {
  id: z.uuid(),
  name: z.string(),
  /** Sent back with a change; a change of what somebody else changed since is refused. */
  version: z.number().int(),
  log: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  state: z.enum(["fitting", "ready", "failed"]),
  jobId: z.uuid().nullable(),
  problem: Problem.nullable(),
  createdAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
};

/** A question about teams in the list; the model itself comes with the study. */
export const StudyEntry = z
  .object({
    ...entry,
    alternatives: Alternatives.or(z.tuple([])).describe("empty while the model is being fitted"),
    people: z.number().int(),
    steps: z.number().int(),
    estimates: z.number().int().describe("places in the model that somebody estimated"),
    verdict: z.string().nullable().describe("whether the model resembles the log; null: not compared"),
  })
  .meta({ id: "DesignStudyEntry" });

export const StudyList = z.object({ studies: z.array(StudyEntry) }).meta({ id: "DesignStudyList" });

/** A question about teams: today's organisation as a model, and other designs of it. */
export const StudyView = z
  .object({
    ...entry,
    content: z.unknown().describe("model, alternatives, evidence in short and validation, or null"),
  })
  .meta({ id: "DesignStudy" });

/** How each part of a fitted model was measured. */
export const EvidenceView = z
  .object({ evidence: z.unknown().describe("null for a model from a file") })
  .meta({ id: "DesignStudyEvidence" });

/** How long the work of a step takes where the log does not tell; a list, because a step may have any name. */
const Estimate = z.object({
  step: z.string().max(1000),
  seconds: z.number().positive().max(1e9).describe("of working time"),
});

/** What somebody says of a log before a model is fitted from it. */
export const FitChoices = z
  .object({
    /** The attribute that tells customers apart. */
    segment: z.string().max(1000).optional(),
    estimates: z
      .array(Estimate)
      .max(1000)
      .default([])
      .describe("of a step that is named twice the last counts"),
    /** What the reader sees of what the log does not name. */
    names: z
      .object({ design: name, caseType: name, calendar: name, team: name, person: name, segment: name })
      .partial()
      .default({ design: "Vandaag" }),
  })
  .meta({ id: "FitChoices" });

export const CreateBody = z.union([
  z.object({ name, model: z.unknown(), alternatives: Alternatives.optional() }),
  FitChoices.extend({ name, log: z.uuid() }),
]);

export const FitBody = FitChoices.pick({ segment: true, estimates: true }).partial();

export const ChangeBody = z.object({
  version: z.number().int(),
  name: name.optional(),
  content: z
    .object({
      model: z.unknown(),
      alternatives: Alternatives,
      /** Places in the model that somebody estimated, such as `steps[2].work`; what is left out stays as it is. */
      estimates: z.array(z.string().max(500)).max(10_000).optional(),
    })
    .optional(),
});

export const StudyParams = z.object({ study: z.uuid() });

export type StudyEntry = z.infer<typeof StudyEntry>;
export type FitChoices = z.infer<typeof FitChoices>;

/** A model that may be kept, with how its designs came about. */
export interface DrawnModel {
  readonly model: SimulationModel;
  readonly alternatives: readonly Alternative[];
  readonly estimates?: readonly string[] | undefined;
}
