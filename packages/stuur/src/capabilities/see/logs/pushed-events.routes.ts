import type { Transaction } from "../../../platform/database/database.ts";
import { stuurError } from "../../../platform/errors/errors.ts";
import { faultPoint } from "../../../platform/faults/fault.ts";
import { defineRoute, type OrganisationRoute } from "../../../platform/http/route.ts";
import { isJobOpen } from "../../../platform/jobs/jobs.ts";
import { checkEvents } from "./check-events.ts";
import { enqueueGrowth } from "./enqueue-growth.ts";
import { LogEntry, LogParams } from "./logs.contract.ts";
import { findLogEntry, findTimeZone, insertLog, lockLog, tellProblem } from "./logs.store.ts";
import { mostEvents, NewLogBody, PushAnswer, PushBody } from "./pushed-events.contract.ts";
import { findAttributes, keepAttributes, keepEvents } from "./pushed-events.store.ts";

/** An event of some thousand characters, so many times. */
const mostBytes = mostEvents * 2000;

/** For systems that tell what happens as it happens. */
export function pushedEventRoutes(onJobsChanged: () => void): readonly OrganisationRoute[] {
  return [
    newLogRoute,
    defineRoute({
      method: "POST",
      url: "/logs/:log/events",
      right: "event.push",
      summary:
        "Add events to a log, in any order of time; sending one again under the same key changes nothing",
      params: LogParams,
      body: PushBody,
      bodyLimit: mostBytes,
      response: PushAnswer,
      handle: async ({ params, body, inOrganisation }) => {
        const kept = await inOrganisation(async (transaction) => {
          const log = await lockLog(transaction, params.log);
          if (!log) throw stuurError("STUUR_NOT_FOUND");
          const timeZone = await findTimeZone(transaction);
          const before = await findAttributes(transaction, log.id);
          const { events, attributes, leftOut } = checkEvents(body.events, { timeZone, attributes: before });
          const counts = await keepEvents(transaction, log, events);
          if (attributes.length > before.length) await keepAttributes(transaction, log.id, attributes);
          const isChanged = counts.accepted + counts.corrected > 0;
          // A job that waits or runs looks at the end whether more has come.
          if (isChanged && !(log.jobId && (await isJobOpen(transaction, log.jobId))))
            await enqueueGrowth(transaction, log.id);
          return { ...counts, known: counts.known + body.events.length - events.length, leftOut };
        });
        faultPoint("push:after-commit");
        onJobsChanged();
        return kept;
      },
    }),
  ];
}

const newLogRoute = defineRoute({
  method: "PUT",
  url: "/logs/:log",
  right: "log.import",
  summary: "Make an empty log under an id of your own, to push events to; making it again changes nothing",
  params: LogParams,
  body: NewLogBody,
  response: LogEntry,
  handle: ({ params, body, inOrganisation }) =>
    inOrganisation(async (transaction) => {
      if (!(await lockLog(transaction, params.log))) await insertEmpty(transaction, params.log, body.name);
      const entry = await findLogEntry(transaction, params.log);
      if (!entry) throw stuurError("STUUR_NOT_FOUND");
      return entry;
    }),
});

async function insertEmpty(transaction: Transaction, id: string, name: string): Promise<void> {
  await insertLog(transaction, { id, name, fileId: null });
  const { code, text } = stuurError("STUUR_NO_EVENTS_YET");
  await tellProblem(transaction, id, { code, message: text, details: {} });
}
