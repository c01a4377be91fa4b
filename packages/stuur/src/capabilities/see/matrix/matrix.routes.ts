import { doubt, type EventLog, handovers, matrix, summary } from "@stuur/event-log";
import { secondsPerWorkingDay, standardCalendar } from "@stuur/methods/time";
import { z } from "zod";
import { stuurError } from "../../../platform/errors/errors.ts";
import { findReadyLog } from "../../../platform/event-logs/find-ready-log.ts";
import { defineRoute, type OrganisationRoute } from "../../../platform/http/route.ts";
import type { HandleCache } from "../../../platform/storage/handle-cache.ts";
import type { LogStorage } from "../../../platform/storage/storage.ts";
import type { ReadyLog } from "../../../records/ready-log.ts";
import { MatrixView } from "./matrix.contract.ts";

/** Beyond this the relay picture is not drawn, and the table of flows would only weigh. */
const mostFlows = 400;

/** Which team carries which step, where work leaves the team, and how sure that is. */
export function matrixRoutes(logs: HandleCache<EventLog>, storage: LogStorage): readonly OrganisationRoute[] {
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
      handle: async ({ inOrganisation, params, query }) => {
        const row = await inOrganisation((transaction) => findReadyLog(transaction, params.log));
        if (!row) throw stuurError("STUUR_NOT_FOUND");
        return logs.use(storage.logFolder(row), (log) => viewMatrix(log, row, query));
      },
    }),
  ];
}

async function viewMatrix(
  log: EventLog,
  row: ReadyLog,
  question: { readonly by: "team" | "person"; readonly missing: "keep" | "drop" },
) {
  const { timeZone } = row.manifest;
  const calendar = standardCalendar(timeZone);
  const asked = { ...question, calendar };
  const { flows, ...cells } = await matrix(log, asked);
  return {
    log: {
      id: row.id,
      name: row.name,
      isExample: row.isExample,
      timeZone,
      secondsPerWorkingDay: secondsPerWorkingDay(calendar),
    },
    by: question.by,
    summary: await summary(log, asked),
    ...cells,
    flows: flows.slice(0, mostFlows),
    flowsLeftOut: flows.slice(mostFlows).reduce((sum, flow) => sum + flow.count, 0),
    handovers: await handovers(log, asked),
    doubt: await doubt(log, asked),
  };
}
