import { z } from "zod";
import type { Transaction } from "../../../platform/database/database.ts";
import { StuurError, stuurError } from "../../../platform/errors/errors.ts";
import { defineRoute, type OrganisationRoute } from "../../../platform/http/route.ts";
import { cancelJob } from "../../../platform/jobs/jobs.ts";
import { Run, RunList, RunParams, StartRunBody, StudyParams } from "./compare.contract.ts";
import { simulateDesignsJob } from "./compare.jobs.ts";
import { deleteRun, findRun, findStudy, insertRun, listRuns, type StudyNow } from "./compare.store.ts";
import { type PreparedRun, prepareRun } from "./prepare-run.ts";

interface RouteOptions {
  /** The version of this program, kept with every run. */
  readonly engine: string;
  /** Tells who runs the jobs to look at once. */
  readonly onJobsChanged: () => void;
}

/** Designs of a study simulated side by side: begin one, follow it, look at it again, delete it. */
export function compareRoutes(options: RouteOptions): readonly OrganisationRoute[] {
  return [listRoute, startRoute(options), findRoute, deleteRoute(options)];
}

const listRoute = defineRoute({
  method: "GET",
  url: "/studies/:study/runs",
  right: "log.read",
  summary: "The comparisons that were simulated for a study",
  params: StudyParams,
  response: RunList,
  handle: ({ params, inOrganisation }) =>
    inOrganisation(async (transaction) => ({
      studyVersion: (await requireStudy(transaction, params.study)).version,
      runs: await listRuns(transaction, params.study),
    })),
});

function startRoute({ engine, onJobsChanged }: RouteOptions): OrganisationRoute {
  return defineRoute({
    method: "POST",
    url: "/studies/:study/runs",
    right: "study.write",
    summary: "Simulate the designs of a study side by side",
    params: StudyParams,
    body: StartRunBody,
    response: Run,
    status: 202,
    async handle({ params, body, inOrganisation }) {
      const run = await inOrganisation(async (transaction) => {
        const study = await requireStudy(transaction, params.study);
        if (body.version !== undefined && body.version !== study.version)
          throw stuurError("STUUR_STALE_VERSION");
        const { inputs, experiment } = requirePrepared(prepareRun(study.content, body));
        const id = await insertRun(transaction, {
          ...{ studyId: params.study, studyVersion: study.version, inputs, experiment, engine },
          job: simulateDesignsJob,
        });
        return requireRun(transaction, { study: params.study, run: id });
      });
      onJobsChanged();
      return run;
    },
  });
}

const findRoute = defineRoute({
  method: "GET",
  url: "/studies/:study/runs/:run",
  right: "log.read",
  summary: "A comparison with its model, its seed and, once it is done, its figures",
  params: RunParams,
  response: Run,
  handle: ({ params, inOrganisation }) => inOrganisation((transaction) => requireRun(transaction, params)),
});

function deleteRoute({ onJobsChanged }: RouteOptions): OrganisationRoute {
  return defineRoute({
    method: "DELETE",
    url: "/studies/:study/runs/:run",
    right: "study.write",
    summary: "Delete a comparison; one that is being computed is stopped",
    params: RunParams,
    response: z.object({ deleted: z.literal(true) }),
    async handle({ params, inOrganisation }) {
      await inOrganisation(async (transaction) => {
        const { jobId } = await requireRun(transaction, params);
        if (jobId !== null) await cancelJob(transaction, jobId);
        await deleteRun(transaction, params.run);
      });
      onJobsChanged();
      return { deleted: true as const };
    },
  });
}

async function requireStudy(transaction: Transaction, id: string): Promise<StudyNow> {
  const study = await findStudy(transaction, id);
  if (!study) throw stuurError("STUUR_NOT_FOUND");
  return study;
}

async function requireRun(
  transaction: Transaction,
  params: { readonly study: string; readonly run: string },
): Promise<Run> {
  const run = await findRun(transaction, params);
  if (!run || !(await findStudy(transaction, params.study))) throw stuurError("STUUR_NOT_FOUND");
  return run;
}

/** All that stands in the way is told at once, each in its own words. */
function requirePrepared(prepared: PreparedRun): Extract<PreparedRun, { ok: true }> {
  if (prepared.ok) return prepared;
  const { problems } = prepared;
  const join = (language: "nl" | "en") => problems.map(({ message }) => message[language]).join("\n");
  throw new StuurError({
    code: problems[0]?.code ?? "STUUR_RUN_IMPOSSIBLE",
    status: 422,
    text: { nl: join("nl"), en: join("en") },
    values: { problems },
  });
}
