import { z } from "zod";
import type { Transaction } from "../../../platform/database/database.ts";
import { hideAbsence } from "../../../platform/design-studies/hide-absence.ts";
import { stuurError } from "../../../platform/errors/errors.ts";
import { defineRoute, type OrganisationRoute } from "../../../platform/http/route.ts";
import { cancelJob } from "../../../platform/jobs/jobs.ts";
import { writeFact } from "../../../platform/outbox/fact.ts";
import { hasRight } from "../../../platform/rights/rights.ts";
import type { KeptContent, StudyEvidence } from "../../../records/design-study.ts";
import { checkContent } from "./check-content.ts";
import { longestModel } from "./longest-model.ts";
import { startFit } from "./start-fit.ts";
import {
  ChangeBody,
  CreateBody,
  type DesignStudy,
  EvidenceView,
  FitBody,
  FitChoices,
  StudyList,
  StudyParams,
  StudyView,
} from "./studies.contract.ts";
import { StudyChanged, StudyCreated, StudyDeleted } from "./studies.facts.ts";
import {
  changeStudy,
  deleteStudy,
  findStudy,
  insertStudy,
  listStudies,
  lockStudy,
  restoreStudy,
} from "./studies.store.ts";

/** Questions about teams: begun from a log or a model, drawn, kept and deleted. `onJobsChanged`: a job was enqueued, or is to stop. */
export function studyRoutes(onJobsChanged: () => void): readonly OrganisationRoute[] {
  return [
    ...readingRoutes,
    createRoute(onJobsChanged),
    fitRoute(onJobsChanged),
    changeRoute(onJobsChanged),
    deleteRoute(onJobsChanged),
    restoreRoute(onJobsChanged),
  ];
}

const readingRoutes = [
  defineRoute({
    method: "GET",
    url: "/studies",
    right: "log.read",
    summary: "The questions about teams, last changed first",
    response: StudyList,
    handle: async ({ inOrganisation }) => ({ studies: await inOrganisation(listStudies) }),
  }),
  defineRoute({
    method: "GET",
    url: "/studies/:study",
    right: "log.read",
    summary: "A question about teams: today's model and other designs of it",
    params: StudyParams,
    response: StudyView,
    handle: async ({ params, actor, inOrganisation }) => {
      const study = await inOrganisation((transaction) => findOrRefuse(transaction, params.study));
      const { content } = study;
      if (content === null || hasRight(actor.role, "person.read")) return study;
      return { ...study, content: { ...content, model: hideAbsence(content.model) } };
    },
  }),
  defineRoute({
    method: "GET",
    url: "/studies/:study/evidence",
    right: "log.read",
    summary: "How each part of the model of a study was measured",
    params: StudyParams,
    response: EvidenceView,
    handle: async ({ params, inOrganisation }) => {
      const study = await inOrganisation((transaction) => findStudy(transaction, params.study));
      if (!study) throw stuurError("STUUR_NOT_FOUND");
      // Who left is named with the people; when they were away is nobody's business any more.
      const { leavers: _, ...evidence } = study.content?.evidence ?? {};
      return { evidence: study.content?.evidence ? evidence : null };
    },
  }),
];

function createRoute(onJobsChanged: () => void): OrganisationRoute {
  return defineRoute({
    method: "POST",
    url: "/studies",
    right: "study.write",
    summary: "Begin a question about teams, from a log (a job fits a model) or from a model",
    body: CreateBody,
    bodyLimit: longestModel,
    response: StudyView,
    status: 201,
    handle: async ({ body, inOrganisation }) => {
      const study = await inOrganisation(async (transaction) => {
        const id = await insertStudy(transaction, readStart(body));
        if ("log" in body) await startFit(transaction, id);
        await writeFact(transaction, { kind: StudyCreated, body: { studyId: id } });
        return findOrRefuse(transaction, id);
      });
      onJobsChanged();
      return study;
    },
  });
}

function readStart(body: z.output<typeof CreateBody>) {
  const { name } = body;
  if (!("log" in body)) return { name, drawn: checkContent(body.model, body.alternatives) };
  const { log: logId, ...choices } = body;
  return { name, logId, choices: FitChoices.parse(choices) };
}

