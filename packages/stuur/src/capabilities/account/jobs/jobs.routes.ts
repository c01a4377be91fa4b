import { z } from "zod";
import { stuurError } from "../../../platform/errors/errors.ts";
import { defineRoute, type OrganisationRoute } from "../../../platform/http/route.ts";
import { cancelJob } from "../../../platform/jobs/jobs.ts";
import { JobParams, JobView } from "./jobs.contract.ts";
import { findJob } from "./jobs.store.ts";

/** How far long work is, and the way to stop it; `onCancelled` tells who runs the jobs to look at once. */
export const jobRoutes = (onCancelled: () => void): readonly OrganisationRoute[] => [
  defineRoute({
    method: "GET",
    url: "/jobs/:job",
    right: "job.read",
    summary: "How far a job is, and how it ended",
    params: JobParams,
    response: JobView,
    handle: async ({ inOrganisation, params }) => {
      const job = await inOrganisation((transaction) => findJob(transaction, params.job));
      if (!job) throw stuurError("STUUR_NOT_FOUND");
      return job;
    },
  }),
  defineRoute({
    method: "POST",
    url: "/jobs/:job/cancel",
    right: "job.cancel",
    summary: "Stop a job; what it had not finished is as if it never began",
    params: JobParams,
    response: z.object({ cancelled: z.boolean() }),
    handle: async ({ inOrganisation, params }) => {
      const cancelled = await inOrganisation(async (transaction) => {
        if (!(await findJob(transaction, params.job))) throw stuurError("STUUR_NOT_FOUND");
        return cancelJob(transaction, params.job);
      });
      onCancelled();
      return { cancelled };
    },
  }),
];
