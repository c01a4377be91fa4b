import type { JsonValue } from "../../../platform/database/tables.ts";
import { defineFact } from "../../../platform/outbox/fact.ts";

/** The model of a study was compared with its log; `today` identifies the organisation that was compared. */
export const ModelValidated = defineFact<{ studyId: string; today: string; validation: JsonValue }>(
  "ModelValidated",
);