function fitRoute(onJobsChanged: () => void): OrganisationRoute {
  return defineRoute({
    method: "POST",
    url: "/studies/:study/fit",
    right: "study.write",
    summary: "Fit the model again, with what somebody says about the log",
    params: StudyParams,
    body: FitBody,
    response: StudyView,
    status: 202,
    handle: async ({ params, body, inOrganisation }) => {
      const study = await inOrganisation(async (transaction) => {
        await startFit(transaction, params.study, body);
        return tellChanged(transaction, params.study);
      });
      onJobsChanged();
      return study;
    },
  });
}

function changeRoute(onJobsChanged: () => void): OrganisationRoute {
  return defineRoute({
    method: "PATCH",
    url: "/studies/:study",
    right: "study.write",
    summary: "Change the name of a study, its model or its designs",
    params: StudyParams,
    body: ChangeBody,
    bodyLimit: longestModel,
    response: StudyView,
    handle: async ({ params, body: { version, name, content }, inOrganisation }) => {
      const drawn = content && {
        ...checkContent(content.model, content.alternatives),
        estimates: content.estimates,
      };
      const study = await inOrganisation(async (transaction) => {
        const before = await lockStudy(transaction, params.study);
        if (!before) throw stuurError("STUUR_NOT_FOUND");
        await changeStudy(transaction, params.study, { version, name, drawn });
        if (drawn && before.jobId !== null) await cancelJob(transaction, before.jobId);
        return tellChanged(transaction, params.study);
      });
      if (drawn) onJobsChanged();
      return study;
    },
  });
}

function deleteRoute(onJobsChanged: () => void): OrganisationRoute {
  return defineRoute({
    method: "DELETE",
    url: "/studies/:study",
    right: "study.write",
    summary: "Delete a study; for a day it can be brought back",
    params: StudyParams,
    response: z.object({ deleted: z.literal(true) }),
    handle: async ({ params, inOrganisation }) => {
      await inOrganisation(async (transaction) => {
        const study = await lockStudy(transaction, params.study);
        if (!study) throw stuurError("STUUR_NOT_FOUND");
        if (study.jobId !== null) await cancelJob(transaction, study.jobId);
        await deleteStudy(transaction, params.study);
        await writeFact(transaction, { kind: StudyDeleted, body: { studyId: params.study } });
      });
      onJobsChanged();
      return { deleted: true as const };
    },
  });
}

function restoreRoute(onJobsChanged: () => void): OrganisationRoute {
  return defineRoute({
    method: "POST",
    url: "/studies/:study/restore",
    right: "study.write",
    summary: "Bring back a study that was deleted",
    params: StudyParams,
    response: StudyView,
    handle: async ({ params, inOrganisation }) => {
      const study = await inOrganisation(async (transaction) => {
        if (!(await restoreStudy(transaction, params.study))) throw stuurError("STUUR_NOT_FOUND");
        const restored = await findOrRefuse(transaction, params.study);
        // What fitted its model was stopped when it was deleted.
        if (restored.state === "fitting") await startFit(transaction, params.study);
        return tellChanged(transaction, params.study);
      });
      onJobsChanged();
      return study;
    },
  });
}

async function tellChanged(transaction: Transaction, id: string): Promise<DesignStudy> {
  await writeFact(transaction, { kind: StudyChanged, body: { studyId: id } });
  return findOrRefuse(transaction, id);
}

async function findOrRefuse(transaction: Transaction, id: string): Promise<DesignStudy> {
  const found = await findStudy(transaction, id);
  if (!found) throw stuurError("STUUR_NOT_FOUND");
  const { content } = found;
  return {
    ...found,
    content: content && { ...content, evidence: content.evidence && shorten(content.evidence) },
  };
}

/** How each part was measured is asked for where it is shown. */
function shorten(evidence: NonNullable<KeptContent["evidence"]>): StudyEvidence {
  const { cases, events, leftOut, period, hasStartTimes, flows, segmentWork, estimates } = evidence;
  const { doubtedHours } = evidence;
  const handovers = evidence.handovers.map(({ from, to, n }) => ({ from, to, n }));
  const short = { cases, events, leftOut, period, hasStartTimes, flows, segmentWork, estimates, handovers };
  return doubtedHours === undefined ? short : { ...short, doubtedHours };
}
