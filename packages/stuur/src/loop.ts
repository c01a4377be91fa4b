import { stopRunsOfStudy } from "./capabilities/design/compare/compare.steps.ts";
import { ModelValidated } from "./capabilities/design/model/model.facts.ts";
import { stopValidationOfStudy } from "./capabilities/design/model/model.steps.ts";
import { StudyDeleted } from "./capabilities/design/studies/studies.facts.ts";
import { keepModelValidation } from "./capabilities/design/studies/studies.steps.ts";
import { LogDeleted } from "./capabilities/see/logs/logs.facts.ts";
import { removeFilesOfLog } from "./capabilities/see/logs/logs.steps.ts";
import { type Loop, when } from "./platform/outbox/loop.ts";
import type { FileStorage } from "./platform/storage/storage.ts";

/**
 * The loop of Stuur: when this happens, that follows. The only place where capabilities meet; it is to read like the
 * story of the mission.
 */
export const createLoop = ({ storage }: { readonly storage: FileStorage }): Loop => [
  when(LogDeleted, removeFilesOfLog(storage)),
  when(ModelValidated, keepModelValidation),
  when(StudyDeleted, stopRunsOfStudy),
  when(StudyDeleted, stopValidationOfStudy),
];
