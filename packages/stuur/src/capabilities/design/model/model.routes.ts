import type { Transaction } from "../../../platform/database/database.ts";
import { stuurError } from "../../../platform/errors/errors.ts";
import { defineRoute, type OrganisationRoute } from "../../../platform/http/route.ts";
import { cancelJob, enqueueJob } from "../../../platform/jobs/jobs.ts";
import { StudyParams, ValidationView } from "./model.contract.ts";
import { validateModelJob } from "./model.jobs.ts";
import { findStudyToValidate, findValidationJob } from "./model.store.ts";

/** Comparing the model of a study with its log: begin it, and see whether it runs. `onJobsChanged`: a job was enqueued. */
export function modelRoutes(onJobsChanged: () => void): readonly OrganisationRoute[] {
  return [
    defineRoute({
      method: "GET",
      url: "/studies/:study/validate",
      right: "log.read",
      summary: "The job that compares the model of a study with its log, if one waits or runs",
      params: StudyParams,
      response: ValidationView,
      handle: ({ params, inOrganisation }) =>
        inOrganisation(async (transaction) => ({
          jobId: (await findValidationJob(transaction, params.study)) ?? null,
        })),
    }),
    defineRoute({
      method: "POST",
      url: "/studies/:study/validate",
      right: "study.write",
      summary: "Compare the model of a study with its log; the study holds the result when the job is done",
      params: StudyParams,
      response: ValidationView,
      status: 202,
      async handle({ params, inOrganisation }) {
        const jobId = await inOrganisation((transaction) => startValidation(transaction, params.study));
        onJobsChanged();
        return { jobId };
      },
    }),
  ];
}

async function startValidation(transaction: Transaction, studyId: string): Promise<string> {
  const study = await findStudyToValidate(transaction, studyId);
  if (!study) throw stuurError("STUUR_NOT_FOUND");
  if (study.logId === null) throw stuurError("STUUR_STUDY_HAS_NO_LOG");
  // The model may have changed since the comparison that runs began.
  const running = await findValidationJob(transaction, studyId);
  if (running !== undefined) await cancelJob(transaction, running);
  return enqueueJob(transaction, { ...validateModelJob, input: { studyId } });
}
