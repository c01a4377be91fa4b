import type { Transaction } from "../../../platform/database/database.ts";
import { stuurError } from "../../../platform/errors/errors.ts";
import { cancelJob, enqueueJob } from "../../../platform/jobs/jobs.ts";
import { FitChoices } from "./studies.contract.ts";
import { lockStudy, markFitting } from "./studies.store.ts";

export const fitJob = { kind: "fit-model", inputVersion: 1 } as const;

/**
 * Has a job fit the model of a study that has none yet; what somebody says about the log is added to what was said before.
 *
 * @throws STUUR_NOT_FOUND if the study or its log is not there, STUUR_STUDY_HAS_MODEL
 */
export async function startFit(
  transaction: Transaction,
  studyId: string,
  said: { readonly [Name in keyof FitChoices]?: FitChoices[Name] | undefined } = {},
): Promise<void> {
  const study = await lockStudy(transaction, studyId);
  if (!study || study.logId === null) throw stuurError("STUUR_NOT_FOUND");
  if (study.hasModel) throw stuurError("STUUR_STUDY_HAS_MODEL");
  if (study.jobId !== null) await cancelJob(transaction, study.jobId);
  const { logId } = study;
  const before = FitChoices.parse(study.choices);
  const news = said.estimates ?? [];
  const kept = before.estimates.filter(({ step }) => !news.some((one) => one.step === step));
  const segment = said.segment ?? before.segment;
  const estimates = [...kept, ...news];
  const choices = { ...before, estimates, ...(segment !== undefined && { segment }) };
  const jobId = await enqueueJob(transaction, { ...fitJob, input: { studyId, logId, ...choices } });
  await markFitting(transaction, studyId, { jobId, choices });
}
