import { doubt, type EventLog, handovers, matrix, summary } from "@stuur/event-log";
import { secondsPerWorkingDay, standardCalendar, type WorkingCalendar } from "@stuur/methods/time";
import { z } from "zod";
import { stuurError } from "../../../platform/errors/errors.ts";
import { findReadyLog } from "../../../platform/event-logs/find-ready-log.ts";
import { defineRoute, type OrganisationRoute } from "../../../platform/http/route.ts";
import { createAnswerCache } from "../../../platform/storage/answer-cache.ts";
import type { HandleCache } from "../../../platform/storage/handle-cache.ts";
import type { LogStorage } from "../../../platform/storage/storage.ts";
import type { ReadyLog } from "../../../records/ready-log.ts";
import { MatrixView } from "./matrix.contract.ts";

/** Beyond this the relay picture is not drawn, and the table of flows would only weigh. */
const mostFlows = 400;

/** Answers that are remembered: a part never changes, so neither do they. */
const mostAnswers = 40;

interface Question {
  readonly by: "team" | "person";
  readonly missing: "keep" | "drop";
  readonly calendar: WorkingCalendar;
}

/** Which team carries which step, where work leaves the team, and how sure that is. */
export function matrixRoutes(logs: HandleCache<EventLog>, storage: LogStorage): readonly OrganisationRoute[] {
  const remember = createAnswerCache<Awaited<ReturnType<typeof askMatrix>>>(mostAnswers);
  return [
    defineRoute({
      method: "GET",
      url: "/logs/:log/matrix",
      right: "log.read",
      summary: "The process matrix of a log, its handovers and its doubt",
      params: z.object({ log: z.uuid() }),
      query: z.object({
        by: z.enum(["team", "person"]).default("team"),
        missing: z.enum(["keep", "drop"]).default("keep"),
      }),
      response: MatrixView,
      handle: async ({ inOrganisation, params, query: { by, missing } }) => {
        const row = await inOrganisation((transaction) => findReadyLog(transaction, params.log));
        if (!row) throw stuurError("STUUR_NOT_FOUND");
        const folder = storage.logFolder(row);
        const calendar = standardCalendar(row.manifest.timeZone);
        const answer = await remember(`${folder} ${by} ${missing}`, () =>
          logs.use(folder, (log) => askMatrix(log, { by, missing, calendar })),
        );
        return { log: describeLog(row, calendar), by, ...answer };
      },
    }),
  ];
}

const mostSamples = 5;

function describeLog({ id, name, isExample, manifest }: ReadyLog, calendar: WorkingCalendar) {
  const { timeZone, columns, availableColumns, doubt: doubtful } = manifest;
  return {
    id,
    name,
    isExample,
    timeZone,
    secondsPerWorkingDay: secondsPerWorkingDay(calendar),
    columns: Object.entries(columns).map(([role, { column }]) => ({ role, column })),
    availableColumns,
    rejectedSamples: doubtful.rejected.samples.slice(0, mostSamples).map(({ row, reason: { nl, en } }) => ({
      row,
      reason: { nl, en },
    })),
  };
}

async function askMatrix(log: EventLog, question: Question) {
  const { flows, ...cells } = await matrix(log, question);
  return {
    summary: await summary(log, question),
    ...cells,
    flows: flows.slice(0, mostFlows),
    flowsLeftOut: flows.slice(mostFlows).reduce((sum, flow) => sum + flow.count, 0),
    handovers: await handovers(log, question),
    doubt: await doubt(log, question),
  };
}
