import type { JsonValue } from "../../../platform/database/tables.ts";
import { defineFact } from "../../../platform/outbox/fact.ts";

/** The model of a study, at a version of it, was compared with its log. */
export const ModelValidated = defineFact<{ studyId: string; version: number; validation: JsonValue }>(
  "ModelValidated",
);
