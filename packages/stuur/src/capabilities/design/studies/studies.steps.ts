import type { JsonValue } from "../../../platform/database/tables.ts";
import { writeFact } from "../../../platform/outbox/fact.ts";
import { defineStep } from "../../../platform/outbox/loop.ts";
import { StudyChanged } from "./studies.facts.ts";
import { keepValidation } from "./studies.store.ts";

/** Keeps with the study whether its model resembles the log, unless today's organisation changed meanwhile. */
export const keepModelValidation = defineStep<{ studyId: string; today: string; validation: JsonValue }>(
  "keep-model-validation",
  async (transaction, fact) => {
    const { studyId, today, validation } = fact.body;
    if (!(await keepValidation(transaction, { id: studyId, today, validation }))) return;
    await writeFact(transaction, { kind: StudyChanged, body: { studyId }, cause: fact });
  },
);
