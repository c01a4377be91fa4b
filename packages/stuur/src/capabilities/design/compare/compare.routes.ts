import { z } from "zod";
import type { Transaction } from "../../../platform/database/database.ts";
import { hideAbsence } from "../../../platform/design-studies/hide-absence.ts";
import { StuurError, stuurError } from "../../../platform/errors/errors.ts";
import { defineRoute, type OrganisationRoute } from "../../../platform/http/route.ts";
import { type Actor, hasRight } from "../../../platform/rights/rights.ts";
import { ExplainBody, Run, RunList, RunParams, StartRunBody, StudyParams } from "./compare.contract.ts";
import { explainDesignJob, simulateDesignsJob } from "./compare.jobs.ts";
import {
  deleteRun,
  enqueueExplanations,
  findRun,
  findStudy,
  insertRun,
  listRuns,
  lockRun,
  restoreRun,
  type StudyNow,
  stopWorkOfDeletedRun,
} from "./compare.store.ts";
import { planExplanations } from "./plan-explanations.ts";
import { type PreparedRun, prepareRun } from "./prepare-run.ts";

interface RouteOptions {
  /** The version of this program, kept with every run. */
  readonly engine: string;
  /** Tells who runs the jobs to look at once. */
  readonly onJobsChanged: () => void;
}

/** Designs of a study simulated side by side: begin one, follow it, look at it again, have a difference explained, delete it. */
export function compareRoutes(options: RouteOptions): readonly OrganisationRoute[] {
  return [
    listRoute,
    startRoute(options),
    findRoute,
    explainRoute(options),
    deleteRoute(options),
    restoreRoute(options),
  ];
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
      deleted: await listRuns(transaction, params.study, "deleted"),
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
    async handle({ params, body, actor, inOrganisation }) {
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
      return showRun(run, actor);
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
  handle: async ({ params, actor, inOrganisation }) =>
    showRun(await inOrganisation((transaction) => requireRun(transaction, params)), actor),
});

function explainRoute({ onJobsChanged }: RouteOptions): OrganisationRoute {
  return defineRoute({
    method: "POST",
    url: "/studies/:study/runs/:run/explanations",
    right: "study.write",
    summary:
      "Find out why a design of a comparison differs from today's; nothing begins while another is being explained",
    params: RunParams,
    body: ExplainBody,
    response: Run,
    status: 202,
    async handle({ params, body: { design }, actor, inOrganisation }) {
      const explained = await inOrganisation(async (transaction) => {
        // Who asks at the same moment waits, and then finds the job.
        await lockRun(transaction, params);
        const run = await requireRun(transaction, params);
        const { result } = run;
        if (!result?.differences.some((one) => one.design === design)) throw stuurError("STUUR_NOT_FOUND");
        const isKnown = result.explanations.some((one) => one.design === design);
        if (isKnown || run.explainJobId !== null || result.mostDaysExplained !== null) return run;
        await enqueueExplanations(transaction, { runId: run.id, designs: [design] }, explainDesignJob);
        return requireRun(transaction, params);
      });
      onJobsChanged();
      return showRun(explained, actor);
    },
  });
}

function restoreRoute({ onJobsChanged }: RouteOptions): OrganisationRoute {
  return defineRoute({
    method: "POST",
    url: "/studies/:study/runs/:run/restore",
    right: "study.write",
    summary: "Bring back a comparison that was deleted",
    params: RunParams,
    response: Run,
    async handle({ params, actor, inOrganisation }) {
      const run = await inOrganisation(async (transaction) => {
        const isRestored = await restoreRun(transaction, params);
        const found = await requireRun(transaction, params);
        if (!isRestored) return found;
        await enqueueExplanations(
          transaction,
          { runId: found.id, designs: listUnexplained(found) },
          explainDesignJob,
        );
        return requireRun(transaction, params);
      });
      onJobsChanged();
      return showRun(run, actor);
    },
  });
}

/** What a run that is done explains of itself and has not: deleting it stopped that. */
function listUnexplained({ result, experiment }: Run): readonly string[] {
  if (result === null) return [];
  const explained = result.explanations.map(({ design }) => design);
  return planExplanations(result, experiment).designs.filter((design) => !explained.includes(design));
}

function deleteRoute({ onJobsChanged }: RouteOptions): OrganisationRoute {
  return defineRoute({
    method: "DELETE",
    url: "/studies/:study/runs/:run",
    right: "study.write",
    summary: "Delete a comparison; one that is being computed is stopped. It can be brought back for a day",
    params: RunParams,
    response: z.object({ deleted: z.literal(true) }),
    async handle({ params, inOrganisation }) {
      await inOrganisation(async (transaction) => {
        await lockRun(transaction, params);
        await requireRun(transaction, params);
        await deleteRun(transaction, params.run);
      });
      // Apart: no work begins for it any more, and a job that ends holds itself before its run.
      await inOrganisation((transaction) => stopWorkOfDeletedRun(transaction, params.run));
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

/** The model as this reader may see it. */
function showRun(run: Run, { role }: Actor): Run {
  if (hasRight(role, "person.read")) return run;
  return { ...run, inputs: { ...run.inputs, model: hideAbsence(run.inputs.model) } };
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
